namespace Actuary.Reports.Comparison;

/// <summary>A table of a comparison in words and formatted numbers, for a page or a terminal.</summary>
/// <param name="Caption">What it shows, with the unit where all rows share it.</param>
/// <param name="Columns">The heads of the columns; the first names the row.</param>
/// <param name="Rows">The cells, as many in each row as there are columns.</param>
public sealed record ComparisonTable(string Caption, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows);
