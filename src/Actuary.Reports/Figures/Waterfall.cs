using Actuary.Reports.Plotly;
using Actuary.Reports.Text;

namespace Actuary.Reports.Figures;

/// <summary>A step of a bridge: what it is, and what it adds (or, below zero, takes), in the measure's own unit.</summary>
public sealed record BridgeStep(string Label, double Amount);

/// <summary>
/// A bridge from one amount to another: the first from zero, each step from where the one before it ended, the last amount from zero. Steps
/// that add and steps that take differ in colour and in the sign before their number.
/// </summary>
public static class Waterfall
{
    private const int RowHeight = 30;
    private const double BarWidth = 0.7;

    /// <summary>The bridge, from the top down.</summary>
    /// <param name="title">What the panel shows.</param>
    /// <param name="from">What it starts from.</param>
    /// <param name="steps">At least one, in their order.</param>
    /// <param name="to">What it ends at, under its name; the amount is the first and all steps together.</param>
    /// <param name="unit">In which all amounts are shown.</param>
    /// <param name="words">The words of the reader's language.</param>
    public static Panel Of(string title, BridgeStep from, IReadOnlyList<BridgeStep> steps, string to, DisplayUnit unit, Phrases words)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(unit);
        ArgumentNullException.ThrowIfNull(words);
        Given.Some(steps);
        var rows = Rows(from, steps, to);
        return new Panel
        {
            Title = title,
            HoverMode = HoverMode.AllAtY,
            BarMode = BarMode.Overlaid,
            LeastHeight = RowHeight * rows.Count,
            Traces =
            [
                Bars([.. rows.Where(row => row.IsWhole)], words.Total, House.Frame, unit) with { ShowLegend = false },
                .. Steps(rows, words.Adds, House.Blue, unit, amount => amount >= 0),
                .. Steps(rows, words.Takes, House.Orange, unit, amount => amount < 0),
            ],
            X = House.QuantityAxis(FigureText.Escaped(unit.Label)) with { Range = Range(rows, unit) },
            Y = new Axis
            {
                Range = [-0.5, rows.Count - 0.5],
                TickValues = [.. rows.Select(row => row.Place)],
                TickText = [.. rows.Select(row => FigureText.Escaped(row.Label))],
                ShowGrid = false,
                ZeroLine = false,
                AutoMargin = true,
            },
        };
    }

    private static List<Row> Rows(BridgeStep from, IReadOnlyList<BridgeStep> steps, string to)
    {
        var rows = new List<Row> { new(from.Label, steps.Count + 1, 0, from.Amount, IsWhole: true) };
        var reached = from.Amount;
        foreach (var step in steps)
        {
            rows.Add(new(step.Label, steps.Count + 1 - rows.Count, reached, step.Amount, IsWhole: false));
            reached += step.Amount;
        }

        rows.Add(new(to, 0, 0, reached, IsWhole: true));
        return rows;
    }

    private static IEnumerable<Trace> Steps(List<Row> rows, string name, Colour colour, DisplayUnit unit, Func<double, bool> belongs)
    {
        Row[] chosen = [.. rows.Where(row => !row.IsWhole && belongs(row.Amount))];
        return chosen.Length == 0 ? [] : [Bars(chosen, name, colour, unit)];
    }

    private static BarTrace Bars(Row[] rows, string name, Colour colour, DisplayUnit unit) => new()
    {
        X = unit.Shown([.. rows.Select(row => row.Amount)]),
        Y = [.. rows.Select(row => row.Place)],
        Base = unit.Shown([.. rows.Select(row => row.Start)]),
        Name = FigureText.Escaped(name),
        LegendGroup = name,
        Orientation = Orientation.Horizontal,
        Width = BarWidth,
        Marker = new Marker(colour),
        Words = [.. rows.Select(row => row.IsWhole ? unit.Number(row.Amount) : Numbers.Signed(unit.Shown(row.Amount), unit.Decimals))],
        WordsAt = WordsPlace.Outside,
        Clipped = false,
        CustomData = [.. rows.Select(row => (double[])[unit.Shown(row.Amount)])],
        HoverTemplate = FigureText.Line(name, "customdata[0]", unit) + "<extra></extra>",
    };

    /// <summary>All ends of bars, zero, and room for the numbers beside them.</summary>
    private static double[] Range(List<Row> rows, DisplayUnit unit)
    {
        double[] ends = [.. rows.SelectMany(row => (double[])[row.Start, row.Start + row.Amount]), 0];
        var (low, high) = (unit.Shown(ends.Min()), unit.Shown(ends.Max()));
        var room = 0.12 * (high - low);
        return high > low ? [low < 0 ? low - room : low, high + room] : [-1, 1];
    }

    private sealed record Row(string Label, double Place, double Start, double Amount, bool IsWhole);
}
