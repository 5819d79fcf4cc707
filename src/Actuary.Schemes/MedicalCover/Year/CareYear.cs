using System.Runtime.Intrinsics;
using Actuary.Assumptions.Morbidity;
using Actuary.Numerics;
using Actuary.Schemes.MedicalCover.Policy;
using Actuary.Schemes.MedicalCover.Rules;

namespace Actuary.Schemes.MedicalCover.Year;

/// <summary>The care of a year: who falls ill, what it costs, and what each payer pays of it. Yuan of the year.</summary>
internal sealed class CareYear
{
    private readonly MedicalCoverPlan _plan;
    private readonly ServiceCare[][] _care;
    private readonly Lanes[] _frequency;
    private readonly Lanes[] _paid = new Lanes[Payers.Count];
    private readonly Lanes[] _covariance = new Lanes[CaseVariation.Pairs];
    private readonly PaidTable _byClass;
    private readonly PaidTable _byService;
    private readonly Lanes[] _events;
    private readonly UseResponse _response;

    public CareYear(MedicalCoverPlan plan)
    {
        _plan = plan;
        _care = Table(plan);
        _frequency = new Lanes[plan.Classes.Count];
        _byClass = new PaidTable(plan.Classes.Count);
        _byService = new PaidTable(plan.Services.Count);
        _events = new Lanes[plan.Services.Count];
        _response = new UseResponse(plan.Services);
    }

    /// <summary>By payer; their sum is what was billed.</summary>
    public ReadOnlySpan<Lanes> Paid => _paid;

    /// <summary>By payer, for a class.</summary>
    public ReadOnlySpan<Lanes> PaidByClass(int @class) => _byClass[@class];

    /// <summary>By payer, for a service.</summary>
    public ReadOnlySpan<Lanes> PaidByService(int service) => _byService[service];

    /// <summary>Events of a service, persons or visits.</summary>
    public Lanes Events(int service) => _events[service];

    /// <summary>Patients of whose bills the critical-illness cover pays, and of whose bills assistance does; of each service by itself.</summary>
    public (Lanes CriticalIllness, Lanes Aid) Reached { get; private set; }

    /// <summary>Patients who bear more than the catastrophic amount.</summary>
    public Lanes Catastrophic { get; private set; }

    /// <summary>Variance that the chance of single cases gives to what the critical-illness cover pays, yuan².</summary>
    public Lanes CriticalIllnessVariance { get; private set; }

    public void Open() => _response.Open();

    /// <param name="amounts">What deductibles, bands, caps and limits have grown by since the opening year.</param>
    /// <param name="catastrophicFrom">Yuan that a patient bears from which it is catastrophic; infinite where that is not counted.</param>
    public void Step(int yearIndex, InsuredYear insured, MorbidityBlock morbidity, Lanes amounts, Lanes catastrophicFrom)
    {
        Begin();
        for (var s = 0; s < _plan.Services.Count; s++)
        {
            var cost = morbidity.CostIndex(s) / amounts;
            for (var c = 0; c < _frequency.Length; c++)
                _frequency[c] = _plan.RelativeUse[c][s] * morbidity.Frequency(s) * _response.Factor(s);
            var heavy = _plan.Services[s].Accumulates ? catastrophicFrom / amounts : Vector512.Create(double.PositiveInfinity);
            _care[yearIndex][s].Step(insured, heavy, _frequency, cost, LaneMath.Log(cost));
            for (var c = 0; c < _frequency.Length; c++)
                Enter(c, s, _care[yearIndex][s][c], amounts);
        }

        _response.Observe(_byService);
    }

    /// <summary>Adds the chance of single cases to what is paid.</summary>
    public void Vary(int yearIndex, in Streams streams, long firstPath)
    {
        const int Entry = (int)Payer.CriticalIllness * ((int)Payer.CriticalIllness + 1) / 2 + (int)Payer.CriticalIllness;
        if (!_plan.VariesByCase)
            return;
        CriticalIllnessVariance = _covariance[Entry];
        Span<Lanes> expected = stackalloc Lanes[Payers.Count];
        _paid.CopyTo(expected);
        CaseVariation.Draw(_paid, _covariance, yearIndex, streams, firstPath);
        _byClass.Scale(_paid, expected);
        _byService.Scale(_paid, expected);
    }

    private void Begin()
    {
        Array.Clear(_paid);
        Array.Clear(_covariance);
        Array.Clear(_events);
        _byClass.Clear();
        _byService.Clear();
        (Catastrophic, CriticalIllnessVariance) = (Lanes.Zero, Lanes.Zero);
        Reached = (Lanes.Zero, Lanes.Zero);
    }

    private void Enter(int c, int s, ExpectedCare care, Lanes amounts)
    {
        Span<Lanes> paid = stackalloc Lanes[Payers.Count];
        paid.Clear();
        care.AddPaid(paid);
        for (var payer = 0; payer < Payers.Count; payer++)
        {
            var yuan = paid[payer] * amounts;
            _paid[payer] += yuan;
            _byClass[c][payer] += yuan;
            _byService[s][payer] += yuan;
        }

        _events[s] += care.Patients;
        Catastrophic += care.HeavilyBurdened;
        Reached = (Reached.CriticalIllness + care.Reached(Payer.CriticalIllness), Reached.Aid + care.Reached(Payer.Aid));
        if (_plan.VariesByCase)
            care.AddCovariance(_covariance, amounts);
    }

    /// <summary>By year and service; the one of the year before where the covers of all classes stay.</summary>
    private static ServiceCare[][] Table(MedicalCoverPlan plan)
    {
        var table = new ServiceCare[plan.Benefits.Care.Length][];
        for (var year = 0; year < table.Length; year++)
            table[year] = [.. plan.Morbidity.Services.Select((service, s) =>
                year > 0 && Covers(year, s).SequenceEqual(Covers(year - 1, s)) ? table[year - 1][s] : new ServiceCare(service, Covers(year, s)))];
        return table;

        IEnumerable<CareCover> Covers(int year, int service) => plan.Benefits.Care[year].Select(ofClass => ofClass[service]);
    }
}
