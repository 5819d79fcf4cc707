using Actuary.Assumptions;

namespace Actuary.Simulation.Tests.Plain;

/// <summary>Accounts of those who left for the employee scheme and wait for pension age (rules page, steps 3 and 5).</summary>
internal static class PlainWait
{
    public static PlainWaiting Step(PlainTerms terms, PlainStocks stocks, Sex sex, int age, PlainWaiting leavers)
    {
        var before = Survivors(terms, stocks, sex, age);
        var (person, government) = (before.Person + leavers.Person, before.Government + leavers.Government);
        terms.Totals.Interest += (person + government) * terms.Credited;
        return new(person * (1 + terms.Credited), government * (1 + terms.Credited));
    }

    public static void TransferAtPensionAge(PlainTerms terms, PlainStocks stocks, Sex sex) =>
        terms.Totals.LeftForEmployees += Survivors(terms, stocks, sex, PlainStocks.PensionAge).Total;

    private static PlainWaiting Survivors(PlainTerms terms, PlainStocks stocks, Sex sex, int age)
    {
        var (survive, before) = (terms.Survival(sex, age), stocks.WaitingOf(sex, age - 1));
        terms.Totals.Refund(before.Person * (1 - survive), before.Government * (1 - survive), terms.GovernmentInherited);
        return new(before.Person * survive, before.Government * survive);
    }
}
