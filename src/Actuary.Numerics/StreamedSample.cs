using System.Runtime.InteropServices;

namespace Actuary.Numerics;

/// <summary>
/// Mean, spread and quantiles of a sample that is not kept. Values are added in their order, so the same sample gives the same bits
/// however it is cut. For quantiles it counts values by sign, exponent and the first ten bits of the fraction: a quantile is within
/// 1/1024 (in practice, by interpolation, far less) of the one that <see cref="Quantiles"/> finds, relative to it. The least and the
/// greatest value, a sample of equal values and zero are exact. Memory grows with the spread of the values, not with their number.
/// </summary>
public sealed class StreamedSample
{
    // A bin is what the bits of a double above these have in common; 64 bins, a sixteenth of an octave, are counted on one page.
    private const int DroppedBits = 42;
    private const int PageBits = 6;
    private const int BinsPerPage = 1 << PageBits;

    private readonly Dictionary<int, int[]> _pages = [];
    private double _first;
    private double _sum;
    private double _squares;

    /// <summary>Number of values.</summary>
    public long Count { get; private set; }

    public double Least { get; private set; } = double.PositiveInfinity;

    public double Greatest { get; private set; } = double.NegativeInfinity;

    /// <summary>Arithmetic mean: the first value + the mean deviation from it.</summary>
    public double Mean => _first + _sum / Count;

    /// <summary>With divisor n − 1; zero for a single value.</summary>
    public double StandardDeviation => Count == 1 ? 0 : Math.Sqrt(Math.Max(0, (_squares - _sum * _sum / Count) / (Count - 1)));

    /// <summary>Standard error of the mean, sd/√n.</summary>
    public double StandardError => StandardDeviation / Math.Sqrt(Count);

    /// <exception cref="ArgumentException">A value is not finite; those before it were added.</exception>
    public void Add(double value)
    {
        if (!double.IsFinite(value))
            throw new ArgumentException($"A sample holds finite numbers only; value {Count} is {value}.", nameof(value));
        if (Count++ == 0)
            _first = value;
        var deviation = value - _first;
        _sum += deviation;
        _squares += deviation * deviation;
        Least = Math.Min(Least, value);
        Greatest = Math.Max(Greatest, value);
        var bin = Bin(value);
        ref var page = ref CollectionsMarshal.GetValueRefOrAddDefault(_pages, bin >> PageBits, out _);
        page ??= new int[BinsPerPage];
        page[bin & (BinsPerPage - 1)]++;
    }

    /// <summary>The quantiles at probabilities in [0, 1]: as <see cref="Quantiles"/> has them, with order statistics read off the counts.</summary>
    /// <exception cref="InvalidOperationException">Nothing was added.</exception>
    public double[] Quantiles(ReadOnlySpan<double> probabilities)
    {
        if (Count == 0)
            throw new InvalidOperationException("A sample has at least one value; it is empty.");
        var pages = _pages.OrderBy(page => page.Key).ToArray();
        var quantiles = new double[probabilities.Length];
        for (var i = 0; i < quantiles.Length; i++)
        {
            var at = (Count - 1) * probabilities[i];
            var below = (long)at;
            var low = OrderStatistic(pages, below);
            quantiles[i] = low + (at - below) * (OrderStatistic(pages, Math.Min(below + 1, Count - 1)) - low);
        }

        return quantiles;
    }

    /// <summary>The values of a bin are taken to be spread evenly over it.</summary>
    private double OrderStatistic(KeyValuePair<int, int[]>[] pages, long rank)
    {
        if (rank == 0) return Least;
        if (rank == Count - 1) return Greatest;
        var before = 0L;
        foreach (var (page, counts) in pages)
        {
            for (var i = 0; i < BinsPerPage; before += counts[i++])
            {
                if (rank >= before + counts[i])
                    continue;
                var (low, high) = Edges((page << PageBits) + i);
                return Math.Clamp(low + (rank - before + 0.5) / counts[i] * (high - low), Least, Greatest);
            }
        }

        return Greatest;
    }

    /// <summary>Bins ascend with their values: 0, 1, … from zero up, −1, −2, … from zero down.</summary>
    private static int Bin(double value)
    {
        var bits = BitConverter.DoubleToInt64Bits(value);
        var magnitude = (int)((bits & long.MaxValue) >> DroppedBits);
        return bits < 0 && magnitude > 0 ? -magnitude : magnitude;
    }

    private static (double Low, double High) Edges(int bin) => bin switch
    {
        0 => (0, 0),
        > 0 => (Edge(bin), Edge(bin + 1)),
        _ => (-Edge(1 - bin), -Edge(-bin)),
    };

    private static double Edge(int magnitude) => BitConverter.Int64BitsToDouble((long)magnitude << DroppedBits);
}
