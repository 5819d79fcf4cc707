using System.Globalization;
using Actuary.Reports.Sensitivities;
using Actuary.Reports.Text;
using Actuary.Results.Sensitivities;
using Spectre.Console;

namespace Actuary.Cli.Terminal;

/// <summary>A sensitivity table for a terminal: a sentence and a table for each indicator.</summary>
internal static class SensitivityAnswer
{
    public static void Write(SensitivityTable table, string report, IAnsiConsole console)
    {
        console.WriteLine();
        console.MarkupLineInterpolated($"[bold]{table.Model.En}[/] · {table.Scenario.En}");
        console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{table.Paths:N0} paths, seed {table.Seed}, the same for every value; differences to the model's own values"));
        foreach (var indicator in SensitivityTables.Of(table, Language.English))
        {
            console.WriteLine();
            console.WriteLine(indicator.Sentence);
            console.Write(ComparisonAnswer.Table(indicator.Table));
        }

        console.WriteLine($"Report:  {report}");
    }
}
