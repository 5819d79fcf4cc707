using Actuary.Numerics;

namespace Actuary.Results.Comparison;

/// <summary>
/// How a difference, other − base on the same path, is spread over the paths: its quantiles, and the shares of the paths on which the other
/// run has more or less than the base. What remains to 1 are paths on which both are equal (within <see cref="PairedDifference.Rounding"/>).
/// </summary>
public sealed record PathSpread(double P05, double P25, double P50, double P75, double P95, double ShareMore, double ShareLess)
{
    private static readonly double[] s_probabilities = [0.05, 0.25, 0.50, 0.75, 0.95];

    /// <summary>The spread of differences, which come back in another order.</summary>
    internal static PathSpread Of(Span<double> differences)
    {
        var (more, less) = (0, 0);
        foreach (var difference in differences)
        {
            more += difference > 0 ? 1 : 0;
            less += difference < 0 ? 1 : 0;
        }
        Span<double> found = stackalloc double[s_probabilities.Length];
        Quantiles.Select(differences, s_probabilities, found);
        return new(found[0], found[1], found[2], found[3], found[4], (double)more / differences.Length, (double)less / differences.Length);
    }
}
