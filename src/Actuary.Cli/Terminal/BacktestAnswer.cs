using Actuary.Reports.Backtests;
using Actuary.Results.Backtesting;
using Spectre.Console;

namespace Actuary.Cli.Terminal;

/// <summary>A backtest for a terminal: what was held of each measure, and every figure.</summary>
internal static class BacktestAnswer
{
    public static void Write(Backtest backtest, string report, Wording wording, IAnsiConsole console)
    {
        var tables = BacktestTables.Of(backtest, wording.Language);
        console.WriteLine();
        console.MarkupLineInterpolated($"[bold]{wording.In(backtest.Model)}[/] · {wording.In(backtest.Scenario)}");
        console.WriteLine(Wording.Fill(wording.Words.PathsAndSeed, Wording.Number(backtest.Paths, 0), backtest.Seed));
        foreach (var (sentence, table) in tables.Measures)
        {
            console.WriteLine();
            console.WriteLine(sentence);
            console.Write(ComparisonAnswer.Table(table));
        }

        console.WriteLine();
        console.WriteLine(tables.Sentence);
        console.Write(ComparisonAnswer.Table(tables.Summary));
        console.WriteLine(Wording.Fill(wording.Words.Report, report));
    }
}
