using Actuary.Reports.Figures;
using Actuary.Reports.Html;
using Actuary.Reports.Runs;
using Actuary.Reports.Text;
using Actuary.Results;
using Actuary.Results.Manifests;
using Actuary.Simulation.Plans;

namespace Actuary.Reports.Chapters;

/// <summary>
/// The fund at the end of the horizon against the luck of each path: a yearly rate that differs by path, as its mean over the years. Shown are
/// the rates that go most closely with the fund.
/// </summary>
internal static class DriversChapter
{
    private const string DriverStage = "driver";
    private const string Fund = "fund_end";
    private const string Rate = "fraction/year";
    private const int MostPanels = 2;
    private const int LeastPaths = 30;

    /// <summary>The measures that the chapter needs by path.</summary>
    public static IReadOnlyList<string> Measures(Manifest run) =>
        [.. Drivers(run), .. run.Schemes.Select(scheme => scheme.Prefix + Fund).Where(fund => run.Measures.Contains(fund, StringComparer.Ordinal))];

    public static ReportFigure? From(FundView fund)
    {
        var run = fund.Run;
        if (run.Data.Sample is not { } sample || sample.Paths < LeastPaths || !run.Has(fund.Measure(Fund)))
            return null;
        double[] ends = [.. sample.InYear(fund.Measure(Fund), run.Years.Count - 1)];
        Driver[] drivers = [.. Drivers(run.Data.Manifest).Select(name => Driver.Of(name, sample, ends)).Where(driver => double.IsFinite(driver.Correlation))
            .OrderByDescending(driver => Math.Abs(driver.Correlation))];
        return drivers.Length == 0 ? null : Figure(fund, drivers, ends);
    }

    private static IEnumerable<string> Drivers(Manifest run) =>
        run.Measures.Where(measure => run.Documentation.Measure(MeasureName.Own(measure)) is { Stage: DriverStage, Unit: Rate });

    private static ReportFigure Figure(FundView fund, Driver[] drivers, double[] ends)
    {
        var (run, words) = (fund.Run, fund.Run.Words);
        var label = run.OwnLabel(Fund);
        var y = Scale.Of("", DisplayUnit.For(run.Unit(Fund), ends.Max(Math.Abs), run.Language));
        return new ReportFigure
        {
            Id = fund.Id("drivers"),
            Heading = fund.Heading(words.DriversHeading),
            Reading = Reading.Fill(words.DriversReading, label, run.Data.LastYear, run.OwnLabel(drivers[0].Name), Numbers.Fixed(drivers[0].Correlation, 2), Numbers.Count(ends.Length)),
            Panels = [.. drivers.Take(MostPanels).Select(driver => ScatterChart.Of(
                run.OwnLabel(driver.Name), [new PointSeries(words.OneFuture, driver.Means, ends)],
                Scale.Of(Title(run, driver), DisplayUnit.For(Rate, driver.Means.Max(Math.Abs), run.Language)), y))],
            Columns = Math.Min(MostPanels, drivers.Length),
            Numbers = [new HtmlTable(words.DriversHeading, [words.DriverColumn, words.RankCorrelation],
                [.. drivers.Select(driver => (IReadOnlyList<Cell>)[Title(run, driver), Numbers.Fixed(driver.Correlation, 2)])])],
        };
    }

    private static string Title(RunView run, Driver driver) =>
        Reading.Fill(run.Words.DriverMean, run.OwnLabel(driver.Name), run.Data.Manifest.FirstYear, run.Data.LastYear);

    /// <summary>A rate as its mean over the years of each path, and its rank correlation (Spearman) with the fund.</summary>
    private sealed record Driver(string Name, double[] Means, double Correlation)
    {
        public static Driver Of(string name, PathColumns sample, double[] ends)
        {
            double[] means = [.. sample.MeanOfYears(name)];
            // A rate that is the same on every path orders nothing.
            return new(name, means, means.Max() - means.Min() < 1e-12 ? double.NaN : MathNet.Numerics.Statistics.Correlation.Spearman(means, ends));
        }
    }
}
