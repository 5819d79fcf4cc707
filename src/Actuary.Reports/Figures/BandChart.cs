using Actuary.Reports.Plotly;

namespace Actuary.Reports.Figures;

/// <summary>A line with the band in which it may lie, in the measures' own units: all lists of one length, at least one long.</summary>
/// <param name="Label">What the line is, in the reader's language.</param>
/// <param name="X">Where it has values, ascending: calendar years, ages, fitted values …</param>
/// <param name="Values">The line.</param>
/// <param name="Low">The lower edge of the band.</param>
/// <param name="High">Its upper edge.</param>
public sealed record BandSeries(string Label, IReadOnlyList<double> X, IReadOnlyList<double> Values, IReadOnlyList<double> Low, IReadOnlyList<double> High);

/// <summary>Lines within bands: an estimate with the uncertainty it leaves, perhaps with what was observed as points in front.</summary>
public static class BandChart
{
    private const double BandOpacity = 0.25;

    /// <summary>The lines on one pair of axes.</summary>
    /// <param name="title">What the panel shows.</param>
    /// <param name="lines">At least one.</param>
    /// <param name="x">What the x axis measures.</param>
    /// <param name="y">What the y axis measures.</param>
    /// <param name="band">What the bands are called, such as a confidence of 95 %.</param>
    /// <param name="points">Points in front of the lines.</param>
    /// <param name="colours">Colours of the lines in their order; left out, those of the house.</param>
    /// <exception cref="ArgumentException">There is no line, or the lists of one differ in length.</exception>
    public static Panel Of(
        string title, IReadOnlyList<BandSeries> lines, Scale x, Scale y, string band, IReadOnlyList<PointSeries>? points = null, IReadOnlyList<Colour>? colours = null)
    {
        Given.Some(lines);
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        foreach (var line in lines)
            Given.SameLength(nameof(lines), line.X, line.Values, line.Low, line.High);
        colours ??= House.Series;
        var many = lines.Count > 1;
        return new Panel
        {
            Title = title,
            Traces =
            [
                .. lines.SelectMany((line, i) => Band.Between(
                    x.Unit.Shown(line.X), y.Unit.Shown(line.Low), y.Unit.Shown(line.High), many ? $"{line.Label}, {band}" : band,
                    colours[i % colours.Count].Faded(BandOpacity), many ? line.Label : band)),
                .. lines.Select((line, i) => Middle(line, x, y, colours[i % colours.Count], House.Pattern(i))),
                .. (points ?? []).Select((series, i) => ScatterChart.Points(series, x, y, i, House.Ink)),
            ],
            X = x.Axis(lines.SelectMany(line => line.X).Concat((points ?? []).SelectMany(series => series.X))),
            Y = y.Axis(lines.SelectMany(line => line.Low)),
            HoverMode = points is null ? HoverMode.AllAtX : HoverMode.Closest,
        };
    }

    private static ScatterTrace Middle(BandSeries line, Scale x, Scale y, Colour colour, Dash pattern)
    {
        var (low, high) = (y.Unit.Shown(line.Low), y.Unit.Shown(line.High));
        return new ScatterTrace
        {
            X = x.Unit.Shown(line.X),
            Y = y.Unit.Shown(line.Values),
            Name = FigureText.Escaped(line.Label),
            LegendGroup = line.Label,
            Line = new Line(colour, 2.5, pattern),
            CustomData = [.. low.Zip(high, (one, other) => (double[])[one, other])],
            HoverTemplate = FigureText.Line(line.Label, "y", y.Unit)
                + $" ({FigureText.Value("customdata[0]", y.Unit.Decimals)} – {FigureText.Value("customdata[1]", y.Unit.Decimals)})<extra></extra>",
        };
    }
}
