using Actuary.Simulation.Paths;

namespace Actuary.Results.Cohorts;

/// <summary>How the cohort sums of a part lie one after another.</summary>
internal sealed record CohortLayouts(IReadOnlyList<CohortTableLayout> Tables)
{
    public static CohortLayouts Of(IReadOnlyList<CohortTable> tables) => new([.. tables.Select(table =>
        new CohortTableLayout(table.Scheme, table.Years, table.FirstAge, table.Ages, table.Classes, table.Stocks))]);

    public IReadOnlyList<CohortTable> EmptyTables() => [.. Tables.Select(table =>
        new CohortTable(table.Scheme, table.Years, table.FirstAge, table.Ages, table.Classes, table.Stocks))];
}

internal sealed record CohortTableLayout(
    string Scheme, IReadOnlyList<int> Years, int FirstAge, int Ages, IReadOnlyList<string> Classes, IReadOnlyList<string> Stocks);
