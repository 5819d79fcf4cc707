using System.Runtime.Intrinsics;
using Actuary.Schemes.ResidentPension.Year;

namespace Actuary.Schemes.ResidentPension;

/// <summary>The measures of a year that are not ledger totals, in the order they are written; a plan leaves out those its rules cannot move.</summary>
internal sealed class ResidentPensionMeasures
{
    private readonly Column[] _columns;

    public ResidentPensionMeasures(ResidentPensionPlan plan)
    {
        _columns = [.. Always, .. Optional(plan)];
        Names = [.. _columns.Select(column => column.Name)];
    }

    /// <summary>A value of the year from its flows, its terms, the pensions paid in it (yuan) and rural income a head (yuan).</summary>
    private delegate Lanes Value(in YearFlows flows, YearTerms terms, Lanes pensions, Lanes incomePerHead);

    public IReadOnlyList<string> Names { get; }

    private static Column[] Always { get; } =
    [
        new("eligible", (in flows, _, _, _) => flows.Eligible),
        new("insured", (in flows, _, _, _) => flows.Members + flows.Pensioners),
        new("contributing", (in flows, _, _, _) => flows.Contributing),
        new("dormant", (in flows, _, _, _) => flows.Dormant),
        new("pensioners", (in flows, _, _, _) => flows.Pensioners),
        new("coverage_rate", (in flows, _, _, _) => Ratio(flows.Members, flows.Eligible)),
        new("participation_of_population", (in flows, _, _, _) => Ratio(flows.Members, flows.OfWorkingAge)),
        new("joins", (in flows, _, _, _) => flows.Joins),
        new("lapses", (in flows, _, _, _) => flows.Lapses),
        new("rejoins", (in flows, _, _, _) => flows.Rejoins),
        new("exits_employee", (in flows, _, _, _) => flows.Exits),
        new("deaths_contributing", (in flows, _, _, _) => flows.MemberDeaths),
        new("new_pensioners", (in flows, _, _, _) => flows.NewPensioners),
        new("deaths_pensioners", (in flows, _, _, _) => flows.PensionerDeaths),
        new("basic_pension_monthly", (in _, terms, _, _) => terms.National.Average),
        new("local_pension_monthly", (in _, terms, _, _) => terms.Local.Average),
        new("average_pension_monthly", (in flows, _, pensions, _) => Ratio(pensions, flows.PensionMonths)),
        new("replacement_rate", (in flows, _, pensions, income) => 12 * Ratio(pensions, flows.PensionMonths) / income),
        new("longevity_tail", (in flows, _, _, _) => flows.LongevityTail),
        new("interest_credited", (in flows, _, _, _) => flows.InterestCredited),
        new("accounts_end", (in flows, _, _, _) => flows.Accounts),
    ];

    public void Write(in YearFlows flows, YearTerms terms, Lanes pensions, Lanes incomePerHead, Span<Lanes> measures)
    {
        for (var at = 0; at < _columns.Length; at++)
            measures[at] = _columns[at].Value(flows, terms, pensions, incomePerHead);
    }

    private static IEnumerable<Column> Optional(ResidentPensionPlan plan)
    {
        if (plan.Enrolment.RegisteredPerResident is { } registered)
            yield return new("participation_of_registered", (in flows, terms, _, _) => Ratio(flows.Members, flows.OfWorkingAge * registered[terms.Year]));
        if (plan.KeepsGovernmentParts)
            yield return new("accounts_forfeited", (in flows, _, _, _) => flows.Forfeited);
        if (plan.Vesting is not null)
            yield return new("not_vested", (in flows, _, _, _) => flows.NotVested);
        if (plan.Contributions.ContinuityReward is not null)
            yield return new("continuity_rewards", (in flows, _, _, _) => flows.Rewards);
        if (plan.Financing.FiscalInput is not null)
        {
            yield return new("general_budget", (in _, terms, _, _) => terms.GeneralBudget);
            yield return new("fiscal_input_share", (in flows, terms, _, _) => flows.FiscalInput / terms.GeneralBudget);
        }

        if (plan.Assistance is not null)
            yield return new("assistance_saved", (in flows, _, _, _) => flows.AssistanceSaved);
    }

    /// <summary>part ÷ whole, and zero where there is no whole (a scheme that nobody has joined yet).</summary>
    private static Lanes Ratio(Lanes part, Lanes whole) =>
        Vector512.ConditionalSelect(Vector512.GreaterThan(whole, Lanes.Zero), part / whole, Lanes.Zero);

    private sealed record Column(string Name, Value Value);
}
