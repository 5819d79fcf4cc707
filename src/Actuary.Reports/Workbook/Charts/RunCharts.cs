using Actuary.Reports.Figures;
using Actuary.Reports.Plotly;
using Actuary.Reports.Runs;
using Actuary.Reports.Text;
using Actuary.Reports.Workbook.Budgets;
using Actuary.Reports.Workbook.Sheets;
using Actuary.Results.Summaries;

namespace Actuary.Reports.Workbook.Charts;

/// <summary>The charts of a fund: its balance, its income and outgo, and what each level of government pays.</summary>
internal sealed class RunCharts(RunView run, WorkbookPhrases words, QuantileSheet quantiles)
{
    /// <summary>Places of P5, the median and P95 among the quantiles of a summary.</summary>
    private const int P05 = 1, P50 = 4, P95 = 7;

    /// <summary>The charts of one budget; those whose measures the run lacks are left out.</summary>
    public IEnumerable<NativeChart> Of(BudgetSheet sheet)
    {
        var budget = sheet.Budget;
        if (Fund(budget.Fund) is { } fund)
            yield return fund;
        yield return Chart(budget.Fund.Heading(words.FlowsChart), ChartKind.Lines,
            [Line(budget.Income[^1], sheet, House.Blue), Line(budget.Outgo[^1], sheet, House.Vermilion)]);
        if (budget.Government is { } government)
            yield return Chart(budget.Fund.Heading(words.CostChart), ChartKind.StackedColumns,
                [.. government.SumOf.Where(level => level.Values.Any(value => value != 0)).Select((level, index) => Line(level, sheet, House.Series[index]))]);
    }

    private NativeChart? Fund(FundView view) => view.Summary("fund_end") is not { } fund ? null
        : Chart(view.Heading(words.FundChart), ChartKind.Lines,
        [
            Quantile(fund, "P95", P95, House.Green) with { IsDashed = true },
            Quantile(fund, words.Median, P50, House.Blue),
            Quantile(fund, "P5", P05, House.Vermilion) with { IsDashed = true },
        ]);

    private NativeChart Chart(string title, ChartKind kind, IReadOnlyList<ChartSeries> series)
    {
        var largest = kind == ChartKind.Lines
            ? series.Max(one => one.Values.Max(Math.Abs))
            : run.Years.Select((_, year) => series.Sum(one => Math.Abs(one.Values[year]))).Max();
        var unit = CellUnit.ForAxis("yuan", largest, run.Language);
        return new NativeChart
        {
            Title = title,
            Kind = kind,
            YearTitle = words.Year,
            ValueTitle = unit.Label,
            ValueFormat = unit.Format,
            Years = run.Years,
            Series = series,
        };
    }

    private ChartSeries Quantile(MeasureSummary fund, string name, int quantile, Colour colour) =>
        new(name, quantiles.YearCells(fund.Measure), quantiles.Cells(fund.Measure, quantile), fund.Quantiles[quantile], colour);

    private static ChartSeries Line(BudgetLine line, BudgetSheet sheet, Colour colour) =>
        new(FileText.Of(line.Label), sheet.YearCells, sheet.Cells(line), line.Values, colour);
}
