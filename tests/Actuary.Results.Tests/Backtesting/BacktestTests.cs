using Actuary.Results.Backtesting;
using Actuary.Simulation.Plans;

namespace Actuary.Results.Tests.Backtesting;

/// <summary>Errors and coverage of figures whose projection is given.</summary>
public class BacktestTests
{
    private static readonly ForecastSpread _spread = new(90, 100, 120);

    [Theory]
    [InlineData(80, 0.25, false)]
    [InlineData(125, -0.2, false)]
    [InlineData(100, 0, true)]
    public void TheErrorIsTheMediansAgainstWhatWasPublished(double published, double error, bool isInside)
    {
        var figure = Figure(published);

        figure.Error!.Value.ShouldBe(error, 1e-15);
        figure.IsInside.ShouldBe(isInside);
        figure.Difference.ShouldBe(100 - published);
    }

    [Fact]
    public void OfZeroThereIsADifferenceAndNoError()
    {
        Figure(0).Error.ShouldBeNull();
        Figure(0).Difference.ShouldBe(100);
        Measure(0).MeanError.ShouldBeNull();
    }

    /// <summary>Three of the first measure's four figures, none of the second's one: 3 of 5.</summary>
    [Fact]
    public void CoverageIsCountedOverAllFigures()
    {
        var backtest = new Backtest(Named, Named, 10, 1, [Measure(80, 90, 100, 120), Measure(200)], []);

        (backtest.Inside, backtest.Count, backtest.Coverage).ShouldBe((3, 5, 0.6));
        backtest.Measures[0].MeanError!.Value.ShouldBe((0.25 + 1.0 / 9 + 0 + 1.0 / 6) / 4, 1e-15);
    }

    private static Label Named { get; } = new("某地", "some place");

    private static BacktestFigure Figure(double published) => new(2020, published, "S1", _spread, 0.5);

    private static BacktestMeasure Measure(params double[] published) =>
        new("income", Named, "yuan", [.. published.Select(Figure)], [2020], [_spread]);
}
