using Actuary.Numerics;
using Actuary.Numerics.QuasiRandom;

namespace Actuary.Results.Comparison;

/// <summary>
/// One figure of the base run and of another on the same paths. The standard error is that of the difference taken path by path, so luck
/// that both runs share has dropped out of it.
/// </summary>
/// <param name="Base">The figure in the base run, in its own unit.</param>
/// <param name="Other">The figure in the other run.</param>
/// <param name="Difference">Other − base.</param>
/// <param name="StandardError">
/// Standard error of the difference from the differences path by path, sd(other − base)/√n; where paths are mirrored pairs or Sobol points, from the
/// means of the groups that are independent (<see cref="Sampling.StandardError(ReadOnlySpan{double})"/>).
/// </param>
/// <param name="UnpairedStandardError">What it would be had the runs been independent: √(se(base)² + se(other)²).</param>
public readonly record struct PairedDifference(double Base, double Other, double Difference, double StandardError, double UnpairedStandardError)
{
    /// <summary>
    /// A difference on a path that is not more than this part of the values is the rounding of sums in another order, and counts as none: scenarios
    /// that leave a balance alone would otherwise be told apart by some hundredths of a yuan.
    /// </summary>
    public const double Rounding = 1e-9;

    /// <summary>Paired ÷ unpaired standard error: how much the shared paths help. Null where both runs have no spread.</summary>
    public double? ErrorRatio => UnpairedStandardError > 0 ? StandardError / UnpairedStandardError : null;

    /// <summary>Other − base, and zero where that is rounding.</summary>
    internal static double OfValues(double @base, double other) =>
        Math.Abs(other - @base) > Rounding * Math.Max(Math.Abs(@base), Math.Abs(other)) ? other - @base : 0;

    /// <summary>The difference of two means over the same paths; <paramref name="differences"/> is left holding other − base by path.</summary>
    /// <param name="sampling">Says which paths are independent.</param>
    internal static PairedDifference OfMeans(ReadOnlySpan<double> @base, ReadOnlySpan<double> other, Span<double> differences, Sampling sampling)
    {
        for (var path = 0; path < differences.Length; path++)
            differences[path] = OfValues(@base[path], other[path]);
        var (ofBase, ofOther, ofDifference) = (SampleMoments.Of(@base), SampleMoments.Of(other), SampleMoments.Of(differences));
        var unpaired = double.Hypot(sampling.StandardError(@base, ofBase), sampling.StandardError(other, ofOther));
        return new(ofBase.Mean, ofOther.Mean, ofDifference.Mean, sampling.StandardError(differences, ofDifference), unpaired);
    }
}
