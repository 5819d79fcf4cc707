using Actuary.Reports.Chapters;
using Actuary.Reports.Runs;
using Actuary.Reports.Text;

namespace Actuary.Reports.Workbook.Sheets;

/// <summary>What was run: the facts anyone needs to run it again, with the fingerprints of the files that were read.</summary>
internal static class CoverSheet
{
    public static Sheet Of(RunView run, WorkbookPhrases words)
    {
        List<IReadOnlyList<Cell>> rows =
        [
            [Cell.Words(run.In(run.Documentation.ModelTitle), CellStyle.Title)],
            [Cell.Words(words.Kind, CellStyle.Note)],
            [],
            .. Facts(run, words).Concat(Scenario(run, words)).Append((Name: words.Reading, Value: Cell.Words(words.CellsHoldUnits, CellStyle.Wrapped)))
                .Select(fact => (IReadOnlyList<Cell>)[Cell.Words(fact.Name, CellStyle.Bold with { Wraps = true }), fact.Value]),
            [],
            [Cell.Words(words.InputFile, CellStyle.ColumnHead), Cell.Words("SHA-256", CellStyle.ColumnHead)],
            .. run.Documentation.Inputs.Select(input => (IReadOnlyList<Cell>)[Cell.Words(input.Path), Cell.Words(input.Sha256)]),
        ];
        return new Sheet(words.Cover) { Widths = [46, 90], Rows = rows };
    }

    private static IEnumerable<(string Name, Cell Value)> Facts(RunView run, WorkbookPhrases words)
    {
        var facts = run.Data.Manifest;
        var count = new CellStyle("#,##0") { Side = Side.Start };
        var plain = new CellStyle("0") { Side = Side.Start };
        yield return (words.Model, Cell.Words(facts.Model));
        yield return (words.Folder, Cell.Words(facts.ModelFolder));
        yield return (words.Seed, Cell.AsWritten(facts.Seed.ToString(), CellStyle.Plain with { Side = Side.Start }, "0"));
        yield return (words.Paths, Cell.Of(facts.Paths, count));
        yield return (words.FirstPath, Cell.Of(facts.FirstPath, count));
        yield return (words.FirstYear, Cell.Of(facts.FirstYear, plain));
        yield return (words.LastYear, Cell.Of(run.Data.LastYear, plain));
        yield return (words.Engine, Cell.Words("Actuary " + facts.Engine.Version));
        if (facts.Engine.Commit is { Length: > 0 } commit)
            yield return (words.Commit, Cell.Words(commit));
        yield return (words.RunOn, Cell.Of(facts.Started.UtcDateTime.ToOADate(), new CellStyle("yyyy-mm-dd hh:mm") { Side = Side.Start }));
        yield return (words.Identity, Cell.Words(facts.Identity));
    }

    private static IEnumerable<(string Name, Cell Value)> Scenario(RunView run, WorkbookPhrases words)
    {
        var scenario = run.Documentation.Scenario;
        yield return (words.Scenario, Cell.Words(scenario.Name, CellStyle.Bold));
        yield return ("", Cell.Words(run.In(scenario.Title), CellStyle.Wrapped));
        yield return ("", Cell.Words(run.In(scenario.Description), CellStyle.Wrapped));
        if (scenario.Baseline is { Length: > 0 } baseline)
            yield return (words.Baseline, Cell.Words(baseline));
        foreach (var change in ScenarioChapter.Changes(scenario, run.Words))
            yield return (words.Changes, Cell.Words(change, CellStyle.Wrapped));
        foreach (var item in scenario.NotModelled)
            yield return (words.NotModelled, Cell.Words(run.In(item), CellStyle.Wrapped));
    }
}
