using System.Globalization;
using Actuary.Reports.Comparison;
using Actuary.Reports.Sensitivities;
using Actuary.Reports.Text;
using Actuary.Results.Sensitivities;
using Spectre.Console;

namespace Actuary.Cli.Terminal;

/// <summary>A sensitivity table for a terminal: a sentence and a table for each indicator.</summary>
internal static class SensitivityAnswer
{
    /// <summary>Longer names of assumptions are broken, so that a table is at most a hundred columns wide.</summary>
    private const int NameWidth = 46;

    public static void Write(SensitivityTable table, string report, IAnsiConsole console)
    {
        console.WriteLine();
        console.MarkupLineInterpolated($"[bold]{table.Model.En}[/] · {table.Scenario.En}");
        console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{table.Paths:N0} paths, seed {table.Seed}, the same for every value; differences to the model's own values"));
        foreach (var indicator in SensitivityTables.Of(table, Language.English))
        {
            console.WriteLine();
            console.WriteLine(indicator.Sentence);
            if (indicator.Narrow.Rows.Count > 0)
                console.Write(Table(indicator.Narrow));
            if (indicator.Unmoved.Length > 0)
                console.WriteLine(indicator.Unmoved);
        }

        console.WriteLine($"Report:  {report}");
    }

    private static Table Table(ComparisonTable content)
    {
        var table = ComparisonAnswer.Table(content);
        if (content.Rows.Max(row => row[0].Length) > NameWidth)
            table.Columns[0].Width = NameWidth;
        return table;
    }
}
