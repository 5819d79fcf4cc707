namespace Actuary.Assumptions.Mortality;

/// <summary>The mortality index of eight paths by sex; 0 is the central path, above it more deaths.</summary>
public readonly record struct MortalityIndex(Lanes Male, Lanes Female);
