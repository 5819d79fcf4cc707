using Actuary.Learning.Coverage;

namespace Actuary.Learning.Tests.Coverage;

public class RollingOriginTests
{
    private static readonly double[] s_years = [.. Enumerable.Range(2005, 18).Select(year => (double)year)];

    /// <summary>Eighteen years, histories of ten and more, at most three ahead: 8 + 7 + 6 forecasts.</summary>
    [Fact]
    public void EachHistoryForetellsTheYearsAfterIt()
    {
        var tested = RollingOrigin.Of(_ => new LogisticCurve(), s_years, Exact(), shortest: 10, maxHorizon: 3);

        tested.ByHorizon.Select(errors => (errors.Horizon, errors.Forecasts)).ShouldBe([(1, 8), (2, 7), (3, 6)]);
        tested.Overall.ShouldBe(0, 1e-6);
        tested.Failed.ShouldBe(0);
        var coverage = Exact();
        tested.ByHorizon[0].Naive.ShouldBe(
            Math.Sqrt(Enumerable.Range(10, 8).Average(t => (coverage[t] - coverage[t - 1]) * (coverage[t] - coverage[t - 1]))), 1e-12);
    }

    /// <summary>The curve behind the data foretells them better than one of another shape.</summary>
    [Fact]
    public void TheCurveBehindTheDataForetellsThemBest()
    {
        var wins = 0;
        for (var seed = 0; seed < 20; seed++)
        {
            var noise = new Noise(seed);
            double[] coverage = [.. Exact().Select(value => value + 0.002 * noise.Normal())];
            var logistic = RollingOrigin.Of(_ => new LogisticCurve(), s_years, coverage, 9, 5);
            var damped = RollingOrigin.Of(year => new DampedTrend(year, "plain"), s_years, coverage, 9, 5);
            wins += logistic.Overall < damped.Overall ? 1 : 0;
        }

        wins.ShouldBeGreaterThan(15);
    }

    /// <summary>Intervals of the test hold what they say: over many histories four in five and nineteen in twenty.</summary>
    [Fact]
    public void IntervalsHoldTheirShare()
    {
        var (in80, in95) = (new List<double>(), new List<double>());
        for (var seed = 0; seed < 150; seed++)
        {
            var noise = new Noise(1000 + seed);
            double[] coverage = [.. Exact().Select(value => value + 0.005 * noise.Normal())];
            var tested = RollingOrigin.Of(_ => new LogisticCurve(), s_years, coverage, 14, 1);
            in80.Add(tested.ByHorizon[0].Covered80);
            in95.Add(tested.ByHorizon[0].Covered95);
        }

        // 600 forecasts, those of one history alike: a standard error of about two and one points.
        in80.Average().ShouldBe(0.80, 0.06);
        in95.Average().ShouldBe(0.95, 0.03);
    }

    private static double[] Exact() => [.. s_years.Select(year => new LogisticCurve().Value([0.9, 0.5, 2010], year))];
}
