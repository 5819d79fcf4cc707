using Actuary.Assumptions.Population;
using Actuary.Schemes;
using Actuary.Schemes.ResidentPension;
using Actuary.Simulation.Plans;

namespace Actuary.Models.ResidentPension;

/// <summary>Reads a scheme of kind <c>resident_pension</c>: asks for every key first, builds when no problem was found.</summary>
internal sealed class ResidentPensionReader
{
    public const string Kind = "resident_pension";

    private readonly string _name;
    private readonly Horizon _horizon;
    private readonly ClassesReader _classes;
    private readonly OpeningReader _opening;
    private readonly EnrolmentReader _enrolment;
    private readonly ContributionReader _contributions;
    private readonly AccountReader _accounts;
    private readonly BenefitReader _benefits;
    private readonly FinancingReader _financing;

    public ResidentPensionReader(string name, Binder scheme, Horizon horizon)
    {
        (_name, _horizon) = (name, horizon);
        _classes = new ClassesReader(scheme);
        _opening = new OpeningReader(scheme, _classes.Names, horizon);
        _enrolment = new EnrolmentReader(scheme, _classes.Names, horizon);
        _contributions = new ContributionReader(scheme, _classes.Names, horizon);
        _accounts = new AccountReader(scheme, horizon);
        _benefits = new BenefitReader(scheme, horizon);
        _financing = new FinancingReader(scheme, horizon);
    }

    /// <summary>What the classes of members are called.</summary>
    public IEnumerable<ClassNote> Classes => _classes.Names.Zip(_classes.Labels, (name, label) => new ClassNote(_name, name, label));

    public IScheme Build(PopulationPlan population, OpeningEconomy economy)
    {
        var contributions = _contributions.Build();
        var opening = _opening.Build(population.Opening.ToArray(), _enrolment.EligibleIn(_horizon.FirstYear - 1), contributions,
            _accounts.OpeningDivisor, _benefits.EntryYearMonths);
        return new ResidentPensionScheme(_name, new ResidentPensionPlan(
            _horizon.Years,
            _classes.Classes,
            _enrolment.Build(opening),
            contributions,
            _accounts.Build(),
            _benefits.Build(),
            _financing.Build(),
            opening.Stock,
            economy));
    }
}
