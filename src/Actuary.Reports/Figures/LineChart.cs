using Actuary.Reports.Plotly;
using Actuary.Reports.Text;

namespace Actuary.Reports.Figures;

/// <summary>Several measures by year as lines, told apart by colour and by pattern.</summary>
public static class LineChart
{
    /// <summary>The lines, in the measures' own unit, all over the same years.</summary>
    public static Panel Of(string title, IReadOnlyList<NamedSeries> lines, DisplayUnit unit)
    {
        Given.Some(lines);
        return new Panel
        {
            Title = title,
            Traces = [.. lines.Select((line, index) => (Trace)new ScatterTrace
            {
                X = FanChart.Years(line.Years),
                Y = unit.Shown(line.Values),
                Name = FigureText.Escaped(line.Label),
                LegendGroup = line.Label,
                Line = new Line(House.Series[index % House.Series.Count], 2.5, House.Pattern(index)),
                HoverTemplate = FigureText.Line(line.Label, "y", unit) + "<extra></extra>",
            })],
            X = House.YearAxis(lines[0].Years),
            Y = House.QuantityAxis(FigureText.Escaped(unit.Label)),
        };
    }
}
