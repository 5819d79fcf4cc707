using Actuary.Schemes.MedicalCover.Hospitals;

namespace Actuary.Models.MedicalCover.Hospitals;

/// <summary>How a contract is paid, by date, and the terms of each kind of payment it takes.</summary>
internal sealed class ContractPaymentReader
{
    private static readonly (string Name, PaymentKind Kind)[] s_kinds =
    [
        ("fee_for_service", PaymentKind.FeeForService), ("lump_sum", PaymentKind.LumpSum), ("capitation", PaymentKind.Capitation),
        ("per_disease", PaymentKind.PerDisease), ("per_diem", PaymentKind.PerDiem), ("points_dip", PaymentKind.PointsDip), ("drg_weights", PaymentKind.DrgWeights),
    ];

    private readonly PartOfCare[] _services;
    private readonly YearEndValue<PaymentKind> _kind;
    private readonly bool _isUnclear;
    private readonly Horizon _horizon;
    private readonly Dictionary<PaymentKind, Func<int, ContractTerms>> _terms = new() { [PaymentKind.FeeForService] = _ => new ContractTerms.FeeForService() };

    public ContractPaymentReader(Binder contract, PartOfCare[] services, Horizon horizon)
    {
        (_services, _horizon) = (services, horizon);
        _kind = contract.DatedChoice("payment", "how the fund pays", s_kinds);
        _isUnclear = contract.HasProblems();
        Read(contract, PaymentKind.LumpSum, "a budget whose savings and overruns are shared (AMB-33)", LumpSum);
        Read(contract, PaymentKind.Capitation, "a quota for each person signed up", Capitation);
        Read(contract, PaymentKind.PerDisease, "a tariff for each case", PerDisease);
        Read(contract, PaymentKind.PerDiem, "a tariff for each day in bed", PerDiem);
        Read(contract, PaymentKind.PointsDip, "points of disease groups", PointsDip);
        Read(contract, PaymentKind.DrgWeights, "relative weights of diagnosis-related groups", DrgWeights);
    }

    /// <summary>Whether it is paid by points or weights on some day.</summary>
    public bool EarnsPoints => IsPaid(PaymentKind.PointsDip) || IsPaid(PaymentKind.DrgWeights);

    /// <summary>Whether it has a budget on some day.</summary>
    public bool HasBudget => EarnsPoints || IsPaid(PaymentKind.LumpSum);

    /// <summary>Whether it is paid at tariffs or quotas on some day.</summary>
    public bool HasPrices => IsPaid(PaymentKind.Capitation) || IsPaid(PaymentKind.PerDisease) || IsPaid(PaymentKind.PerDiem);

    /// <summary>By year.</summary>
    /// <param name="services">Number of services of the cover.</param>
    public IReadOnlyList<ContractTerms> Build(int services) => [.. _kind.ByYear(_horizon).Select(kind => _terms[kind](services))];

    private bool IsPaid(PaymentKind kind) => _terms.ContainsKey(kind);

    /// <summary>Where the word for the payment could not be read, whatever terms the file has are taken for it.</summary>
    private void Read(Binder contract, PaymentKind kind, string meaning, Func<Binder, Func<int, ContractTerms>> terms)
    {
        var key = Array.Find(s_kinds, named => named.Kind == kind).Name;
        if (_isUnclear ? contract.Has(key) : _kind.Takes(kind))
            _terms[kind] = terms(contract.Section(key, meaning));
        else
            contract.RefuseIdle(key, "the contract is not paid so");
    }

    private static Func<int, ContractTerms> LumpSum(Binder section)
    {
        var (kept, keptBand) = Shared(section, "retained", "of a saving that the institution keeps");
        var (borne, borneBand) = Shared(section, "fund_overrun", "of an overrun that the fund bears");
        return _ => new ContractTerms.WithinLumpSum(new(kept, keptBand, borne, borneBand));
    }

    private static (double Share, double Band) Shared(Binder section, string key, string meaning)
    {
        var share = section.Quantity($"{key}_share", Unit.Fraction, 0, 1, $"share {meaning}");
        if (share > 0)
            return (share, section.OptionalQuantity($"{key}_band", Unit.Fraction, 0, 10, "the share holds up to this part of the budget; without it for all") ?? double.PositiveInfinity);
        section.RefuseIdle($"{key}_band", "the share is none");
        return (0, double.PositiveInfinity);
    }

    private static Func<int, ContractTerms> Capitation(Binder section)
    {
        var quota = section.Quantity("quota", Unit.YuanPerYear, 0, 1e6, "for a person signed up, of the opening year (AMB-33)");
        var share = section.Quantity("share_of_insured", Unit.Fraction, 0, 1, "persons signed up, of the insured");
        return _ => new ContractTerms.Capitation(quota, share);
    }

    private Func<int, ContractTerms> PerDisease(Binder section)
    {
        var tariff = ByService(section, "tariff", Unit.YuanPerPerson, "of a case, with the patient's part, of the opening year");
        var patient = PatientShare(section);
        return services => new ContractTerms.PerDisease(Of(services, tariff), patient);
    }

    private Func<int, ContractTerms> PerDiem(Binder section)
    {
        var tariff = ByService(section, "tariff", Unit.YuanPerDay, "of a day in bed, with the patient's part, of the opening year");
        var days = ByService(section, "days", Unit.Days, "of a case");
        var patient = PatientShare(section);
        return services => new ContractTerms.PerDiem(Of(services, tariff), Of(services, days), patient);
    }

    private Func<int, ContractTerms> PointsDip(Binder section)
    {
        var points = ByService(section, "points", Unit.Number, "points of a case");
        var coefficient = section.Quantity("coefficient", Unit.Factor, 0, 100, "of the institution: its level and the cases it takes");
        return services => new ContractTerms.Points(Of(services, points), coefficient);
    }

    private Func<int, ContractTerms> DrgWeights(Binder section)
    {
        var weights = ByService(section, "weights", Unit.Number, "relative weight of a case");
        return services => new ContractTerms.Points(Of(services, weights), 1);
    }

    private static double PatientShare(Binder section) =>
        section.Quantity("patient_share", Unit.Fraction, 0, 1, "part of the tariff that the patient pays (AMB-45)");

    private double[] ByService(Binder section, string key, Unit unit, string meaning) =>
        section.Keyed(key, [.. _services.Select(service => service.Name)], unit, 0, 1e7, meaning);

    /// <summary>By service of the cover: zero for those of which the contract has no part.</summary>
    private double[] Of(int services, double[] values)
    {
        var all = new double[services];
        for (var s = 0; s < values.Length; s++)
            all[_services[s].Index] = values[s];
        return all;
    }
}
