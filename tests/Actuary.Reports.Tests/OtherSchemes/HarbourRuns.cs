using Actuary.Results;
using Actuary.Results.Comparison;
using Actuary.Results.Manifests;
using Actuary.Simulation.Paths;
using Actuary.Simulation.Plans;

namespace Actuary.Reports.Tests.OtherSchemes;

/// <summary>
/// Runs of a place that has no pension: a lighthouse and a lifeboat, a fund each, described by data alone. On path p the lighthouse burns
/// p m yuan of oil a year, and 5 m more under the second scenario; the harbour pays for it.
/// </summary>
internal sealed class HarbourRuns : IDisposable
{
    public const int Paths = 40;
    public const double M = 1e6;
    private const int Years = 3;

    private static readonly string[] s_own = ["fund_start", "income", "outgo", "investment_income", "fund_end", "payable_months", "harbour_pays", "dues"];
    private static readonly string[] s_measures = [.. s_own, "oil", "ships_warned", "lamps_lit", .. s_own.Select(measure => "lifeboat." + measure), "lifeboat.rescues"];

    private static readonly (string Name, string Chinese)[] s_amounts =
    [
        ("fund_start", "年初结余"), ("income", "收入"), ("outgo", "支出"), ("investment_income", "投资收益"), ("fund_end", "年末结余"), ("harbour_pays", "港务补助"),
        ("dues", "会费"), ("oil", "灯油"),
    ];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("harbour");

    public HarbourRuns() => (Calm, Stormy) = (Run("calm"), Run("stormy"));

    public Run Calm { get; }

    public Run Stormy { get; }

    public RunComparison Compare() => RunComparison.Of([Calm, Stormy], 1, CancellationToken.None);

    public void Dispose() => _folder.Delete(recursive: true);

    private static PlanDocumentation Documentation(string scenario) => new(
        new Label("某港", "Some harbour"), new Label("仅用于本测试。", "Only in this test."),
        new ScenarioNote(scenario, new Label("情景" + scenario, scenario), new Label("说明。", "As it says."), null, [], null, []),
        [
            .. s_amounts.Select(measure => new MeasureNote(
                measure.Name, "yuan", new Label(measure.Chinese, measure.Name.Replace('_', ' ')), new Label("如其名", "As its name says"), "ledger")),
            new MeasureNote("payable_months", "months", new Label("可支付月数", "payable months"), new Label("如其名", "As its name says"), "indicator"),
            new MeasureNote("ships_warned", "number", new Label("预警船只", "ships warned"), new Label("如其名", "As its name says"), "stock"),
            new MeasureNote("lamps_lit", "number", new Label("点亮灯数", "lamps lit"), new Label("如其名", "As its name says"), "stock"),
            new MeasureNote("rescues", "number", new Label("救援次数", "rescues"), new Label("如其名", "As its name says"), "flow"),
        ],
        [], [], [new InputFile("harbour/model.yaml", new string('a', 64))])
    {
        Classes = [new ClassNote("lighthouse", "steamers", new Label("汽船", "Steamers"))],
        Schemes = [new SchemeNote("lighthouse", "", new Label("灯塔", "Lighthouse")), new SchemeNote("lifeboat", "lifeboat.", new Label("救生艇", "Lifeboat"))],
        Views = new ReportViews
        {
            Government = [new LevelNote("harbour_pays", new Label("港务局", "the harbour office"))],
            Contributions = ["dues"],
            Outgo = ["oil"],
            PresentValues = ["dues", "oil"],
            Indicators = ["ships_warned"],
            Quantiles = ["lamps_lit", "rescues"],
            Comparison = ["oil", "rescues"],
            Answer = ["ships_warned", "rescues"],
            ClassFlows = [new ClassFlowNote("passages", "yuan", new Label("通航费", "fees for passages"), new Label("含所有船只", "Fees of all ships"))],
            Charts =
            [
                new ChartNote("lamps", new Label("灯与船", "Lamps and ships"), new StackNote(new Label("灯数", "Lamps"), ["lamps_lit"]), ["ships_warned"], SharedAxis: false, Columns: 2),
                new ChartNote("rescues", new Label("救援", "Rescues at sea"), null, ["rescues"], SharedAxis: true, Columns: 2),
            ],
        },
    };

    private Run Run(string scenario)
    {
        var folder = Path.Combine(_folder.FullName, scenario);
        using (var run = RunFolder.Open(folder, Request(scenario)))
            run.Execute((range, _) => Simulate(range, scenario), 1, CancellationToken.None);
        return Results.Run.Open(folder);
    }

    private static RunPart Simulate(PathRange range, string scenario)
    {
        var isStormy = scenario == "stormy";
        var table = new PathTable(range, 2025, Years, s_measures);
        for (var row = 0; row < table.Rows; row++)
            for (var measure = 0; measure < s_measures.Length; measure++)
                table.Column(measure)[row] = Value(s_measures[measure], row / Years + range.First, row % Years, isStormy);
        var fees = new ClassTable("lighthouse", 2025, Years, ["steamers"], ["passages"]) { Paths = 1 };
        Array.Fill(fees.Sums, isStormy ? 3 * M : 2 * M);
        return new RunPart(table, [new CohortTable("population", [2027], 0, 106, ["all"], ["persons"])]) { Classes = [fees] };
    }

    /// <summary>The lifeboat's fund ends below zero in the last year on paths 0–9.</summary>
    private static double Value(string measure, long path, int year, bool isStormy) => measure switch
    {
        "oil" => (path + (isStormy ? 5 : 0)) * M,
        "harbour_pays" => (10 + (isStormy ? 5 : 0)) * M,
        "income" => 60 * M + (isStormy ? 5 * M : 0),
        "dues" => 50 * M,
        "outgo" => 20 * M,
        "fund_start" or "fund_end" => 300 * M,
        "payable_months" => 30,
        "ships_warned" => 1000 + path,
        "lamps_lit" => 7,
        "lifeboat.fund_end" => year == 2 && path < 10 ? -M : 4 * M,
        "lifeboat.income" => 6 * M,
        "lifeboat.outgo" => 7 * M,
        "lifeboat.dues" => 6 * M,
        "lifeboat.payable_months" => 2,
        "lifeboat.rescues" => 40 + year,
        _ => 0,
    };

    private static RunRequest Request(string scenario) => new()
    {
        Model = "harbour",
        ModelFolder = "models/harbour",
        Scenario = scenario,
        Seed = 1,
        FirstPath = 0,
        Paths = Paths,
        OpeningYear = 2024,
        Years = Years,
        Measures = s_measures,
        Indicators = new IndicatorPlan(9, 6, 3, 0, [2026], [2025, 2027]) { BalanceYears = [3] },
        Documentation = Documentation(scenario),
        Engine = new EngineStamp("0.1.0", null),
    };
}
