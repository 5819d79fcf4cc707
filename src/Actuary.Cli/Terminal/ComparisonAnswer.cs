using Actuary.Reports.Comparison;
using Actuary.Results.Comparison;
using Spectre.Console;

namespace Actuary.Cli.Terminal;

/// <summary>The answer of a comparison: what is certain, what it costs whom, how the indicators move.</summary>
internal static class ComparisonAnswer
{
    public static void Write(RunComparison comparison, string report, Wording wording, IAnsiConsole console)
    {
        var manifest = comparison.Base.Manifest;
        console.WriteLine();
        console.MarkupLineInterpolated($"[bold]{wording.In(manifest.Documentation.ModelTitle)}[/]");
        console.WriteLine(wording.Run(manifest.Paths, manifest.Years, manifest.OpeningYear, manifest.Seed));
        console.WriteLine(wording.Words.PairedNote);
        foreach (var scenario in ComparisonTables.Of(comparison, wording.Language))
            Write(scenario, console);
        console.WriteLine(wording.Words.ErrorNote);
        console.WriteLine();
        console.WriteLine(Wording.Fill(wording.Words.Report, report));
    }

    private static void Write(ComparisonTables scenario, IAnsiConsole console)
    {
        console.WriteLine();
        console.MarkupLineInterpolated($"[bold]{scenario.Heading}[/]");
        foreach (var sentence in scenario.Notes.Concat(scenario.Sentences))
            console.WriteLine($"- {sentence}");
        console.WriteLine();
        foreach (var table in scenario.Tables)
            console.Write(Table(table));
    }

    /// <summary>Numbers stand below each other and are never broken; the names of rows may be.</summary>
    internal static Table Table(ComparisonTable content)
    {
        var table = new Table { Border = TableBorder.Simple, Title = new TableTitle(content.Caption, new Style(decoration: Decoration.Bold)) };
        for (var column = 0; column < content.Columns.Count; column++)
        {
            var isName = column == 0;
            table.AddColumn(new TableColumn(Markup.Escape(content.Columns[column]))
            {
                Alignment = isName ? Justify.Left : Justify.Right,
                NoWrap = !isName,
                Padding = new Padding(0, 0, 1, 0),
            });
        }

        foreach (var row in content.Rows)
            table.AddRow([.. row.Select(Markup.Escape)]);
        return table;
    }
}
