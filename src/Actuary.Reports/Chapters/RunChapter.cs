using Actuary.Reports.Html;
using Actuary.Reports.Runs;
using Actuary.Reports.Text;
using Actuary.Results;
using Actuary.Results.Manifests;

namespace Actuary.Reports.Chapters;

/// <summary>What was run: the facts anyone needs to run it again.</summary>
internal static class RunChapter
{
    public static void Write(HtmlWriter page, RunView run)
    {
        var (words, facts, plan) = (run.Words, run.Data.Manifest, run.Documentation);
        page.Line($"<header><p class=\"kind\">{words.Kind}</p><h1>{run.In(plan.ModelTitle)}</h1>");
        page.Line($"<p class=\"scenario\">{words.Scenario}{words.Colon}<strong>{run.In(plan.Scenario.Title)}</strong>{words.FullStop}{words.Space}{Reading.Sentence(run.In(plan.Scenario.Description), words)}</p>");
        page.Line($"<dl class=\"facts\">");
        Fact(page, words.Model, facts.ModelFolder);
        Fact(page, words.Scenario, facts.Scenario);
        Fact(page, words.YearsRun, $"{facts.FirstYear}–{run.Data.LastYear}");
        Fact(page, words.Paths, Paths(facts, words));
        Fact(page, words.Seed, facts.Seed.ToString());
        Fact(page, words.Engine, Engine(facts.Engine));
        Fact(page, words.RunOn, facts.Started.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'"));
        page.Line($"</dl><p>{Reading.Sentence(run.In(plan.ModelDescription), words)}</p></header>");
    }

    private static string Paths(Manifest facts, Phrases words) => facts.FirstPath == 0
        ? Numbers.Count(facts.Paths)
        : Reading.Fill(words.InBrackets, Numbers.Count(facts.Paths), $"{facts.FirstPath}–{facts.FirstPath + facts.Paths - 1}");

    private static string Engine(EngineStamp engine) => engine.Commit is { Length: > 0 } commit
        ? $"Actuary {engine.Version} ({commit[..Math.Min(commit.Length, 10)]})"
        : $"Actuary {engine.Version}";

    private static void Fact(HtmlWriter page, string name, string value) =>
        page.Line($"<div><dt>{name}</dt><dd>{value}</dd></div>");
}
