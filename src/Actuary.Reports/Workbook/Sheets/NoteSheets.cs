using Actuary.Reports.Chapters;
using Actuary.Reports.Runs;
using Actuary.Reports.Text;
using Actuary.Simulation.Plans;

namespace Actuary.Reports.Workbook.Sheets;

/// <summary>What the run rests on: assumptions with their grounds, sources, definitions of the measures. One table a sheet.</summary>
internal static class NoteSheets
{
    public static Sheet Assumptions(RunView run, WorkbookPhrases words) => Table(words.Assumptions,
        [(words.Key, 52), (words.Value, 38), (words.Unit, 14), (words.Status, 13), (words.Source, 12), (words.Place, 36), (words.Reason, 44), (words.File, 34)],
        run.Documentation.Assumptions.Select(note => (IReadOnlyList<Cell>)
        [
            Wrapped(note.Key), Value(note), Wrapped(run.UnitName(note.Unit)), Wrapped(words.Statuses.GetValueOrDefault(note.Status, note.Status)),
            Wrapped(note.Source), Wrapped(run.Written(note.At)), Wrapped(run.Written(note.Reason)), Wrapped(note.File),
        ]));

    public static Sheet Uncertainties(RunView run, WorkbookPhrases words) => Table(words.Uncertainties,
        [(run.Words.Subject, 36), (run.Words.Basis, 20), (run.Words.ProcessUncertainty, 30), (run.Words.ParameterUncertainty, 30)],
        run.Documentation.Uncertainties.Select(note => (IReadOnlyList<Cell>)[.. AssumptionsChapter.Said(note, run.Words).Select(Wrapped)]));

    public static Sheet Sources(RunView run, WorkbookPhrases words) => Table(words.Sources,
        [(words.Name, 9), (words.Title, 60), (words.Publisher, 36), (words.Address, 60), (words.Accessed, 13), (words.Retrieved, 14)],
        run.Documentation.Sources.Select(source => (IReadOnlyList<Cell>)
        [
            Wrapped(source.Id), Wrapped(run.Written(source.Title)), Wrapped(run.Written(source.Publisher)), Wrapped(source.Url), Wrapped(source.Accessed), Wrapped(Retrieved(source, words)),
        ]));

    public static Sheet Measures(RunView run, WorkbookPhrases words) => Table(words.Measures,
        [(words.Item, 36), (words.Name, 26), (words.Unit, 14), (words.Stage, 11), (words.Definition, 90)],
        run.Data.Manifest.Measures.Where(run.Has).Select(measure => (IReadOnlyList<Cell>)
        [
            Wrapped(run.Label(measure)), Wrapped(measure), Wrapped(run.UnitName(run.Unit(measure))),
            Wrapped(Stage(run.Note(measure)?.Stage, words)), Wrapped(run.Note(measure) is { } note ? run.In(note.Definition) : null),
        ]));

    private static Sheet Table(string name, IReadOnlyList<(string Head, double Width)> columns, IEnumerable<IReadOnlyList<Cell>> rows)
    {
        IReadOnlyList<IReadOnlyList<Cell>> all = [[.. columns.Select(column => Cell.Words(column.Head, CellStyle.ColumnHead))], .. rows];
        return new Sheet(name)
        {
            Widths = [.. columns.Select(column => column.Width)],
            Rows = all,
            FrozenRows = 1,
            FrozenColumns = 1,
            Filter = new CellRange(0, 0, all.Count - 1, columns.Count - 1),
        };
    }

    /// <summary>Begins with yes or no; how it was had may follow.</summary>
    private static string Retrieved(SourceNote source, WorkbookPhrases words) =>
        source.Retrieved.StartsWith("yes", StringComparison.Ordinal) ? words.Yes + source.Retrieved[3..] : words.No + source.Retrieved[2..];

    private static string Stage(string? stage, WorkbookPhrases words) => stage is null ? "" : words.Stages.GetValueOrDefault(stage, stage);

    /// <summary>A fraction is shown in percent, other numbers as they are; a list of dated values stays words.</summary>
    private static Cell Value(AssumptionNote note) => Cell.AsWritten(note.Value, CellStyle.Wrapped with { Side = Side.Start },
        note.Unit is "fraction" or "fraction/year" ? "0.0###%" : "");

    private static Cell Wrapped(string? text) => Cell.Words(text ?? "", CellStyle.Wrapped);
}
