using Actuary.Reports.Html;
using Actuary.Reports.Runs;
using Actuary.Reports.Text;
using Actuary.Simulation.Plans;

namespace Actuary.Reports.Chapters;

/// <summary>How the scenario differs from its baseline, and what it leaves out.</summary>
internal static class ScenarioChapter
{
    public static void Write(HtmlWriter page, RunView run)
    {
        var (words, scenario) = (run.Words, run.Documentation.Scenario);
        page.Line($"<section id=\"scenario\"><h2>{words.ScenarioHeading}</h2>");
        page.Line($"<p>{Reading.Sentence(run.In(scenario.Description), words)}</p>");
        if (scenario.Changes.Count == 0)
            page.Line($"<p>{words.NoChanges}</p>");
        else
            List(page, scenario.Baseline is { } baseline ? Reading.Fill(words.ChangesOver, baseline) : words.Changes,
                Changes(scenario, words), "changes");
        if (!string.IsNullOrEmpty(scenario.Source))
            page.Line($"<p>{words.Source}{words.Colon}{scenario.Source}</p>");
        if (scenario.NotModelled.Count > 0)
            List(page, words.NotModelled, scenario.NotModelled.Select(run.In), "not-modelled");
        page.Line($"</section>");
    }

    /// <summary>What a scenario changes, a line each: key: old → new.</summary>
    public static IEnumerable<string> Changes(ScenarioNote scenario, Phrases words) =>
        scenario.Changes.Select(change => $"{change.Key}{words.Colon}{change.Old ?? words.NotSet} → {change.New ?? words.Ended}");

    private static void List(HtmlWriter page, string heading, IEnumerable<string> items, string kind)
    {
        page.Line($"<h3>{heading}</h3><ul class=\"{kind}\">");
        foreach (var item in items)
            page.Line($"<li>{item}</li>");
        page.Line($"</ul>");
    }
}
