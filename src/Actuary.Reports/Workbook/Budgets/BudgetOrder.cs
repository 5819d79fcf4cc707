using Actuary.Simulation.Plans;

namespace Actuary.Reports.Workbook.Budgets;

/// <summary>The measures of a budget in the order of a finance bureau's fund budget table, as the models have it. What a run lacks is left out.</summary>
internal sealed class BudgetOrder(ReportViews views)
{
    /// <summary>Interest and returns. A run keeps them apart from <c>income</c>; a bureau counts them as income.</summary>
    public const string Investment = "investment_income";

    private const string LastResort = "shortfall_payment";

    public IReadOnlyList<string> Contributions { get; } = views.Contributions;

    /// <summary>Government, from the top down, and the payer of last resort.</summary>
    public IReadOnlyList<string> Government { get; } = [.. views.Government.Select(level => level.Measure), LastResort];

    public IReadOnlyList<string> Transfers { get; } = views.Transfers;

    public IReadOnlyList<string> Outgo { get; } = views.Outgo;

    /// <summary>Whether a measure has its place in the table.</summary>
    public bool Has(string measure) =>
        measure is Investment || ((IReadOnlyList<string>[])[Contributions, Government, Transfers, Outgo]).Any(lines => lines.Contains(measure, StringComparer.Ordinal));
}
