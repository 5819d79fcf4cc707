using Actuary.Cli.Terminal;
using Actuary.Reports.Text;
using Actuary.Schemes.Ledgers;
using Actuary.Simulation;
using Actuary.Simulation.Plans;

namespace Actuary.Cli.Explanations;

/// <summary>Prints an explanation as plain text, values with all their digits so that they can be compared.</summary>
internal static class ExplanationText
{
    public static void Write(YearExplanation explanation, string? measure, Wording wording, TextWriter output)
    {
        var words = wording.Words;
        output.WriteLine(Wording.Fill(words.ExplainIs, explanation.Path, explanation.Year));
        output.WriteLine(words.ExplainHead);
        foreach (var stage in explanation.Stages)
            WriteStage(stage, explanation.Documentation, Chosen(explanation, measure), wording, output);
        if (measure is null)
        {
            foreach (var ledger in explanation.Ledgers)
                WriteLedger(ledger, explanation.Documentation, wording, output);
        }

        output.WriteLine();
        output.WriteLine(explanation.Differences == 0
            ? words.ExplainSame
            : Wording.Fill(words.ExplainDiffers, explanation.Differences));
    }

    /// <summary>All measures, or one and those that its definition names.</summary>
    private static Func<ExplainedValue, bool> Chosen(YearExplanation explanation, string? measure)
    {
        if (measure is null)
            return _ => true;
        var all = explanation.Stages.SelectMany(stage => stage.Values).ToList();
        var definition = all.First(value => value.Note.Name == measure).Note.Definition.En;
        return value => value.Note.Name == measure || Mentions(definition, value.Note.Name) || Mentions(definition, value.Note.Label.En);
    }

    private static bool Mentions(string definition, string words) =>
        $" {definition} ".Replace(',', ' ').Replace('(', ' ').Replace(')', ' ').Replace(';', ' ').Contains($" {words} ", StringComparison.Ordinal);

    private static void WriteStage(Stage stage, PlanDocumentation plan, Func<ExplainedValue, bool> isChosen, Wording wording, TextWriter output)
    {
        var values = stage.Values.Where(isChosen).ToList();
        if (values.Count == 0)
            return;
        output.WriteLine();
        output.WriteLine(Title(stage.Key, wording.Words));
        foreach (var value in values)
        {
            var before = value.Before is { } earlier ? $"{earlier:R}" : "–";
            output.WriteLine($"  {value.Note.Name} [{wording.Unit(plan, value.Note.Unit)}] = {value.InFolder:R} | {value.Replayed:R} {(value.IsSame ? "=" : "≠")} | {before}");
            output.WriteLine("      " + Wording.Fill(wording.Words.ExplainLine, wording.In(value.Note.Label), wording.In(value.Note.Definition)));
        }
    }

    private static void WriteLedger(SchemeLedger ledger, PlanDocumentation plan, Wording wording, TextWriter output)
    {
        var words = wording.Words;
        output.WriteLine();
        output.WriteLine(Wording.Fill(words.LedgerOf, Title(ledger.Scheme, plan, wording)));
        foreach (var entry in ledger.Entries.Where(entry => entry.Amount != 0))
            output.WriteLine($"  {Name(entry.Line.Payer, words),-10} → {Name(entry.Line.Receiver, words),-10} {entry.Amount,24:N2}  {words.LedgerItems.GetValueOrDefault(entry.Line.Item, entry.Line.Item)}");
    }

    /// <summary>The scheme's title; in English the name that commands know it under.</summary>
    private static string Title(string scheme, PlanDocumentation plan, Wording wording) =>
        wording.Language == Language.English ? scheme : plan.Schemes.FirstOrDefault(note => note.Name == scheme) is { } note ? wording.In(note.Title) : scheme;

    private static string Title(string stage, TerminalPhrases words) => stage switch
    {
        "driver" => words.StageDriver,
        "policy" => words.StagePolicy,
        "flow" => words.StageFlow,
        "stock" => words.StageStock,
        "ledger" => words.StageLedger,
        "fund" => words.StageFund,
        _ => words.StageIndicator,
    };

    private static string Name(Party party, TerminalPhrases words) => party switch
    {
        Party.Person => words.PartyPerson,
        Party.Collective => words.PartyCollective,
        Party.Central => words.PartyCentral,
        Party.Province => words.PartyProvince,
        Party.City => words.PartyCity,
        Party.County => words.PartyCounty,
        Party.Township => words.PartyTownship,
        Party.Fund => words.PartyFund,
        Party.OtherScheme => words.PartyOtherScheme,
        Party.Agency => words.PartyAgency,
        Party.Insurer => words.PartyInsurer,
        Party.Hospital => words.PartyHospital,
        _ => throw new ArgumentOutOfRangeException(nameof(party), party, "Nobody of that name pays or receives."),
    };
}
