namespace Actuary.Numerics.QuasiRandom;

/// <summary>Normal draws of one cause and index that belong together: one a year, or a single one.</summary>
/// <param name="FirstYear">The year that the first draw is named by.</param>
/// <param name="Years">How many, 1 or <see cref="YearBasis.Years"/>; a later year is drawn as in plain sampling.</param>
public readonly record struct DrawSeries(int Cause, int Index, int FirstYear, int Years);
