using System.Runtime.Intrinsics;
using Actuary.Assumptions;
using Actuary.Assumptions.Population;
using Actuary.Schemes.ResidentPension.Rules;
using Actuary.Schemes.ResidentPension.Stocks;

namespace Actuary.Schemes.ResidentPension.Year;

/// <summary>The year of the cohort that completes 60: its members make up years, and those who vest begin to draw.</summary>
internal sealed class RetirementYear(
    ResidentPensionPlan plan,
    CohortStock<ContributorCell, ContributorRow> members,
    CohortStock<PensionerCell, PensionerRow> pensioners,
    YearTerms terms,
    MembersYear membersYear,
    PensionPayments payments)
{
    private const int Age = ResidentPensionPlan.PensionAge;

    public void Step(Sex sex, PopulationBlock population, ref YearFlows flows)
    {
        var before = members.Row((int)sex, Age, terms.Year);
        var survival = population.Survival[Ages.Index(sex, Age)];
        var divisor = plan.Accounts.DivisorMonths[terms.Year];
        var from = members.Cells((int)sex, Age, terms.Year);
        var cells = pensioners.Cells((int)sex, Age, terms.Year);
        for (var c = 0; c < cells.Length; c++)
            cells[c] = BeginPension(from[c], c, survival, divisor, ref flows);

        var months = Vector512.Create(plan.Benefits.EntryYearMonths[terms.Year]);
        var began = PensionerRow.Beginning(cells, Vector512.Create(divisor));
        began.Drawing = Vector512.Create(payments.Drawing(Age));
        began.MonthlyLegacy = before.LegacyForLife * survival;
        var lastMonths = plan.Benefits.DeathYearMonths[terms.Year] * (Lanes.One - survival);
        flows.LegacyBefore60 += (before.LegacyUntil60 + before.LegacyForLife) * (survival * (Vector512.Create(12.0) - months) + lastMonths);
        payments.Pay(began, new MonthsDue(months, Account.MonthsCovered(began.RemainingMonths, months), Lanes.Zero), Age, ref flows);
        payments.Assist(began, cells, months, ref flows);
        payments.Credit(ref began, months, ref flows);
        pensioners.Row((int)sex, Age, terms.Year) = began;

        membersYear.Bury(before, Lanes.One - survival, ref flows);
        flows.NewPensioners += began.Pensioners * began.Drawing;
        flows.TransfersOut += before.LeaversAccounts * survival;
        flows.Pensioners += began.Pensioners * began.Drawing;
        flows.Accounts += began.Accounts;
    }

    private PensionerCell BeginPension(in ContributorCell member, int c, Lanes survival, double divisor, ref YearFlows flows)
    {
        var survivors = (member.Contributing + member.Dormant) * survival;
        var years = PerHead(member.ContributionYears, member.Contributing + member.Dormant);
        var vesting = VestingTerms.Of(plan.Vesting, terms.Year, years);
        var vested = survivors * vesting.Share;
        var accounts = new AccountParts(member.PersonAccount * survival, member.GovernmentAccount * survival);
        if (plan.Vesting is not null)
            PayOut(accounts, Lanes.One - vesting.Share, ref flows);
        flows.NotVested += survivors - vested;

        var paid = vested * vesting.YearsMadeUp * (plan.Vesting is { AtLowestTier: true } ? terms.LowestTier : terms.Tier(c));
        var subsidy = plan.Vesting?.Subsidised[terms.Year] == true ? vested * vesting.YearsMadeUp * terms.Subsidy[c] : Lanes.Zero;
        flows.MadeUp += paid;
        flows.MadeUpSubsidies += subsidy;
        accounts = new(accounts.Person * vesting.Share + paid, accounts.Government * vesting.Share + subsidy);
        if (plan.AccountPaidOutAt60.Contains(c))
        {
            PayOut(accounts, Lanes.One, ref flows);
            accounts = default;
        }

        return new PensionerCell
        {
            Pensioners = vested,
            MonthlyFromPerson = Account.MonthlyPension(accounts.Person, divisor),
            MonthlyFromGovernment = Account.MonthlyPension(accounts.Government, divisor),
            MonthlyBonus = vested * Bonus(years + vesting.YearsForBonus, c),
        };
    }

    /// <summary>Bonus for long contribution and addition of the tier, yuan a month and head.</summary>
    private Lanes Bonus(Lanes years, int c)
    {
        var benefits = plan.Benefits;
        var perYear = Vector512.Create(benefits.BonusPerYear[terms.Year]) + (benefits.BonusBasicShare?[terms.Year] ?? 0) * terms.National.Average;
        var bonus = Benefits.LongContributionBonus(
            years, benefits.BonusAfterYears[terms.Year], perYear, benefits.BonusMostYears?[terms.Year] ?? double.PositiveInfinity);
        return bonus + Vector512.Create(benefits.TierTilt?[terms.Year][c] ?? 0);
    }

    private void PayOut(AccountParts accounts, Lanes share, ref YearFlows flows)
    {
        var paid = accounts.Leaving(plan.Accounts.GovernmentPartInheritable[terms.Year]);
        flows.Refunds += paid * share;
        flows.Forfeited += (accounts.Total - paid) * share;
    }

    private static Lanes PerHead(Lanes total, Lanes heads) =>
        Vector512.ConditionalSelect(Vector512.GreaterThan(heads, Lanes.Zero), total / heads, Lanes.Zero);
}
