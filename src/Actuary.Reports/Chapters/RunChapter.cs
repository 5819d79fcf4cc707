using Actuary.Reports.Html;
using Actuary.Reports.Runs;
using Actuary.Reports.Text;

namespace Actuary.Reports.Chapters;

/// <summary>What was run: the facts anyone needs to run it again.</summary>
internal static class RunChapter
{
    public static void Write(HtmlWriter page, RunView run)
    {
        var (words, facts, plan) = (run.Words, run.Data.Facts, run.Data.Documentation);
        page.Line($"<header><p class=\"kind\">{words.Kind}</p><h1>{plan.ModelTitle}</h1>");
        page.Line($"<p class=\"scenario\">{words.Scenario}: <strong>{facts.Scenario}</strong>. {plan.Scenario.Description}</p>");
        page.Line($"<dl class=\"facts\">");
        Fact(page, words.Model, facts.Model);
        Fact(page, words.YearsRun, $"{facts.FirstYear}–{facts.LastYear}");
        Fact(page, words.Paths, Numbers.Count(facts.Paths) + (facts.FirstPath > 0 ? $" ({facts.FirstPath}–{facts.FirstPath + facts.Paths - 1})" : ""));
        Fact(page, words.Seed, facts.Seed.ToString());
        Fact(page, words.Engine, facts.EngineCommit is { Length: > 0 } commit ? $"Actuary {facts.EngineVersion} ({commit[..Math.Min(commit.Length, 10)]})" : $"Actuary {facts.EngineVersion}");
        if (facts.Started is { } started)
            Fact(page, words.RunOn, started.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'"));
        page.Line($"</dl><p>{plan.ModelDescription}</p></header>");
    }

    private static void Fact(HtmlWriter page, string name, string value) =>
        page.Line($"<div><dt>{name}</dt><dd>{value}</dd></div>");
}
