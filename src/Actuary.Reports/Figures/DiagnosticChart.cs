using Actuary.Reports.Plotly;

namespace Actuary.Reports.Figures;

/// <summary>How a series of a diagnostic is drawn.</summary>
public enum DiagnosticStyle
{
    Points,
    Line,

    /// <summary>A thin broken line that the others are held against.</summary>
    Reference,
}

/// <summary>A series of a diagnostic: lists of one length, and where there is one a band around them.</summary>
/// <param name="Label">What it is, in the reader's language.</param>
/// <param name="Low">The lower edge of the band; null without one.</param>
/// <param name="High">Its upper edge.</param>
public sealed record DiagnosticSeries(
    string Label, IReadOnlyList<double> X, IReadOnlyList<double> Y, DiagnosticStyle Style, IReadOnlyList<double>? Low = null, IReadOnlyList<double>? High = null);

/// <summary>What a fit says against what was observed: lines, points and bands on one pair of axes.</summary>
public static class DiagnosticChart
{
    private const double BandOpacity = 0.22;

    /// <summary>The series in their order, the later ones in front.</summary>
    /// <exception cref="ArgumentException">There is nothing to draw, or the lists of a series differ in length.</exception>
    public static Panel Of(string title, IReadOnlyList<DiagnosticSeries> series, Scale x, Scale y)
    {
        Given.Some(series);
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        var traces = new List<Trace>();
        var (lines, points) = (0, 0);
        foreach (var one in series)
        {
            Given.Some(one.X, nameof(series));
            Given.SameLength(nameof(series), one.X, one.Y);
            var colour = one.Style switch
            {
                DiagnosticStyle.Reference => House.Frame,
                // A single fit is blue and what was observed stands out against it.
                DiagnosticStyle.Points when series.Any(other => other.Style != DiagnosticStyle.Points) => House.Ink,
                DiagnosticStyle.Points => House.Series[points % House.Series.Count],
                _ => House.Series[lines % House.Series.Count],
            };
            if (one is { Low: { } low, High: { } high })
            {
                Given.SameLength(nameof(series), one.X, low, high);
                traces.AddRange(Band.Between(x.Unit.Shown(one.X), y.Unit.Shown(low), y.Unit.Shown(high), one.Label, colour.Faded(BandOpacity), group: null));
            }

            traces.Add(one.Style == DiagnosticStyle.Points
                ? ScatterChart.Points(new PointSeries(one.Label, one.X, one.Y), x, y, points++, colour)
                : LineOf(one, x, y, colour, one.Style == DiagnosticStyle.Reference ? Dash.Dashed : House.Pattern(lines++)));
        }

        return new Panel
        {
            Title = title,
            Traces = traces,
            X = x.Axis(series.SelectMany(one => one.X)) with { ShowLine = true, LineColour = House.Frame },
            Y = y.Axis(series.SelectMany(one => one.Y)),
            HoverMode = HoverMode.Closest,
        };
    }

    private static ScatterTrace LineOf(DiagnosticSeries series, Scale x, Scale y, Colour colour, Dash pattern) => new()
    {
        X = x.Unit.Shown(series.X),
        Y = y.Unit.Shown(series.Y),
        Name = FigureText.Escaped(series.Label),
        LegendGroup = series.Label,
        Line = new Line(colour, series.Style == DiagnosticStyle.Reference ? 1.5 : 2.5, pattern),
        HoverTemplate = $"{FigureText.InTemplate(series.Label)}<br>{x.Hover("x")}<br>{y.Hover("y")}<extra></extra>",
    };
}
