using System.Runtime.InteropServices;
using Actuary.Numerics;
using Actuary.Numerics.QuasiRandom;
using Actuary.Simulation.Paths;
using Actuary.Simulation.Plans;

namespace Actuary.Simulation.Blocks;

/// <summary>
/// One range of paths in progress. Threads take runs of blocks in order; path values go straight to their rows, sums by cohort and class of a run
/// are added in the order of runs so that they do not depend on the threads either.
/// </summary>
internal sealed class RangeRun
{
    /// <summary>What classes pay and receive is counted on the first of so many blocks: means over fewer paths are enough, and cost less.</summary>
    private const int BlocksPerClassCount = 8;

    /// <summary>
    /// Blocks that one thread adds up before their sums, which fill a cache, join those of the range. In each run one block is counted, so that runs
    /// take the same time and threads do not wait for their turn.
    /// </summary>
    private const int BlocksPerRun = BlocksPerClassCount;

    private readonly Plan _plan;
    private readonly MeasureLayout _layout;
    private readonly ulong _seed;
    private readonly Sampling _sampling;
    private readonly PathRange _range;
    private readonly Action<int>? _progress;
    private readonly PathTable _paths;
    private readonly PathSums _sums;
    private readonly int _blocks;
    private readonly int _runs;
    private readonly object _turn = new();
    private int _next;
    private int _adding;
    private Exception? _failure;

    public RangeRun(Plan plan, MeasureLayout layout, ulong seed, Sampling sampling, PathTable paths, Action<int>? progress)
    {
        (_plan, _layout, _seed, _sampling, _paths, _range, _progress) = (plan, layout, seed, sampling, paths, paths.Range, progress);
        _sums = new PathSums(plan);
        _blocks = (_range.Count + Lane.Count - 1) / Lane.Count;
        _runs = (_blocks + BlocksPerRun - 1) / BlocksPerRun;
    }

    public RunPart Part => new(_paths, _sums.Cohorts) { Classes = _sums.Classes };

    public void Execute(int threads, CancellationToken cancellation)
    {
        var workers = new Thread[Math.Min(threads, _runs)];
        for (var i = 0; i < workers.Length; i++)
        {
            workers[i] = new Thread(() => Work(cancellation)) { IsBackground = true, Name = $"paths {i}" };
            workers[i].Start();
        }

        foreach (var worker in workers)
            worker.Join();
        cancellation.ThrowIfCancellationRequested();
        if (_failure is not null)
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(_failure);
    }

    private void Work(CancellationToken cancellation)
    {
        try
        {
            var runner = new BlockRunner(_plan, _layout, _seed, _sampling);
            var sums = new PathSums(_plan);
            int run;
            while (!Stopped(cancellation) && (run = Interlocked.Increment(ref _next) - 1) < _runs)
            {
                sums.Clear();
                for (var block = run * BlocksPerRun; block < Math.Min(_blocks, (run + 1) * BlocksPerRun); block++)
                    RunBlock(runner, sums, block, cancellation);
                AddInTurn(sums, run, cancellation);
            }
        }
        catch (Exception failure)
        {
            Fail(failure);
        }
    }

    private void RunBlock(BlockRunner runner, PathSums sums, int block, CancellationToken cancellation)
    {
        var first = block * Lane.Count;
        var paths = Math.Min(Lane.Count, _range.Count - first);
        var countsClasses = block % BlocksPerClassCount == 0;
        var snapshot = 0;
        runner.Open(_range.First + first, countsClasses);
        for (var year = 0; year < _plan.Years; year++)
        {
            if (Stopped(cancellation))
                return;
            runner.Step(year, _range.First + first);
            Record(runner.Measures, first, paths, year);
            if (countsClasses)
                runner.AddClasses(paths, year, sums.Classes);
            if (snapshot < _plan.CohortYears.Count && _plan.CohortYears[snapshot] == _plan.FirstYear + year)
                runner.AddCohorts(paths, snapshot++, sums.Cohorts);
        }

        foreach (var table in sums.Classes)
            table.Paths += countsClasses ? paths : 0;
        _progress?.Invoke(paths);
    }

    private void Record(ReadOnlySpan<Lanes> measures, int first, int paths, int year)
    {
        var values = MemoryMarshal.Cast<Lanes, double>(measures);
        for (var measure = 0; measure < measures.Length; measure++)
        {
            var column = _paths.Column(measure);
            for (var lane = 0; lane < paths; lane++)
                column[(first + lane) * _plan.Years + year] = values[measure * Lane.Count + lane];
        }
    }

    private void AddInTurn(PathSums sums, int run, CancellationToken cancellation)
    {
        lock (_turn)
        {
            while (_adding != run && !Stopped(cancellation))
                Monitor.Wait(_turn, TimeSpan.FromMilliseconds(100));
            if (_adding != run || Stopped(cancellation))
                return;
            _sums.Add(sums);
            _adding++;
            Monitor.PulseAll(_turn);
        }
    }

    private bool Stopped(CancellationToken cancellation) => cancellation.IsCancellationRequested || Volatile.Read(ref _failure) is not null;

    private void Fail(Exception failure)
    {
        lock (_turn)
        {
            _failure ??= failure;
            Monitor.PulseAll(_turn);
        }
    }
}
