using Actuary.Schemes.MedicalCover.Hospitals;
using Actuary.Simulation.Plans;

namespace Actuary.Models.MedicalCover.Hospitals;

/// <summary>How the fund pays hospitals: institutions, their contracts, prepayment, prices and budgets.</summary>
internal sealed class HospitalsReader
{
    private readonly int _services;
    private readonly PrepaymentReader _prepayment;
    private readonly List<Institution> _institutions = [];
    private readonly List<Label> _labels = [];
    private readonly double[][] _shares;
    private readonly List<HospitalContractReader> _contracts = [];
    private readonly BudgetsReader _budgets;

    public HospitalsReader(Binder hospitals, string[] services, Horizon horizon)
    {
        _services = services.Length;
        _prepayment = new PrepaymentReader(hospitals.Section("prepayment", "what is paid while the year runs"), horizon);
        var institutions = hospitals.Section("institutions", "who treats, in groups that are assessed as one");
        foreach (var (name, institution) in institutions.Sections())
            _institutions.Add(Institution(name, institution));
        var contracts = hospitals.Section("contracts", "how each institution is paid for a part of the care").Sections();
        string[] names = [.. contracts.Select(contract => contract.Name)];
        var shares = hospitals.Section("services", "for each service, the contracts' shares of its cases and cost");
        _shares = [.. services.Select(service => shares.Shares(service, names, "the contract's share of cases and cost"))];
        var allowed = _institutions.ConvertAll(institution => institution.Name);
        for (var c = 0; c < names.Length; c++)
        {
            var part = ServicesOf(services, c);
            if (part.Length == 0)
                contracts[c].Binder.Refuse("", "has no part of any service", $"a share in services: {string.Join(", ", services)}");
            _contracts.Add(new HospitalContractReader(names[c], contracts[c].Binder, allowed, part, _prepayment, horizon));
        }

        if (names.Length == 0)
            hospitals.Refuse("contracts", "names no contract", "at least one");
        _budgets = new BudgetsReader(hospitals, [.. _contracts.Select(contract => contract.Payment)], horizon);
    }

    public HospitalPaymentPolicy Build() => new(
        _services,
        _institutions,
        [.. _contracts.Select((contract, c) => contract.Build([.. _shares.Select(ofService => ofService[c])]))],
        _prepayment.Build(),
        _budgets.Prices,
        _budgets.Budgets,
        _budgets.Regional,
        _budgets.Points);

    /// <summary>What institutions and contracts are called.</summary>
    public IEnumerable<NameNote> Names(string scheme) =>
    [
        .. _institutions.Zip(_labels, (institution, label) => new NameNote(scheme, "institution", institution.Name, label)),
        .. _contracts.Select(contract => new NameNote(scheme, "contract", contract.Name, contract.Label)),
    ];

    private Institution Institution(string name, Binder institution)
    {
        _labels.Add(institution.LabelHere("what the institution is called"));
        if (_prepayment.IsAssessed)
            return new(name,
                institution.Quantity("score_mean", Unit.Fraction, 0, 1, "score of the assessment, on average (C-17)"),
                institution.Quantity("score_deviation", Unit.Fraction, 0, 1, "standard deviation of the score from year to year"));
        foreach (var key in (string[])["score_mean", "score_deviation"])
            institution.RefuseIdle(key, "all is prepaid, and nothing assessed");
        return new(name, 1, 0);
    }

    private PartOfCare[] ServicesOf(string[] services, int contract) =>
        [.. services.Select((name, s) => new PartOfCare(s, name)).Where(service => _shares[service.Index][contract] > 0)];
}
