using Actuary.Simulation;

namespace Actuary.Cli.Explanations;

/// <summary>Prints an explanation as plain text, values with all their digits so that they can be compared.</summary>
internal static class ExplanationText
{
    public static void Write(YearExplanation explanation, string? measure, TextWriter output)
    {
        output.WriteLine($"Path {explanation.Path}, year {explanation.Year}");
        output.WriteLine("measure [unit] = value in the run folder | replayed | year before");
        foreach (var stage in explanation.Stages)
            WriteStage(stage, Chosen(explanation, measure), output);
        if (measure is null)
        {
            foreach (var ledger in explanation.Ledgers)
                WriteLedger(ledger, output);
        }

        output.WriteLine();
        output.WriteLine(explanation.Differences == 0
            ? "Every replayed value equals the run folder to the bit."
            : $"{explanation.Differences} replayed values differ from the run folder.");
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

    private static void WriteStage(Stage stage, Func<ExplainedValue, bool> isChosen, TextWriter output)
    {
        var values = stage.Values.Where(isChosen).ToList();
        if (values.Count == 0)
            return;
        output.WriteLine();
        output.WriteLine(stage.Title);
        foreach (var value in values)
        {
            var before = value.Before is { } earlier ? $"{earlier:R}" : "–";
            output.WriteLine($"  {value.Note.Name} [{value.Note.Unit}] = {value.InFolder:R} | {value.Replayed:R} {(value.IsSame ? "=" : "≠")} | {before}");
            output.WriteLine($"      {value.Note.Label.En}: {value.Note.Definition.En}");
        }
    }

    private static void WriteLedger(SchemeLedger ledger, TextWriter output)
    {
        output.WriteLine();
        output.WriteLine($"Ledger lines of {ledger.Scheme}, yuan");
        foreach (var entry in ledger.Entries.Where(entry => entry.Amount != 0))
            output.WriteLine($"  {Name(entry.Line.Payer),-10} → {Name(entry.Line.Receiver),-10} {entry.Amount,24:N2}  {entry.Line.Item}");
    }

    private static string Name(Schemes.Ledgers.Party party) => party.ToString().ToLowerInvariant();
}
