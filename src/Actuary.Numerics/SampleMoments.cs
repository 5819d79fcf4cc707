using System.Runtime.Intrinsics;

namespace Actuary.Numerics;

/// <summary>
/// Mean and spread of a sample. Sums are pairwise in a fixed order, so the same sample gives the same bits on every
/// machine.
/// </summary>
/// <param name="Count">Number of values n.</param>
/// <param name="Mean">Arithmetic mean, in the unit of the sample.</param>
/// <param name="StandardDeviation">With divisor n − 1; zero for a single value.</param>
public readonly record struct SampleMoments(int Count, double Mean, double StandardDeviation)
{
    // Below this many values a sum runs straight through, lane by lane.
    private const int StraightSum = 512;

    /// <summary>Standard error of the mean, sd/√n.</summary>
    public double StandardError => StandardDeviation / Math.Sqrt(Count);

    /// <summary>The moments of <paramref name="sample"/>; two passes, the second about the mean.</summary>
    /// <exception cref="ArgumentException">The sample is empty or holds a value that is not finite.</exception>
    public static SampleMoments Of(ReadOnlySpan<double> sample)
    {
        Sample.ThrowUnlessFinite(sample, nameof(sample));
        var n = sample.Length;
        var mean = Lane.Sum(SumOfDeviations(sample, Lanes.Zero)) / n;
        if (n == 1)
            return new(n, mean, 0);

        // The deviations do not quite add to zero; the second term takes the rounding of the mean out.
        var about = Vector512.Create(mean);
        var remainder = Lane.Sum(SumOfDeviations(sample, about));
        var squares = Lane.Sum(SumOfSquares(sample, about));
        var variance = (squares - remainder * remainder / n) / (n - 1);
        return new(n, mean, Math.Sqrt(Math.Max(0, variance)));
    }

    private static Lanes SumOfDeviations(ReadOnlySpan<double> x, Lanes about)
    {
        if (x.Length > StraightSum)
        {
            var middle = Middle(x.Length);
            return SumOfDeviations(x[..middle], about) + SumOfDeviations(x[middle..], about);
        }

        var sum = Lanes.Zero;
        while (x.Length >= Lane.Count)
        {
            sum += Vector512.Create(x) - about;
            x = x[Lane.Count..];
        }

        return sum + Rest(x, about);
    }

    private static Lanes SumOfSquares(ReadOnlySpan<double> x, Lanes about)
    {
        if (x.Length > StraightSum)
        {
            var middle = Middle(x.Length);
            return SumOfSquares(x[..middle], about) + SumOfSquares(x[middle..], about);
        }

        var sum = Lanes.Zero;
        while (x.Length >= Lane.Count)
        {
            var deviation = Vector512.Create(x) - about;
            sum += deviation * deviation;
            x = x[Lane.Count..];
        }

        var rest = Rest(x, about);
        return sum + rest * rest;
    }

    // Half the length, in whole lanes.
    private static int Middle(int length) => length / (2 * Lane.Count) * Lane.Count;

    // The last values that do not fill the lanes; unused lanes deviate by zero.
    private static Lanes Rest(ReadOnlySpan<double> x, Lanes about)
    {
        var padded = about;
        for (var lane = 0; lane < x.Length; lane++)
            padded = padded.WithElement(lane, x[lane]);
        return padded - about;
    }
}
