using System.Globalization;
using Actuary.Reports.Backtests;
using Actuary.Reports.Text;
using Actuary.Results.Backtesting;
using Spectre.Console;

namespace Actuary.Cli.Terminal;

/// <summary>A backtest for a terminal: what was held of each measure, and every figure.</summary>
internal static class BacktestAnswer
{
    public static void Write(Backtest backtest, string report, IAnsiConsole console)
    {
        var tables = BacktestTables.Of(backtest, Language.English);
        console.WriteLine();
        console.MarkupLineInterpolated($"[bold]{backtest.Model.En}[/] · {backtest.Scenario.En}");
        console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{backtest.Paths:N0} paths, seed {backtest.Seed}"));
        foreach (var (sentence, table) in tables.Measures)
        {
            console.WriteLine();
            console.WriteLine(sentence);
            console.Write(ComparisonAnswer.Table(table));
        }

        console.WriteLine();
        console.WriteLine(tables.Sentence);
        console.Write(ComparisonAnswer.Table(tables.Summary));
        console.WriteLine($"Report:  {report}");
    }
}
