namespace Actuary.Simulation.Paths;

/// <summary>What one range of paths leaves: the path table and the cohort sums of every scheme and of the population.</summary>
public sealed record RunPart(PathTable Paths, IReadOnlyList<CohortTable> Cohorts)
{
    /// <summary>What every scheme moves by class, on some of the paths.</summary>
    public IReadOnlyList<ClassTable> Classes { get; init; } = [];
}
