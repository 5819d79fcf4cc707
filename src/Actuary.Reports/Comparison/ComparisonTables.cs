using Actuary.Reports.Runs;
using Actuary.Reports.Text;
using Actuary.Results.Comparison;

namespace Actuary.Reports.Comparison;

/// <summary>A comparison in sentences and tables, for a terminal; the page has the same.</summary>
/// <param name="Heading">Which scenario is compared with which.</param>
/// <param name="Notes">What else than the scenario sets the runs apart.</param>
/// <param name="Sentences">What is certain.</param>
/// <param name="Tables">Present values and costs by level of government, what classes pay and receive, indicators, chosen measures.</param>
public sealed record ComparisonTables(string Heading, IReadOnlyList<string> Notes, IReadOnlyList<string> Sentences, IReadOnlyList<ComparisonTable> Tables)
{
    /// <summary>One entry per run that is compared with the base.</summary>
    public static IReadOnlyList<ComparisonTables> Of(RunComparison comparison, Language language)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        var run = new RunView(RunData.Of(comparison.Base), language);
        return [.. comparison.Others.Select(other => new ComparisonView(run, comparison, other)).Select(view => new ComparisonTables(
            ComparisonChapter.Heading(view), [.. ComparisonSentences.Notes(view)], [.. ComparisonSentences.Of(view)], [.. Chosen(view)]))];
    }

    internal static IEnumerable<ComparisonTable> Chosen(ComparisonView view)
    {
        if (view.Costs.Count > 0)
        {
            yield return CostTables.PresentValues(view);
            yield return CostTables.ByYear(view);
            yield return CostTables.Shares(view);
        }

        foreach (var flow in ClassTables.Of(view))
            yield return flow;
        if (IndicatorTable.Chosen(view) is { Rows.Count: > 0 } indicators)
            yield return indicators;
        foreach (var measure in MeasureTable.Chosen(view))
            yield return measure;
    }
}
