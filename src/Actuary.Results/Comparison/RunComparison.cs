using Actuary.Results.Indicators;
using Actuary.Results.Parts;

namespace Actuary.Results.Comparison;

/// <summary>
/// Runs of several scenarios on the same paths, each compared with the first: differences path by path, from the path files. Other − base
/// throughout; money is yuan, rates and probabilities are fractions.
/// </summary>
public sealed class RunComparison
{
    private RunComparison(Run @base, IReadOnlyList<ScenarioComparison> others) => (Base, Others) = (@base, others);

    /// <summary>The run that the others are compared with.</summary>
    public Run Base { get; }

    /// <summary>One entry per other run, in the order given.</summary>
    public IReadOnlyList<ScenarioComparison> Others { get; }

    /// <summary>
    /// Every reason why the runs cannot be compared with the first, each a sentence that begins with the folder; empty if they can. Incomplete and
    /// damaged runs are among them.
    /// </summary>
    public static IReadOnlyList<string> Problems(IReadOnlyList<Run> runs)
    {
        ArgumentNullException.ThrowIfNull(runs);
        return SamePaths.Problems(runs);
    }

    /// <summary>Compares every run with the first. The result does not depend on the number of threads.</summary>
    /// <exception cref="ArgumentException">There are fewer than two runs, or they cannot be compared.</exception>
    /// <exception cref="RunFolderException">A part file is damaged.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static RunComparison Of(IReadOnlyList<Run> runs, int threads, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(runs);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(threads);
        if (runs.Count < 2)
            throw new ArgumentException("A comparison takes at least two runs.", nameof(runs));
        if (Problems(runs) is { Count: > 0 } problems)
            throw new ArgumentException(string.Join(Environment.NewLine, problems), nameof(runs));
        using var @base = PartSet.Open(runs[0].Folder, runs[0].Manifest);
        return new(runs[0], [.. runs.Skip(1).Select(run =>
            Compare(@base, run, threads, cancellation) with { Classes = ClassComparer.Compare(runs[0], run) })]);
    }

    private static ScenarioComparison Compare(PartSet @base, Run run, int threads, CancellationToken cancellation)
    {
        using var other = PartSet.Open(run.Folder, run.Manifest);
        var pair = new PairedPaths(@base, other, threads, cancellation);
        var plan = @base.Manifest.Indicators;
        var sums = MeasureSum.All(@base.Manifest);
        var measures = new MeasureDifference[sums.Count];
        var comparer = new MeasureComparer(pair, plan.DiscountRate);
        pair.ForEach(measures.Length, i => measures[i] = comparer.Compare(sums[i]));
        return new(run, SamePaths.Notes(@base.Manifest, run.Manifest), Indicators(pair), measures);
    }

    private static IndicatorDifference[] Indicators(PairedPaths pair)
    {
        var manifest = pair.Base.Manifest;
        var tables = IndicatorBuilder.TableMeasures(manifest);
        var found = new IReadOnlyList<IndicatorDifference>[tables.Count];
        var levels = new LevelComparer(pair, manifest.Indicators);
        pair.ForEach(tables.Count, i => found[i] = levels.Compare(tables[i]));
        var events = manifest.Schemes.Select(scheme => new EventComparer(pair, scheme.Prefix));
        return [.. events.SelectMany(fund => (IndicatorDifference[])[.. fund.Depletion(), .. fund.FirstDeficit()]), .. found.SelectMany(table => table)];
    }
}
