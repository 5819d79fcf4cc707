using Actuary.Assumptions;

namespace Actuary.Simulation.Tests.Plain;

/// <summary>Pensions bought with one premium (rules page, step 6).</summary>
internal static class PlainSinglePremium
{
    /// <summary>What a cohort has bought once those who complete an age in the year have had their chance.</summary>
    public static PlainBought After(PlainTerms terms, PlainStocks stocks, Sex sex, int age)
    {
        if (terms.Plan.SinglePremium is not { } policy || policy.YearIndex != terms.Year)
            return stocks.BoughtBy(sex, age - 1);
        var heads = Enumerable.Range(0, terms.Plan.Classes.Count).Sum(c => stocks.Pensioners[(sex, age - 1, c)].Heads);
        var months = Math.Max(policy.LeastMonths, 12 * (policy.ToAge - age));
        var monthly = policy.Options.Sum(option => heads * option.TakeUp * option.Monthly);
        var subsidy = policy.Options.Sum(option => heads * option.TakeUp * policy.Subsidy);
        var premium = monthly * months;
        terms.Totals.SinglePremiums += premium;
        terms.Totals.Subsidy += subsidy;
        return new(monthly, premium + subsidy, premium > 0 ? premium / (premium + subsidy) : 0);
    }
}
