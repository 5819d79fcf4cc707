using System.Runtime.Intrinsics;
using Actuary.Assumptions;
using Actuary.Assumptions.Economy;
using Actuary.Numerics;
using Actuary.Schemes.Amounts;
using Actuary.Schemes.ResidentPension.Rules;

namespace Actuary.Schemes.ResidentPension.Year;

/// <summary>Shares of a class that stop paying and that take it up again in a year.</summary>
internal readonly record struct ActivityRates(double Lapse, double Rejoin);

/// <summary>The policy of one year on eight paths: what each class pays and is credited, and the pension levels.</summary>
internal sealed class YearTerms
{
    private readonly ResidentPensionPlan _plan;
    private readonly ActivityRates[] _activity;
    private readonly LaneBuffer<Lanes> _paidByPerson;
    private readonly LaneBuffer<Lanes> _paidOnBehalf;
    private readonly LaneBuffer<Lanes> _subsidy;
    private readonly LaneBuffer<Lanes> _tier;
    private Indexation _tiers;
    private Indexation _subsidies;
    private Indexation _administration;
    private Indexation _budget;
    private Lanes _cpiBefore;
    private Lanes _incomeGrowthBefore;

    public YearTerms(ResidentPensionPlan plan)
    {
        _plan = plan;
        var classes = plan.Classes.Count;
        (_paidByPerson, _paidOnBehalf, _subsidy, _tier) = (new(classes), new(classes), new(classes), new(classes));
        _activity = new ActivityRates[classes];
        National = new PensionLevel(plan.Benefits.National);
        Local = new PensionLevel(plan.Benefits.Local);
    }

    /// <summary>By class.</summary>
    public ReadOnlySpan<ActivityRates> Activity => _activity;

    public PensionLevel National { get; }

    public PensionLevel Local { get; }

    /// <summary>Index of the year.</summary>
    public int Year { get; private set; }

    /// <summary>Rate credited on accounts for the year.</summary>
    public Lanes Interest { get; private set; }

    /// <summary>Rate credited on what remains of accounts in payment.</summary>
    public Lanes InterestInPayment { get; private set; }

    /// <summary>Whether account pensions that began before the year change.</summary>
    public bool AdjustsAccounts => Year > 0 && _plan.Accounts.Adjustment is not null;

    /// <summary>What they change by.</summary>
    public Lanes AccountFactor { get; private set; }

    /// <summary>Members after moves to and from other places ÷ before.</summary>
    public double KeptInPlace => _plan.Transfers?.KeptInPlace(Year) ?? 1;

    /// <summary>The same of the government's part of their accounts.</summary>
    public double KeptInPlaceOfGovernment => _plan.Transfers?.KeptInPlaceOfGovernment(Year) ?? 1;

    /// <summary>Reward for unbroken contribution, yuan a head.</summary>
    public Lanes Reward { get; private set; }

    /// <summary>The least tier of the year, yuan.</summary>
    public Lanes LowestTier { get; private set; }

    /// <summary>Collective subsidy per contributing member, yuan.</summary>
    public Lanes Collective { get; private set; }

    public ReadOnlySpan<Lanes> PaidByPerson => _paidByPerson.Span;

    public ReadOnlySpan<Lanes> PaidOnBehalf => _paidOnBehalf.Span;

    public ReadOnlySpan<Lanes> Subsidy => _subsidy.Span;

    /// <summary>The yearly contribution of each class, whoever pays it.</summary>
    public ReadOnlySpan<Lanes> Tier => _tier.Span;

    /// <summary>What a payment of the year has become by 31 December.</summary>
    public Lanes Credited(Lanes payment) =>
        Account.Credited(payment, Interest, _plan.Accounts.InterestShareOfPaymentYear[Year]);

    /// <summary>An amount of the administration as it stands in the year, yuan.</summary>
    public Lanes Administration(double amount) => _administration.Apply(amount);

    /// <summary>The general budget that fiscal input is measured by, yuan; zero where none is watched.</summary>
    public Lanes GeneralBudget => _budget.Apply(_plan.Financing.FiscalInput?.GeneralBudget ?? 0);

