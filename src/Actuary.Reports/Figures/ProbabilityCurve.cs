using Actuary.Reports.Text;

namespace Actuary.Reports.Figures;

/// <summary>
/// A probability by year as a line, within the band its standard error leaves (estimate ± 1.96 standard errors, cut
/// at 0 and 1).
/// </summary>
public static class ProbabilityCurve
{
    internal const double Confidence95 = 1.959964;

    /// <summary>The curve of <paramref name="probability"/> (fractions) with its standard errors.</summary>
    public static Panel Of(string title, IReadOnlyList<int> years, IReadOnlyList<double> probability,
        IReadOnlyList<double> standardError, Phrases words)
    {
        var percent = new DisplayUnit(0.01, "%", 1) { Language = words.Language };
        var high = Bound(probability, standardError, Confidence95);
        var curve = new BandSeries(title, FanChart.Years(years), probability, Bound(probability, standardError, -Confidence95), high);
        var panel = BandChart.Of(title, [curve], Scale.Years, Scale.Of("", percent), words.SamplingError, colours: [House.Vermilion]);
        return panel with { Y = panel.Y with { Range = [0, Top(percent.Shown(high.Max()))] } };
    }

    private static double[] Bound(IReadOnlyList<double> probability, IReadOnlyList<double> error, double width) =>
        [.. probability.Select((p, year) => Math.Clamp(p + (width * error[year]), 0, 1))];

    /// <summary>The scale ends at 100 % once half is in sight; a rare event gets a scale that shows it, never below 5 %.</summary>
    private static double Top(double most) => most >= 50 ? 102 : Math.Max(5, 1.2 * most);
}
