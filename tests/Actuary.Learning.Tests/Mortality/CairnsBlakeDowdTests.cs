using Actuary.Learning.Mortality;
using MathNet.Numerics.Distributions;

namespace Actuary.Learning.Tests.Mortality;

public class CairnsBlakeDowdTests
{
    private const int Years = 30;
    private static readonly double[] s_ages = [.. Enumerable.Range(60, 30).Select(age => (double)age)];
    private static readonly double[] s_drift = [-0.02, 0.0004];

    /// <summary>Rates on straight lines of the logit give the lines back, through m = −ln(1 − q).</summary>
    [Fact]
    public void RatesOnTheLawGiveItBack()
    {
        var (first, second) = Indices(new Noise(1));
        var rates = Table((x, t) => -Math.Log(1 - Chance(x, first[t], second[t])));

        var law = CairnsBlakeDowd.OfRates(s_ages, rates);

        law.MeanAge.ShouldBe(74.5);
        law.Index1.ShouldBe(first, 1e-10);
        law.Index2.ShouldBe(second, 1e-12);
        law.ExplainedShare.ShouldBe(1, 1e-12);
    }

    /// <summary>Deaths just as expected among those alive, deaths/2 of whom are lost to exposure, give the lines back by likelihood.</summary>
    [Fact]
    public void ExpectedDeathsGiveTheLawBack()
    {
        var (first, second) = Indices(new Noise(2));
        var deaths = Table((x, t) => 1e4 * Chance(x, first[t], second[t]));
        var exposures = Table((x, t) => 1e4 - deaths[x, t] / 2);

        var law = CairnsBlakeDowd.OfDeaths(s_ages, deaths, exposures);

        law.Index1.ShouldBe(first, 1e-9);
        law.Index2.ShouldBe(second, 1e-10);
        law.Fit!.Deviance.ShouldBe(0, 1e-8);
    }

    /// <summary>Two ages, one period, by hand: q = 1/3 and 1/2 lie on a line from −ln 2 to 0.</summary>
    [Fact]
    public void TwoAgesByHand()
    {
        var law = CairnsBlakeDowd.OfDeaths([60, 70], new double[,] { { 100 }, { 100 } }, new double[,] { { 250 }, { 150 } });

        law.Index1[0].ShouldBe(-Math.Log(2) / 2, 1e-10);
        law.Index2[0].ShouldBe(Math.Log(2) / 10, 1e-11);
        law.Probability(60, law.Index1[0], law.Index2[0]).ShouldBe(1.0 / 3, 1e-10);
    }

    /// <summary>95 % intervals cover the drifts behind deaths of a million a group, by likelihood and by least squares of the rates.</summary>
    [Fact]
    public void IntervalsCoverTheDriftsBehindTheDeaths()
    {
        int[] years = [.. Enumerable.Range(1990, Years)];
        var shares = Coverings.Of(600, [.. s_drift, .. s_drift], Years - 2, seed =>
        {
            var noise = new Noise(500 + seed);
            var (first, second) = Indices(noise);
            var deaths = Table((x, t) => noise.Binomial(Chance(x, first[t], second[t]), 1_000_000));
            var exposures = Table((x, t) => 1_000_000 - deaths[x, t] / 2);
            var likelihood = CairnsBlakeDowd.OfDeaths(s_ages, deaths, exposures);
            var squares = CairnsBlakeDowd.OfRates(s_ages, Table((x, t) => -Math.Log(1 - deaths[x, t] / 1_000_000)));
            var walk = RandomWalk.Of(years, likelihood.Index1, likelihood.Index2, squares.Index1, squares.Index2);
            return (walk.Drift, Coverings.Errors(walk.DriftCovariance));
        });

        // Over 600 fits an exact interval's share has a standard error of 0.9 points.
        shares.ShouldAllBe(share => share >= 0.93 && share <= 0.97, string.Join(", ", shares));
    }

    /// <summary>Mean and spread of logit q in ten years, drawn path by path with uncertain drifts, are those of the closed form.</summary>
    [Fact]
    public void TheForecastMeetsDrawnPaths()
    {
        const int paths = 20_000, ahead = 10;
        var (first, second) = Indices(new Noise(3));
        var walk = RandomWalk.Of([.. Enumerable.Range(1990, Years)], first, second);
        var forecast = new CairnsBlakeDowdForecast(new CairnsBlakeDowd(74.5, first, second, null, 1), walk, 0);
        var (mean, variance) = forecast.Logit(85, ahead);

        var noise = new Noise(4);
        var factor = MathNet.Numerics.LinearAlgebra.Matrix<double>.Build.DenseOfArray(walk.InnovationCovariance).Cholesky().Factor;
        var drawn = new double[paths];
        for (var path = 0; path < paths; path++)
        {
            double[] Draw(double scale)
            {
                double u = noise.Normal(), v = noise.Normal();
                return [scale * factor[0, 0] * u, scale * (factor[1, 0] * u + factor[1, 1] * v)];
            }

            var drift = Draw(1 / Math.Sqrt(Years - 1));
            double[] index = [first[^1], second[^1]];
            for (var year = 0; year < ahead; year++)
            {
                var step = Draw(1);
                for (var i = 0; i < 2; i++)
                    index[i] += walk.Drift[i] + drift[i] + step[i];
            }

            drawn[path] = index[0] + 10.5 * index[1];
        }

        var average = drawn.Average();
        average.ShouldBe(mean, 4 * Math.Sqrt(variance / paths));
        drawn.Sum(x => (x - average) * (x - average) / (paths - 1)).ShouldBe(variance, 4 * variance * Math.Sqrt(2.0 / paths));
        forecast.Probability(85, ahead, 0.9).ShouldBe(1 / (1 + Math.Exp(-mean - Normal.InvCDF(0, 1, 0.9) * Math.Sqrt(variance))), 1e-14);
    }

    [Fact]
    public void TablesThatCannotBeFittedAreRefused()
    {
        Should.Throw<ArgumentException>(() => CairnsBlakeDowd.OfRates([60], new double[,] { { 0.1, 0.1 } })).Message.ShouldContain("Two ages");
        Should.Throw<ArgumentException>(() => CairnsBlakeDowd.OfRates([60, 61], new double[,] { { 0.1 }, { 0 } })).Message.ShouldContain("positive");
        Should.Throw<ArgumentException>(() => CairnsBlakeDowd.OfDeaths([60, 61], new double[,] { { 0 }, { 0 } }, new double[,] { { 9 }, { 9 } }))
            .Message.ShouldContain("a line needs deaths");
    }

    private static double[,] Table(Func<int, int, double> cell)
    {
        var table = new double[s_ages.Length, Years];
        for (var x = 0; x < s_ages.Length; x++)
        {
            for (var t = 0; t < Years; t++)
                table[x, t] = cell(x, t);
        }

        return table;
    }

    private static (double[] First, double[] Second) Indices(Noise noise)
    {
        double[] first = new double[Years], second = new double[Years];
        (first[0], second[0]) = (-3, 0.1);
        for (var t = 1; t < Years; t++)
        {
            double u = noise.Normal(), v = noise.Normal();
            first[t] = first[t - 1] + s_drift[0] + 0.03 * u;
            second[t] = second[t - 1] + s_drift[1] + 0.0015 * (0.3 * u + v);
        }

        return (first, second);
    }

    private static double Chance(int x, double first, double second) => 1 / (1 + Math.Exp(-first - second * (s_ages[x] - 74.5)));
}
