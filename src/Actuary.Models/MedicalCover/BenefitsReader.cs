using Actuary.Schemes.MedicalCover.Policy;
using Actuary.Schemes.MedicalCover.Rules;

namespace Actuary.Models.MedicalCover;

/// <summary>What each cover pays of a bill.</summary>
internal sealed class BenefitsReader
{
    private const string Key = "benefits";
    private const string Meaning = "what each cover pays, in the order in which they pay";
    private static readonly string[] s_above = ["critical_illness", "supplement", "aid"];

    private readonly Horizon _horizon;
    private readonly int _classes;
    private readonly bool[] _accumulates;
    private readonly DatedValue _elasticity;
    private readonly CareCoverReader[] _care;
    private readonly ScheduleReader? _criticalIllness;
    private readonly double[]?[] _criticalIllnessAdded;
    private readonly ContractReader? _contract;
    private readonly ScheduleReader? _supplement;
    private readonly ScheduleReader? _aid;
    private readonly DatedValue[]? _aidPaidBy;

    public BenefitsReader(Binder scheme, string[] classes, IReadOnlyList<ServiceReader> services, Horizon horizon)
    {
        (_horizon, _classes) = (horizon, classes.Length);
        _accumulates = [.. services.Select(service => service.Terms.Accumulates)];
        _criticalIllnessAdded = new double[]?[services.Count];
        var benefits = scheme.Section(Key, Meaning);
        _elasticity = benefits.Dated("amount_elasticity", Unit.Number, 0, 3,
            "deductibles, bands, caps and limits grow by (1 + growth of rural income)^elasticity");
        var basic = benefits.Section("basic", "the basic cover, service by service");
        _care = [.. services.Select(service => new CareCoverReader(basic.Section(service.Name, "how the service is covered"), service, classes, horizon))];
        if (!_accumulates.Contains(true))
        {
            foreach (var key in s_above)
                benefits.RefuseIdle(key, "no service accumulates for it");
            return;
        }

        if (benefits.OptionalSection("critical_illness", "critical-illness cover of what a person has borne in a year") is { } illness)
        {
            _criticalIllness = new ScheduleReader(illness, "the critical-illness cover", classes, horizon);
            if (illness.OptionalSection("ratio_added_of", "what is added to the share of every band for care of single services, as without referral (C-14)") is { } added)
                _criticalIllnessAdded = [.. services.Select(service => Added(added, service))];
            if (illness.OptionalSection("contract", "the insurer who runs it; without one the fund pays") is { } contract)
                _contract = new ContractReader(contract, horizon);
        }

        if (benefits.OptionalSection("supplement", "supplementary covers") is { } supplement)
            _supplement = new ScheduleReader(supplement, "the supplement", classes, horizon);
        if (benefits.OptionalSection("aid", "medical assistance with what is left") is not { } aid)
            return;
        _aid = new ScheduleReader(aid, "assistance", classes, horizon);
        _aidPaidBy = aid.DatedShares("paid_by", MedicalContributionReader.Levels, "who pays assistance");
    }

    /// <summary>Whether a cover is above the basic one; where benefits are missing it is not known, and nothing is said of it.</summary>
    public static bool HasCoversAbove(Binder scheme) => !scheme.Has(Key) || Array.Exists(s_above, scheme.Section(Key, Meaning).HasOptional);

    public CriticalIllnessPolicy? CriticalIllness => _contract?.Build();

    public MedicalAidPolicy? Aid => _aidPaidBy is null ? null : new(ByYear.Of(_aidPaidBy, _horizon));

    public BenefitPolicy Build()
    {
        var years = new CareCover[_horizon.Years][][];
        for (var year = 0; year < years.Length; year++)
            years[year] = [.. Enumerable.Range(0, _classes).Select(ofClass => OfClass(year, ofClass))];
        return new BenefitPolicy(years, _elasticity.AverageByYear(_horizon));
    }

    private CareCover[] OfClass(int year, int ofClass)
    {
        var none = new CoverLayers(null);
        var above = new CoverLayers(null, _criticalIllness?.Build(year, ofClass), _supplement?.Build(year, ofClass), _aid?.Build(year, ofClass));
        CoverLayers Above(int s) => !_accumulates[s] ? none
            : _criticalIllnessAdded[s] is { } added ? above with { CriticalIllness = _criticalIllness!.Build(year, ofClass, added[year]) }
            : above;
        return [.. _care.Select((care, s) => care.Build(year, ofClass, Above(s)))];
    }

    /// <summary>By year; only care that accumulates can have it.</summary>
    private double[]? Added(Binder section, ServiceReader service)
    {
        if (service.Terms.Accumulates)
            return section.OptionalDated(service.Name, Unit.Fraction, -1, 1, "what is added for care of the service")?.AverageByYear(_horizon);
        section.RefuseIdle(service.Name, "the service does not accumulate");
        return null;
    }
}
