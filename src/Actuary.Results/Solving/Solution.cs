using Actuary.Results.Questions;

namespace Actuary.Results.Solving;

/// <summary>What came out of looking for a value.</summary>
public enum SolveStatus
{
    /// <summary>The condition holds on one side of a value and not on the other.</summary>
    Found,

    /// <summary>It holds at every value that was tried.</summary>
    HoldsEverywhere,

    /// <summary>It holds at no value that was tried.</summary>
    HoldsNowhere,
}

/// <summary>The indicator at a value, and whether the condition holds there.</summary>
public sealed record Evaluation(double Value, Estimate Indicator, bool Holds);

/// <summary>The value at which a condition just holds.</summary>
/// <param name="Status">Whether there is one.</param>
/// <param name="Evaluations">Every value that was tried, ascending.</param>
public sealed record Solution(SolveStatus Status, IReadOnlyList<Evaluation> Evaluations)
{
    /// <summary>The value that satisfies the condition, next to one that does not; null where there is none.</summary>
    public Evaluation? Holding { get; init; }

    /// <summary>The neighbouring value at which the condition does not hold.</summary>
    public Evaluation? Failing { get; init; }

    /// <summary>
    /// Standard error of the value by the delta method: that of the indicator there, divided by the slope. Null for whole numbers, where the
    /// indicator jumps, and where it is as good as flat.
    /// </summary>
    public double? StandardError { get; init; }

    /// <summary>Change of the indicator for one more of the value, about the answer.</summary>
    public double? Slope { get; init; }

    /// <summary>
    /// Whether the indicator jumps between the two neighbours, by more than two of its standard errors: sampling error then moves the value
    /// hardly at all or a whole step, which no standard error describes.
    /// </summary>
    public bool Jumps { get; init; }

    /// <summary>Whether the condition holds from the value downward, and not from it upward.</summary>
    public bool HoldsBelow => Holding is { } holding && Failing is { } failing && holding.Value < failing.Value;
}
