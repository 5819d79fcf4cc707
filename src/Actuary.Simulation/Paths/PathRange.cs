namespace Actuary.Simulation.Paths;

/// <summary>A run of consecutive paths: <c>First, First + 1, … First + Count − 1</c>. Paths are numbered from 0.</summary>
public readonly record struct PathRange(long First, int Count)
{
    public long End => First + Count;

    /// <summary>The range cut into consecutive parts of at most <paramref name="size"/> paths.</summary>
    public static IEnumerable<PathRange> Split(long first, long count, int size)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(first);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(size);
        for (var start = first; start < first + count; start += size)
            yield return new PathRange(start, (int)Math.Min(size, first + count - start));
    }
}
