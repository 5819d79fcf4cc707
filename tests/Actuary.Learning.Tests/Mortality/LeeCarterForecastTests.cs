using Actuary.Assumptions;
using Actuary.Assumptions.Mortality;
using Actuary.Learning.Mortality;
using MathNet.Numerics.Statistics;

namespace Actuary.Learning.Tests.Mortality;

public class LeeCarterForecastTests
{
    private static readonly int[] s_ages = [.. Enumerable.Range(0, AbridgedRates.Groups).Select(AbridgedRates.AgeFrom)];
    private static readonly RandomWalk s_walk = new([-1.2], new[,] { { 2.25 } }, new[,] { { 0.09 } }, 25);
    private static readonly LeeCarterForecast s_forecast = new(s_ages, SimulatedDeaths.Level, SimulatedDeaths.Sensitivity, s_walk, 0);

    /// <summary>By hand: after 10 years the mean change is −12, its variance 10 · 2.25 + 100 · 0.09 = 31.5.</summary>
    [Fact]
    public void TheIndexByHand()
    {
        s_forecast.IndexChange(10, 0.5).ShouldBe(-12, 1e-12);
        s_forecast.IndexChange(10, 0.975).ShouldBe(-12 + 1.959963984540054 * Math.Sqrt(31.5), 1e-9);
    }

    [Fact]
    public void LogRatesAreNormalAboutTheLaw()
    {
        var spread = SimulatedDeaths.Sensitivity[5] * Math.Sqrt(31.5);
        Math.Log(s_forecast.Rate(5, 10, 0.5)).ShouldBe(SimulatedDeaths.Level[5] - 12 * SimulatedDeaths.Sensitivity[5], 1e-12);
        Math.Log(s_forecast.Rate(5, 10, 0.9) / s_forecast.Rate(5, 10, 0.5)).ShouldBe(1.2815515655446004 * spread, 1e-9);
    }

    /// <summary>Quantiles of life expectancy in thirty years without drawing are those of drawn paths, within four of their errors.</summary>
    [Theory]
    [InlineData(0.1)]
    [InlineData(0.5)]
    [InlineData(0.9)]
    public void LifeExpectancyMeetsDrawnPaths(double share)
    {
        const int paths = 4000, ahead = 30;
        var noise = new Noise(7);
        var drawn = new double[paths];
        for (var path = 0; path < paths; path++)
        {
            var change = ahead * (-1.2 + 0.3 * noise.Normal());
            for (var year = 0; year < ahead; year++)
                change += 1.5 * noise.Normal();
            var certain = new RandomWalk([change], new double[1, 1], new double[1, 1], 25);
            drawn[path] = (s_forecast with { Walk = certain }).LifeExpectancy(Sex.Female, 1, 0.5);
        }

        // Share of paths below the quantile: its standard error is √(p(1 − p)/n).
        var quantile = s_forecast.LifeExpectancy(Sex.Female, ahead, share);
        ((double)drawn.Count(years => years < quantile) / paths).ShouldBe(share, 4 * Math.Sqrt(share * (1 - share) / paths));
        drawn.StandardDeviation().ShouldBeGreaterThan(0.5);
    }

    /// <summary>The published abridged table: a group's rate is that of each of its ages, so that groups of equal rates are one life at that rate.</summary>
    [Fact]
    public void AGroupedTableIsTheSingleAgeTableOfItsRates()
    {
        var flat = new LeeCarterForecast(s_ages, [.. s_ages.Select(_ => Math.Log(0.02))], SimulatedDeaths.Sensitivity, s_walk, 0);

        flat.Table(Sex.Male, 0).Expectancy(1).ShouldBe(50, 1e-9);
        flat.Table(Sex.Male, 0).LastAge.ShouldBe(100);
    }
}
