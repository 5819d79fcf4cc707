using System.Text;
using Actuary.Reports.Chapters;
using Actuary.Reports.Plotly;
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
    private static readonly Func<RunView, ReportFigure?>[] Figures =
    [
        FundChapter.From, DepletionChapter.From, PayableMonthsChapter.From, FlowsChapter.From, SubsidyChapter.From,
        MembersChapter.From, PensionChapter.From, PopulationChapter.From,
    ];

    /// <summary>
    /// Writes <c>report.html</c>, or <c>report.zh.html</c> in Chinese, into the folder of a complete run, whole or not at all, and
    /// returns its path.
    /// </summary>
    /// <exception cref="RunFolderException">The run is not complete, a file of it is damaged, or the report cannot be written.</exception>
    public static string Save(Run run, Language language = Language.English)
    {
        var data = RunData.Of(run);
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
        Head(page, view);
        RunChapter.Write(page, view);
        Body(page, view, [.. Figures.Select(figure => figure(view)).OfType<ReportFigure>()]);
        Scripts(page, view.Words);
    }

    private static void Head(HtmlWriter page, RunView run)
    {
        page.Line($"<!DOCTYPE html>");
        page.Line($"<html lang=\"{run.Words.Tag}\"><head><meta charset=\"utf-8\">");
        page.Line($"<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
        page.Line($"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data: blob:\">");
        page.Line($"<title>{run.In(run.Documentation.ModelTitle)}{run.Words.Colon}{run.In(run.Documentation.Scenario.Title)}</title><style>");
        page.Raw(Resource("report.css"));
        page.Line($"</style></head><body>");
    }

    private static void Body(HtmlWriter page, RunView run, IReadOnlyList<ReportFigure> figures)
    {
        var words = run.Words;
        Contents(page, words, figures);
        page.Line($"<main>");
        AnswerChapter.Write(page, run);
        page.Line($"<section id=\"figures\"><h2>{words.FiguresHeading}</h2><noscript><p>{words.NoScript}</p></noscript>");
        foreach (var figure in figures)
            figure.Write(page, words);
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

    private static void Scripts(HtmlWriter page, Phrases words)
    {
        page.Line($"<script type=\"application/json\" id=\"chart-tools\">{new Markup(FigureJson.WordsOf(words.ChartTools))}</script>");
        foreach (var name in (string[])["plotly.js", "report.js"])
        {
            page.Line($"<script>");
            page.Raw(Resource(name));
            page.Line($"</script>");
        }

        page.Line($"</body></html>");
    }

    private static StreamReader Resource(string name) => new(
        typeof(HtmlReport).Assembly.GetManifestResourceStream(name)
        ?? throw new InvalidOperationException($"The assembly was built without its resource '{name}'."));
}
