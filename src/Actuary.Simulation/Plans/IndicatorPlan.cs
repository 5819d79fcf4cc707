namespace Actuary.Simulation.Plans;

/// <summary>
/// How the indicators of a run are drawn from its paths. Thresholds are payable months: at or above green is green,
/// then yellow, then orange, below that red.
/// </summary>
public sealed record IndicatorPlan(
    double GreenMonths,
    double YellowMonths,
    double OrangeMonths,
    double DiscountRate,
    IReadOnlyList<int> DepletionYears,
    IReadOnlyList<int> TableYears)
{
    // Set to null by a reader of JSON that has no such property: a run folder from before there were targets.

    /// <summary>What measures should reach, in the order of the model.</summary>
    public IReadOnlyList<TargetPlan> Targets { get; init => field = value ?? []; } = [];

    /// <summary>Horizons of the actuarial balance, projected years from the first, ascending.</summary>
    public IReadOnlyList<int> BalanceYears { get; init => field = value ?? []; } = [];
}

/// <summary>A value that a measure should reach in a calendar year: at least or at most so much, in the measure's unit; the other is null.</summary>
public sealed record TargetPlan(string Name, string Measure, int Year, double? AtLeast, double? AtMost)
{
    /// <summary>Whether a value meets the target; the bound itself does.</summary>
    public bool IsMetBy(double value) => !(value < AtLeast) && !(value > AtMost);
}
