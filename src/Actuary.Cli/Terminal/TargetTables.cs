using Actuary.Reports.Text;
using Actuary.Results;
using Actuary.Results.Indicators;
using Actuary.Simulation.Plans;
using Spectre.Console;

namespace Actuary.Cli.Terminal;

/// <summary>How a run stands to its targets, and the actuarial balance of its fund; what the model does not ask for is left out.</summary>
internal static class TargetTables
{
    public static void Write(Run run, SchemeNote fund, Wording wording, IAnsiConsole console)
    {
        var targets = run.Indicators.Targets.Where(target => MeasureName.Has(target.Measure, fund.Prefix)).ToList();
        if (targets.Count > 0)
            console.Write(Targets(run, targets, wording));
        if (run.Indicators.Of(fund).ActuarialBalances is { Count: > 0 } balances)
            console.Write(Balances(run, balances, wording));
    }

    private static Table Targets(Run run, List<TargetResult> targets, Wording wording)
    {
        var table = AnswerTables.NewTable(wording.Words.TargetsTitle, [wording.Words.Target, "", wording.Common.Mean, wording.Common.Median, wording.Words.Gap, wording.Words.MetOn]);
        foreach (var target in targets)
        {
            var unit = UnitOf(run, target, wording.Language);
            table.AddRow(
                $"{(wording.Language == Language.English || run.Manifest.Documentation.Measure(target.Measure) is not { } note ? target.Measure : wording.In(note.Label))} {target.Year}",
                (target.AtLeast is { } least ? $"≥ {unit.Quantity(least)}" : $"≤ {unit.Quantity(target.AtMost ?? 0)}").Replace('\u00a0', ' '),
                unit.Number(target.Mean),
                unit.Number(target.Median),
                unit.Number(target.Gap),
                wording.Percent(target.Share));
        }

        return table;
    }

    private static DisplayUnit UnitOf(Run run, TargetResult target, Language language)
    {
        var unit = run.Manifest.Documentation.Measure(target.Measure)?.Unit ?? "";
        return DisplayUnit.For(unit, Math.Max(Math.Abs(target.Mean), Math.Abs(target.Mean - target.Gap)), language);
    }

    private static Table Balances(Run run, IReadOnlyList<ActuarialBalance> balances, Wording wording)
    {
        var scale = MoneyScale.Of(wording.Language, (double[])[.. balances.SelectMany(balance => (double[])[balance.Amount.P05, balance.Amount.P95])]);
        var values = run.Indicators.PresentValues;
        var table = AnswerTables.NewTable(
            Wording.Fill(wording.Words.BalancesTitle, values.At.Year, wording.Percent(values.DiscountRate), scale.Unit),
            [wording.Words.Years, wording.Common.Mean, ComparisonPhrases.In(wording.Language).ShortError, "P5", "P50", "P95", wording.Words.ShareOfOutgo]);
        foreach (var balance in balances)
        {
            var amount = balance.Amount;
            table.AddRow(
                $"{balance.Years}",
                scale.Text(amount.Mean), scale.Text(amount.StandardError), scale.Text(amount.P05), scale.Text(amount.P50), scale.Text(amount.P95),
                balance.ShareOfOutgo is { } share ? wording.Percent(share.Mean) : "–");
        }

        return table;
    }
}
