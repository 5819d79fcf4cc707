using Actuary.Simulation.Plans;

namespace Actuary.Learning.Findings;

/// <summary>How a series is drawn.</summary>
public enum SeriesStyle
{
    Points,
    Line,

    /// <summary>What the others are held against: the diagonal of a calibration plot, zero.</summary>
    Reference,
}

/// <summary>One series of a figure: points by x, and where there is one a band around them.</summary>
/// <param name="Name">What the legend says.</param>
/// <param name="Lower">Lower bound at each x; null without a band.</param>
/// <param name="Upper">Upper bound at each x; null without a band.</param>
public sealed record FitSeries(Label Name, IReadOnlyList<double> X, IReadOnlyList<double> Y, SeriesStyle Style, IReadOnlyList<double>? Lower = null, IReadOnlyList<double>? Upper = null);

/// <summary>A diagnostic figure as plain data, drawn by whoever shows it.</summary>
/// <param name="Id">Its name in addresses within a page: lower-case letters and hyphens.</param>
/// <param name="Title">What it shows.</param>
/// <param name="Reading">What is to be seen in it, in one or two sentences.</param>
/// <param name="X">Title of the horizontal axis, with its unit.</param>
/// <param name="Y">Title of the vertical axis, with its unit.</param>
/// <param name="Series">What is drawn, the later ones in front.</param>
public sealed record FitFigure(string Id, Label Title, Label Reading, Label X, Label Y, IReadOnlyList<FitSeries> Series);
