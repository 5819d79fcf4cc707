using System.Runtime.Intrinsics;
using Actuary.Schemes.ResidentPension.Rules;
using Actuary.Schemes.ResidentPension.Stocks;

namespace Actuary.Schemes.ResidentPension.Year;

/// <summary>How members who complete 60 become pensioners: they make up years, vest or not, and their accounts become pensions.</summary>
internal sealed class PensionStart(ResidentPensionPlan plan, YearTerms terms)
{
    /// <summary>The pensioners of a class who come from its members, and what their pensions are made of.</summary>
    /// <param name="survival">Share of the members who are alive at the end of the year.</param>
    public PensionerCell Begin(in ContributorCell member, int c, Lanes survival, ref YearFlows flows)
    {
        var divisor = plan.Accounts.DivisorMonths[terms.Year];
        var survivors = (member.Contributing + member.Dormant) * survival;
        var years = PerHead(member.ContributionYears, member.Contributing + member.Dormant);
        var vesting = VestingTerms.Of(plan.Vesting, terms.Year, years);
        var vested = survivors * vesting.Share;
        var accounts = new AccountParts(member.PersonAccount * survival, member.GovernmentAccount * survival);
        if (plan.Vesting is not null)
            PayOut(accounts, Lanes.One - vesting.Share, ref flows);
        flows.NotVested += survivors - vested;

        var paid = vested * vesting.YearsMadeUp * (plan.Vesting is { AtLowestTier: true } ? terms.LowestTier : terms.Tier[c]);
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
