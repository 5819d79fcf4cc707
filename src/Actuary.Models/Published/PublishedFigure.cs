namespace Actuary.Models.Published;

/// <summary>What somebody published of a measure in a year.</summary>
/// <param name="Year">Calendar year; a stock is that of its 31 December.</param>
/// <param name="Measures">The column of the results, or several whose sum it is: a published revenue is <c>income + investment_income</c>.</param>
/// <param name="Value">In the measure's own unit.</param>
/// <param name="Written">As it is written in the file.</param>
/// <param name="Unit">The unit it is written in.</param>
/// <param name="Source">The id of its source.</param>
public sealed record PublishedFigure(int Year, IReadOnlyList<string> Measures, double Value, string Written, string Unit, string Source)
{
    /// <summary>The columns as they are written.</summary>
    public string Measure => string.Join(" + ", Measures);
}

/// <summary>Published figures and where they come from.</summary>
/// <param name="Figures">By measure in the order of the columns of the results, then by year.</param>
/// <param name="Sources">Each source once, in the order of the figures.</param>
public sealed record PublishedFigures(IReadOnlyList<PublishedFigure> Figures, IReadOnlyList<Source> Sources);
