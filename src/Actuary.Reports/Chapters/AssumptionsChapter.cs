using Actuary.Reports.Html;
using Actuary.Reports.Runs;
using Actuary.Reports.Text;
using Actuary.Simulation.Plans;

namespace Actuary.Reports.Chapters;

/// <summary>Every value the run rests on, with its source or the reason it was assumed; one folded table for each part of the model.</summary>
internal static class AssumptionsChapter
{
    public static void Write(HtmlWriter page, RunView run)
    {
        var (words, assumptions) = (run.Words, run.Documentation.Assumptions);
        var assumed = assumptions.Count(IsAssumed);
        page.Line($"<section id=\"assumptions\"><h2>{words.AssumptionsHeading}</h2>");
        page.Line($"<p>{Reading.Fill(words.AssumptionsReading, Numbers.Count(assumptions.Count), Numbers.Count(assumptions.Count - assumed), Numbers.Count(assumed))}</p>");
        page.Line($"<p class=\"filter\"><label>{words.FilterLabel} <input type=\"search\" data-filter=\"#assumptions\" autocomplete=\"off\"></label> <output data-matches=\"{words.FilterMatches}\"></output></p>");
        foreach (var part in assumptions.GroupBy(PartOf, StringComparer.Ordinal))
            WritePart(page, words, part.Key, [.. part]);
        page.Line($"</section>");
    }

    private static void WritePart(HtmlWriter page, Phrases words, string part, IReadOnlyList<AssumptionNote> assumptions)
    {
        page.Line($"<details class=\"part\"><summary>{part} <span class=\"count\">{assumptions.Count}</span></summary>");
        new HtmlTable(part, [words.Key, words.Value, words.Unit, words.Grounds],
            [.. assumptions.Select(note => (IReadOnlyList<Cell>)
            [
                note.Key, new Cell(note.Value, "value"), new Cell(note.Unit, "words"), new Cell(Grounds(note, words), IsAssumed(note) ? "words assumed" : "words"),
            ])]).Write(page);
        page.Line($"</details>");
    }

    private static string PartOf(AssumptionNote note) => note.Key.Split('.', 2)[0];

    private static bool IsAssumed(AssumptionNote note) => string.IsNullOrEmpty(note.Source);

    private static string Grounds(AssumptionNote note, Phrases words) => IsAssumed(note)
        ? Reading.Fill(words.Assumed, note.Reason)
        : string.Join(", ", new[] { note.Source, note.At }.Where(text => !string.IsNullOrEmpty(text)));
}
