namespace Actuary.Assumptions.Fitted;

/// <summary>One estimated parameter.</summary>
/// <param name="Name">What it is called within its fit, such as <c>cpi.persistence</c>.</param>
/// <param name="Unit">A unit of <c>units.yaml</c>.</param>
/// <param name="Value">The point estimate.</param>
public sealed record Estimate(string Name, string Unit, double Value);
