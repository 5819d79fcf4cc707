using Actuary.Reports.Figures;
using Actuary.Reports.Html;
using Actuary.Reports.Pictures;
using Actuary.Reports.Plotly;
using Actuary.Reports.Text;

namespace Actuary.Benchmarks.Growth;

/// <summary>The cost of every case over that of the base case, a panel for each dimension, with the line on which it would grow in proportion.</summary>
internal static class GrowthChart
{
    private const string Name = "growth";

    /// <summary>Writes the chart as SVG.</summary>
    /// <exception cref="IOException">The browser fails.</exception>
    public static void Write(GrowthStudy study, string source, string path, Browser browser)
    {
        var folder = Directory.CreateTempSubdirectory("actuary-growth-").FullName;
        try
        {
            var page = Path.Combine(folder, Name + ".html");
            FigurePage.Save(
                page, Name, "How the cost of a simulation grows", "Time over that of the base case.", [.. study.Dimensions.Select(cases => Panel(study, cases))], 2, source);
            PictureExport.Save(page, folder, browser);
            File.Copy(Path.Combine(folder, Name + ".svg"), path, overwrite: true);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static Panel Panel(GrowthStudy study, IGrouping<string, Case> cases)
    {
        double[] sizes = [.. cases.Select(one => (double)one.Size)];
        var end = sizes.Max();
        var panel = DiagnosticChart.Of(
            cases.Key,
            [
                new DiagnosticSeries("in proportion", [0, end], [0, end / study.BaseSize(cases.Key)], DiagnosticStyle.Reference),
                new DiagnosticSeries("measured", sizes, [.. cases.Select(study.Cost)], DiagnosticStyle.Points),
            ],
            Scale.Of(cases.Key, new DisplayUnit(1, "", 0)),
            Scale.Of("time, base case = 1", new DisplayUnit(1, "", 2)));
        return panel.FromZero() with { X = panel.X with { RangeMode = RangeMode.FromZero } };
    }
}
