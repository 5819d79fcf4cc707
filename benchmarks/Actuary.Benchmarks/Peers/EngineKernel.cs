using System.Runtime.InteropServices;
using Actuary.Assumptions.Drivers;
using Actuary.Assumptions.Economy;
using Actuary.Assumptions.Population;
using Actuary.Numerics;
using Actuary.Schemes;
using Actuary.Schemes.Ledgers;
using Actuary.Schemes.ResidentPension;
using Actuary.Simulation.Plans;

namespace Actuary.Benchmarks.Peers;

/// <summary>
/// The engine's own resident pension under the shared drivers, which stand where its kernel reads them before anything is timed. The economy is
/// drawn from the streams that the given indices and rates came from.
/// </summary>
internal sealed class EngineKernel
{
    private readonly Plan _plan;
    private readonly IScheme _scheme;
    private readonly DriverYears[][] _drivers;
    private readonly ISchemeBlock[] _blocks;
    private readonly FlowTotals _flows;
    private int _next;

    public EngineKernel(Plan plan, string folder, int threads)
    {
        (_plan, _scheme) = (plan, plan.Schemes[0].Scheme);
        _blocks = [.. Enumerable.Range(0, threads).Select(_ => _scheme.CreateBlock())];
        _flows = new FlowTotals(_scheme);
        using var file = File.OpenRead(Path.Combine(folder, SharedDrivers.File));
        _drivers = new DriverYears[SharedDrivers.Blocks(file.Length, plan.Years)][];
        var items = new Lanes[SharedDrivers.Items];
        for (var at = 0; at < _drivers.Length; at++)
            _drivers[at] = Read(plan, at * Lane.Count, file, items);
    }

    /// <summary>All blocks once, on all threads or fewer. Totals over paths by year, then flow, in the order of <see cref="FlowTotals"/>.</summary>
    public double[] Run(int threads)
    {
        _next = 0;
        var totals = new double[Math.Clamp(threads, 1, _blocks.Length)][];
        Parallel.For(0, totals.Length, i => totals[i] = Work(_blocks[i]));
        return [.. Enumerable.Range(0, totals[0].Length).Select(at => totals.Sum(ofThread => ofThread[at]))];
    }

    private static DriverYears[] Read(Plan plan, long firstPath, FileStream file, Lanes[] items)
    {
        var years = new DriverBlock[plan.Years];
        for (var year = 0; year < years.Length; year++)
        {
            var economy = new EconomyBlock(plan.Drivers.Economy);
            if (year > 0)
                economy.Follow(years[year - 1].Economy);
            economy.Step(year, SharedDrivers.Streams, firstPath);
            years[year] = new DriverBlock(new PopulationBlock(plan.Drivers.Population), economy);
            file.ReadExactly(MemoryMarshal.AsBytes(items.AsSpan()));
            SharedDrivers.Give(items, years[year]);
        }

        return [.. Enumerable.Range(0, (years.Length + DriverBlock.YearsAtHand - 1) / DriverBlock.YearsAtHand).Select(at => Ahead(years, at * DriverBlock.YearsAtHand))];
    }

    private static DriverYears Ahead(DriverBlock[] years, int first)
    {
        var ahead = new DriverYears();
        ahead.Take(first, years.AsMemory(first, Math.Min(DriverBlock.YearsAtHand, years.Length - first)));
        ahead.ByCohort(ResidentPensionPlan.EntryAge, ResidentPensionPlan.PensionAge - ResidentPensionPlan.EntryAge);
        return ahead;
    }

    private double[] Work(ISchemeBlock block)
    {
        var ledger = new Ledger(_scheme.Lines);
        var measures = new Lanes[_scheme.Measures.Count];
        var totals = new Lanes[_plan.Years * _flows.Count];
        int at;
        while ((at = Interlocked.Increment(ref _next) - 1) < _drivers.Length)
        {
            block.Open(SharedDrivers.Streams, at * Lane.Count);
            foreach (var drivers in _drivers[at])
            {
                block.Foresee(drivers);
                for (var year = drivers.First; year < drivers.First + drivers.Count; year++)
                {
                    ledger.Clear();
                    block.Step(year, drivers[year], default, ledger, measures);
                    _flows.Add(ledger, measures, totals.AsSpan(year * _flows.Count));
                }
            }
        }

        return [.. totals.Select(Lane.Sum)];
    }
}
