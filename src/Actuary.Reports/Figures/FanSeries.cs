using Actuary.Results.Summaries;

namespace Actuary.Reports.Figures;

/// <summary>
/// The spread of one measure by year over all paths: the values below which 5, 25, 50, 75 and 95 in a hundred paths
/// lie, in the measure's own unit, each as long as <see cref="Years"/>.
/// </summary>
public sealed record FanSeries
{
    /// <summary>What is measured, in the reader's language.</summary>
    public required string Label { get; init; }

    /// <summary>The measure's unit as models write it: yuan, fraction, persons …</summary>
    public required string Unit { get; init; }

    /// <summary>Calendar years, ascending.</summary>
    public required IReadOnlyList<int> Years { get; init; }

    public required IReadOnlyList<double> P05 { get; init; }

    public required IReadOnlyList<double> P25 { get; init; }

    public required IReadOnlyList<double> P50 { get; init; }

    public required IReadOnlyList<double> P75 { get; init; }

    public required IReadOnlyList<double> P95 { get; init; }

    /// <summary>The mean over the paths.</summary>
    public required IReadOnlyList<double> Mean { get; init; }

    /// <summary>Standard error of the mean.</summary>
    public required IReadOnlyList<double> StandardError { get; init; }

    /// <summary>Everything a fan shows, to find its scale.</summary>
    public IEnumerable<IReadOnlyList<double>> Shown => [P05, P95];

    /// <summary>The fan of a measure that a summary has.</summary>
    public static FanSeries Of(string label, string unit, IReadOnlyList<int> years, MeasureSummary summary) => new()
    {
        Label = label,
        Unit = unit,
        Years = years,
        Mean = summary.Mean,
        StandardError = summary.StandardError,
        P05 = summary.P05,
        P25 = summary.P25,
        P50 = summary.P50,
        P75 = summary.P75,
        P95 = summary.P95,
    };
}
