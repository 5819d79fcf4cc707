using Actuary.Results.Comparison;
using Actuary.Results.Indicators;
using Actuary.Results.Tests.Comparison;
using Actuary.Simulation.Plans;

namespace Actuary.Results.Tests;

/// <summary>
/// A run of two schemes on four paths and years. The first fund never ends; the second ends below zero from 2026 on path 0 and from 2028 on
/// path 1, takes in 10 less than it pays from then on, and can pay for as many months as the path has number.
/// </summary>
public sealed class TwoFundsTests : IDisposable
{
    private readonly ScratchFolder _scratch = new();
    private readonly ComparedRuns _runs = new();

    private static FakeRun Fake => new()
    {
        Measures =
        [
            "fund_start", "income", "outgo", "investment_income", "fund_end", "payable_months", "subsidy_central",
            "cover.fund_start", "cover.income", "cover.outgo", "cover.investment_income", "cover.fund_end", "cover.payable_months", "cover.subsidy_central", "cover.bills",
        ],
        Paths = 4,
        PathsPerPart = 3,
        Indicators = new IndicatorPlan(3, 2, 1, 0.02, [2026, 2028], [2025, 2028]) { BalanceYears = [4] },
        Views = new()
        {
            Government = [new LevelNote("subsidy_central", new Label("中央", "the centre"))],
            PresentValues = ["bills"],
            Indicators = ["bills"],
        },
        Schemes = [new SchemeNote("pension", "", new Label("养老", "Pension")), new SchemeNote("cover", "cover.", new Label("医疗", "Cover"))],
        Value = Value,
    };

    [Fact]
    public void EveryFundHasItsDepletionDeficitAndColours()
    {
        var indicators = Fake.RunIn(_scratch.Path()).Indicators;

        indicators.Depletion!.Year.Share.ShouldBe(0);
        var cover = indicators.FurtherFunds.ShouldHaveSingleItem();
        cover.Scheme.ShouldBe("cover");
        cover.Depletion!.ByYear.Select(year => (year.Year, year.Probability)).ShouldBe([(2025, 0.0), (2026, 0.25), (2027, 0.25), (2028, 0.5)]);
        cover.FirstDeficit.ShouldBe(new YearReached(2026, 2028, null, 0.5));
        indicators.FirstDeficit!.Share.ShouldBe(0);
        cover.Warnings[0].ShouldBe(new WarningYear(2025, WarningColour.Orange, 0.25, 0.25, 0.25, 0.25));
        indicators.Warnings[0].ShouldBe(new WarningYear(2025, WarningColour.Green, 1, 0, 0, 0));
    }

    // Over four years a fund of 50 with income 100 and outgo 90 stands at 50 + 10 a; the cover's income falls by 20 while it has a deficit.
    [Fact]
    public void EveryFundHasItsBalance()
    {
        var indicators = Fake.RunIn(_scratch.Path()).Indicators;
        double Factor(int year) => Math.Pow(1.02, -(year - 2025 + 0.5));
        var annuity = Enumerable.Range(2025, 4).Sum(Factor);

        indicators.ActuarialBalances.ShouldHaveSingleItem().Amount.Mean.ShouldBe(50 + 10 * annuity, 1e-10);
        var less = 20 * (Factor(2026) + Factor(2027) + 2 * Factor(2028)) / 4;
        indicators.FurtherFunds[0].ActuarialBalances.ShouldHaveSingleItem().Amount.Mean.ShouldBe(7 + 10 * annuity - less, 1e-10);
    }

    [Fact]
    public void TablesAndPresentValuesNameTheScheme()
    {
        var indicators = Fake.RunIn(_scratch.Path()).Indicators;

        indicators.Table.Select(value => value.Measure).Distinct().ShouldBe(["payable_months", "cover.payable_months", "cover.bills"]);
        indicators.PresentValues.Flows.Select(flow => flow.Measure).ShouldBe(
            ["income", "outgo", "subsidy_central", "cover.income", "cover.outgo", "cover.subsidy_central", "cover.bills"]);
    }

    [Fact]
    public void AFundIsFoundByItsScheme()
    {
        var run = Fake.RunIn(_scratch.Path());

        run.Indicators.Of(run.Manifest.Schemes[0]).Depletion.ShouldBe(run.Indicators.Depletion);
        run.Indicators.Of(run.Manifest.Schemes[1]).ShouldBe(run.Indicators.FurtherFunds[0]);
    }

    // Under the other run path 2 is used up in 2027, too, and the second scheme's government pays 3 more a year.
    [Fact]
    public void ComparisonsSpeakOfEveryFundAndAddUpAllGovernments()
    {
        var found = _runs.CompareTwo(Fake, Fake with
        {
            Value = (measure, path, year) => measure == "cover.subsidy_central" ? 8 : measure == "cover.fund_end" && path == 2 && year >= 2027 ? -1 : Value(measure, path, year),
        });

        found.Find("depletion", "probability", 2028)!.Difference.ShouldBe(0);
        found.Find("cover.depletion", "probability", 2027)!.Difference!.Value.ShouldBe(0.25, 1e-12);
        found.Find("cover.warning_red", "probability", 2027)!.Base!.Value.ShouldBe(0.25, 1e-12);
        found.Costs.Select(cost => cost.Measure).ShouldBe(["subsidy_central", "cover.subsidy_central", MeasureDifference.AllGovernments]);
        found.Costs[2].Years[0].Mean.Base.ShouldBe(10, 1e-12);
        found.Costs[2].Years[0].Mean.Difference.ShouldBe(3, 1e-12);
    }

    public void Dispose()
    {
        _scratch.Dispose();
        _runs.Dispose();
    }

    private static double Value(string measure, long path, int year)
    {
        var isShort = path == 0 && year >= 2026 || path == 1 && year == 2028;
        return measure switch
        {
            "cover.fund_end" => isShort ? -1 : 7,
            "cover.income" => isShort ? 80 : 100,
            "cover.payable_months" => path,
            "cover.fund_start" => 7,
            "cover.bills" => 30,
            "fund_start" or "fund_end" => 50,
            "payable_months" => 12,
            "income" => 100,
            "outgo" or "cover.outgo" => 90,
            "subsidy_central" or "cover.subsidy_central" => 5,
            _ => 0,
        };
    }
}
