using System.Text;
using Actuary.Reports.Chapters;
using Actuary.Reports.Runs;
using Actuary.Reports.Text;
using Actuary.Results;
using Actuary.Results.Storage;

namespace Actuary.Reports.Html;

/// <summary>
/// The report of a run as one HTML file that opens offline: style, script and plotly.js are inside it, and its content
/// policy lets it fetch nothing.
/// </summary>
public static class HtmlReport
{
    /// <summary>Points that a figure by path shows: enough to see a cloud, few enough for a small file.</summary>
    private const int SamplePaths = 500;

    private static readonly Func<FundView, ReportFigure?>[] OfEveryFund =
        [FundChapter.From, DepletionChapter.From, PayableMonthsChapter.From, FlowsChapter.From, SubsidyChapter.From];

    /// <summary>
    /// Writes <c>report.html</c>, or <c>report.zh.html</c> in Chinese, into the folder of a complete run, whole or not at all, and
    /// returns its path.
    /// </summary>
    /// <exception cref="RunFolderException">The run is not complete, a file of it is damaged, or the report cannot be written.</exception>
    public static string Save(Run run, Language language = Language.English)
    {
        var data = Read(run);
        var path = Path.Combine(run.Folder, language == Language.Chinese ? RunFiles.ReportChinese : RunFiles.Report);
        WholeFile.Write(path, file => Write(data, file, language));
        return path;
    }

    /// <summary>Writes the report of a run as UTF-8. Figures whose measures the run lacks are left out.</summary>
    public static void Write(RunData run, Stream output, Language language = Language.English)
    {
        using var text = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        Write(run, text, language);
    }

    /// <inheritdoc cref="Write(RunData, Stream, Language)"/>
    public static void Write(RunData run, TextWriter output, Language language = Language.English)
    {
        var view = new RunView(run, language);
        var page = new HtmlWriter(output);
        HtmlPage.Begin(page, view.Words.Tag, $"{view.In(view.Documentation.ModelTitle)}{view.Words.Colon}{view.In(view.Documentation.Scenario.Title)}");
        RunChapter.Write(page, view);
        Body(page, view, [.. Figures(view).OfType<ReportFigure>()]);
        HtmlPage.End(page, view.Words);
    }

    private static RunData Read(Run run)
    {
        var data = RunData.Of(run);
        return data with { Sample = run.ReadFirst(SamplePaths, DriversChapter.Measures(data.Manifest)) };
    }

    private static IEnumerable<ReportFigure?> Figures(RunView run) =>
    [
        .. run.Funds.SelectMany(fund => OfEveryFund.Select(figure => figure(fund)).Concat(run.Views.Charts.Select(chart => ChartChapter.From(fund, chart)))),
        .. run.Funds.Select(DriversChapter.From),
        PopulationChapter.From(run),
    ];

    private static void Body(HtmlWriter page, RunView run, IReadOnlyList<ReportFigure> figures)
    {
        var (words, source) = (run.Words, FigureSource.Of(run));
        Contents(page, words, figures);
        page.Line($"<main>");
        AnswerChapter.Write(page, run);
        page.Line($"<section id=\"figures\"><h2>{words.FiguresHeading}</h2><noscript><p>{words.NoScript}</p></noscript>");
        foreach (var figure in figures)
            figure.Write(page, words, source);
        page.Line($"</section>");
        MethodChapter.Write(page, run);
        ScenarioChapter.Write(page, run);
        AssumptionsChapter.Write(page, run);
        SourcesChapter.Write(page, run);
        page.Line($"</main><footer><p>{Reading.Fill(words.Footer, run.Data.Manifest.Engine.Version)}</p></footer>");
    }

    private static void Contents(HtmlWriter page, Phrases words, IReadOnlyList<ReportFigure> figures)
    {
        page.Line($"<nav aria-label=\"{words.Contents}\"><ul><li><a href=\"#answer\">{words.AnswerHeading}</a></li>");
        foreach (var figure in figures)
            page.Line($"<li><a href=\"#{figure.Id}\">{figure.Heading}</a></li>");
        page.Line($"<li><a href=\"#method\">{words.MethodHeading}</a></li><li><a href=\"#scenario\">{words.ScenarioHeading}</a></li>");
        page.Line($"<li><a href=\"#assumptions\">{words.AssumptionsHeading}</a></li><li><a href=\"#sources\">{words.SourcesHeading}</a></li></ul></nav>");
    }
}
