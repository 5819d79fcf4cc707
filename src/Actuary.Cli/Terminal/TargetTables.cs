using Actuary.Reports.Text;
using Actuary.Results;
using Actuary.Results.Indicators;
using Actuary.Simulation.Plans;
using Spectre.Console;

namespace Actuary.Cli.Terminal;

/// <summary>How a run stands to its targets, and the actuarial balance of its fund; what the model does not ask for is left out.</summary>
internal static class TargetTables
{
    public static void Write(Run run, SchemeNote fund, IAnsiConsole console)
    {
        var targets = run.Indicators.Targets.Where(target => MeasureName.Has(target.Measure, fund.Prefix)).ToList();
        if (targets.Count > 0)
            console.Write(Targets(run, targets));
        if (run.Indicators.Of(fund).ActuarialBalances is { Count: > 0 } balances)
            console.Write(Balances(run, balances));
    }

    private static Table Targets(Run run, List<TargetResult> targets)
    {
        var table = AnswerTables.NewTable("Targets: where the mean stands, and on how many paths they are met", ["target", "", "mean", "median", "gap", "met on"]);
        foreach (var target in targets)
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
        var unit = run.Manifest.Documentation.Measure(target.Measure)?.Unit ?? "";
        return DisplayUnit.For(unit, Math.Max(Math.Abs(target.Mean), Math.Abs(target.Mean - target.Gap)), Language.English);
    }

    private static Table Balances(Run run, IReadOnlyList<ActuarialBalance> balances)
    {
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
