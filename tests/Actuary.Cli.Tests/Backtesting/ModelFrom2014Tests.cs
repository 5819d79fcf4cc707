using Actuary.Models.Plans;
using Actuary.Models.Published;
using Actuary.Results.Backtesting;
using Actuary.Results.Questions;
using Actuary.Schemes.ResidentPension;
using Actuary.Simulation.Plans;

namespace Actuary.Cli.Tests.Backtesting;

/// <summary>The national model from 2014: it opens with what was published then, reads nothing later, and knows how uncertain it is.</summary>
public class ModelFrom2014Tests
{
    private static readonly string _folder = Path.Combine(Repository.Models, "national-resident-pension-2014");
    private static readonly Plan _plan = PlanReader.Read(_folder);

    private static ResidentPensionPlan Scheme => ((ResidentPensionScheme)_plan.Schemes.Single().Scheme).Plan;

    // Bulletin of 2014: 501.07 m insured, 143.13 m of them beneficiaries, a fund of 384.5 bn yuan.
    [Fact]
    public void TheOpeningIsThePublishedOne()
    {
        Scheme.Opening.Pensioners.Sum().ShouldBe(143_130_000, 1);
        (Scheme.Opening.Contributing.Sum() + Scheme.Opening.Dormant.Sum() + Scheme.Opening.Pensioners.Sum()).ShouldBe(501_070_000, 1);
        _plan.Schemes.Single().Fund.OpeningBalance.ShouldBe(384.5e9);
    }

    // National Bureau of Statistics: 1,367.82 m people at the end of 2014, 212.42 m of them 60 and over by the yearly sample survey. The
    // model has 1.1 % fewer of these: births give more young people than the census enumerated, and all are brought to the one total.
    [Fact]
    public void ThePopulationIsThePublishedOne()
    {
        var persons = _plan.Drivers.Population.Opening.ToArray();
        persons.Sum().ShouldBe(1_367_820_000, 1);
        var from60 = persons.Where((_, cell) => cell % 106 >= 60).Sum();
        from60.ShouldBe(212.42e6, 0.015 * 212.42e6);
    }

    /// <summary>The example of the notes: 70 yuan twelve times in 2015, and six times the 15 yuan of July to December 2014.</summary>
    [Fact]
    public void TheRiseOf2014IsPaidFor2014In2015()
    {
        var basic = Scheme.Benefits.National.Enacted;

        (12 * basic[0]!.Value).ShouldBe(12 * 70 + 6 * 15);
        basic[1..].Select(value => Math.Round(value!.Value, 1)).ShouldBe([70, 70, 88, 88, 90.5, 93, 95.5, 103, 123, 143]);
    }

    [Fact]
    public void NoTableOfTheModelGoesBeyond2016ButTheShareOfEmployeesAssumedForLater()
    {
        foreach (var table in Directory.EnumerateFiles(Path.Combine(_folder, "tables"), "*.csv").Where(table => Path.GetFileName(table) != "eligible.csv"))
        {
            var lines = File.ReadAllLines(table);
            if (lines[0].StartsWith("year", StringComparison.Ordinal) || lines[0].StartsWith("mid_year", StringComparison.Ordinal))
                lines[1..].Max(line => int.Parse(line.Split(',')[0])).ShouldBeLessThanOrEqualTo(2016, table);
        }

        _plan.Documentation.Inputs.Select(input => input.Path).Where(name => name.StartsWith("reference/", StringComparison.Ordinal))
            .ShouldBe(["reference/sources.md"], "the shared tables hold later years");
    }

    // The years that the model is calibrated to.
    [Fact]
    public void TheMediansOf2015And2016AreWithinTwoPerCentOfThePublishedFigures()
    {
        var backtest = Build(figure => figure.Year <= 2016, new PathSample(1_000, 1, 2));

        backtest.Count.ShouldBe(12);
        foreach (var figure in backtest.Measures.SelectMany(measure => measure.Figures))
            figure.Error!.Value.ShouldBeInRange(-0.02, 0.02);
    }

    /// <summary>
    /// What the model itself draws with another seed lies in its interval four times in five. Of 1,500 futures the share is within
    /// 4.5 standard errors of that, √(0.8 · 0.2 / 1500) each.
    /// </summary>
    [Theory]
    [InlineData("fund_end", 2017)]
    [InlineData("insured", 2017)]
    [InlineData("contributions_individual", 2016)]
    public void FiguresDrawnFromTheModelItselfAreCoveredAsOftenAsTheIntervalSays(string measure, int year)
    {
        const int Futures = 1_500;
        var drawn = new PathSample(Futures, 4711, 2).Draw(_plan, [new MeasureInYear(measure, year)], TestContext.Current.CancellationToken)[0];
        PublishedValue[] figures = [.. drawn.Select(value => new PublishedValue(year, [measure], value, "S3"))];

        var backtest = BacktestBuilder.Build(_plan, figures, [], new PathSample(4_000, 1, 2), TestContext.Current.CancellationToken);

        backtest.Count.ShouldBe(Futures);
        backtest.Coverage.ShouldBe(ForecastSpread.Share, 4.5 * Math.Sqrt(0.16 / Futures));
        backtest.Measures[0].Figures.Average(figure => figure.Percentile).ShouldBe(0.5, 4.5 * Math.Sqrt(1.0 / 12 / Futures));
    }

    [Fact]
    public void ASumIsTheSumOnEveryPath()
    {
        PublishedValue[] figures = [new(2016, ["income", "investment_income"], 0, "S6"), new(2016, ["new_surplus"], 0, "S6"), new(2016, ["outgo", "new_surplus"], 0, "S6")];

        var measures = BacktestBuilder.Build(_plan, figures, [], new PathSample(64, 1, 1), TestContext.Current.CancellationToken).Measures;

        // income + investment income = outgo + new surplus
        measures[0].Projected[^1].Median.ShouldBe(measures[2].Projected[^1].Median, 1);
    }

    private static Backtest Build(Func<PublishedFigure, bool> which, PathSample sample) => BacktestBuilder.Build(
        _plan,
        [.. PublishedReader.Read(_folder, null, _plan).Figures.Where(which).Select(figure => new PublishedValue(figure.Year, figure.Measures, figure.Value, figure.Source))],
        [], sample, TestContext.Current.CancellationToken);
}
