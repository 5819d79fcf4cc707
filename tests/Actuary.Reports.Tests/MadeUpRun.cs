using Actuary.Reports.Figures;
using Actuary.Reports.Runs;
using Actuary.Results;
using Actuary.Results.Indicators;
using Actuary.Results.Manifests;
using Actuary.Results.Summaries;
using Actuary.Simulation.Plans;

namespace Actuary.Reports.Tests;

/// <summary>A run made up from formulas, with every measure a report draws, 60 years from 2025.</summary>
internal static class MadeUpRun
{
    public const int FirstYear = 2025;
    public const int Years = 60;

    private static readonly (string Name, string Unit, string Label, string Chinese, Func<int, double> Median, Func<int, double> Spread)[] Measures =
    [
        ("fund_end", "yuan", "Fund at the end of the year", "年末基金累计结余", t => (1.65e12 + (9e10 * t)) - (2.4e9 * t * t), t => 3.5e10 * t),
        ("income", "yuan", "Income", "基金收入", t => 6e11 * Math.Pow(1.045, t), t => 6e11 * Math.Pow(1.045, t) * 0.006 * t),
        ("outgo", "yuan", "Outgo", "基金支出", t => 5.5e11 * Math.Pow(1.05, t), t => 5.5e11 * Math.Pow(1.05, t) * 0.006 * t),
        ("subsidy_central", "yuan", "Central government", "中央财政补助", t => 2.6e11 * Math.Pow(1.045, t), _ => 1e9),
        ("subsidy_province", "yuan", "Province", "省级财政补助", t => 0.9e11 * Math.Pow(1.045, t), _ => 1e9),
        ("subsidy_city", "yuan", "City", "市级财政补助", t => 0.5e11 * Math.Pow(1.045, t), _ => 1e9),
        ("subsidy_county", "yuan", "County", "县级财政补助", t => 0.7e11 * Math.Pow(1.045, t), _ => 1e9),
        ("contributing", "persons", "Contributing", "缴费人数", t => 2.5e8 - (1.5e6 * t), _ => 1e6),
        ("dormant", "persons", "Dormant", "中断缴费人数", t => 1.1e8 - (8e5 * t), _ => 1e6),
        ("pensioners", "persons", "Pensioners", "待遇领取人数", t => 1.88e8 + (2e6 * t) - (2.5e4 * t * t), _ => 1e6),
        ("coverage_rate", "fraction", "Coverage", "参保率", t => 0.95 - (0.1 * Math.Exp(-t / 10.0)), t => 0.0004 * t),
        ("payable_months", "months", "Payable months", "可支付月数", t => 36 - (0.7 * t), t => 0.35 * t),
        ("basic_pension_monthly", "yuan/month", "Basic pension", "基础养老金", t => 143 * Math.Pow(1.03, t), t => 143 * Math.Pow(1.03, t) * 0.004 * t),
        ("average_pension_monthly", "yuan/month", "Average pension", "月人均养老金", t => 250 * Math.Pow(1.035, t), t => 250 * Math.Pow(1.035, t) * 0.004 * t),
        ("cpi_index", "number", "Consumer prices", "消费价格指数", t => Math.Pow(1.02, t), t => 0.001 * t),
    ];

    public static RunData Complete { get; } = new()
    {
        Manifest = new Manifest
        {
            Format = Manifest.CurrentFormat,
            Identity = new string('b', 64),
            Status = RunStatus.Complete,
            Started = new DateTimeOffset(2026, 7, 1, 9, 30, 0, TimeSpan.Zero),
            ElapsedSeconds = 3.2,
            Model = "made-up",
            ModelFolder = "models/made-up",
            Scenario = "current-law",
            Seed = 20250101,
            FirstPath = 0,
            Paths = 10_000,
            OpeningYear = FirstYear - 1,
            FirstYear = FirstYear,
            Years = Years,
            Engine = new EngineStamp("0.1.0", "0123456789abcdef0123456789abcdef01234567"),
            Options = new Dictionary<string, string>(StringComparer.Ordinal),
            PathsPerPart = 2048,
            Parts = [],
            Measures = [.. Measures.Select(measure => measure.Name)],
            Indicators = new IndicatorPlan(9, 6, 3, 0.025, [2035, 2050, 2075], [2025, 2030, 2035, 2050, 2075]),
            Documentation = Documentation(),
        },
        Summary = [.. Measures.Select(measure => Summary(measure.Name, measure.Median, measure.Spread))],
        Indicators = new RunIndicators(
            new Depletion([.. YearList.Select((year, t) => new YearProbability(year, Chance(t), Math.Sqrt(Chance(t) * (1 - Chance(t)) / 10_000)))], [], new YearReached(2062, 2074, null, 0.81)),
            new YearReached(2031, 2038, 2052, 1),
            [.. YearList.Select((year, t) => new WarningYear(year, Colour(36 - (0.7 * t)), 0.9, 0.05, 0.03, 0.02))],
            [],
            new PresentValues(new DateOnly(FirstYear - 1, 12, 31), 0.025,
            [
                new PresentValue("income", 3.1e13, 2e10, 2e12, 2.8e13, 3.1e13, 3.5e13),
                new PresentValue("outgo", 3.3e13, 2e10, 2e12, 3.0e13, 3.3e13, 3.7e13),
                new PresentValue("subsidy_central", 1.5e13, 1e10, 1e12, 1.3e13, 1.5e13, 1.7e13),
            ])),
        Population = [.. new[] { 2024, 2034, 2044, 2054, 2064, 2074, 2084 }.Select(Population)],
    };

