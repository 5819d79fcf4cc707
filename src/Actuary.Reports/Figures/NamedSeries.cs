namespace Actuary.Reports.Figures;

/// <summary>One value a year under a name, in the unit of the figure it stands in.</summary>
public sealed record NamedSeries(string Label, IReadOnlyList<int> Years, IReadOnlyList<double> Values);
