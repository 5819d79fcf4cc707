using System.Diagnostics;

namespace Actuary.Simulation.Paths;

/// <summary>
/// Every measure of a range of paths, year by year: one column per measure, rows ordered by path and then by year
/// (row = (path − Range.First) · Years + yearIndex). Money is yuan, rates are fractions, people are persons.
/// </summary>
public sealed class PathTable
{
    private readonly double[][] _columns;

    public PathTable(PathRange range, int firstYear, int years, IReadOnlyList<string> measures)
    {
        (Range, FirstYear, Years, Measures) = (range, firstYear, years, measures);
        _columns = new double[measures.Count][];
        for (var measure = 0; measure < _columns.Length; measure++)
            _columns[measure] = GC.AllocateUninitializedArray<double>(range.Count * years);
    }

    /// <summary>The table of another range of as many paths, in the memory of one whose values nobody reads any more.</summary>
    internal PathTable(PathRange range, PathTable spent)
    {
        Debug.Assert(range.Count == spent.Range.Count, "A table is used again for as many paths.");
        (Range, FirstYear, Years, Measures, _columns) = (range, spent.FirstYear, spent.Years, spent.Measures, spent._columns);
    }

    public PathRange Range { get; }

    /// <summary>The first projected calendar year.</summary>
    public int FirstYear { get; }

    public int Years { get; }

    public int Rows => Range.Count * Years;

    public IReadOnlyList<string> Measures { get; }

    public double[] Column(int measure) => _columns[measure];

    public double[] Column(string measure)
    {
        var index = Measures.TakeWhile(name => name != measure).Count();
        return index < _columns.Length ? _columns[index] : throw new ArgumentException($"No measure '{measure}'.", nameof(measure));
    }
}
