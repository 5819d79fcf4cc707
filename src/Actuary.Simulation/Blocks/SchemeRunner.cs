using Actuary.Assumptions.Drivers;
using Actuary.Numerics;
using Actuary.Schemes;
using Actuary.Schemes.Ledgers;
using Actuary.Simulation.Funds;
using Actuary.Simulation.Plans;

namespace Actuary.Simulation.Blocks;

/// <summary>One scheme and its fund on eight paths: a year's ledger, then the fund's closing, then the measures.</summary>
internal sealed class SchemeRunner(SchemePlan plan)
{
    private readonly ISchemeBlock _block = plan.Scheme.CreateBlock();
    private readonly FundBlock _fund = new(plan.Fund);

    public Ledger Ledger { get; } = new(plan.Scheme.Lines);

    public IScheme Scheme => plan.Scheme;

    public void Open(in Streams streams, long firstPath)
    {
        _block.Open(streams, firstPath);
        _fund.Open();
    }

    public void Foresee(DriverYears drivers) => _block.Foresee(drivers);

    public void Step(int yearIndex, DriverBlock drivers, Span<Lanes> measures)
    {
        var funds = FundBlock.Measures.Count;
        var totals = plan.Scheme.LedgerMeasures;
        Ledger.Clear();
        _block.Step(yearIndex, drivers, _fund.State, Ledger, measures[(funds + totals.Count)..]);
        _fund.Close(yearIndex, Ledger.Income, Ledger.Outgo, drivers.Economy, measures);
        for (var i = 0; i < totals.Count; i++)
            measures[funds + i] = Ledger.Total(totals[i].Lines);
    }

    public void AddCohorts(int paths, Span<double> sums) => _block.AddCohorts(paths, sums);

    public bool CountsClasses
    {
        set => _block.CountsClasses = value;
    }

    public void AddClassFlows(int paths, Span<double> sums) => _block.AddClassFlows(paths, sums);
}