    public void Open()
    {
        National.Open();
        Local.Open();
        _tiers = _subsidies = _administration = _budget = Indexation.Of(Lanes.One, elasticity: 0, step: 0);
        (_cpiBefore, _incomeGrowthBefore) =
            (Vector512.Create(_plan.OpeningEconomy.CpiChange), Vector512.Create(_plan.OpeningEconomy.IncomeGrowth));
    }

    /// <summary>Takes the state that the terms of the same plan have at the end of their year.</summary>
    public void Follow(YearTerms before)
    {
        National.Follow(before.National);
        Local.Follow(before.Local);
        (_tiers, _subsidies, _administration, _budget) = (before._tiers, before._subsidies, before._administration, before._budget);
        (_cpiBefore, _incomeGrowthBefore) = (before._cpiBefore, before._incomeGrowthBefore);
        Interest = before.Interest;
    }

    /// <summary>Moves to a projected year; the streams draw what is uncertain beside the economy.</summary>
    public void Step(int yearIndex, EconomyBlock economy, in Streams streams, long firstPath)
    {
        Year = yearIndex;
        var localTrend = _plan.Benefits.LocalTrend?.Step(yearIndex, Cause.LocalPensionTrend, streams, firstPath) ?? Lanes.One;
        National.Step(yearIndex, _cpiBefore, _incomeGrowthBefore, Lanes.One);
        Local.Step(yearIndex, _cpiBefore, _incomeGrowthBefore, localTrend);
        (_cpiBefore, _incomeGrowthBefore) = (economy.Cpi, economy.RuralIncomeGrowth);
        if (AdjustsAccounts)
            AccountFactor = _plan.Accounts.Adjustment!.Factor(yearIndex, Interest);
        Interest = Account.Interest(economy.CreditingRate, _plan.Accounts.CreditingSpread[yearIndex]);
        InterestInPayment = _plan.Accounts.InterestInPayment[yearIndex] ? Interest : Lanes.Zero;
        IndexAmounts(yearIndex, Lanes.One + economy.RuralIncomeGrowth);
        if (_plan.Contributions.TierTrend is { } tierTrend)
            _tiers = _tiers.Times(tierTrend.Step(yearIndex, Cause.TierTrend, streams, firstPath));
        ResolveClasses(yearIndex);
    }

    private void IndexAmounts(int year, Lanes incomeFactor)
    {
        var policy = _plan.Contributions;
        _tiers = _tiers.Then(incomeFactor, policy.TierElasticity[year], policy.TierStep[year]);
        _subsidies = _subsidies.Then(incomeFactor, policy.SubsidyElasticity[year], step: 0);
        if (_plan.Administration is { } administration)
            _administration = _administration.Then(incomeFactor, administration.IncomeElasticity[year], step: 0);
        if (_plan.Financing.FiscalInput is { } input)
            _budget = _budget.Then(incomeFactor, input.IncomeElasticity[year], step: 0);
    }

    private void ResolveClasses(int year)
    {
        var (policy, enrolment) = (_plan.Contributions, _plan.Enrolment);
        var (tiers, subsidies) = (_tiers, _subsidies);
        var paidByPerson = _paidByPerson.Span;
        var paidOnBehalf = _paidOnBehalf.Span;
        var subsidy = _subsidy.Span;
        var all = _tier.Span;
        var lowest = Vector512.Create(double.PositiveInfinity);
        for (var c = 0; c < all.Length; c++)
        {
            var tier = tiers.Apply(policy.Tier[year][c]);
            paidOnBehalf[c] = Vector512.Min(tier, tiers.Apply(policy.PaidOnBehalf[year][c]));
            paidByPerson[c] = Contribution.PaidByPerson(tier, paidOnBehalf[c]);
            all[c] = paidByPerson[c] + paidOnBehalf[c];
            lowest = Vector512.Min(lowest, tier);
            subsidy[c] = subsidies.Apply(policy.Subsidy[year][c]);
            _activity[c] = new(enrolment.Lapse[year][c], enrolment.Rejoin[year][c]);
        }

        LowestTier = lowest;
        Reward = subsidies.Apply(policy.ContinuityReward?.Amount[year] ?? 0);
        Collective = subsidies.Apply(policy.Collective[year]);
    }
}
