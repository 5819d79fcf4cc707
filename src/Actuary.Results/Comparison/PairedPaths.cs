using System.Buffers;
using Actuary.Numerics.QuasiRandom;
using Actuary.Results.Parts;

namespace Actuary.Results.Comparison;

/// <summary>What to do with a year of a measure: its values by path in the base run and, on the same paths, in the other.</summary>
internal delegate void YearVisitor(int yearIndex, ReadOnlySpan<double> @base, ReadOnlySpan<double> other);

/// <summary>
/// Two runs on the same paths, read measure by measure and year by year. Where all years of a measure would take too much memory they go in
/// slices, reading the column again for each, so that memory does not grow with the paths.
/// </summary>
internal sealed class PairedPaths(PartSet @base, PartSet other, int workers, CancellationToken cancellation)
{
    /// <summary>Memory for the measures at hand, all workers together.</summary>
    private const long MemoryBytes = 128L << 20;

    public PartSet Base { get; } = @base;

    public PartSet Other { get; } = other;

    public int Paths => Base.Paths;

    /// <summary>Which paths are independent of each other, in both runs.</summary>
    public Sampling Sampling { get; } = @base.Manifest.Independence;

    public int Years => Base.Years;

    /// <summary>Memory that all workers together may take for values; for tests.</summary>
    public long Memory { get; init; } = MemoryBytes;

    /// <summary>Work on several things at once.</summary>
    public void ForEach(int count, Action<int> work)
    {
        var options = new ParallelOptions { MaxDegreeOfParallelism = workers, CancellationToken = cancellation };
        Failures.Unwrap(() => Parallel.For(0, count, options, work));
    }

    /// <summary>Shows every year of a measure in turn, ascending.</summary>
    public void Visit(MeasureSum measure, YearVisitor visit)
    {
        var yearsAtOnce = (int)Math.Clamp(Memory / workers / (2 * sizeof(double)) / Paths, 1, Years);
        var (ofBase, ofOther) = (Rent(yearsAtOnce * (long)Paths), Rent(yearsAtOnce * (long)Paths));
        try
        {
            for (var first = 0; first < Years; first += yearsAtOnce)
            {
                var count = Math.Min(yearsAtOnce, Years - first);
                Fill(Base, measure, first, count, ofBase);
                Fill(Other, measure, first, count, ofOther);
                for (var year = 0; year < count; year++)
                    visit(first + year, ofBase.AsSpan(year * Paths, Paths), ofOther.AsSpan(year * Paths, Paths));
            }
        }
        finally
        {
            Return(ofBase);
            Return(ofOther);
        }
    }

    /// <summary>Reads some years of a run: all paths of the first year, then all of the next.</summary>
    private void Fill(PartSet parts, MeasureSum sum, int firstYear, int count, double[] slice)
    {
        Array.Clear(slice, 0, count * Paths);
        var column = Rent(parts.Ranges.Max(range => range.Count) * (long)Years);
        foreach (var measure in sum.Measures)
        {
            var start = 0;
            for (var part = 0; part < parts.Ranges.Count; part++)
            {
                cancellation.ThrowIfCancellationRequested();
                var paths = parts.Ranges[part].Count;
                parts.Read(part, measure, column.AsSpan(0, paths * Years));
                for (var path = 0; path < paths; path++)
                {
                    var row = column.AsSpan(path * Years + firstYear, count);
                    for (var year = 0; year < row.Length; year++)
                        slice[year * Paths + start + path] += row[year];
                }
                start += paths;
            }
        }
        Return(column);
    }

    private static double[] Rent(long length) => ArrayPool<double>.Shared.Rent(checked((int)length));

    private static void Return(double[] array) => ArrayPool<double>.Shared.Return(array);
}
