using MathNet.Numerics.Distributions;
using MathNet.Numerics.Random;

namespace Actuary.Learning.Tests;

/// <summary>Draws of the tests, from fixed seeds.</summary>
internal sealed class Noise(int seed)
{
    private readonly MersenneTwister _source = new(seed);

    public double Normal() => MathNet.Numerics.Distributions.Normal.Sample(_source, 0, 1);

    public int Poisson(double mean) => MathNet.Numerics.Distributions.Poisson.Sample(_source, mean);

    /// <summary>Of very many trials, where the binomial is the normal to within a count.</summary>
    public double Binomial(double chance, double trials) => Math.Round(trials * chance + Math.Sqrt(trials * chance * (1 - chance)) * Normal());
}

/// <summary>How often intervals meet the truth.</summary>
internal static class Coverings
{
    /// <summary>
    /// The share of 95 % intervals, estimate ± t·error, that hold the truth over so many simulated fits, by parameter. Over 1,000 fits the share of
    /// an exact interval has a standard error of 0.69 points, so that 93…97 % is three of them either way.
    /// </summary>
    public static double[] Of(int fits, double[] truth, double degreesOfFreedom, Func<int, (double[] Estimates, double[] Errors)> fit)
    {
        var width = StudentT.InvCDF(0, 1, degreesOfFreedom, 0.975);
        var held = new int[truth.Length];
        for (var i = 0; i < fits; i++)
        {
            var (estimates, errors) = fit(i);
            for (var p = 0; p < truth.Length; p++)
                held[p] += Math.Abs(estimates[p] - truth[p]) <= width * errors[p] ? 1 : 0;
        }

        return [.. held.Select(count => (double)count / fits)];
    }

    /// <summary>Standard errors of a covariance.</summary>
    public static double[] Errors(double[,] covariance) =>
        [.. Enumerable.Range(0, covariance.GetLength(0)).Select(i => Math.Sqrt(covariance[i, i]))];
}
