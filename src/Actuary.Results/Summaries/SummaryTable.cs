namespace Actuary.Results.Summaries;

/// <summary>One measure over all paths, by year: each list has a value per projected year, in the unit of the measure.</summary>
/// <param name="Measure">Name of the measure.</param>
/// <param name="Mean">Mean over the paths.</param>
/// <param name="StandardError">Standard error of the mean, sd/√n.</param>
/// <param name="StandardDeviation">Standard deviation over the paths, divisor n − 1; zero for a single path.</param>
/// <param name="Quantiles">One list per probability of <see cref="SummaryTable.Probabilities"/>.</param>
public sealed record MeasureSummary(
    string Measure,
    IReadOnlyList<double> Mean,
    IReadOnlyList<double> StandardError,
    IReadOnlyList<double> StandardDeviation,
    IReadOnlyList<IReadOnlyList<double>> Quantiles)
{
    public IReadOnlyList<double> P01 => Quantiles[0];
    public IReadOnlyList<double> P05 => Quantiles[1];
    public IReadOnlyList<double> P10 => Quantiles[2];
    public IReadOnlyList<double> P25 => Quantiles[3];
    public IReadOnlyList<double> P50 => Quantiles[4];
    public IReadOnlyList<double> P75 => Quantiles[5];
    public IReadOnlyList<double> P90 => Quantiles[6];
    public IReadOnlyList<double> P95 => Quantiles[7];
    public IReadOnlyList<double> P99 => Quantiles[8];
}

/// <summary>Every measure of a run over all its paths, by year: <c>summary.parquet</c>.</summary>
public sealed class SummaryTable
{
    private readonly Dictionary<string, MeasureSummary> _measures;

    internal SummaryTable(IReadOnlyList<int> years, IReadOnlyList<MeasureSummary> measures)
    {
        (Years, Measures) = (years, measures);
        _measures = measures.ToDictionary(measure => measure.Measure, StringComparer.Ordinal);
    }

    /// <summary>The probabilities of the quantiles: 1, 5, 10, 25, 50, 75, 90, 95 and 99 %.</summary>
    public static IReadOnlyList<double> Probabilities { get; } = [0.01, 0.05, 0.10, 0.25, 0.50, 0.75, 0.90, 0.95, 0.99];

    /// <summary>The projected calendar years, ascending.</summary>
    public IReadOnlyList<int> Years { get; }

    /// <summary>In the order of the columns of the part files.</summary>
    public IReadOnlyList<MeasureSummary> Measures { get; }

    /// <summary>The summary of a measure.</summary>
    /// <exception cref="ArgumentException">The run has no such measure.</exception>
    public MeasureSummary this[string measure] => Find(measure) ?? throw new ArgumentException($"The run has no measure '{measure}'.", nameof(measure));

    /// <summary>The summary of a measure, or null if the run does not have it.</summary>
    public MeasureSummary? Find(string measure) => _measures.GetValueOrDefault(measure);
}
