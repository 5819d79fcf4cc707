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
        WriteUncertainties(page, run);
        page.Line($"<p class=\"filter\"><label>{words.FilterLabel} <input type=\"search\" data-filter=\"#assumptions\" autocomplete=\"off\"></label> <output data-matches=\"{words.FilterMatches}\"></output></p>");
        foreach (var part in assumptions.GroupBy(PartOf, StringComparer.Ordinal))
            WritePart(page, run, part.Key, [.. part]);
        page.Line($"</section>");
    }

    /// <summary>Assumption, basis, and whether the chance of the years and the errors of estimates are in; a dash where there is no such thing.</summary>
    public static IReadOnlyList<string> Said(UncertaintyNote note, Phrases words) =>
    [
        words.Subjects.GetValueOrDefault(note.Subject, note.Key), note.IsFitted ? words.IsFitted : words.IsStated,
        In(note.Process, words), In(note.Parameter, words),
    ];

    private static string In(bool? isIn, Phrases words) => isIn is { } known ? known ? words.IsIn : words.IsLeftOut : "–";

    private static void WriteUncertainties(HtmlWriter page, RunView run)
    {
        var words = run.Words;
        if (run.Documentation.Uncertainties.Count == 0)
            return;
        new HtmlTable(words.UncertaintyCaption, [words.Subject, words.Basis, words.ProcessUncertainty, words.ParameterUncertainty],
            [.. run.Documentation.Uncertainties.Select(note => (IReadOnlyList<Cell>)[.. Said(note, words).Select((text, column) => new Cell(text, column == 0 ? null : "words"))])])
            .Write(page);
    }

    private static void WritePart(HtmlWriter page, RunView run, string part, IReadOnlyList<AssumptionNote> assumptions)
    {
        var words = run.Words;
        page.Line($"<details class=\"part\"><summary>{part} <span class=\"count\">{assumptions.Count}</span></summary>");
        new HtmlTable(part, [words.Key, words.Value, words.Unit, words.Grounds],
            [.. Families(assumptions).Select(family => Row(family, part, run))]).Write(page);
        page.Line($"</details>");
    }

    private static IReadOnlyList<Cell> Row(List<AssumptionNote> family, string part, RunView run)
    {
        var (first, words) = (family[0], run.Words);
        var key = family.Count == 1 ? first.Key : Parent(first.Key);
        var value = family.Count == 1 ? first.Value : string.Join(words.ListComma, family.Select(note => $"{run.ClassName(note.Key)}{Numbers.HardSpace}{note.Value}"));
        return
        [
            key.StartsWith(part + ".", StringComparison.Ordinal) ? key[(part.Length + 1)..] : key,
            new Cell(value, "words"), new Cell(run.UnitName(first.Unit), "words"), new Cell(Grounds(first, run), IsAssumed(first) ? "words assumed" : "words"),
        ];
    }

    /// <summary>Neighbours under one key that share unit and grounds, such as the shares of the tiers, make one row.</summary>
    private static List<List<AssumptionNote>> Families(IReadOnlyList<AssumptionNote> assumptions)
    {
        var families = new List<List<AssumptionNote>>();
        foreach (var note in assumptions)
            if (families.Count > 0 && AreKin(families[^1][0], note))
                families[^1].Add(note);
            else
                families.Add([note]);
        return families;
    }

    private static bool AreKin(AssumptionNote one, AssumptionNote other) =>
        Parent(one.Key).Contains('.') && Parent(one.Key) == Parent(other.Key)
        && (one.Unit, one.Status, one.Source, one.At, one.Reason) == (other.Unit, other.Status, other.Source, other.At, other.Reason);

    private static string Parent(string key) => key.LastIndexOf('.') is > 0 and var dot ? key[..dot] : "";

    /// <summary>The part of the model a key is listed under: its first word; a scheme's values by the sections of the scheme.</summary>
    private static string PartOf(AssumptionNote note)
    {
        var words = note.Key.Split('.');
        return words[0] == "schemes" && words.Length > 3 ? string.Join('.', words[..3]) : words[0];
    }

    private static bool IsAssumed(AssumptionNote note) => string.IsNullOrEmpty(note.Source);

    private static string Grounds(AssumptionNote note, RunView run) => IsAssumed(note)
        ? Reading.Fill(run.Words.Assumed, run.Written(note.Reason))
        : string.Join(", ", new[] { note.Source, run.Written(note.At) }.Where(text => !string.IsNullOrEmpty(text)));
}
