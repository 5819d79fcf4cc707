using Actuary.Simulation.Plans;

namespace Actuary.Learning.Findings;

/// <summary>
/// Statistics of a fit as a table of one column; those without words are shown by their name. Counts are written whole, and what ends with
/// <c>_p</c> as a probability of error.
/// </summary>
public static class StatisticTable
{
    /// <summary>The statistics in their order.</summary>
    /// <param name="statistics">By name, as the file has them.</param>
    /// <param name="words">What a reader calls them.</param>
    public static FitTable Of(IReadOnlyDictionary<string, double> statistics, IReadOnlyDictionary<string, Label> words)
    {
        ArgumentNullException.ThrowIfNull(statistics);
        ArgumentNullException.ThrowIfNull(words);
        return new FitTable(
            "statistics", new Label("拟合统计量", "How well it fits"), new Label("统计量", "statistic"),
            [new(new Label("数值", "value"), NumberStyle.Significant)],
            [.. statistics.Select(statistic => new FitRow(words.GetValueOrDefault(statistic.Key) ?? new Label(statistic.Key, statistic.Key), [statistic.Value])
            {
                Style = StyleOf(statistic.Key, statistic.Value),
            })]);
    }

    private static NumberStyle? StyleOf(string name, double value)
    {
        if (name.EndsWith("_p", StringComparison.Ordinal)) return NumberStyle.Probability;
        return value == Math.Floor(value) ? NumberStyle.Whole : null;
    }
}
