using Actuary.Reports.Text;
using Actuary.Results;
using Actuary.Results.Indicators;
using Spectre.Console;

namespace Actuary.Cli.Terminal;

/// <summary>How a run stands to its targets, and the actuarial balance of its fund; what the model does not ask for is left out.</summary>
internal static class TargetTables
{
    public static void Write(Run run, IAnsiConsole console)
    {
        if (run.Indicators.Targets.Count > 0)
            console.Write(Targets(run));
        if (run.Indicators.ActuarialBalances.Count > 0)
            console.Write(Balances(run));
    }

    private static Table Targets(Run run)
    {
        var table = AnswerTables.NewTable("Targets: where the mean stands, and on how many paths they are met", ["target", "", "mean", "median", "gap", "met on"]);
        foreach (var target in run.Indicators.Targets)
        {
            var unit = UnitOf(run, target);
            table.AddRow(
                $"{target.Measure} {target.Year}",
                (target.AtLeast is { } least ? $"≥ {unit.Quantity(least)}" : $"≤ {unit.Quantity(target.AtMost ?? 0)}").Replace('\u00a0', ' '),
                unit.Number(target.Mean),
                unit.Number(target.Median),
                unit.Number(target.Gap),
                AnswerTables.Percent(target.Share));
        }

        return table;
    }

    private static DisplayUnit UnitOf(Run run, TargetResult target)
    {
        var own = target.Measure[(target.Measure.IndexOf('.', StringComparison.Ordinal) + 1)..];
        var unit = run.Manifest.Documentation.Measures.FirstOrDefault(note => note.Name == own)?.Unit ?? "";
        return DisplayUnit.For(unit, Math.Max(Math.Abs(target.Mean), Math.Abs(target.Mean - target.Gap)), Language.English);
    }

    private static Table Balances(Run run)
    {
        var balances = run.Indicators.ActuarialBalances;
        var scale = MoneyScale.Of((double[])[.. balances.SelectMany(balance => (double[])[balance.Amount.P05, balance.Amount.P95])]);
        var values = run.Indicators.PresentValues;
        var table = AnswerTables.NewTable(
            $"Fund + income − outgo, present value end of {values.At.Year} at {AnswerTables.Percent(values.DiscountRate)}, {scale.Unit}",
            ["years", "mean", "s.e.", "P5", "P50", "P95", "share of outgo"]);
        foreach (var balance in balances)
        {
            var amount = balance.Amount;
            table.AddRow(
                $"{balance.Years}",
                scale.Text(amount.Mean), scale.Text(amount.StandardError), scale.Text(amount.P05), scale.Text(amount.P50), scale.Text(amount.P95),
                balance.ShareOfOutgo is { } share ? AnswerTables.Percent(share.Mean) : "–");
        }

        return table;
    }
}
