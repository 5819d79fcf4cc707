using Actuary.Assumptions.Enrolment;
using Actuary.Assumptions.Population;
using Actuary.Models.Plans;
using Actuary.Schemes;
using Actuary.Schemes.ResidentPension;
using Actuary.Schemes.ResidentPension.Policy;
using Actuary.Simulation.Plans;

namespace Actuary.Models.ResidentPension;

/// <summary>Reads a scheme of kind <c>resident_pension</c>: asks for every key first, builds when no problem was found.</summary>
internal sealed class ResidentPensionReader : ISchemeReader
{
    public const string Kind = "resident_pension";

    private readonly string _name;
    private readonly Horizon _horizon;
    private readonly OpeningEconomy _openingEconomy;
    private readonly ClassesReader _classes;
    private readonly OpeningReader _opening;
    private readonly EnrolmentReader _enrolment;
    private readonly ContributionReader _contributions;
    private readonly AccountReader _accounts;
    private readonly VestingReader? _vesting;
    private readonly BenefitReader _benefits;
    private readonly SinglePremiumReader? _singlePremium;
    private readonly TransferReader? _transfers;
    private readonly AdministrationReader? _administration;
    private readonly AssistanceReader? _assistance;
    private readonly FinancingReader _financing;
    private readonly StatementRounding _rounding;

    public ResidentPensionReader(SchemeSection section)
    {
        var (name, scheme, horizon, economy) = section;
        (_name, _horizon) = (name, horizon);
        _classes = new ClassesReader(scheme);
        _opening = new OpeningReader(scheme, _classes.Names, horizon);
        _enrolment = new EnrolmentReader(scheme, _classes.Classes, _opening, horizon);
        _contributions = new ContributionReader(scheme, _classes.Classes, horizon);
        _accounts = new AccountReader(scheme, horizon);
        _vesting = Optional(scheme, "vesting", "contribution years that a pension needs", section => new VestingReader(section, horizon));
        _benefits = new BenefitReader(scheme, _classes.Names, _vesting, horizon);
        _openingEconomy = new OpeningEconomy(
            _benefits.FollowsOpeningPrices ? economy.CpiChange : 0, _benefits.FollowsOpeningIncomes ? economy.IncomeGrowth : 0, economy.IncomePerHead);
        _singlePremium = Optional(scheme, "single_premium", "pensions bought with one premium", section => new SinglePremiumReader(section, horizon));
        _transfers = Optional(scheme, "transfers", "moves to and from other places", section => new TransferReader(section, horizon));
        _administration = Optional(scheme, "administration", "what running the scheme costs", section => new AdministrationReader(section, horizon));
        _assistance = Optional(scheme, "assistance", "how pensions reduce assistance", section => new AssistanceReader(section, _classes.Classes, horizon));
        _financing = new FinancingReader(scheme, Costs().ToHashSet(), horizon);
        _rounding = StatementReader.Read(scheme);
    }

    public IEnumerable<ClassNote> Classes =>
        _classes.Classes.Zip(_classes.Labels, (member, label) => new ClassNote(_name, member.Name, label) { Status = member.Status });

    public IScheme Build(PopulationPlan population)
    {
        var contributions = _contributions.Build();
        var opening = _opening.Build(population.Opening.ToArray(), _enrolment.EligibleIn(_horizon.FirstYear - 1), contributions,
            _accounts.OpeningDivisor, _benefits.OpeningEntryYearMonths);
        var benefits = _benefits.Build();
        var conditions = new OpeningConditions(_openingEconomy.IncomePerHead, benefits.National.Opening + benefits.Local.Opening);
        return new ResidentPensionScheme(_name, new ResidentPensionPlan(
            _horizon.Years,
            _classes.Classes,
            _enrolment.Build(opening, contributions, conditions),
            contributions,
            _accounts.Build(),
            benefits,
            _financing.Build(),
            opening.Stock,
            _openingEconomy)
        {
            Vesting = _vesting?.Build(_benefits.CountsMadeUp),
            SinglePremium = _singlePremium?.Build(),
            Transfers = _transfers?.Build(),
            Administration = _administration?.Build(),
            Assistance = _assistance?.Build(),
            Rounding = _rounding,
            AccountPaidOutAt60 = _opening.AccountPaidOut,
        });
    }

    private static T? Optional<T>(Binder scheme, string key, string meaning, Func<Binder, T> read)
        where T : class =>
        scheme.OptionalSection(key, meaning) is { } section ? read(section) : null;

    private IEnumerable<CostLine> Costs()
    {
        yield return CostLine.BasicBase;
        yield return CostLine.BasicIncrement;
        yield return CostLine.ContributionSubsidy;
        yield return CostLine.LongevityTail;
        if (_benefits.HasLocal) yield return CostLine.LocalPension;
        if (_contributions.HasOnBehalf) yield return CostLine.OnBehalf;
        if (_benefits.HasBonus) yield return CostLine.LongContributionBonus;
        if (_benefits.HasAdditions) yield return CostLine.AgeAddOn;
        if (_benefits.HasDeathGrant) yield return CostLine.DeathGrant;
        if (_opening.HasLegacy) yield return CostLine.LegacyPension;
        if (_administration is { HasRunningCosts: true }) yield return CostLine.Administration;
        if (_administration is { HasCampaign: true }) yield return CostLine.Campaign;
    }
}
