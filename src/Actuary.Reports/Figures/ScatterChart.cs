using Actuary.Reports.Plotly;

namespace Actuary.Reports.Figures;

/// <summary>Points of one kind, in the measures' own units: two lists of one length.</summary>
/// <param name="Label">What the points are, in the reader's language.</param>
/// <param name="X">Where each stands on the x axis.</param>
/// <param name="Y">Where each stands on the y axis.</param>
public sealed record PointSeries(string Label, IReadOnlyList<double> X, IReadOnlyList<double> Y);

/// <summary>One quantity against another, a point for each case. Kinds of points differ in their sign as well as in their colour.</summary>
public static class ScatterChart
{
    private const double PointSize = 6;
    private const double CrowdedSize = 4.5;
    private const int Crowd = 200;
    private const double CrowdOpacity = 0.55;

    private static readonly Symbol[] s_symbols = [Symbol.Circle, Symbol.Diamond, Symbol.Square, Symbol.Triangle, Symbol.Cross];

    /// <summary>The points on one pair of axes.</summary>
    /// <param name="title">What the panel shows.</param>
    /// <param name="series">At least one, none of them empty.</param>
    /// <param name="x">What the x axis measures.</param>
    /// <param name="y">What the y axis measures.</param>
    /// <param name="agreement">Draws the line on which x and y are equal, under this name; null draws none.</param>
    /// <exception cref="ArgumentException">There is nothing to draw, or the lists of a series differ in length.</exception>
    public static Panel Of(string title, IReadOnlyList<PointSeries> series, Scale x, Scale y, string? agreement = null)
    {
        Given.Some(series);
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        return new Panel
        {
            Title = title,
            Traces =
            [
                .. series.Select((points, i) => Points(points, x, y, i, House.Series[i % House.Series.Count])),
                .. agreement is null ? (Trace[])[] : [Agreement(series, x, y, agreement)],
            ],
            X = x.Axis(series.SelectMany(points => points.X)) with { ShowLine = true, LineColour = House.Frame },
            Y = y.Axis(series.SelectMany(points => points.Y)),
            HoverMode = HoverMode.Closest,
        };
    }

    internal static Trace Points(PointSeries points, Scale x, Scale y, int index, Colour colour)
    {
        Given.Some(points.X, nameof(points));
        Given.SameLength(nameof(points), points.X, points.Y);
        var crowded = points.X.Count > Crowd;
        return new ScatterTrace
        {
            X = x.Unit.Shown(points.X),
            Y = y.Unit.Shown(points.Y),
            Mode = DrawMode.Markers,
            Name = FigureText.Escaped(points.Label),
            LegendGroup = points.Label,
            Marker = new Marker(crowded ? colour.Faded(CrowdOpacity) : colour, crowded ? CrowdedSize : PointSize, s_symbols[index % s_symbols.Length]),
            HoverTemplate = $"{FigureText.InTemplate(points.Label)}<br>{x.Hover("x")}<br>{y.Hover("y")}<extra></extra>",
        };
    }

    private static ScatterTrace Agreement(IReadOnlyList<PointSeries> series, Scale x, Scale y, string name)
    {
        var all = series.SelectMany(points => points.X.Concat(points.Y)).ToArray();
        double[] ends = [all.Min(), all.Max()];
        return new ScatterTrace
        {
            X = x.Unit.Shown(ends),
            Y = y.Unit.Shown(ends),
            Name = FigureText.Escaped(name),
            Line = new Line(House.Ink, 1, Dash.Dashed),
            HoverInfo = HoverInfo.Skip,
        };
    }
}
