using Actuary.Learning.Findings;
using Actuary.Reports.Figures;
using Actuary.Reports.Text;
using Actuary.Simulation.Plans;

namespace Actuary.Notebooks;

/// <summary>Draws the diagnostics of a fit.</summary>
public static class FitPanels
{
    /// <summary>The panel of a diagnostic, its words in one language.</summary>
    /// <exception cref="ArgumentException">The figure has nothing to draw.</exception>
    public static Panel Of(FitFigure figure, Language language)
    {
        ArgumentNullException.ThrowIfNull(figure);
        return DiagnosticChart.Of(
            figure.Title.In(language), [.. figure.Series.Select(series => Series(series, language))],
            ScaleOf(figure.X, figure.Series.SelectMany(series => series.X), language), ScaleOf(figure.Y, figure.Series.SelectMany(series => series.Y), language));
    }

    private static DiagnosticSeries Series(FitSeries series, Language language) => new(
        series.Name.In(language), series.X, series.Y,
        series.Style switch
        {
            SeriesStyle.Points => DiagnosticStyle.Points,
            SeriesStyle.Line => DiagnosticStyle.Line,
            _ => DiagnosticStyle.Reference,
        },
        series.Lower, series.Upper);

    /// <summary>Calendar years are not grouped by thousands, whatever they are called.</summary>
    private static Scale ScaleOf(Label title, IEnumerable<double> values, Language language)
    {
        var all = values.ToList();
        if (all.TrueForAll(value => value is > 1900 and < 2200 && value == Math.Floor(value))) return Scale.Years;
        var decimals = all.Max(Math.Abs) switch { >= 1000 => 0, >= 10 => 2, >= 0.1 => 4, _ => 6 };
        return Scale.Of(title.In(language), new DisplayUnit(1, "", decimals) { Language = language });
    }
}
