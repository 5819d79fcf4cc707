using Actuary.Reports.Comparison;
using Actuary.Reports.Sensitivities;
using Actuary.Reports.Text;
using Actuary.Results.Sensitivities;
using Spectre.Console;

namespace Actuary.Cli.Terminal;

/// <summary>A sensitivity table for a terminal: a sentence and a table for each indicator.</summary>
internal static class SensitivityAnswer
{
    /// <summary>Longer names of assumptions are broken between words, so that a table is at most a hundred columns wide.</summary>
    private const int NameWidth = 46;

    public static void Write(SensitivityTable table, string report, Wording wording, IAnsiConsole console)
    {
        console.WriteLine();
        console.MarkupLineInterpolated($"[bold]{wording.In(table.Model)}[/] · {wording.In(table.Scenario)}");
        console.WriteLine(Wording.Fill(wording.Words.SampleOfValues, Wording.Number(table.Paths, 0), table.Seed) + wording.Words.SampleOfDifferences);
        foreach (var indicator in SensitivityTables.Of(table, wording.Language))
        {
            console.WriteLine();
            console.WriteLine(indicator.Sentence);
            if (indicator.Narrow.Rows.Count > 0)
                console.Write(Table(indicator.Narrow, wording.Language));
            if (indicator.Unmoved.Length > 0)
                console.WriteLine(indicator.Unmoved);
        }

        console.WriteLine(Wording.Fill(wording.Words.Report, report));
    }

    private static Table Table(ComparisonTable content, Language language)
    {
        var table = ComparisonAnswer.Table(content);
        if (language == Language.English && content.Rows.Max(row => row[0].Length) > NameWidth)
            table.Columns[0].Width = NameWidth;
        return table;
    }
}
