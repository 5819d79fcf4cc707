using Actuary.Models;
using Actuary.Numerics;
using Actuary.Results;
using Actuary.Results.Classes;
using Actuary.Results.Summaries;
using Actuary.Simulation;
using Actuary.Simulation.Paths;
using Actuary.Simulation.Plans;

namespace Actuary.Notebooks;

/// <summary>
/// What the paths of a run gave: in memory, or in a run folder, whose columns are read when they are first asked for. Money is yuan, rates are
/// fractions, people are persons.
/// </summary>
public sealed partial class Outcome
{
    private readonly Func<string, double[]> _read;
    private readonly Lazy<IReadOnlyList<ClassMeans>> _classes;
    private readonly Dictionary<string, double[]> _columns = new(StringComparer.Ordinal);
    private readonly Dictionary<string, MeasureSummary> _summaries = new(StringComparer.Ordinal);
    private readonly PlanDocumentation _documentation;
    private readonly IndicatorPlan _indicators;

    private Outcome(string model, string name, ulong seed, int paths, IReadOnlyList<int> years, IReadOnlyList<string> measures,
        PlanDocumentation documentation, IndicatorPlan indicators, Func<string, double[]> read, Func<IReadOnlyList<ClassMeans>> classes)
    {
        (ModelName, Name, Seed, Paths, Years, Measures) = (model, name, seed, paths, years, measures);
        (_documentation, _indicators, _read, _classes) = (documentation, indicators, read, new(classes));
    }

    /// <summary>The model's name.</summary>
    public string ModelName { get; }

    /// <summary>What was run: scenario and changes, in words.</summary>
    public string Name { get; }

    public ulong Seed { get; }

    /// <summary>Number of paths.</summary>
    public int Paths { get; }

    /// <summary>The projected calendar years, ascending.</summary>
    public IReadOnlyList<int> Years { get; }

    /// <summary>The names of the columns.</summary>
    public IReadOnlyList<string> Measures { get; }

    /// <summary>Opens a run folder that is complete.</summary>
    /// <exception cref="RunFolderException">It holds no run, or one that is not complete or damaged.</exception>
    public static Outcome Open(string folder)
    {
        var run = Results.Run.Open(folder);
        var manifest = run.Manifest;
        return new(manifest.Model, manifest.Documentation.Scenario.Title.En, manifest.Seed, checked((int)manifest.Paths), manifest.CalendarYears, manifest.Measures,
            manifest.Documentation, manifest.Indicators, run.ReadColumn, () => run.Classes ?? []);
    }

    internal static Outcome Of(Projection projection, RunPart part, string name)
    {
        var paths = part.Paths;
        var plan = projection.Plan;
        return new(plan.Model, name, projection.Seed, paths.Range.Count, [.. Enumerable.Range(paths.FirstYear, paths.Years)], paths.Measures,
            plan.Documentation, plan.Indicators, paths.Column, () => [.. part.Classes.Select(sums => new ClassMeans(sums))]);
    }

    /// <summary>A measure on every path and year: all years of the first path, then all of the next.</summary>
    /// <exception cref="ArgumentException">The run has no such measure.</exception>
    public ReadOnlySpan<double> Values(string measure) => Column(measure);

    /// <summary>A measure in one year, path by path.</summary>
    /// <exception cref="ArgumentException">The run has no such measure or year.</exception>
    public double[] Values(string measure, int year)
    {
        var (column, index) = (Column(measure), YearIndex(year));
        var values = new double[Paths];
        for (var path = 0; path < values.Length; path++)
            values[path] = column[path * Years.Count + index];
        return values;
    }

    /// <summary>Mean, spread and quantiles of a measure by year.</summary>
    /// <exception cref="ArgumentException">The run has no such measure.</exception>
    public MeasureSummary Summary(string measure)
    {
        if (!_summaries.TryGetValue(measure, out var summary))
            _summaries.Add(measure, summary = Summarise(measure));
        return summary;
    }

    /// <summary>What a measure is called, in English; its name where the model gives none.</summary>
    public string Label(string measure) => _documentation.Measure(measure)?.Label.En is { Length: > 0 } label ? char.ToUpperInvariant(label[0]) + label[1..] : measure;

    /// <summary>The unit of a measure as models write it; empty where the model gives none.</summary>
    public string Unit(string measure) => _documentation.Measure(measure)?.Unit ?? "";

    /// <inheritdoc/>
    public override string ToString() => $"{ModelName} · {Name}: {Paths:N0} paths × {Years.Count} years from {Years[0]}, {Measures.Count} measures";

    internal double[] Column(string measure)
    {
        if (!Measures.Contains(measure, StringComparer.Ordinal))
            throw Unknown(measure);
        if (!_columns.TryGetValue(measure, out var column))
            _columns.Add(measure, column = _read(measure));
        return column;
    }

    private MeasureSummary Summarise(string measure)
    {
        var count = Years.Count;
        var moments = new SampleMoments[count];
        double[] probabilities = [.. SummaryTable.Probabilities];
        var quantiles = probabilities.Select(_ => new double[count]).ToArray();
        var found = new double[probabilities.Length];
        for (var year = 0; year < count; year++)
        {
            var sample = Values(measure, Years[year]);
            moments[year] = SampleMoments.Of(sample);
            Quantiles.Select(sample, probabilities, found);
            for (var i = 0; i < found.Length; i++)
                quantiles[i][year] = found[i];
        }

        return new(measure, [.. moments.Select(m => m.Mean)], [.. moments.Select(m => m.StandardError)], [.. moments.Select(m => m.StandardDeviation)], quantiles);
    }

    private int YearIndex(int year) => year >= Years[0] && year <= Years[^1]
        ? year - Years[0]
        : throw new ArgumentOutOfRangeException(nameof(year), year, $"The run has the years {Years[0]} to {Years[^1]}.");

    private ArgumentException Unknown(string measure)
    {
        var nearest = Spelling.Nearest(measure, Measures);
        return new($"The run has no measure '{measure}'. Allowed: {Spelling.List([.. Measures])}.{(nearest is null ? "" : $" Did you mean '{nearest}'?")}", nameof(measure));
    }
}
