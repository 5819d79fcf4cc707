using Actuary.Cli.Terminal;
using Spectre.Console;

namespace Actuary.Cli.Fits;

/// <summary>A fit for a terminal: the tables that an actuary would sign, and what was dropped and why.</summary>
internal static class FitAnswer
{
    public static void Write(FitView fit, string assumption, string page, IAnsiConsole console)
    {
        console.WriteLine();
        console.MarkupLineInterpolated($"[bold]{fit.Title}[/] · {fit.Method}");
        console.WriteLine(string.Join(" · ", fit.Facts.Skip(1).Select(fact => $"{fact.Key} {fact.Value}")));
        console.WriteLine();
        foreach (var table in fit.Tables)
            console.Write(ComparisonAnswer.Table(table));
        foreach (var finding in fit.Findings)
            console.WriteLine($"- {finding}");
        console.WriteLine($"{fit.Words.AssumptionFile}{assumption}");
        console.WriteLine($"{fit.Words.PageFile}{page}");
    }
}
