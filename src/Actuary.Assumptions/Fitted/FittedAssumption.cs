namespace Actuary.Assumptions.Fitted;

/// <summary>
/// What was learnt from data: estimates and how uncertain they are, in the form in which a file carries it from a fit to a
/// projection. The estimates are taken as jointly normal.
/// </summary>
/// <param name="Kind">What is assumed: <c>enrolment</c>, <c>tier-choice</c>, <c>mortality</c>, <c>economy</c> or <c>coverage</c>.</param>
/// <param name="Method">How it was estimated, such as <c>var1</c> or <c>lee-carter-poisson</c>.</param>
/// <param name="Data">The data behind it.</param>
/// <param name="Estimates">The parameters, in the order of the covariance.</param>
/// <param name="Covariance">Covariance of the estimates, rows and columns in their order.</param>
public sealed record FittedAssumption(
    string Kind, string Method, FittedData Data, IReadOnlyList<Estimate> Estimates, double[,] Covariance)
{
    /// <summary>Lists of numbers that are taken as known, by name: ages of groups, levels, reference values.</summary>
    public IReadOnlyDictionary<string, double[]> Series { get; init; } = new Dictionary<string, double[]>(StringComparer.Ordinal);

    /// <summary>How well it fits, by name: log-likelihood, log loss, explained share. Read by people, not by a projection.</summary>
    public IReadOnlyDictionary<string, double> Statistics { get; init; } = new Dictionary<string, double>(StringComparer.Ordinal);

    /// <summary>Choices that a reader must know, by name: the reference level of a factor, the jump-off, the level of a standardisation.</summary>
    public IReadOnlyDictionary<string, string> Choices { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>In sentences: what was dropped and why, what was overridden and why.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Standard error of an estimate: the root of its variance.</summary>
    public double StandardError(int index) => Math.Sqrt(Covariance[index, index]);

    /// <summary>The estimate of that name.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public Estimate this[string name] => Estimates.FirstOrDefault(estimate => estimate.Name == name)
        ?? throw new ArgumentException($"The fit has no estimate '{name}'; it has {string.Join(", ", Estimates.Select(estimate => estimate.Name))}.", nameof(name));
}
