using Actuary.Numerics;

namespace Actuary.Assumptions.Tests;

public class UncertainTrendTests
{
    private const int Paths = 4_000;
    private const int Years = 10;
    private static readonly UncertainTrend _trend = new(0.03, 0.02);

    /// <summary>ln of the factor after t years is normal with mean 0 and variance σ²·t + s²·t²; five standard errors are allowed.</summary>
    [Fact]
    public void TheLogarithmHasTheVarianceThatIsStated()
    {
        var logs = Logs(_trend);
        var (mean, variance) = (logs.Average(), logs.Average(log => log * log));
        var expected = 0.03 * 0.03 * Years + 0.02 * 0.02 * Years * Years;

        mean.ShouldBe(0, 5 * Math.Sqrt(expected / Paths));
        variance.ShouldBe(expected, 5 * expected * Math.Sqrt(2.0 / Paths));
    }

    [Fact]
    public void WithoutVolatilityAPathDriftsEvenly()
    {
        var trend = new UncertainTrend(0, 0.05);
        var first = trend.Step(0, Cause.TierTrend, new Streams(3), 8);

        for (var year = 1; year < Years; year++)
            trend.Step(year, Cause.TierTrend, new Streams(3), 8).ShouldBe(first);
        first[0].ShouldNotBe(1);
    }

    [Fact]
    public void TheCentralPathDoesNotDrift() => _trend.Step(0, Cause.EligibleTrend, Streams.Central, 0).ShouldBe(Lanes.One);

    [Theory]
    [InlineData(-0.1, 0)]
    [InlineData(0, double.NaN)]
    [InlineData(double.PositiveInfinity, 0)]
    public void NumbersThatAreNoDeviationsAreRefused(double volatility, double driftError) =>
        Should.Throw<ArgumentOutOfRangeException>(() => new UncertainTrend(volatility, driftError));

    private static double[] Logs(UncertainTrend trend)
    {
        var logs = new double[Paths];
        for (var first = 0; first < Paths; first += Lanes.Count)
        {
            var factor = Lanes.One;
            for (var year = 0; year < Years; year++)
                factor *= trend.Step(year, Cause.LocalPensionTrend, new Streams(1), first);
            for (var lane = 0; lane < Lanes.Count; lane++)
                logs[first + lane] = Math.Log(factor[lane]);
        }

        return logs;
    }
}
