using Actuary.Reports.Plotly;
using Actuary.Reports.Text;

namespace Actuary.Reports.Figures;

/// <summary>
/// A probability by year as a line, within the band its standard error leaves (estimate ± 1.96 standard errors, cut
/// at 0 and 1).
/// </summary>
public static class ProbabilityCurve
{
    private const double Confidence95 = 1.959964;

    private static readonly DisplayUnit Percent = new(0.01, "%", 1);

    /// <summary>The curve of <paramref name="probability"/> (fractions) with its standard errors.</summary>
    public static Panel Of(string title, IReadOnlyList<int> years, IReadOnlyList<double> probability,
        IReadOnlyList<double> standardError, Phrases words)
    {
        var axis = FanChart.Years(years);
        var low = Bound(probability, standardError, -Confidence95);
        var high = Bound(probability, standardError, Confidence95);
        return new Panel
        {
            Title = title,
            Traces =
            [
                Edge(axis, high),
                Edge(axis, low) with
                {
                    Name = words.SamplingError,
                    ShowLegend = null,
                    Fill = Fill.ToTraceBefore,
                    FillColour = House.Vermilion.Faded(0.25),
                },
                new ScatterTrace
                {
                    X = axis,
                    Y = Percent.Shown(probability),
                    Name = FigureText.Escaped(title),
                    Line = new Line(House.Vermilion, 2.5),
                    HoverTemplate = FigureText.Line(title, "y", Percent with { Language = words.Language }) + "<extra></extra>",
                },
            ],
            X = House.YearAxis(years),
            Y = House.QuantityAxis("%") with { Range = [0, Top(high)] },
        };
    }

    private static ScatterTrace Edge(double[] years, double[] values) => new()
    {
        X = years,
        Y = Percent.Shown(values),
        Line = new Line(House.Vermilion.Faded(0), 0),
        ShowLegend = false,
        HoverInfo = HoverInfo.Skip,
    };

    private static double[] Bound(IReadOnlyList<double> probability, IReadOnlyList<double> error, double width) =>
        [.. probability.Select((p, year) => Math.Clamp(p + (width * error[year]), 0, 1))];

    /// <summary>The scale ends at 100 % once half is in sight; a rare event gets a scale that shows it, never below 5 %.</summary>
    private static double Top(double[] high) => high.Max() is var most && most >= 0.5 ? 102 : Math.Max(5, 120 * most);
}
