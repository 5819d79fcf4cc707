using Actuary.Numerics;
using Actuary.Results.Manifests;

namespace Actuary.Results.Indicators;

/// <summary>What is said of a value that every path has once.</summary>
internal readonly record struct Spread(double Mean, double StandardError, double StandardDeviation, double P05, double P50, double P95)
{
    private static readonly double[] s_probabilities = [0.05, 0.50, 0.95];

    /// <param name="values">By path; they come back in another order.</param>
    /// <param name="manifest">Says which paths are independent.</param>
    public static Spread Of(double[] values, Manifest manifest)
    {
        var moments = SampleMoments.Of(values);
        var error = manifest.Independence.StandardError(values, moments);
        var quantiles = new double[s_probabilities.Length];
        Quantiles.Select(values, s_probabilities, quantiles);
        return new(moments.Mean, error, moments.StandardDeviation, quantiles[0], quantiles[1], quantiles[2]);
    }

    public static Spread Of(StreamedSample sample)
    {
        var quantiles = sample.Quantiles(s_probabilities);
        return new(sample.Mean, sample.StandardError, sample.StandardDeviation, quantiles[0], quantiles[1], quantiles[2]);
    }
}
