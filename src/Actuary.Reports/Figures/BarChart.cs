using Actuary.Reports.Plotly;
using Actuary.Reports.Text;

namespace Actuary.Reports.Figures;

/// <summary>One measure by year as bars.</summary>
public static class BarChart
{
    /// <summary>The bars, in the measure's own unit.</summary>
    public static Panel Of(NamedSeries bars, DisplayUnit unit, Colour? colour = null) => new()
    {
        Title = bars.Label,
        Traces =
        [
            new BarTrace
            {
                X = FanChart.Years(bars.Years),
                Y = unit.Shown(bars.Values),
                Name = FigureText.Escaped(bars.Label),
                ShowLegend = false,
                Marker = new Marker(colour ?? House.Blue),
                HoverTemplate = FigureText.Line(bars.Label, "y", unit) + "<extra></extra>",
            },
        ],
        X = House.YearAxis(bars.Years),
        Y = House.QuantityAxis(FigureText.Escaped(unit.Label)),
        BarMode = BarMode.SideBySide,
        BarGap = 0.1,
    };
}
