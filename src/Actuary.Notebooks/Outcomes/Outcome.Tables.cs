using Actuary.Results.Summaries;

namespace Actuary.Notebooks;

/// <content>An outcome as tables and files.</content>
public sealed partial class Outcome
{
    /// <summary>A measure by year: mean, its standard error, spread and quantiles p01 … p99.</summary>
    /// <exception cref="ArgumentException">The run has no such measure.</exception>
    public Table Table(string measure)
    {
        var (summary, unit) = (Summary(measure), Unit(measure));
        return new Table(
        [
            new TableColumn("year", Years.ToArray()),
            new TableColumn("mean", summary.Mean.ToArray(), unit),
            new TableColumn("standard_error", summary.StandardError.ToArray(), unit),
            new TableColumn("sd", summary.StandardDeviation.ToArray(), unit),
            .. SummaryTable.Probabilities.Select((probability, i) => new TableColumn($"p{100 * probability:00}", summary.Quantiles[i].ToArray(), unit)),
        ]);
    }

    /// <summary>The means of measures by year, a column each.</summary>
    /// <exception cref="ArgumentException">The run has no such measure.</exception>
    public Table Means(params IReadOnlyList<string> measures) => new(
    [
        new TableColumn("year", Years.ToArray()),
        .. measures.Select(measure => new TableColumn(measure, Summary(measure).Mean.ToArray(), Unit(measure))),
    ]);

    /// <summary>
    /// What a scheme counts by class of its members (models/views.yaml, <c>class_flows</c>), by year, a column for each class: means over one path in
    /// eight.
    /// </summary>
    /// <param name="flow"><c>contributing</c>, <c>pensioners</c>, <c>subsidies</c>, …</param>
    /// <param name="scheme">Name of the scheme; null is the first one.</param>
    /// <exception cref="ArgumentException">There is no such scheme, or it counts no such thing.</exception>
    public Table ByClass(string flow, string? scheme = null)
    {
        var found = _classes.Value.FirstOrDefault(means => scheme is null || means.Scheme == scheme)
            ?? throw new ArgumentException($"The run counts nothing by class of '{scheme}'. Allowed: {string.Join(", ", _classes.Value.Select(means => means.Scheme))}.", nameof(scheme));
        var unit = _documentation.Views.ClassFlows.FirstOrDefault(note => note.Name == flow)?.Unit ?? "";
        return new Table([new TableColumn("year", Years.ToArray()), .. found.Classes.Select(member => new TableColumn(member, found.ByYear(member, flow), unit))]);
    }

    /// <summary>Measures on every path and year: columns path, year and one for each measure; all of them where none is named.</summary>
    /// <exception cref="ArgumentException">The run has no such measure.</exception>
    public Table AllPaths(params IReadOnlyList<string> measures)
    {
        var rows = Enumerable.Range(0, Paths * Years.Count);
        return new Table(
        [
            new TableColumn("path", rows.Select(row => (long)(row / Years.Count)).ToArray()),
            new TableColumn("year", rows.Select(row => Years[row % Years.Count]).ToArray()),
            .. (measures.Count > 0 ? measures : Measures).Select(measure => new TableColumn(measure, Column(measure), Unit(measure))),
        ]);
    }

    /// <summary>Writes measures on every path and year as Parquet; all of them where none is named.</summary>
    public void ToParquet(string path, params IReadOnlyList<string> measures) => AllPaths(measures).ToParquet(path);

    /// <summary>Writes the means of measures by year as CSV; all of them where none is named.</summary>
    public void ToCsv(string path, params IReadOnlyList<string> measures) => Means(measures.Count > 0 ? measures : Measures).ToCsv(path);
}
