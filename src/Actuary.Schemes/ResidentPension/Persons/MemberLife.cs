using System.Runtime.Intrinsics;
using Actuary.Schemes.Amounts;
using Actuary.Schemes.ResidentPension.Rules;
using Actuary.Schemes.ResidentPension.Stocks;
using Actuary.Schemes.ResidentPension.Year;

namespace Actuary.Schemes.ResidentPension.Persons;

/// <summary>One person under 60: pays, is subsidised, and the account grows.</summary>
internal sealed class MemberLife(ResidentPensionPlan plan, YearTerms terms, PersonFacts facts)
{
    private readonly Lanes[] _streaks = new Lanes[plan.Contributions.ContinuityReward?.AfterYears ?? 0];
    private Lanes _paying = Vector512.Create(facts.Contributing);

    /// <summary>The account on the last 31 December that was stepped to.</summary>
    public AccountParts Account { get; private set; } = facts.Account;

    public Lanes ContributionYears { get; private set; } = Vector512.Create(facts.ContributionYears);

    public PersonYear Step(int age)
    {
        var (before, c) = (Account, facts.ClassIn(terms.Year));
        var reward = Pay(c);
        Account = Rounded(
            Rules.Account.Grown(before.Person, terms.Interest) + _paying * terms.Credited(terms.PaidByPerson[c] + terms.Collective),
            Rules.Account.Grown(before.Government, terms.Interest)
                + _paying * terms.Credited(terms.PaidOnBehalf[c] + terms.Subsidy[c]) + terms.Credited(reward));
        ContributionYears += _paying;
        return new PersonYear(terms.Year, age)
        {
            Paying = _paying[0],
            PaidByPerson = (_paying * terms.PaidByPerson[c])[0],
            Collective = (_paying * terms.Collective)[0],
            PaidOnBehalf = (_paying * terms.PaidOnBehalf[c])[0],
            Subsidies = (_paying * terms.Subsidy[c] + reward)[0],
            InterestCredited = (before.Total * terms.Interest)[0],
            AccountBefore = before,
            AccountEnd = Account.Total[0],
            ContributionYears = ContributionYears[0],
            Pension = new(0, 0, 0, 0, 12 * (facts.LegacyUntil60 + facts.LegacyForLife)),
            IfDies = IfDies(plan, terms, facts, before),
        };
    }

    /// <summary>What the death of a member pays: the account of the last 31 December, and older pensions of the year of death.</summary>
    public static DeathPayments IfDies(ResidentPensionPlan plan, YearTerms terms, PersonFacts facts, AccountParts account)
    {
        var inherited = account.Leaving(plan.Accounts.GovernmentPartInheritable[terms.Year])[0];
        var legacy = plan.Benefits.DeathYearMonths[terms.Year] * (facts.LegacyUntil60 + facts.LegacyForLife);
        return new(new(0, 0, 0, 0, legacy), 0, 0, 0, inherited, account.Total[0] - inherited);
    }

    private AccountParts Rounded(Lanes person, Lanes government)
    {
        return plan.Rounding.AccountsToFen ? new(Fen(person), Fen(government)) : new(person, government);

        static Lanes Fen(Lanes yuan) => Vector512.Create(Rounding.Payment(yuan[0], PaymentRounding.Fen));
    }

    /// <summary>Decides whether the year is paid, and gives the reward that it earns.</summary>
    private Lanes Pay(int c)
    {
        var (unbroken, starting) = facts.Pays is { } pays
            ? (pays(terms.Year) ? Lanes.One : Lanes.Zero, pays(terms.Year) ? Lanes.One - _paying : Lanes.Zero)
            : (Lanes.One - Lanes.One * terms.Activity[c].Lapse, (Lanes.One - _paying) * terms.Activity[c].Rejoin);
        var reward = Lanes.Zero;
        if (plan.Contributions.ContinuityReward is { } policy)
        {
            var (reached, justReached) = Streaks.Step(_streaks, _paying, unbroken, starting);
            reward = (policy.Yearly ? reached : justReached) * terms.Reward;
        }

        _paying = _paying * unbroken + starting;
        return reward;
    }
}
