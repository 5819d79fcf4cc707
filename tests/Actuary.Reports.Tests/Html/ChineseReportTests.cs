using System.Net;
using System.Text.RegularExpressions;
using Actuary.Reports.Html;
using Actuary.Reports.Runs;
using Actuary.Reports.Text;
using Actuary.Simulation.Plans;

namespace Actuary.Reports.Tests.Html;

/// <summary>What a Chinese reader meets in the report is Chinese, but for names and what a model writes in one language.</summary>
public sealed partial class ChineseReportTests
{
    // Names of things, which are the same in every language: the program, a time scale, a hash, a picture format.
    private static readonly string[] Names = ["Actuary", "UTC", "SHA", "PNG"];

    [Fact]
    public void HasNoEnglishWord()
    {
        var run = WithoutTextsOfOneLanguage();
        var page = Report(run);

        var keys = run.Manifest.Measures.Concat([run.Manifest.ModelFolder, run.Manifest.Scenario, run.Manifest.Engine.Commit![..10]]);
        var text = keys.OrderByDescending(key => key.Length).Aggregate(Seen(page), (rest, key) => rest.Replace(key, "", StringComparison.Ordinal));
        Word().Matches(text).Select(word => word.Value).Distinct().Except(Names).ShouldBeEmpty();
    }

    // The other side of the test above: it reads what it should read.
    [Fact]
    public void AnEnglishReportHasItsWordsInTheSamePlaces()
    {
        var words = Word().Matches(Seen(Report(MadeUpRun.Complete, Language.English))).Select(word => word.Value).ToHashSet();

        foreach (var word in (string[])["median", "people", "Contents", "rows", "Simulated", "nine", "green", "Income"])
            words.ShouldContain(word);
    }

    [Fact]
    public void SaysWhatTheModelSaysInChinese()
    {
        var page = WebUtility.HtmlDecode(Report(MadeUpRun.Complete));

        foreach (var text in (string[])["<html lang=\"zh-CN\">", "<title>虚构的居民养老保险：现行政策</title>", "情景：<strong>现行政策</strong>。基础养老金按物价调整。", "跨省转移接续",
            "schemes.resident_pension.indexation.cpi_share：0 → 1", "schemes.resident_pension.bonus.2027-01-01：未设定 → 2", "年末基金累计结余（亿元）", "按公式计算"])
            page.ShouldContain(text);
    }

    [Fact]
    public void PutsTheNumbersIntoChineseSentences()
    {
        var page = WebUtility.HtmlDecode(Report(MadeUpRun.Complete));

        page.ShouldContain("年末基金累计结余：中位数2025年为16,500亿元，2044年达到峰值24,936亿元，2084年为");
        page.ShouldContain("基金耗尽年份的中位数为2074年（90%区间：2062年至2084年以后）。");
    }

    private static RunData WithoutTextsOfOneLanguage()
    {
        var run = MadeUpRun.Complete;
        var notes = run.Manifest.Documentation;
        var units = notes.Measures.Select(note => note.Unit).Distinct().Select(unit => new UnitNote(unit, new Label("单位", unit)));
        return run with
        {
            Manifest = run.Manifest with
            {
                Documentation = notes with { Assumptions = [], Sources = [], Inputs = [], Units = [.. units], Scenario = notes.Scenario with { Baseline = null, Changes = [], Source = null } },
            },
        };
    }

    /// <summary>The text of the page, what is read aloud of it, and the words in its figures.</summary>
    private static string Seen(string page)
    {
        var figures = FigureWords().Matches(page).Select(match => Template().Replace(Regex.Unescape(match.Groups[1].Value), " "));
        var aloud = Attribute().Matches(page).Select(match => match.Groups[1].Value);
        var text = Tag().Replace(ScriptOrStyle().Replace(page, " "), " ");
        return WebUtility.HtmlDecode(string.Join('\n', [text, .. aloud, .. figures]));
    }

    private static string Report(RunData run, Language language = Language.Chinese)
    {
        using var text = new StringWriter();
        HtmlReport.Write(run, text, language);
        return text.ToString();
    }

    [GeneratedRegex("[A-Za-z]{3,}")]
    private static partial Regex Word();

    [GeneratedRegex("<(script|style).*?</\\1>", RegexOptions.Singleline)]
    private static partial Regex ScriptOrStyle();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex("(?:aria-label|data-matches)=\"([^\"]*)\"")]
    private static partial Regex Attribute();

    [GeneratedRegex("\"(?:name|text|hovertemplate)\":\"([^\"]*)\"")]
    private static partial Regex FigureWords();

    [GeneratedRegex("%\\{[^}]*\\}|<[^>]*>")]
    private static partial Regex Template();
}
