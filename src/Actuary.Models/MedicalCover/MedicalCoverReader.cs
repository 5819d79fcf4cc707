using Actuary.Assumptions.Population;
using Actuary.Models.MedicalCover.Hospitals;
using Actuary.Models.Plans;
using Actuary.Schemes;
using Actuary.Schemes.MedicalCover;
using Actuary.Schemes.MedicalCover.Policy;
using Actuary.Simulation.Plans;

namespace Actuary.Models.MedicalCover;

/// <summary>Reads a scheme of kind <c>medical_cover</c>: asks for every key first, builds when no problem was found.</summary>
internal sealed class MedicalCoverReader : ISchemeReader
{
    public const string Kind = "medical_cover";

    private readonly string _name;
    private readonly Horizon _horizon;
    private readonly CoverClassesReader _classes;
    private readonly InsuredReader _insured;
    private readonly MedicalContributionReader _contributions;
    private readonly CareReader _care;
    private readonly BenefitsReader _benefits;
    private readonly HospitalsReader? _hospitals;
    private readonly MergerReader? _merger;
    private readonly CatastrophicExpense? _catastrophic;
    private readonly bool _variesByCase;

    public MedicalCoverReader(SchemeSection section)
    {
        (_name, _horizon) = (section.Name, section.Horizon);
        var scheme = section.Keys;
        _classes = new CoverClassesReader(scheme);
        _insured = new InsuredReader(scheme, _classes.Names, _horizon);
        _contributions = new MedicalContributionReader(scheme, _classes.Names, _horizon);
        _care = new CareReader(scheme, _classes.Names, _horizon);
        _benefits = new BenefitsReader(scheme, _classes.Names, _care.Readers, _horizon);
        if (scheme.OptionalSection("hospitals", "how hospitals are paid; without it what care costs") is { } hospitals)
            _hospitals = new HospitalsReader(hospitals, _care.Services, _horizon);
        if (scheme.OptionalSection("merger", "when schemes of several classes become one") is { } merger)
            _merger = new MergerReader(merger, _classes.Names, _insured.HasDuplicates, _horizon);
        if (scheme.OptionalSection("catastrophic", "when what a household bears is catastrophic") is { } catastrophic)
            _catastrophic = Catastrophic(catastrophic);
        _variesByCase = scheme.Flag("case_variation", "whether the chance of single cases is in the paths");
    }

    public IEnumerable<ClassNote> Classes =>
        _classes.Classes.Zip(_classes.Labels, (insured, label) => new ClassNote(_name, insured.Name, label) { Status = insured.Status });

    public IEnumerable<NameNote> Names =>
    [
        .. _care.Readers.Select(service => new NameNote(_name, "service", service.Name, service.Label)),
        .. _hospitals?.Names(_name) ?? [],
    ];

    public IScheme Build(PopulationPlan population)
    {
        var insured = _insured.Build(population);
        var plan = new MedicalCoverPlan(
            _horizon.Years,
            _classes.Classes,
            insured,
            _contributions.Build(),
            _care.Build(OpeningInsured(population, insured)),
            _care.Terms,
            _care.RelativeUse,
            _benefits.Build(),
            _variesByCase)
        {
            CriticalIllness = _benefits.CriticalIllness,
            Aid = _benefits.Aid,
            Hospitals = _hospitals?.Build(),
            Catastrophic = _catastrophic,
        };
        return new MedicalCoverScheme(_name, _merger?.In(plan) ?? plan);
    }

    /// <summary>By class, then cell: persons insured at the opening.</summary>
    private static double[][] OpeningInsured(PopulationPlan population, InsuredPolicy insured)
    {
        var persons = population.Opening.ToArray();
        return [.. insured.Shares.Select(shares => persons.Select((residents, cell) => residents * insured.Coverage[cell] * shares[cell]).ToArray())];
    }

    private static CatastrophicExpense Catastrophic(Binder section) => new(
        section.Quantity("income_share", Unit.Fraction, 0, 10, "share of a household's income above which an expense is catastrophic"),
        section.Quantity("household_size", Unit.Persons, 1, 20, "persons who share one income"),
        section.Quantity("income_per_head", Unit.YuanPerYear, 1, 1e7, "disposable income per head in the opening year"));
}
