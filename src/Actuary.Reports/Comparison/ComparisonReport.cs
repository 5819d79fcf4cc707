using System.Text;
using Actuary.Reports.Chapters;
using Actuary.Reports.Html;
using Actuary.Reports.Runs;
using Actuary.Reports.Text;
using Actuary.Results;
using Actuary.Results.Comparison;
using Actuary.Results.Storage;

namespace Actuary.Reports.Comparison;

/// <summary>A comparison as one HTML file that opens offline, in the style of the report of a run.</summary>
public static class ComparisonReport
{
    private const string English = "compare.html";
    private const string Chinese = "compare.zh.html";

    /// <summary>Writes <c>compare.html</c>, or <c>compare.zh.html</c> in Chinese, into a folder, whole or not at all, and returns its path.</summary>
    /// <exception cref="RunFolderException">A file of the base run is damaged, or the page cannot be written.</exception>
    public static string Save(RunComparison comparison, string folder, Language language = Language.English)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        ArgumentException.ThrowIfNullOrEmpty(folder);
        var path = Path.Combine(folder, language == Language.Chinese ? Chinese : English);
        var data = RunData.Of(comparison.Base);
        WholeFile.Write(path, file =>
        {
            using var text = new StreamWriter(file, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
            Write(new RunView(data, language), comparison, text);
        });
        return path;
    }

    private static void Write(RunView run, RunComparison comparison, TextWriter output)
    {
        var page = new HtmlWriter(output);
        ComparisonView[] views = [.. comparison.Others.Select(other => new ComparisonView(run, comparison, other))];
        HtmlPage.Begin(page, run.Words.Tag, run.In(run.Documentation.ModelTitle) + run.Words.Colon + string.Join(run.Words.ListComma, views.Select(ComparisonChapter.Heading)));
        Header(page, run, views);
        page.Line($"<main>");
        for (var i = 0; i < views.Length; i++)
            ComparisonChapter.Write(page, views[i], Id(i), $"-{i + 1}");
        Method(page, views[0]);
        page.Line($"</main><footer><p>{Reading.Fill(views[0].Words.Footer, run.Data.Manifest.Engine.Version)}</p></footer>");
        HtmlPage.End(page, run.Words);
    }

    private static string Id(int index) => $"scenario-{index + 1}";

    private static void Header(HtmlWriter page, RunView run, ComparisonView[] views)
    {
        var (words, facts) = (run.Words, run.Data.Manifest);
        page.Line($"<header><p class=\"kind\">{views[0].Words.Kind}</p><h1>{run.In(run.Documentation.ModelTitle)}</h1>");
        var description = Reading.Sentence(run.In(run.Documentation.Scenario.Description), words);
        page.Line($"<p class=\"scenario\">{ComparisonView.Capital(views[0].Words.Base)}{words.Colon}<strong>{views[0].BaseName}</strong>{words.FullStop}{words.Space}{description}</p>");
        page.Line($"<dl class=\"facts\">");
        Fact(page, words.Model, facts.ModelFolder);
        Fact(page, words.YearsRun, $"{facts.FirstYear}–{run.Data.LastYear}");
        Fact(page, words.Paths, Numbers.Count(facts.Paths));
        Fact(page, words.Seed, facts.Seed.ToString());
        Fact(page, words.Engine, $"Actuary {facts.Engine.Version}");
        page.Line($"</dl></header><nav aria-label=\"{words.Contents}\"><ul>");
        for (var i = 0; i < views.Length; i++)
            page.Line($"<li><a href=\"#{Id(i)}\">{ComparisonChapter.Heading(views[i])}</a></li>");
        page.Line($"<li><a href=\"#method\">{words.MethodHeading}</a></li></ul></nav><noscript><p>{words.NoScript}</p></noscript>");
    }

    private static void Method(HtmlWriter page, ComparisonView view)
    {
        var (words, facts) = (view.Words, view.Facts);
        page.Line($"<section id=\"method\"><h2>{view.Run.Words.MethodHeading}</h2><dl class=\"terms\">");
        Term(page, words.PairedTerm, Reading.Fill(words.PairedMeaning, Numbers.Count(facts.Paths)));
        Term(page, words.RatioTerm, words.RatioMeaning);
        Term(page, words.SpreadTerm, words.SpreadMeaning);
        Term(page, words.YearsBeforeTerm, words.YearsBeforeMeaning);
        Term(page, words.PresentValueTerm, Reading.Fill(words.PresentValueMeaning, facts.OpeningYear, Numbers.Fixed(100 * facts.Indicators.DiscountRate, 1)));
        if (view.Scenario.Classes.Count > 0)
            Term(page, words.ClassTerm, string.Join(view.Run.Words.Space, ClassTables.Flows(view).Select(flow => Reading.Sentence(view.Run.In(flow.Definition), view.Run.Words)).Prepend(words.ClassMeaning)));
        Term(page, view.Run.Words.MoneyTerm, view.Run.Words.MoneyMeaning);
        page.Line($"</dl></section>");
    }

    private static void Fact(HtmlWriter page, string name, string value) => page.Line($"<div><dt>{name}</dt><dd>{value}</dd></div>");

    private static void Term(HtmlWriter page, string term, string meaning) => page.Line($"<dt>{term}</dt><dd>{meaning}</dd>");
}
