using Actuary.Assumptions;

namespace Actuary.Simulation.Tests.Plain;

/// <summary>Pensions of older schemes drawn before 60 and in the year of completing 60 (rules page, steps 3 and 5).</summary>
internal static class PlainLegacyYear
{
    public static PlainLegacy Under60(PlainTerms terms, PlainStocks stocks, Sex sex, int age)
    {
        var (before, survive) = (stocks.LegacyOf(sex, age - 1), terms.Survival(sex, age));
        var stayed = before.Times(survive * terms.Stay(sex, age) * PlainMoves.Of(terms.Plan, terms.Year).People);
        terms.Totals.LegacyBefore60 += 12 * stayed.Total + terms.Plan.Benefits.DeathYearMonths[terms.Year] * (1 - survive) * before.Total;
        return stayed;
    }

    public static PlainLegacy At60(PlainTerms terms, PlainStocks stocks, Sex sex)
    {
        var before = stocks.LegacyOf(sex, PlainStocks.PensionAge - 1);
        var survive = terms.Survival(sex, PlainStocks.PensionAge);
        var (entry, death) = (terms.Plan.Benefits.EntryYearMonths[terms.Year], terms.Plan.Benefits.DeathYearMonths[terms.Year]);
        terms.Totals.LegacyBefore60 += (survive * (12 - entry) + (1 - survive) * death) * before.Total;
        terms.Totals.Legacy += survive * entry * before.ForLife;
        return new(0, before.ForLife * survive);
    }
}
