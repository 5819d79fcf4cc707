using Actuary.Reports.Runs;
using Actuary.Reports.Text;
using Actuary.Reports.Workbook.Budgets;
using Actuary.Results.Summaries;

namespace Actuary.Reports.Workbook.Sheets;

/// <summary>How far the paths lie apart: mean, spread and quantiles of chosen measures, a row per measure and year, to filter and to print.</summary>
internal sealed class QuantileSheet
{
    private const int HeadRows = 3;
    private const int FirstQuantile = 6;

    private static readonly string[] s_fund = ["fund_end", "income", "outgo", "investment_income", "payable_months", "reserve_ratio"];

    private readonly RunView _run;
    private readonly List<MeasureSummary> _measures;

    public QuantileSheet(RunView run, WorkbookPhrases words)
    {
        _run = run;
        string[] chosen = [.. s_fund, .. new BudgetOrder(run.Views).Government, .. run.Views.Quantiles];
        _measures = [.. run.Funds.SelectMany(fund => chosen.Select(fund.Summary)).OfType<MeasureSummary>()];
        string[] head =
        [
            words.Item, words.Unit, words.Year, words.Mean, words.StandardError, words.StandardDeviation,
            .. SummaryTable.Probabilities.Select(probability => $"P{100 * probability:0}"),
        ];
        Sheet = new Sheet(words.Quantiles)
        {
            Widths = [30, 14, 7, .. Enumerable.Repeat(12.0, head.Length - 3)],
            Rows =
            [
                [Cell.Words(words.Quantiles, CellStyle.Title)],
                [Cell.Words(run.Heading, CellStyle.Note)],
                [.. head.Select((text, column) => Cell.Words(text, column < 2 ? CellStyle.ColumnHead : column == 2 ? CellStyle.CentredHead : CellStyle.NumberHead))],
                .. _measures.SelectMany(MeasureRows),
            ],
            FrozenRows = HeadRows,
            FrozenColumns = 3,
            Filter = new CellRange(HeadRows - 1, 0, HeadRows - 1 + (_measures.Count * run.Years.Count), head.Length - 1),
        };
    }

    public Sheet Sheet { get; }

    /// <summary>The cells of the years of a measure.</summary>
    public string YearCells(string measure) => Column(measure, 2);

    /// <summary>The cells of a quantile of a measure, by its place in <see cref="SummaryTable.Probabilities"/>.</summary>
    public string Cells(string measure, int quantile) => Column(measure, FirstQuantile + quantile);

    private string Column(string measure, int column) =>
        CellRange.Down(column, HeadRows + (_measures.FindIndex(summary => summary.Measure == measure) * _run.Years.Count), _run.Years.Count).On(Sheet.Name);

    private IEnumerable<IReadOnlyList<Cell>> MeasureRows(MeasureSummary summary)
    {
        var unit = CellUnit.For(_run.Unit(summary.Measure), summary.P01.Concat(summary.P99), _run.Language);
        var (label, style) = (_run.Label(summary.Measure), new CellStyle(unit.Format));
        for (var i = 0; i < _run.Years.Count; i++)
        {
            var year = i;
            yield return
            [
                Cell.Words(label), Cell.Words(unit.Label), Cell.Year(_run.Years[year]), Cell.Of(summary.Mean[year], style with { IsBold = true }),
                Cell.Of(summary.StandardError[year], style), Cell.Of(summary.StandardDeviation[year], style),
                .. summary.Quantiles.Select(quantile => Cell.Of(quantile[year], style)),
            ];
        }
    }
}
