namespace Actuary.Results.Questions;

/// <summary>An indicator over the paths that were simulated, with its standard error, both in the unit of the indicator.</summary>
public readonly record struct Estimate(double Value, double StandardError);
