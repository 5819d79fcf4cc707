using System.Numerics;

namespace Actuary.Numerics;

/// <summary>
/// Sample quantiles by linear interpolation of the order statistics (type 7 of Hyndman and Fan, "Sample quantiles in
/// statistical packages", The American Statistician 50, 1996): with h = (n − 1)·p, the value at h between the
/// order statistics ⌊h⌋ and ⌊h⌋ + 1, counted from 0.
/// </summary>
public static class Quantiles
{
    private const int SortBelow = 24;

    /// <summary>
    /// Writes the quantile of <paramref name="sample"/> at each of <paramref name="probabilities"/>. The sample is
    /// scratch: its values come back in another order. Selects the needed ranks only; the expected time is linear in
    /// the sample and the worst case is that of a sort.
    /// </summary>
    /// <param name="sample">At least one value, all finite.</param>
    /// <param name="probabilities">In [0, 1], ascending.</param>
    /// <param name="quantiles">As long as <paramref name="probabilities"/>; in the unit of the sample.</param>
    /// <exception cref="ArgumentException">An argument is not as described.</exception>
    public static void Select(Span<double> sample, ReadOnlySpan<double> probabilities, Span<double> quantiles)
    {
        Sample.ThrowUnlessFinite(sample, nameof(sample));
        ThrowUnlessAscending(probabilities);
        if (quantiles.Length != probabilities.Length)
        {
            throw new ArgumentException(
                $"{probabilities.Length} probabilities need as many places; got {quantiles.Length}.", nameof(quantiles));
        }

        Span<int> ranks = probabilities.Length <= 64 ? stackalloc int[2 * probabilities.Length] : new int[2 * probabilities.Length];
        for (var i = 0; i < probabilities.Length; i++)
        {
            var below = (int)((sample.Length - 1) * probabilities[i]);
            ranks[2 * i] = below;
            ranks[2 * i + 1] = Math.Min(below + 1, sample.Length - 1);
        }

        ranks.Sort();
        Place(sample, ranks, 0, 2 * BitOperations.Log2((uint)sample.Length));

        for (var i = 0; i < probabilities.Length; i++)
        {
            var at = (sample.Length - 1) * probabilities[i];
            var below = (int)at;
            var low = sample[below];
            var high = sample[Math.Min(below + 1, sample.Length - 1)];
            quantiles[i] = low + (at - below) * (high - low);
        }
    }

    private static void ThrowUnlessAscending(ReadOnlySpan<double> probabilities)
    {
        var previous = 0.0;
        foreach (var p in probabilities)
        {
            if (!(p >= previous && p <= 1))
                throw new ArgumentException($"Probabilities are in [0, 1] and ascend; {p} comes after {previous}.", nameof(probabilities));
            previous = p;
        }
    }

    /// <summary>
    /// Reorders <paramref name="x"/>, which starts at rank <paramref name="offset"/> of the sample, so that each of the
    /// ascending <paramref name="ranks"/> holds what a sort would put there.
    /// </summary>
    private static void Place(Span<double> x, ReadOnlySpan<int> ranks, int offset, int depthLeft)
    {
        while (!ranks.IsEmpty)
        {
            if (x.Length <= SortBelow)
            {
                InsertionSort(x);
                return;
            }

            if (depthLeft-- == 0)
            {
                x.Sort();
                return;
            }

            // Few values below the pivot: perhaps many equal to it, and these are placed at once.
            var pivot = Pivot(x);
            var smaller = MoveBelow(x, pivot);
            var placed = smaller < x.Length / 8 ? smaller + MoveEqual(x[smaller..], pivot) : smaller;

            Place(x[..smaller], ranks[..CountBelow(ranks, offset + smaller)], offset, depthLeft);
            x = x[placed..];
            offset += placed;
            ranks = ranks[CountBelow(ranks, offset)..];
        }
    }

    /// <summary>The median of three medians of three, spread over the values.</summary>
    private static double Pivot(ReadOnlySpan<double> x)
    {
        var step = x.Length / 9;
        return Median(
            Median(x[0], x[step], x[2 * step]),
            Median(x[3 * step], x[4 * step], x[5 * step]),
            Median(x[6 * step], x[7 * step], x[^1]));
    }

    private static double Median(double a, double b, double c) => Math.Max(Math.Min(a, b), Math.Min(Math.Max(a, b), c));

    /// <summary>Moves the values below the pivot to the front and returns their number; no branch depends on a value.</summary>
    private static int MoveBelow(Span<double> x, double pivot)
    {
        var front = 0;
        for (var i = 0; i < x.Length; i++)
        {
            var value = x[i];
            x[i] = x[front];
            x[front] = value;
            front += value < pivot ? 1 : 0;
        }

        return front;
    }

    /// <summary>Moves the values equal to the pivot, none being below it, to the front and returns their number.</summary>
    private static int MoveEqual(Span<double> x, double pivot)
    {
        var front = 0;
        for (var i = 0; i < x.Length; i++)
        {
            var value = x[i];
            x[i] = x[front];
            x[front] = value;
            front += value == pivot ? 1 : 0;
        }

        return front;
    }

    private static int CountBelow(ReadOnlySpan<int> ascending, int bound)
    {
        var count = 0;
        while (count < ascending.Length && ascending[count] < bound)
            count++;
        return count;
    }

    private static void InsertionSort(Span<double> x)
    {
        for (var i = 1; i < x.Length; i++)
        {
            var value = x[i];
            var j = i;
            for (; j > 0 && x[j - 1] > value; j--)
                x[j] = x[j - 1];
            x[j] = value;
        }
    }
}
