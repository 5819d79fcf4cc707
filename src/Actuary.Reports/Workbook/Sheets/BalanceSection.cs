using Actuary.Reports.Chapters;
using Actuary.Reports.Runs;
using Actuary.Reports.Text;

namespace Actuary.Reports.Workbook.Sheets;

/// <summary>The actuarial balance by horizon; no rows where the run has none.</summary>
internal static class BalanceSection
{
    public static IEnumerable<IReadOnlyList<Cell>> Of(FundView fund, WorkbookPhrases words)
    {
        var run = fund.Run;
        var (balances, values) = (fund.Indicators.ActuarialBalances, run.Data.Indicators.PresentValues);
        if (balances.Count == 0)
            return [];
        var unit = CellUnit.For("yuan", balances.SelectMany(balance => (double[])[balance.Amount.P05, balance.Amount.P95]), run.Language);
        var style = new CellStyle(unit.Format);
        return IndicatorSheet.Section(
            Reading.Fill(words.BalanceHeading, values.At.Year, Numbers.Fixed(100 * values.DiscountRate, 1), unit.Label), words.BalanceMeaning,
            [words.Horizon, words.Mean, words.StandardError, "P5", words.Median, "P95", words.ShareOfOutgo],
            balances.Select(balance => (IReadOnlyList<Cell>)
            [
                Cell.Of(balance.Years, CellStyle.Year with { Side = Side.Start }), Cell.Of(balance.Amount.Mean, style with { IsBold = true }),
                Cell.Of(balance.Amount.StandardError, style), Cell.Of(balance.Amount.P05, style), Cell.Of(balance.Amount.P50, style), Cell.Of(balance.Amount.P95, style),
                balance.ShareOfOutgo is { } share ? Cell.Of(share.Mean, IndicatorSheet.Chance) : Cell.Words("–"),
            ]));
    }
}
