using Actuary.Assumptions;
using Actuary.Schemes.ResidentPension.Policy;

namespace Actuary.Simulation.Tests.Plain;

/// <summary>A year of the pensioners of one sex and age (rules page, step 6).</summary>
internal sealed class PlainPensionersYear(PlainTerms terms, PlainStocks stocks, Sex sex, int age)
{
    private readonly double _survive = terms.Survival(sex, age);

    public PlainPensioners Step(int c)
    {
        var before = PlainAdjustment.Adjusted(terms, stocks.Pensioners[(sex, age - 1, c)]);
        var dead = before.Times(1 - _survive);
        terms.Totals.PensionerDeaths += dead.Heads * terms.Counted(age);
        var left = PlainPayments.Pay(terms, dead, c, terms.Plan.Benefits.DeathYearMonths[terms.Year], age);
        terms.Totals.Refund(left.PersonBalance, left.GovernmentBalance, terms.GovernmentInherited);
        Bury(dead.Heads, dead.AccountMonthly, dead.BonusMonthly);
        return PlainPayments.Credit(terms, PlainPayments.Pay(terms, before.Times(_survive), c, 12, age));
    }

    public PlainBought StepBought()
    {
        var before = PlainSinglePremium.After(terms, stocks, sex, age);
        var dead = before.Times(1 - _survive);
        var left = PlainPayments.Pay(terms, dead, terms.Plan.Benefits.DeathYearMonths[terms.Year]);
        if (terms.Plan.SinglePremium is { RefundedOnDeath: true })
            terms.Totals.Refund(left.Balance * left.PersonShare, left.Balance * (1 - left.PersonShare), terms.GovernmentInherited);
        else
            terms.Totals.Forfeited += left.Balance;
        Bury(0, dead.Monthly, 0);
        return PlainPayments.Credit(terms, PlainPayments.Pay(terms, before.Times(_survive), 12));
    }

    public PlainLegacy StepLegacy()
    {
        var before = stocks.LegacyOf(sex, age - 1);
        var months = _survive * 12 + (1 - _survive) * terms.Plan.Benefits.DeathYearMonths[terms.Year];
        terms.Totals.Legacy += before.ForLife * months;
        BuryLegacy(before.ForLife * (1 - _survive));
        return new(0, before.ForLife * _survive);
    }

    // What the dead drew in their last month, in yuan; heads draw basic pensions and additions where they are counted.
    private void Bury(double heads, double account, double bonus)
    {
        var (benefits, year, drawing) = (terms.Plan.Benefits, terms.Year, heads * terms.Counted(age));
        var basic = drawing * (terms.National + terms.Local);
        var additions = drawing * benefits.AgeAddOns[year][age];
        var grantBase = benefits.DeathGrantBase == DeathGrantBase.WholeBenefit ? basic + account + additions + bonus : basic + account;
        terms.Totals.DeathGrants += benefits.DeathGrantMonths[year] * grantBase + drawing * (benefits.FuneralGrant?[year] ?? 0);
        PayAfterDeath(basic + additions + bonus + account);
    }

    private void BuryLegacy(double monthly)
    {
        if (terms.Plan.Benefits.DeathGrantBase == DeathGrantBase.WholeBenefit)
            terms.Totals.DeathGrants += terms.Plan.Benefits.DeathGrantMonths[terms.Year] * monthly;
        PayAfterDeath(monthly);
    }

    private void PayAfterDeath(double monthly)
    {
        if (terms.Plan.Benefits.DeathReporting is { } reporting)
            terms.Totals.PaidAfterDeath += reporting.Months[terms.Year] * (1 - reporting.Recovered[terms.Year]) * monthly;
    }
}
