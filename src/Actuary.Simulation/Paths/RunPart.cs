namespace Actuary.Simulation.Paths;

/// <summary>
/// What one range of paths leaves: the path table and the cohort sums of every scheme and of the population. Disposed, it hands the memory of its paths
/// back to the projection, which uses it for a later range; nobody need dispose it.
/// </summary>
public sealed record RunPart(PathTable Paths, IReadOnlyList<CohortTable> Cohorts) : IDisposable
{
    private int _isSpent;

    /// <summary>What every scheme moves by class, on some of the paths.</summary>
    public IReadOnlyList<ClassTable> Classes { get; init; } = [];

    /// <summary>Takes the paths back.</summary>
    internal Action<PathTable>? TakeBack { get; init; }

    /// <summary>The values by path are not to be read after this.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _isSpent, 1) == 0)
            TakeBack?.Invoke(Paths);
    }
}
