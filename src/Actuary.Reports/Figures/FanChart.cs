using Actuary.Reports.Plotly;
using Actuary.Reports.Text;

namespace Actuary.Reports.Figures;

/// <summary>
/// A measure by year with its uncertainty: a light band that holds nine futures in ten (P5–P95), a darker one that
/// holds half of them (P25–P75), the median as a line, the mean dotted where it is asked for.
/// </summary>
public static class FanChart
{
    /// <summary>The fan in the given unit; give the same unit to fans that are to be compared.</summary>
    public static Panel Of(FanSeries fan, DisplayUnit unit, Phrases words, Colour? colour = null, bool mean = false)
    {
        var hue = colour ?? House.Blue;
        var years = Years(fan.Years);
        List<Trace> traces =
        [
            .. Band.Between(years, unit.Shown(fan.P05), unit.Shown(fan.P95), words.NineInTen, hue.Faded(0.18), words.NineInTen),
            .. Band.Between(years, unit.Shown(fan.P25), unit.Shown(fan.P75), words.HalfOfFutures, hue.Faded(0.32), words.HalfOfFutures),
            Median(years, fan, unit, words, hue),
        ];
        if (mean)
            traces.Add(Mean(years, fan, unit, words));
        return new Panel
        {
            Title = fan.Label,
            Traces = traces,
            X = House.YearAxis(fan.Years),
            Y = House.QuantityAxis(FigureText.Escaped(unit.Label)),
        };
    }

    internal static double[] Years(IReadOnlyList<int> years) => [.. years.Select(year => (double)year)];

    private static ScatterTrace Median(double[] years, FanSeries fan, DisplayUnit unit, Phrases words, Colour colour) => new()
    {
        X = years,
        Y = unit.Shown(fan.P50),
        Name = words.Median,
        LegendGroup = words.Median,
        Line = new Line(colour, 2.5),
        CustomData = Rows(unit.Shown(fan.P05), unit.Shown(fan.P25), unit.Shown(fan.P75), unit.Shown(fan.P95)),
        HoverTemplate = FigureText.Line(words.Median, "y", unit)
            + Range(words.Half, 1, 2, unit) + Range(words.NineInTenShort, 0, 3, unit) + "<extra></extra>",
    };

    private static ScatterTrace Mean(double[] years, FanSeries fan, DisplayUnit unit, Phrases words) => new()
    {
        X = years,
        Y = unit.Shown(fan.Mean),
        Name = words.Mean,
        LegendGroup = words.Mean,
        Line = new Line(House.Ink, 1.5, Dash.Dotted),
        HoverTemplate = FigureText.Line(words.Mean, "y", unit) + "<extra></extra>",
    };

    private static string Range(string label, int low, int high, DisplayUnit unit) =>
        $"<br>{FigureText.Heading(label, unit.Language)}{FigureText.Value($"customdata[{low}]", unit.Decimals)} – {FigureText.Value($"customdata[{high}]", unit.Decimals)}";

    private static double[][] Rows(params double[][] columns) =>
        [.. Enumerable.Range(0, columns[0].Length).Select(row => columns.Select(column => column[row]).ToArray())];
}
