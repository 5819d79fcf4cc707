using Actuary.Reports.Plotly;
using Actuary.Reports.Text;

namespace Actuary.Reports.Figures;

/// <summary>Parts of a whole by year, one area on top of the other, with the total as their upper edge. Parts are not negative.</summary>
public static class StackChart
{
    /// <summary>The parts, in the measures' own unit, from the bottom up; all over the same years.</summary>
    public static Panel Of(string title, IReadOnlyList<NamedSeries> parts, DisplayUnit unit, Phrases words)
    {
        Given.Some(parts);
        var years = FanChart.Years(parts[0].Years);
        var traces = new List<Trace>();
        for (var part = 0; part < parts.Count; part++)
            traces.Add(Area(years, parts[part], unit, House.Series[part % House.Series.Count], "stack"));
        traces.Add(Total(years, parts, unit, words));
        return new Panel
        {
            Title = title,
            Traces = traces,
            X = House.YearAxis(parts[0].Years),
            Y = House.QuantityAxis(FigureText.Escaped(unit.Label)) with { RangeMode = RangeMode.FromZero },
        };
    }

    private static ScatterTrace Area(double[] years, NamedSeries part, DisplayUnit unit, Colour colour, string stack) => new()
    {
        X = years,
        Y = unit.Shown(part.Values),
        Name = FigureText.Escaped(part.Label),
        LegendGroup = part.Label,
        StackGroup = stack,
        Line = new Line(House.Paper, 0.8),
        FillColour = colour.Faded(0.9),
        HoverTemplate = FigureText.Line(part.Label, "y", unit) + "<extra></extra>",
    };

    private static ScatterTrace Total(double[] years, IReadOnlyList<NamedSeries> parts, DisplayUnit unit, Phrases words)
    {
        var total = new double[years.Length];
        foreach (var part in parts)
            for (var year = 0; year < total.Length; year++)
                total[year] += unit.Shown(part.Values[year]);
        return new ScatterTrace
        {
            X = years,
            Y = total,
            ShowLegend = false,
            Line = new Line(House.Ink, 1),
            HoverTemplate = FigureText.Line(words.Total, "y", unit) + "<extra></extra>",
        };
    }
}
