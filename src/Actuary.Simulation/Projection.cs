using System.Collections.Concurrent;
using Actuary.Numerics.QuasiRandom;
using Actuary.Schemes.Ledgers;
using Actuary.Simulation.Blocks;
using Actuary.Simulation.Funds;
using Actuary.Simulation.Paths;
using Actuary.Simulation.Plans;

namespace Actuary.Simulation;

/// <summary>
/// Runs a plan: blocks of eight paths, each through all years, spread over threads. The same plan and seed give
/// byte-identical path values for any number of threads, block order and range of paths.
/// </summary>
public sealed class Projection(Plan plan, ulong seed)
{
    private readonly MeasureLayout _layout = new(plan);
    // Held weakly: once no range asks for it, the memory is for whoever comes next.
    private readonly ConcurrentBag<WeakReference<PathTable>> _spent = [];

    public Plan Plan { get; } = plan;

    public ulong Seed { get; } = seed;

    /// <summary>How paths are drawn; plain unless asked for otherwise.</summary>
    public Sampling Sampling { get; init; } = Sampling.Plain;

    /// <summary>The recorded measures, in the order of the columns.</summary>
    public IReadOnlyList<string> Measures => _layout.Names;

    /// <summary>Projects a range of paths; <paramref name="progress"/> is told the paths finished since it was last told.</summary>
    /// <exception cref="NotFiniteException">A measure is not a number or infinite.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled; nothing is left behind.</exception>
    public RunPart Run(PathRange range, int threads, Action<int>? progress, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(threads);
        var run = new RangeRun(Plan, _layout, Seed, Sampling, TableOf(range), progress);
        run.Execute(threads, cancellation);
        return run.Part with { TakeBack = paths => _spent.Add(new(paths)) };
    }

    /// <summary>
    /// Runs one path again up to a year and shows it: the drivers, the ledger and every measure, equal to the bit to what the
    /// path had in its run.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The path is negative or the year is not projected.</exception>
    public YearReplay Replay(long path, int year)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(path);
        ArgumentOutOfRangeException.ThrowIfLessThan(year, Plan.FirstYear);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(year, Plan.FirstYear + Plan.Years);
        var runner = new BlockRunner(Plan, _layout, Seed, Sampling);
        runner.Open(path);
        var measures = new List<IReadOnlyDictionary<string, double>>();
        for (var index = 0; index <= year - Plan.FirstYear; index++)
        {
            runner.Step(index, path);
            measures.Add(FirstLane(runner));
        }

        var ledgers = runner.Schemes.Select((scheme, s) => new SchemeLedger(
            scheme.Scheme.Name,
            [.. scheme.Ledger.Lines.Select((line, i) => new LedgerEntry(line, scheme.Ledger[i][0])), .. LastResort(runner, s)]));
        return new YearReplay(path, year, measures[^1], measures.Count > 1 ? measures[^2] : null, [.. ledgers]);
    }

    private PathTable TableOf(PathRange range) => _spent.TryTake(out var kept) && kept.TryGetTarget(out var spent) && spent.Range.Count == range.Count
        ? new PathTable(range, spent)
        : new PathTable(range, Plan.FirstYear, Plan.Years, _layout.Names);

    /// <summary>What the payer of last resort pays is known only once the fund closes: a line after those of the scheme.</summary>
    private IEnumerable<LedgerEntry> LastResort(BlockRunner runner, int scheme)
    {
        if (Plan.Schemes[scheme].Fund.LastResort is not { } payer) yield break;
        var amount = runner.Measures[_layout.SchemeStarts[scheme] + FundBlock.ShortfallPayment][0];
        yield return new LedgerEntry(new LedgerLine("shortfall_payment", payer, Party.Fund), amount);
    }

    private Dictionary<string, double> FirstLane(BlockRunner runner)
    {
        var values = new Dictionary<string, double>(_layout.Names.Count);
        for (var measure = 0; measure < _layout.Names.Count; measure++)
            values.Add(_layout.Names[measure], runner.Measures[measure][0]);
        return values;
    }
}
