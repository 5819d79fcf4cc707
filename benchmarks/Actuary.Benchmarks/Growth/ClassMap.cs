namespace Actuary.Benchmarks.Growth;

/// <summary>How so many classes become so many others: neighbours put together, or each parted into equal ones.</summary>
internal sealed class ClassMap
{
    private readonly int _before;
    private readonly int[][] _sources;
    private readonly double _share;

    public ClassMap(int before, int after)
    {
        if (after > before && after % before != 0)
            throw new ArgumentOutOfRangeException(nameof(after), after, $"{before} classes cannot be parted into these.");
        _before = before;
        _share = after > before ? (double)before / after : 1;
        _sources = [.. Enumerable.Range(0, after).Select(i => after > before
            ? [i * before / after]
            : Enumerable.Range(0, before).Where(source => source * after / before == i).ToArray())];
    }

    /// <summary>Rows by class, of which each new class takes that of its first.</summary>
    public double[][] First(double[][] rows) => [.. rows.Select(row => _sources.Select(sources => row[sources[0]]).ToArray())];

    /// <summary>What each new class takes of its first.</summary>
    public T[] First<T>(IReadOnlyList<T> classes, Func<T, int, T> named) => [.. _sources.Select((sources, i) => named(classes[sources[0]], i))];

    /// <summary>Amounts of cells with all classes each, put together or parted.</summary>
    public double[] Sum(double[] amounts) =>
        [.. Enumerable.Range(0, amounts.Length / _before).SelectMany(cell => _sources.Select(sources => _share * sources.Sum(source => amounts[cell * _before + source])))];
}
