namespace Actuary.Simulation.Tests.Plain;

/// <summary>What is recorded of a year (rules page, step 9).</summary>
internal static class PlainMeasures
{
    public static Dictionary<string, double> Of(PlainTerms terms, PlainStocks end, PlainFinancing financing)
    {
        var (plan, totals) = (terms.Plan, terms.Totals);
        var measures = People(terms, end);
        Add(measures, Money(terms, end));
        Add(measures, financing.ByLevel(plan.Administration is not null));
        measures["on_behalf_payments"] = financing.OnBehalf;
        var average = totals.MonthsPaid > 0 ? totals.Pensions / totals.MonthsPaid : 0;
        measures["average_pension_monthly"] = average;
        measures["replacement_rate"] = 12 * average / (plan.OpeningEconomy.IncomePerHead * terms.Drivers.IncomeIndex);
        if (plan.Administration is not null)
            measures["administration"] = financing.Administration;
        if (financing.Input is { } input)
            (measures["general_budget"], measures["fiscal_input_share"]) = (input.Budget, input.Input / input.Budget);
        if (financing.Input is { AddsNothing: false } more)
            measures["fiscal_input_extra"] = more.Extra;
        return measures;
    }

    public static double Pensioners(PlainTerms terms, PlainStocks end) =>
        end.Pensioners.Sum(cell => cell.Value.Heads * terms.Counted(cell.Key.Age));

    private static Dictionary<string, double> People(PlainTerms terms, PlainStocks end)
    {
        var (plan, totals) = (terms.Plan, terms.Totals);
        var (contributing, dormant) = (end.Members.Values.Sum(cell => cell.Contributing), end.Members.Values.Sum(cell => cell.Dormant));
        var pensioners = Pensioners(terms, end);
        var measures = new Dictionary<string, double>
        {
            ["eligible"] = totals.Eligible,
            ["insured"] = contributing + dormant + pensioners,
            ["contributing"] = contributing,
            ["dormant"] = dormant,
            ["pensioners"] = pensioners,
            ["coverage_rate"] = totals.Eligible > 0 ? (contributing + dormant) / totals.Eligible : 0,
            ["participation_of_population"] = totals.WorkingAge > 0 ? (contributing + dormant) / totals.WorkingAge : 0,
            ["joins"] = totals.Joins,
            ["lapses"] = totals.Lapses,
            ["rejoins"] = totals.Rejoins,
            ["exits_employee"] = totals.Exits,
            ["deaths_contributing"] = totals.MemberDeaths,
            ["new_pensioners"] = totals.NewPensioners,
            ["deaths_pensioners"] = totals.PensionerDeaths,
        };
        if (plan.Enrolment.RegisteredPerResident is { } registered)
            measures["participation_of_registered"] = totals.WorkingAge > 0 ? (contributing + dormant) / (registered[terms.Year] * totals.WorkingAge) : 0;
        if (plan.Vesting is not null)
            measures["not_vested"] = totals.NotVested;
        return measures;
    }

    private static IEnumerable<(string, double)> Money(PlainTerms terms, PlainStocks end)
    {
        var (plan, totals) = (terms.Plan, terms.Totals);
        yield return ("basic_pension_monthly", terms.National);
        yield return ("local_pension_monthly", terms.Local);
        yield return ("contributions_individual", totals.PaidIn);
        yield return ("contributions_collective", totals.Collective);
        yield return ("benefits_basic", totals.National + totals.Local);
        yield return ("benefits_account", totals.Account);
        yield return ("benefits_addons", totals.Bonus + totals.AgeAddOns);
        yield return ("death_grants", totals.DeathGrants);
        yield return ("refunds", totals.Refunds);
        yield return ("transfers_out", totals.Transfers);
        yield return ("longevity_tail", totals.Tail);
        yield return ("interest_credited", totals.Interest);
        yield return ("accounts_end", Accounts(end));
        if (plan.Vesting is not null)
            yield return ("contributions_made_up", totals.MadeUp);
        if (plan.SinglePremium is not null)
            yield return ("single_premiums", totals.SinglePremiums);
        if (plan.Transfers is not null)
            yield return ("transfers_in", totals.MovedIn);
        if (plan.Opening.LegacyForLife.Sum() + plan.Opening.LegacyUntil60.Sum() > 0)
            yield return ("benefits_legacy", totals.Legacy + totals.LegacyBefore60);
        if (plan.Benefits.DeathReporting is not null)
            yield return ("paid_after_death", totals.PaidAfterDeath);
        if (plan.KeepsGovernmentParts)
            yield return ("accounts_forfeited", totals.Forfeited);
        if (plan.Contributions.ContinuityReward is not null)
            yield return ("continuity_rewards", totals.Rewards);
        if (plan.Assistance is { } assistance)
            yield return ("assistance_saved", assistance.PensionCounted[terms.Year] * totals.AssistedPensions);
    }

    private static double Accounts(PlainStocks end) =>
        end.Members.Values.Sum(cell => cell.Person + cell.Government)
        + end.Waiting.Values.Sum(cell => cell.Total)
        + end.Pensioners.Values.Sum(cell => cell.Balance)
        + end.Bought.Values.Sum(cell => cell.Balance);

    private static void Add(Dictionary<string, double> measures, IEnumerable<(string Name, double Value)> more)
    {
        foreach (var (name, value) in more)
            measures.Add(name, value);
    }
}
