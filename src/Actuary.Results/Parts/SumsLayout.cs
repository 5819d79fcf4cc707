using Actuary.Simulation.Paths;

namespace Actuary.Results.Parts;

/// <summary>How the sums of a part lie one after another: by cohort, then by class.</summary>
internal sealed record SumsLayout(IReadOnlyList<CohortTableLayout> Cohorts, IReadOnlyList<ClassTableLayout> Classes)
{
    public static SumsLayout Of(RunPart part) => new(
        [.. part.Cohorts.Select(table => new CohortTableLayout(table.Scheme, table.Years, table.FirstAge, table.Ages, table.Classes, table.Stocks))],
        [.. part.Classes.Select(table => new ClassTableLayout(table.Scheme, table.FirstYear, table.Years, table.Classes, table.Flows))]);

    public PartSums Empty() => new(
        [.. Cohorts.Select(table => new CohortTable(table.Scheme, table.Years, table.FirstAge, table.Ages, table.Classes, table.Stocks))],
        [.. Classes.Select(table => new ClassTable(table.Scheme, table.FirstYear, table.Years, table.Classes, table.Flows))]);
}

internal sealed record CohortTableLayout(
    string Scheme, IReadOnlyList<int> Years, int FirstAge, int Ages, IReadOnlyList<string> Classes, IReadOnlyList<string> Stocks);

internal sealed record ClassTableLayout(string Scheme, int FirstYear, int Years, IReadOnlyList<string> Classes, IReadOnlyList<string> Flows);

/// <summary>Sums over the paths of one part or of several.</summary>
internal sealed record PartSums(IReadOnlyList<CohortTable> Cohorts, IReadOnlyList<ClassTable> Classes)
{
    /// <summary>Adds the sums of a part of the same layout.</summary>
    public void Add(RunPart part)
    {
        foreach (var (sums, table) in Cohorts.Zip(part.Cohorts))
            Add(table.Sums, sums.Sums);
        foreach (var (sums, table) in Classes.Zip(part.Classes))
        {
            Add(table.Sums, sums.Sums);
            sums.Paths += table.Paths;
        }
    }

    private static void Add(double[] part, double[] sums)
    {
        for (var i = 0; i < sums.Length; i++)
            sums[i] += part[i];
    }
}
