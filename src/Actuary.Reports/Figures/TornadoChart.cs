using Actuary.Reports.Plotly;
using Actuary.Reports.Text;

namespace Actuary.Reports.Figures;

/// <summary>An assumption taken down and up: the difference that each makes to an indicator, in the indicator's own unit.</summary>
/// <param name="Label">What the assumption is called.</param>
/// <param name="Amounts">The lower and the upper value, for the reader.</param>
/// <param name="Down">Difference with the lower value.</param>
/// <param name="Up">Difference with the upper value.</param>
public sealed record TornadoBar(string Label, string Amounts, double Down, double Up);

/// <summary>
/// A tornado: one row for each assumption, the strongest at the top, with a bar from zero for its lower and one for its upper value. The
/// two stand one above the other, for both may point the same way.
/// </summary>
public static class TornadoChart
{
    // Two lines of words and some air.
    private const int RowHeight = 44;

    /// <summary>The rows from the top down, in the order given.</summary>
    /// <param name="title">What the differences are of.</param>
    /// <param name="bars">At least one.</param>
    /// <param name="unit">In which the differences are shown.</param>
    /// <param name="down">What the bars of the lower values are called.</param>
    /// <param name="up">What those of the upper values are called.</param>
    public static Panel Of(string title, IReadOnlyList<TornadoBar> bars, DisplayUnit unit, string down, string up)
    {
        Given.Some(bars);
        double[] rows = [.. Enumerable.Range(0, bars.Count).Select(row => (double)(bars.Count - 1 - row))];
        return new Panel
        {
            Title = title,
            HoverMode = HoverMode.AllAtY,
            BarMode = BarMode.SideBySide,
            BarGap = 0.25,
            LeastHeight = RowHeight * bars.Count,
            // The bars of a row are stacked from the bottom: the lower value is to stand above the upper one.
            Traces = [Side(rows, [.. bars.Select(bar => bar.Up)], up, House.Orange, unit), Side(rows, [.. bars.Select(bar => bar.Down)], down, House.Blue, unit)],
            X = House.QuantityAxis(FigureText.Escaped(unit.Label)),
            Y = new Axis
            {
                Range = [-0.5, bars.Count - 0.5],
                TickValues = rows,
                TickText = [.. bars.Select(bar => $"{FigureText.Escaped(bar.Label)}<br>{FigureText.Escaped(bar.Amounts)}")],
                ShowGrid = false,
                ZeroLine = false,
                AutoMargin = true,
            },
        };
    }

    private static BarTrace Side(double[] rows, IReadOnlyList<double> differences, string name, Colour colour, DisplayUnit unit) => new()
    {
        X = unit.Shown(differences),
        Y = rows,
        Name = FigureText.Escaped(name),
        LegendGroup = name,
        Orientation = Orientation.Horizontal,
        Marker = new Marker(colour),
        HoverTemplate = FigureText.Line(name, "x", unit) + "<extra></extra>",
    };
}
