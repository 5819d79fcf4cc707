using Actuary.Assumptions;
using Actuary.Simulation.Paths;
using Actuary.Simulation.Plans;

namespace Actuary.Simulation.Blocks;

/// <summary>What is kept summed over paths: those of a block, or those of all blocks of a range added in their order.</summary>
internal sealed class PathSums
{
    public PathSums(Plan plan)
    {
        var schemes = plan.Schemes.Select(scheme => scheme.Scheme).ToArray();
        Cohorts =
        [
            new("population", plan.CohortYears, 0, Ages.Count, ["all"], ["persons"]),
            .. schemes.Select(scheme => new CohortTable(
                scheme.Name, plan.CohortYears, scheme.Cohorts.FirstAge, scheme.Cohorts.Ages, scheme.Cohorts.Classes, scheme.Cohorts.Stocks)),
        ];
        Classes = [.. schemes.Select(scheme => new ClassTable(scheme.Name, plan.FirstYear, plan.Years, scheme.Cohorts.Classes, scheme.ClassFlows))];
    }

    /// <summary>The population, then each scheme.</summary>
    public IReadOnlyList<CohortTable> Cohorts { get; }

    /// <summary>Each scheme.</summary>
    public IReadOnlyList<ClassTable> Classes { get; }

    public void Clear()
    {
        foreach (var table in Cohorts)
            Array.Clear(table.Sums);
        foreach (var table in Classes)
        {
            Array.Clear(table.Sums);
            table.Paths = 0;
        }
    }

    public void Add(PathSums block)
    {
        for (var table = 0; table < Cohorts.Count; table++)
            Add(block.Cohorts[table].Sums, Cohorts[table].Sums);
        for (var table = 0; table < Classes.Count; table++)
        {
            Add(block.Classes[table].Sums, Classes[table].Sums);
            Classes[table].Paths += block.Classes[table].Paths;
        }
    }

    private static void Add(ReadOnlySpan<double> block, Span<double> sums)
    {
        for (var i = 0; i < sums.Length; i++)
            sums[i] += block[i];
    }
}
