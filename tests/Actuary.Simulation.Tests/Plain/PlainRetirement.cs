using Actuary.Assumptions;

namespace Actuary.Simulation.Tests.Plain;

/// <summary>The year in which a cohort completes 60 (rules page, step 5).</summary>
internal static class PlainRetirement
{
    public static PlainPensioners Step(PlainTerms terms, PlainStocks stocks, Sex sex, int c)
    {
        var before = stocks.Members[(sex, PlainStocks.PensionAge - 1, c)];
        var (totals, survive) = (terms.Totals, terms.Survival(sex, PlainStocks.PensionAge));
        totals.MemberDeaths += before.Heads * (1 - survive);
        totals.Refund(before.Person * (1 - survive), before.Government * (1 - survive), terms.GovernmentInherited);

        var yearsPerHead = before.Heads > 0 ? before.Years / before.Heads : 0;
        var vesting = PlainVesting.Of(terms.Plan, terms.Year, c, yearsPerHead, terms.Rates);
        var fallen = before.Times(survive * (1 - vesting.Share));
        totals.NotVested += fallen.Heads;
        totals.Refund(fallen.Person, fallen.Government, terms.GovernmentInherited);

        var vested = MakeUp(totals, before.Times(survive * vesting.Share), vesting);
        totals.NewPensioners += vested.Heads * terms.Counted(PlainStocks.PensionAge);
        if (terms.Plan.AccountPaidOutAt60.Contains(c))
        {
            totals.Refund(vested.Person, vested.Government, terms.GovernmentInherited);
            vested = vested with { Person = 0, Government = 0 };
        }

        var retired = Begin(terms, c, vested, vesting.ForBonus);
        var paid = PlainPayments.Pay(terms, retired, c, terms.Plan.Benefits.EntryYearMonths[terms.Year], PlainStocks.PensionAge);
        return PlainPayments.Credit(terms, paid);
    }

    private static PlainMembers MakeUp(PlainYear totals, PlainMembers vested, PlainVesting vesting)
    {
        var (paid, subsidy) = (vested.Heads * vesting.MadeUp * vesting.Tier, vested.Heads * vesting.MadeUp * vesting.Subsidy);
        totals.MadeUp += paid;
        totals.Subsidy += subsidy;
        return vested with { Person = vested.Person + paid, Government = vested.Government + subsidy };
    }

    private static PlainPensioners Begin(PlainTerms terms, int c, PlainMembers vested, double years)
    {
        var divisor = terms.Plan.Accounts.DivisorMonths[terms.Year];
        return new(
            vested.Heads,
            vested.Person / divisor,
            vested.Government / divisor,
            vested.Heads * Bonus(terms, c, years),
            vested.Person,
            vested.Government);
    }

    private static double Bonus(PlainTerms terms, int c, double years)
    {
        var (benefits, year) = (terms.Plan.Benefits, terms.Year);
        var beyond = Math.Max(0, years - benefits.BonusAfterYears[year]);
        if (benefits.BonusMostYears is { } most)
            beyond = Math.Min(most[year], beyond);
        var amount = benefits.BonusPerYear[year] * beyond;
        if (benefits.BonusBasicShare is { } share)
            amount += share[year] * terms.National * beyond;
        if (benefits.TierTilt is { } tilt)
            amount += tilt[year][c];
        return amount;
    }
}
