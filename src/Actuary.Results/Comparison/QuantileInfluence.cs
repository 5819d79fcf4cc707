using Actuary.Numerics;

namespace Actuary.Results.Comparison;

/// <summary>
/// What each path does to a quantile. To first order a sample quantile q is the mean of q + s · (p − 1{x ≤ q}), with the sparsity
/// s = 1/density at q (Bahadur, "A note on quantiles in large samples", Annals of Mathematical Statistics 37, 1966).
/// </summary>
internal static class QuantileInfluence
{
    // Two-sided 95 %, for which the width of the sparsity estimate is chosen.
    private const double Confidence95 = 1.959964;

    /// <summary>Returns the quantile and writes s · (p − 1{x ≤ q}) by path; <paramref name="scratch"/> is as long as the sample.</summary>
    public static double Write(ReadOnlySpan<double> sample, double probability, double[] influences, double[] scratch)
    {
        var width = Width(probability, sample.Length);
        var (low, high) = (Math.Max(0, probability - width), Math.Min(1, probability + width));
        Span<double> found = stackalloc double[3];
        sample.CopyTo(scratch);
        Quantiles.Select(scratch, [low, probability, high], found);
        var sparsity = (found[2] - found[0]) / (high - low);
        for (var path = 0; path < influences.Length; path++)
            influences[path] = sparsity * (probability - (sample[path] <= found[1] ? 1 : 0));
        return found[1];
    }

    /// <summary>
    /// Half the width in probability over which the density is taken: n^−⅓ · z^⅔ · (1.5 φ(Φ⁻¹p)² / (2 (Φ⁻¹p)² + 1))^⅓ (Hall and Sheather, "On the
    /// distribution of a studentized quantile", Journal of the Royal Statistical Society B 50, 1988).
    /// </summary>
    private static double Width(double probability, int n)
    {
        var x = NormalDistribution.Quantile(probability);
        var density = Math.Exp(-x * x / 2) / Math.Sqrt(2 * Math.PI);
        return Math.Cbrt(Confidence95 * Confidence95 / n * 1.5 * density * density / (2 * x * x + 1));
    }
}
