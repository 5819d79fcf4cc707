using Actuary.Reports.Plotly;
using Actuary.Reports.Text;

namespace Actuary.Reports.Figures;

/// <summary>A row of a heat map: its name and a value for every column, in the measure's own unit.</summary>
public sealed record HeatMapRow(string Label, IReadOnlyList<double> Values);

/// <summary>A table of numbers as colours: rows under their names from the top down, a column for each year, age or other step.</summary>
public static class HeatMap
{
    private const int RowHeight = 24;

    /// <summary>Amounts from zero up, darker with their size; where some are negative, two colours that part at zero.</summary>
    /// <param name="title">What the panel shows.</param>
    /// <param name="rows">At least one.</param>
    /// <param name="columns">What the columns stand for, ascending and evenly spaced.</param>
    /// <param name="x">What the columns measure.</param>
    /// <param name="unit">In which the values are shown.</param>
    /// <param name="most">The value with the darkest colour; left out, the largest in size.</param>
    /// <exception cref="ArgumentException">There is nothing to draw, or a row has not as many values as there are columns.</exception>
    public static Panel Of(string title, IReadOnlyList<HeatMapRow> rows, IReadOnlyList<double> columns, Scale x, DisplayUnit unit, double? most = null)
    {
        Given.Some(rows);
        Given.Some(columns);
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(unit);
        foreach (var row in rows)
            Given.SameLength(nameof(rows), columns, row.Values);
        var signed = rows.Any(row => row.Values.Any(value => value < 0));
        var top = unit.Shown(most ?? rows.Max(row => row.Values.Max(Math.Abs)));
        double[] places = [.. Enumerable.Range(0, rows.Count).Select(row => (double)(rows.Count - 1 - row))];
        return new Panel
        {
            Title = title,
            HoverMode = HoverMode.Closest,
            LeastHeight = RowHeight * rows.Count,
            Traces =
            [
                new HeatMapTrace
                {
                    X = x.Unit.Shown(columns),
                    Y = places,
                    Z = [.. rows.Select(row => unit.Shown(row.Values))],
                    Least = signed ? -top : 0,
                    Most = top > 0 ? top : 1,
                    Colours = signed ? House.Signed : House.Amounts,
                    Bar = new ColourBar(new AxisTitle(FigureText.Escaped(unit.Label), new Font(Size: 12)), 14, NumberFormat.Plain, 0),
                    RowGap = 1,
                    ShowLegend = false,
                    HoverTemplate = $"%{{y}}<br>{x.Hover("x")}<br>{FigureText.Line(title, "z", unit)}<extra></extra>",
                },
            ],
            X = x.Axis(columns) with { ShowGrid = false, ZeroLine = false },
            Y = new Axis
            {
                Range = [-0.5, rows.Count - 0.5],
                TickValues = places,
                TickText = [.. rows.Select(row => FigureText.Escaped(row.Label))],
                ShowGrid = false,
                ZeroLine = false,
                AutoMargin = true,
            },
        };
    }
}
