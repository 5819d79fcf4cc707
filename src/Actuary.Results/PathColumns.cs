namespace Actuary.Results;

/// <summary>Some measures on some paths of a run, rows by path and then year, in the units of the measures.</summary>
/// <param name="Paths">Number of paths.</param>
/// <param name="Years">Projected years of each.</param>
/// <param name="Values">By measure, a value for every path and year.</param>
public sealed record PathColumns(int Paths, int Years, IReadOnlyDictionary<string, IReadOnlyList<double>> Values)
{
    /// <summary>A measure in a projected year, counted from 0, on each path.</summary>
    public IEnumerable<double> InYear(string measure, int year)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)year, (uint)Years, nameof(year));
        var values = Values[measure];
        return Enumerable.Range(0, Paths).Select(path => values[(path * Years) + year]);
    }

    /// <summary>The mean of a measure over the years of each path.</summary>
    public IEnumerable<double> MeanOfYears(string measure)
    {
        var values = Values[measure];
        return Enumerable.Range(0, Paths).Select(path => Enumerable.Range(path * Years, Years).Average(row => values[row]));
    }
}
