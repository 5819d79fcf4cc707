namespace Actuary.Models.Published;

/// <summary>What somebody published of a measure in a year.</summary>
/// <param name="Year">Calendar year; a stock is that of its 31 December.</param>
/// <param name="Measure">The column of the results.</param>
/// <param name="Value">In the measure's own unit.</param>
/// <param name="Written">As it is written in the file.</param>
/// <param name="Unit">The unit it is written in.</param>
/// <param name="Source">The id of its source.</param>
public sealed record PublishedFigure(int Year, string Measure, double Value, string Written, string Unit, string Source);
