using System.Runtime.Intrinsics;
using Actuary.Assumptions.Drivers;
using Actuary.Assumptions.Morbidity;
using Actuary.Numerics;
using Actuary.Schemes.Amounts;
using Actuary.Schemes.Ledgers;
using Actuary.Schemes.MedicalCover.Hospitals;
using Actuary.Schemes.MedicalCover.Policy;
using Actuary.Schemes.MedicalCover.Rules;

namespace Actuary.Schemes.MedicalCover.Year;

/// <summary>
/// One year of a medical cover on eight paths, in this order: amounts follow income; who is insured; what is paid in; who falls
/// ill, what it costs and who pays; the critical-illness contract; how hospitals are paid; the ledger.
/// </summary>
internal sealed class MedicalCoverYear
{
    private readonly MedicalCoverPlan _plan;
    private Indexation _amounts;
    private Lanes _incomeIndex;

    public MedicalCoverYear(MedicalCoverPlan plan)
    {
        _plan = plan;
        Insured = new InsuredYear(plan.Insured);
        Contributions = new ContributionsYear(plan.Contributions);
        Morbidity = new MorbidityBlock(plan.Morbidity);
        Care = new CareYear(plan);
        Hospitals = plan.Hospitals is { } payment ? new HospitalsYear(payment) : null;
        CriticalIllness = plan.CriticalIllness is { } policy ? new CriticalIllnessYear(policy) : null;
    }

    public int Index { get; private set; }

    /// <summary>Residents on 31 December.</summary>
    public Lanes Population { get; private set; }

    public InsuredYear Insured { get; }

    public ContributionsYear Contributions { get; }

    public MorbidityBlock Morbidity { get; }

    public CareYear Care { get; }

    public CriticalIllnessYear? CriticalIllness { get; }

    /// <summary>How hospitals were paid; null where they are paid what care costs.</summary>
    public HospitalsYear? Hospitals { get; }

    /// <summary>What left the basic fund.</summary>
    public Lanes FundOutgo { get; private set; }

    public void Open(in Streams streams, long firstPath)
    {
        _amounts = Indexation.Of(Lanes.One, 0, 0);
        _incomeIndex = Lanes.One;
        Insured.Open();
        Contributions.Open();
        Morbidity.Open(streams, firstPath);
        Care.Open();
        CriticalIllness?.Open();
        Hospitals?.Open();
    }

    public void Step(int yearIndex, DriverBlock drivers, in FundState fund, Ledger ledger, in Streams streams, long firstPath)
    {
        var incomeFactor = Lanes.One + drivers.Economy.RuralIncomeGrowth;
        (Index, Population, _incomeIndex) = (yearIndex, drivers.Population.Total, drivers.Economy.IncomeIndex);
        _amounts = _amounts.Then(incomeFactor, _plan.Benefits.AmountElasticity[yearIndex], 0);
        Insured.Step(yearIndex, drivers.Population, streams, firstPath);
        Contributions.Step(yearIndex, Insured, incomeFactor);
        Morbidity.Step(yearIndex, streams, firstPath, drivers.Economy);
        Care.Step(yearIndex, Insured, Morbidity, _amounts.Apply(1), CatastrophicFrom);
        Care.Vary(yearIndex, streams, firstPath);
        CriticalIllness?.Step(
            yearIndex, Contributions.Financing, Care.Paid[(int)Payer.CriticalIllness], Care.CriticalIllnessVariance, fund, streams, firstPath);
        PayHospitals(yearIndex, streams, firstPath);
        Enter(yearIndex, ledger);
        FundOutgo = ledger.Outgo;
    }

    /// <summary>Visits or admissions.</summary>
    public Lanes Encounters(CareKind kind) => Sum(kind, s => Care.Events(s) * _plan.Services[s].EncountersPerEvent);

    /// <summary>All bills.</summary>
    public Lanes Bills() => Total(Care.Paid);

    /// <summary>Bills of care of a kind.</summary>
    public Lanes Bills(CareKind kind) => Sum(kind, s => Total(Care.PaidByService(s)));

    /// <summary>What a payer pays of them.</summary>
    public Lanes Paid(CareKind kind, Payer payer) => Sum(kind, s => Care.PaidByService(s)[(int)payer]);

    private Lanes CatastrophicFrom => _plan.Catastrophic is { } catastrophic
        ? catastrophic.IncomeShare * catastrophic.HouseholdSize * catastrophic.IncomePerHead * _incomeIndex
        : Vector512.Create(double.PositiveInfinity);

    private void PayHospitals(int yearIndex, in Streams streams, long firstPath)
    {
        if (Hospitals is null)
            return;
        Span<Lanes> costs = stackalloc Lanes[_plan.Services.Count];
        Span<Lanes> cases = stackalloc Lanes[_plan.Services.Count];
        for (var s = 0; s < costs.Length; s++)
        {
            costs[s] = Care.PaidByService(s)[(int)Payer.Basic];
            cases[s] = Care.Events(s) * _plan.Services[s].EncountersPerEvent;
        }

        var care = new YearOfCare
        {
            Costs = costs,
            Cases = cases,
            Insured = Insured.Total,
            Receipts = Contributions.Financing,
            MedicalInflation = Morbidity.MedicalInflation,
        };
        Hospitals.Step(yearIndex, care, streams, firstPath);
    }

    private void Enter(int yearIndex, Ledger ledger)
    {
        Contributions.Enter(yearIndex, ledger);
        ledger[MedicalCoverLedger.Basic] = Hospitals?.Total.Paid ?? Care.Paid[(int)Payer.Basic];
        ledger[MedicalCoverLedger.Supplement] = Care.Paid[(int)Payer.Supplement];
        ledger[MedicalCoverLedger.OutOfPocket] = Care.Paid[(int)Payer.Person];
        for (var level = 0; level < GovernmentLevels.All.Count; level++)
            ledger[MedicalCoverLedger.Aid(level)] = (_plan.Aid?.LevelShares[yearIndex][level] ?? 0) * Care.Paid[(int)Payer.Aid];
        if (CriticalIllness is not { } contract)
        {
            ledger[MedicalCoverLedger.CriticalIllnessByFund] = Care.Paid[(int)Payer.CriticalIllness];
            return;
        }

        ledger[MedicalCoverLedger.CriticalIllnessByInsurer] = Care.Paid[(int)Payer.CriticalIllness];
        ledger[MedicalCoverLedger.PremiumFromSurplus] = contract.FromSurplus;
        ledger[MedicalCoverLedger.PremiumFromReceipts] = contract.Premium - contract.FromSurplus;
        ledger[MedicalCoverLedger.Returned] = contract.Settlement.Returned;
        ledger[MedicalCoverLedger.CriticalIllnessLoss] = contract.Settlement.BorneByFund;
    }

    private Lanes Sum(CareKind kind, Func<int, Lanes> value)
    {
        var sum = Lanes.Zero;
        for (var s = 0; s < _plan.Services.Count; s++)
        {
            if (_plan.Services[s].Kind == kind)
                sum += value(s);
        }

        return sum;
    }

    private static Lanes Total(ReadOnlySpan<Lanes> paid)
    {
        var total = Lanes.Zero;
        foreach (var part in paid)
            total += part;
        return total;
    }
}
