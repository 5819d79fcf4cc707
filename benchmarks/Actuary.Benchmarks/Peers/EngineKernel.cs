using System.Runtime.InteropServices;
using Actuary.Assumptions.Drivers;
using Actuary.Numerics;
using Actuary.Schemes;
using Actuary.Schemes.Ledgers;
using Actuary.Simulation.Plans;

namespace Actuary.Benchmarks.Peers;

/// <summary>
/// The engine's own resident pension under the shared drivers. Survival and persons are the given ones; the economy, which a block keeps to
/// itself, is drawn again inside the run from the same streams, so the engine does a little more than its peers.
/// </summary>
internal sealed class EngineKernel
{
    private readonly Plan _plan;
    private readonly IScheme _scheme;
    private readonly LaneBuffer<Lanes> _items;
    private readonly int _blocks;
    private readonly int _threads;
    private readonly FlowTotals _flows;
    private int _next;

    public EngineKernel(Plan plan, string folder, int threads)
    {
        (_plan, _scheme, _threads) = (plan, plan.Schemes[0].Scheme, threads);
        _flows = new FlowTotals(_scheme);
        using var file = File.OpenRead(Path.Combine(folder, SharedDrivers.File));
        _blocks = SharedDrivers.Blocks(file.Length, plan.Years);
        _items = new LaneBuffer<Lanes>(_blocks * plan.Years * SharedDrivers.Items);
        file.ReadExactly(MemoryMarshal.AsBytes(_items.Span));
    }

    /// <summary>All blocks once. Totals over paths by year, then flow, in the order of <see cref="FlowTotals"/>.</summary>
    public double[] Run()
    {
        _next = 0;
        var totals = new double[_threads][];
        var workers = Enumerable.Range(0, _threads).Select(i => new Thread(() => totals[i] = Work())).ToArray();
        foreach (var worker in workers)
            worker.Start();
        foreach (var worker in workers)
            worker.Join();
        return [.. Enumerable.Range(0, totals[0].Length).Select(at => totals.Sum(ofThread => ofThread[at]))];
    }

    private double[] Work()
    {
        DriverBlock[] drivers = [.. Enumerable.Range(0, DriverBlock.YearsAtHand).Select(_ => new DriverBlock(_plan.Drivers))];
        var block = _scheme.CreateBlock();
        var ledger = new Ledger(_scheme.Lines);
        var measures = new Lanes[_scheme.Measures.Count];
        var totals = new Lanes[_plan.Years * _flows.Count];
        int at;
        while ((at = Interlocked.Increment(ref _next) - 1) < _blocks)
        {
            var items = _items.Span.Slice(at * _plan.Years * SharedDrivers.Items, _plan.Years * SharedDrivers.Items);
            drivers[^1].Open();
            block.Open(SharedDrivers.Streams, at * Lane.Count);
            for (var year = 0; year < _plan.Years; year++)
            {
                var place = year % drivers.Length;
                if (place == 0)
                    Foresee(block, year, drivers, items, at);
                ledger.Clear();
                block.Step(year, drivers[place], default, ledger, measures);
                _flows.Add(ledger, measures, totals.AsSpan(year * _flows.Count));
            }
        }

        return [.. totals.Select(Lane.Sum)];
    }

    private void Foresee(ISchemeBlock block, int firstYear, DriverBlock[] drivers, ReadOnlySpan<Lanes> items, int at)
    {
        var years = drivers.AsMemory(0, Math.Min(drivers.Length, _plan.Years - firstYear));
        var before = drivers[^1].Economy;
        for (var t = 0; t < years.Length; t++)
        {
            var year = firstYear + t;
            drivers[t].Economy.Follow(before);
            drivers[t].Economy.Step(year, SharedDrivers.Streams, at * Lane.Count);
            SharedDrivers.Give(items.Slice(year * SharedDrivers.Items, SharedDrivers.Items), drivers[t]);
            before = drivers[t].Economy;
        }

        block.Foresee(firstYear, years);
    }
}
