using System.Runtime.Intrinsics;
using Actuary.Schemes.ResidentPension.Year;

namespace Actuary.Schemes.ResidentPension;

/// <summary>The measures of a year that are not ledger totals, in the order they are written.</summary>
internal static class ResidentPensionMeasures
{
    public static IReadOnlyList<string> Names { get; } =
    [
        "eligible", "insured", "contributing", "dormant", "pensioners", "coverage_rate",
        "joins", "lapses", "rejoins", "exits_employee", "deaths_contributing", "new_pensioners", "deaths_pensioners",
        "basic_pension_monthly", "local_pension_monthly", "average_pension_monthly", "replacement_rate",
        "longevity_tail", "interest_credited", "accounts_end",
    ];

    /// <param name="benefits">Pensions of the year without grants and refunds, yuan.</param>
    /// <param name="incomePerHead">Rural disposable income per head of the year, yuan.</param>
    public static void Write(in YearFlows flows, YearTerms terms, Lanes benefits, Lanes incomePerHead, Span<Lanes> measures)
    {
        var members = flows.Contributing + flows.Dormant;
        var averagePension = Ratio(benefits, flows.PensionMonths);
        ReadOnlySpan<Lanes> values =
        [
            flows.Eligible, members + flows.Pensioners, flows.Contributing, flows.Dormant, flows.Pensioners,
            Ratio(members, flows.Eligible),
            flows.Joins, flows.Lapses, flows.Rejoins, flows.Exits, flows.MemberDeaths, flows.NewPensioners, flows.PensionerDeaths,
            terms.National.Average, terms.Local.Average, averagePension, 12 * averagePension / incomePerHead,
            flows.LongevityTail, flows.InterestCredited, flows.Accounts,
        ];
        values.CopyTo(measures);
    }

    /// <summary>part ÷ whole, and zero where there is no whole (a scheme that nobody has joined yet).</summary>
    private static Lanes Ratio(Lanes part, Lanes whole) =>
        Vector512.ConditionalSelect(Vector512.GreaterThan(whole, Lanes.Zero), part / whole, Lanes.Zero);
}
