namespace Actuary.Reports.Workbook.Budgets;

/// <summary>The measures of a budget in the order of a finance bureau's fund budget table. What a run lacks is left out.</summary>
internal static class BudgetOrder
{
    public static IReadOnlyList<string> Contributions { get; } = ["contributions_individual", "contributions_collective"];

    /// <summary>Government, from the top down, and the payer of last resort.</summary>
    public static IReadOnlyList<string> Government { get; } =
        ["subsidy_central", "subsidy_province", "subsidy_city", "subsidy_county", "subsidy_township", "shortfall_payment"];

    /// <summary>Interest and returns. A run keeps them apart from <c>income</c>; a bureau counts them as income.</summary>
    public const string Investment = "investment_income";

    public const string TransfersIn = "transfers_in";

    public static IReadOnlyList<string> Outgo { get; } =
        ["benefits_basic", "benefits_account", "benefits_addons", "benefits_legacy", "death_grants", "paid_after_death", "refunds", "transfers_out"];

    /// <summary>Whether a measure has its place in the table.</summary>
    public static bool Has(string measure) => Contributions.Contains(measure, StringComparer.Ordinal) || Government.Contains(measure, StringComparer.Ordinal)
        || Outgo.Contains(measure, StringComparer.Ordinal) || measure is Investment or TransfersIn;
}
