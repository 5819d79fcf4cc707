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
    IReadOnlyList<int> TableYears);
