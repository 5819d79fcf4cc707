using System.Runtime.Intrinsics;
using Actuary.Assumptions.Economy;
using Actuary.Schemes.ResidentPension.Rules;
using Actuary.Schemes.ResidentPension.Stocks;

namespace Actuary.Schemes.ResidentPension.Year;

/// <summary>The policy of one year on eight paths: what each class pays and is credited, and the pension levels.</summary>
internal sealed class YearTerms
{
    private readonly ResidentPensionPlan _plan;
    private readonly Lanes[] _paidByPerson;
    private readonly Lanes[] _paidOnBehalf;
    private readonly Lanes[] _subsidy;
    private Indexation _tiers;
    private Indexation _subsidies;
    private Lanes _cpiBefore;
    private Lanes _incomeGrowthBefore;

    public YearTerms(ResidentPensionPlan plan)
    {
        _plan = plan;
        var classes = plan.Classes.Count;
        (_paidByPerson, _paidOnBehalf, _subsidy) = (new Lanes[classes], new Lanes[classes], new Lanes[classes]);
        Classes = new ClassTerms[classes];
        National = new PensionLevel(plan.Benefits.National);
        Local = new PensionLevel(plan.Benefits.Local);
    }

    public ClassTerms[] Classes { get; }

    public PensionLevel National { get; }

    public PensionLevel Local { get; }

    /// <summary>Rate credited on accounts for the year.</summary>
    public Lanes Interest { get; private set; }

    /// <summary>Collective subsidy per contributing member, yuan.</summary>
    public Lanes Collective { get; private set; }

    public ReadOnlySpan<Lanes> PaidByPerson => _paidByPerson;

    public ReadOnlySpan<Lanes> PaidOnBehalf => _paidOnBehalf;

    public ReadOnlySpan<Lanes> Subsidy => _subsidy;

    public void Open()
    {
        National.Open();
        Local.Open();
        _tiers = _subsidies = Indexation.Of(Lanes.One, elasticity: 0, step: 0);
        (_cpiBefore, _incomeGrowthBefore) =
            (Vector512.Create(_plan.OpeningEconomy.CpiChange), Vector512.Create(_plan.OpeningEconomy.IncomeGrowth));
    }

    public void Step(int yearIndex, EconomyBlock economy)
    {
        National.Step(yearIndex, _cpiBefore, _incomeGrowthBefore);
        Local.Step(yearIndex, _cpiBefore, _incomeGrowthBefore);
        (_cpiBefore, _incomeGrowthBefore) = (economy.Cpi, economy.RuralIncomeGrowth);
        Interest = Account.Interest(economy.CreditingRate, _plan.Accounts.CreditingSpread[yearIndex]);
        IndexContributions(yearIndex, Lanes.One + economy.RuralIncomeGrowth);
        ResolveClasses(yearIndex);
    }

    private void IndexContributions(int year, Lanes incomeFactor)
    {
        var policy = _plan.Contributions;
        _tiers = _tiers.Then(incomeFactor, policy.TierElasticity[year], policy.TierStep[year]);
        _subsidies = _subsidies.Then(incomeFactor, policy.SubsidyElasticity[year], step: 0);
    }

    private void ResolveClasses(int year)
    {
        var (policy, enrolment) = (_plan.Contributions, _plan.Enrolment);
        var share = _plan.Accounts.InterestShareOfPaymentYear[year];
        Collective = _subsidies.Apply(policy.Collective[year]);
        for (var c = 0; c < Classes.Length; c++)
        {
            var tier = _tiers.Apply(policy.Tier[year][c]);
            _paidOnBehalf[c] = Vector512.Min(tier, _tiers.Apply(policy.PaidOnBehalf[year][c]));
            _paidByPerson[c] = Contribution.PaidByPerson(tier, _paidOnBehalf[c]);
            _subsidy[c] = _subsidies.Apply(policy.Subsidy[year][c]);
            Classes[c] = new ClassTerms
            {
                Lapse = Vector512.Create(enrolment.Lapse[year][c]),
                Rejoin = Vector512.Create(enrolment.Rejoin[year][c]),
                JoinShare = Vector512.Create(enrolment.JoinMix[year][c]),
                PersonCredit = Account.Credited(_paidByPerson[c] + Collective, Interest, share),
                GovernmentCredit = Account.Credited(_paidOnBehalf[c] + _subsidy[c], Interest, share),
            };
        }
    }
}
