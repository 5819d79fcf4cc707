using Actuary.Numerics;

namespace Actuary.Assumptions.Tests.Fitted;

/// <summary>Sample moments of lanes drawn block by block, and how far they may be from the truth.</summary>
internal static class Samples
{
    public const int Paths = 8192;

    public static Streams Streams { get; } = new(20260718);

    /// <summary>The values of all paths: <paramref name="block"/> gives eight of them from a first path on.</summary>
    public static double[] Of(Func<long, Lanes> block, int paths = Paths)
    {
        var values = new double[paths];
        for (var first = 0; first < paths; first += Lane.Count)
        {
            var lanes = block(first);
            for (var lane = 0; lane < Lane.Count; lane++)
                values[first + lane] = lanes[lane];
        }

        return values;
    }

    public static double Covariance(double[] one, double[] other)
    {
        var (mean, otherMean) = (one.Average(), other.Average());
        return one.Zip(other, (a, b) => (a - mean) * (b - otherMean)).Sum() / (one.Length - 1);
    }

    /// <summary>A mean and a variance of normal values, each within four standard errors.</summary>
    public static void ShouldBeNormal(double[] values, double mean, double variance, string? what = null)
    {
        values.Average().ShouldBe(mean, 4 * Math.Sqrt(variance / values.Length) + 1e-15, what);
        Covariance(values, values).ShouldBe(variance, 4 * variance * Math.Sqrt(2.0 / values.Length) + 1e-18, what);
    }
}
