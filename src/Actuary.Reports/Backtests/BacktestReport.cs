using System.Text;
using Actuary.Reports.Chapters;
using Actuary.Reports.Comparison;
using Actuary.Reports.Figures;
using Actuary.Reports.Html;
using Actuary.Reports.Text;
using Actuary.Results;
using Actuary.Results.Backtesting;
using Actuary.Results.Storage;

namespace Actuary.Reports.Backtests;

/// <summary>A backtest as one HTML file that opens offline: for each measure its projection with the published figures as points, and what was held.</summary>
public static class BacktestReport
{
    private const string English = "backtest.html";
    private const string Chinese = "backtest.zh.html";

    /// <summary>Writes <c>backtest.html</c>, or <c>backtest.zh.html</c> in Chinese, into a folder, whole or not at all, and returns its path.</summary>
    /// <exception cref="ArgumentException">The backtest has no figure.</exception>
    /// <exception cref="RunFolderException">The page cannot be written.</exception>
    public static string Save(Backtest backtest, string engine, string folder, Language language = Language.English)
    {
        ArgumentNullException.ThrowIfNull(backtest);
        ArgumentException.ThrowIfNullOrEmpty(folder);
        Given.Some(backtest.Measures);
        var path = Path.Combine(folder, language == Language.Chinese ? Chinese : English);
        WholeFile.Write(path, file =>
        {
            using var text = new StreamWriter(file, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
            Write(new BacktestView(backtest, language), engine, text);
        });
        return path;
    }

    private static void Write(BacktestView view, string engine, TextWriter output)
    {
        var page = new HtmlWriter(output);
        HtmlPage.Begin(page, view.Common.Tag, $"{view.In(view.Backtest.Model)}{view.Common.Colon} {view.Words.Kind}");
        Header(page, view);
        page.Line($"<main><section id=\"summary\"><h2>{view.Words.SummaryHeading}</h2><p>{view.Summary}</p>");
        Html(BacktestTables.SummaryOf(view)).Write(page);
        page.Line($"</section>");
        var source = FigureSource.Of(
            view.Common, view.In(view.Backtest.Model), view.In(view.Backtest.Scenario), view.Backtest.Paths, view.Backtest.Seed, engine);
        for (var i = 0; i < view.Backtest.Measures.Count; i++)
            Figure(view, view.Backtest.Measures[i], Id(i)).Write(page, view.Common, source);
        Sources(page, view);
        Method(page, view);
        page.Line($"</main><footer><p>{Reading.Fill(view.Words.Footer, engine)}</p></footer>");
        HtmlPage.End(page, view.Common);
    }

    private static string Id(int index) => $"measure-{index + 1}";

    private static void Header(HtmlWriter page, BacktestView view)
    {
        var (backtest, common) = (view.Backtest, view.Common);
        page.Line($"<header><p class=\"kind\">{view.Words.Kind}</p><h1>{view.In(backtest.Model)}</h1><p class=\"scenario\">{view.In(backtest.Scenario)}</p><dl class=\"facts\">");
        page.Line($"<div><dt>{common.Paths}</dt><dd>{Numbers.Count(backtest.Paths)}</dd></div><div><dt>{common.Seed}</dt><dd>{backtest.Seed.ToString()}</dd></div>");
        page.Line($"</dl></header><nav aria-label=\"{common.Contents}\"><ul><li><a href=\"#summary\">{view.Words.SummaryHeading}</a></li>");
        for (var i = 0; i < backtest.Measures.Count; i++)
            page.Line($"<li><a href=\"#{Id(i)}\">{view.In(backtest.Measures[i].Label)}</a></li>");
        page.Line($"<li><a href=\"#sources\">{view.Words.SourcesHeading}</a></li><li><a href=\"#method\">{common.MethodHeading}</a></li></ul></nav><noscript><p>{common.NoScript}</p></noscript>");
    }

    private static ReportFigure Figure(BacktestView view, BacktestMeasure measure, string id)
    {
        var unit = view.UnitOf(measure);
        double[] years = [.. measure.Years.Select(year => (double)year)];
        var line = new BandSeries(view.Words.Median, years, Each(spread => spread.Median), Each(spread => spread.Low), Each(spread => spread.High));
        var points = new PointSeries(
            view.Words.Published, [.. measure.Figures.Select(figure => (double)figure.Year)], [.. measure.Figures.Select(figure => figure.Published)]);
        return new ReportFigure
        {
            Id = id,
            Heading = view.In(measure.Label),
            Reading = view.Sentence(measure),
            Panels = [BandChart.Of(view.Heading(measure, unit), [line], Scale.Years, Scale.Of("", unit), view.Words.Interval, [points])],
            Columns = 1,
            Numbers = [Html(BacktestTables.Of(measure, view))],
        };

        double[] Each(Func<ForecastSpread, double> edge) => [.. measure.Projected.Select(edge)];
    }

    private static HtmlTable Html(ComparisonTable table) =>
        new(table.Caption, table.Columns, [.. table.Rows.Select(row => (IReadOnlyList<Cell>)[.. row.Select(cell => new Cell(cell))])]);

    private static void Sources(HtmlWriter page, BacktestView view)
    {
        page.Line($"<section id=\"sources\"><h2>{view.Words.SourcesHeading}</h2><dl class=\"terms\">");
        foreach (var (id, title) in view.Backtest.Sources)
            page.Line($"<dt>{id}</dt><dd>{title}</dd>");
        page.Line($"</dl></section>");
    }

    private static void Method(HtmlWriter page, BacktestView view)
    {
        var words = view.Words;
        page.Line($"<section id=\"method\"><h2>{view.Common.MethodHeading}</h2><dl class=\"terms\">");
        page.Line($"<dt>{words.IntervalTerm}</dt><dd>{Reading.Fill(words.IntervalMeaning, Numbers.Count(view.Backtest.Paths))}</dd>");
        page.Line($"<dt>{words.PercentileTerm}</dt><dd>{words.PercentileMeaning}</dd>");
        page.Line($"<dt>{words.ErrorTerm}</dt><dd>{words.ErrorMeaning}</dd>");
        page.Line($"<dt>{words.DependenceTerm}</dt><dd>{words.DependenceMeaning}</dd>");
        page.Line($"</dl></section>");
    }
}