    public static int[] YearList => [.. Enumerable.Range(FirstYear, Years)];

    private static double[] Times(Func<int, double> value) => [.. Enumerable.Range(0, Years).Select(value)];

    private static double Chance(int t) => t < 30 ? 0 : 1 - Math.Exp(-0.002 * (t - 29) * (t - 29));

    private static WarningColour Colour(double months) =>
        months >= 9 ? WarningColour.Green : months >= 6 ? WarningColour.Yellow : months >= 3 ? WarningColour.Orange : WarningColour.Red;

    private static MeasureSummary Summary(string name, Func<int, double> median, Func<int, double> spread)
    {
        // Standard normal quantiles of the summary's probabilities: 1, 5, 10, 25, 50, 75, 90, 95, 99 %.
        double[] normal = [-2.326, -1.645, -1.282, -0.674, 0, 0.674, 1.282, 1.645, 2.326];
        return new MeasureSummary(name, Times(median), Times(t => spread(t) / 100), Times(spread), [.. normal.Select(z => Times(t => median(t) + (z * spread(t))))]);
    }

    private static PyramidYear Population(int year)
    {
        double[] Persons(double scale) => [.. Enumerable.Range(0, 106).Select(age =>
            scale * 1e7 * Math.Exp(-Math.Pow(Math.Max(0, age - 70) / 14.0, 2)) * (0.6 + (0.4 * Math.Sin((age - ((year - 2024) / 2.0)) / 12.0))) * Math.Pow(0.994, year - 2024))];
        return new PyramidYear(year, 0, Persons(1.03), Persons(1));
    }

    private static PlanDocumentation Documentation() => new(
        new Label("虚构的居民养老保险", "Resident pension, made up"),
        new Label("仅用于本测试的模型。", "A model that exists only in this test."),
        new ScenarioNote("current-law", new Label("现行政策", "Current law"), new Label("基础养老金按物价调整", "The basic pension follows prices."), "cpi-only",
            [new ChangeNote("schemes.resident_pension.indexation.cpi_share", "0", "1"), new ChangeNote("schemes.resident_pension.bonus.2027-01-01", null, "2")], "S1",
            [new Label("跨省转移接续", "portability between provinces"), new Label("超出公布总额的村集体资金", "village collective funds <beyond> the published total")]),
        [.. Measures.Select(measure => new MeasureNote(measure.Name, measure.Unit, new Label(measure.Chinese, measure.Label), new Label("按公式计算", "As its formula says."), "flow"))],
        [
            new AssumptionNote("economy.cpi.mean", "0.02", "fraction", "announced", "S2", "table 3", null, "model.yaml"),
            new AssumptionNote("economy.cpi.sd", "0.012", "fraction", "assumed", null, null, "spread of 2000–2024", "model.yaml"),
            new AssumptionNote("schemes.resident_pension.basic_pension", "2024-01-01: 123; 2025-01-01: 143; 2026-01-01: 163", "yuan/month", "legislated", "S1", "art. 1", null, "model.yaml"),
            new AssumptionNote("schemes.resident_pension.divisor", "139", "months", "legislated", "S1", "annex", null, "model.yaml"),
        ],
        [
            new SourceNote("S1", "Statistical bulletin <2024>", "Ministry & Bureau", "https://example.org/a?b=1&c=2", "2026-06-30", "yes"),
            new SourceNote("S2", "Outlook", "A bank", "on paper", "2026-06-30", "no"),
        ],
        [new InputFile("made-up/model.yaml", new string('a', 64))])
    {
        Classes = [new ClassNote("resident_pension", "tier_100", new Label("100元档", "100 yuan a year"))],
        Schemes = [new SchemeNote("resident_pension", "", new Label("居民养老保险", "Resident pension"))],
        Views = PensionViews.All,
        Units = [new UnitNote("months", new Label("月", "months")), new UnitNote("yuan/month", new Label("元/月", "yuan a month"))],
    };
}
