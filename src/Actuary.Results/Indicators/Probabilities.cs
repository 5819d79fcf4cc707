using Actuary.Results.Manifests;

namespace Actuary.Results.Indicators;

/// <summary>How far a share of paths may be off.</summary>
internal static class Probabilities
{
    /// <summary>√(p (1 − p) / n) where paths are independent; otherwise from the spread of those groups of paths that are.</summary>
    /// <param name="happens">By path: 1 where it happens, 0 where it does not.</param>
    public static double StandardError(double probability, ReadOnlySpan<double> happens, Manifest manifest) => manifest.Sampling is null
        ? Math.Sqrt(probability * (1 - probability) / manifest.Paths)
        : manifest.Independence.StandardError(happens);
}
