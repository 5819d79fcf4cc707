using Actuary.Assumptions;
using Actuary.Schemes.ResidentPension;

namespace Actuary.Simulation.Tests.Plain;

/// <summary>Members who choose their tier anew at the start of a year (rules page, step 3).</summary>
internal static class PlainSwitching
{
    /// <summary>The cells of one sex and age after the choice, by class.</summary>
    public static PlainMembers[] Dealt(PlainTerms terms, PlainMembers[] cells)
    {
        if (terms.Plan.Enrolment.Choice is not { } choice)
            return cells;
        var share = choice.Switching[terms.Year];
        var pool = choice.Classes.Select(c => cells[c].Times(share)).Aggregate((one, other) => one.Plus(other));
        PlainMembers[] dealt = [.. cells];
        foreach (var c in choice.Classes)
            dealt[c] = cells[c].Times(1 - share).Plus(pool.Times(terms.Enrolment.Shares[c]));
        return dealt;
    }

    /// <summary>The cells of those who complete an age in the year, as they were a year ago; nobody is younger than 16.</summary>
    public static PlainMembers[] Before(ResidentPensionPlan plan, PlainStocks stocks, Sex sex, int age)
    {
        var streaks = plan.Contributions.ContinuityReward?.AfterYears ?? 0;
        return [.. Enumerable.Range(0, plan.Classes.Count).Select(c =>
            age > PlainStocks.EntryAge ? stocks.Members[(sex, age - 1, c)] : PlainMembers.None(streaks))];
    }
}
