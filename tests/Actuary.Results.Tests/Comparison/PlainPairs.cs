namespace Actuary.Results.Tests.Comparison;

/// <summary>The textbook formulas, written out: two passes, no reuse.</summary>
internal static class PlainPairs
{
    public static double Mean(IReadOnlyCollection<double> sample) => sample.Sum() / sample.Count;

    /// <summary>√(Σ (x − mean)² / (n − 1) / n).</summary>
    public static double StandardError(IReadOnlyCollection<double> sample)
    {
        var mean = Mean(sample);
        return Math.Sqrt(sample.Sum(x => (x - mean) * (x - mean)) / (sample.Count - 1) / sample.Count);
    }

    /// <summary>Other − base, path by path.</summary>
    public static double[] Differences(IReadOnlyList<double> @base, IReadOnlyList<double> other) => [.. other.Zip(@base, (b, a) => b - a)];
}
