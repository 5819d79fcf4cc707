using Actuary.Reports.Html;
using Actuary.Reports.Runs;
using Actuary.Reports.Text;
using Actuary.Results.Indicators;

namespace Actuary.Reports.Chapters;

/// <summary>The actuarial balance of the fund: a row for each horizon.</summary>
internal static class BalanceTable
{
    public static HtmlTable Of(FundView fund)
    {
        var run = fund.Run;
        var (words, balances, values) = (run.Words, fund.Indicators.ActuarialBalances, run.Data.Indicators.PresentValues);
        var unit = DisplayUnit.For("yuan", balances.Max(balance => Math.Max(Math.Abs(balance.Amount.P05), Math.Abs(balance.Amount.P95))), run.Language);
        return new HtmlTable(
            Reading.Fill(words.BalanceCaption, values.At.Year, Numbers.Fixed(100 * values.DiscountRate, 1), unit.Label),
            [words.HorizonColumn, words.Mean, words.StandardError, "P5", words.Median, "P95", words.ShareOfOutgoColumn],
            [.. balances.Select(balance => Row(balance, unit, run.Language))]);
    }

    private static IReadOnlyList<Cell> Row(ActuarialBalance balance, DisplayUnit unit, Language language) =>
    [
        balance.Years.ToString(), unit.Number(balance.Amount.Mean), (unit with { Decimals = unit.Decimals + 1 }).Number(balance.Amount.StandardError),
        unit.Number(balance.Amount.P05), unit.Number(balance.Amount.P50), unit.Number(balance.Amount.P95),
        balance.ShareOfOutgo is { } share ? DisplayUnit.For("fraction", share.Mean, language).Quantity(share.Mean) : "–",
    ];
}
