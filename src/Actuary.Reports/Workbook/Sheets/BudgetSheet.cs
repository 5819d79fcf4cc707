using Actuary.Reports.Chapters;
using Actuary.Reports.Runs;
using Actuary.Reports.Text;
using Actuary.Reports.Workbook.Budgets;

namespace Actuary.Reports.Workbook.Sheets;

/// <summary>
/// Income and outgo of a fund: a row per year, a column per line, so that sixty years print on sheets of paper as wide as one.
/// Totals are formulas with their values.
/// </summary>
internal sealed class BudgetSheet
{
    private const int HeadRows = 4;

    private readonly RunView _run;
    private readonly List<BudgetLine> _lines;
    private readonly CellUnit _unit;

    public BudgetSheet(string name, Budget budget, RunView run, WorkbookPhrases words)
    {
        (_run, Budget, _lines) = (run, budget, [.. budget.Groups.SelectMany(group => group.Lines)]);
        _unit = CellUnit.For("yuan", _lines.SelectMany(line => line.Values), run.Language);
        Sheet = new Sheet(name)
        {
            Widths = [7, .. _lines.Select(line => line.IsTotal ? 13.5 : 12)],
            Rows =
            [
                [Cell.Words(budget.Fund.Length == 0 ? words.BudgetSheet : $"{words.BudgetSheet}: {budget.Fund}", CellStyle.Title)],
                [Cell.Words($"{run.Documentation.ModelTitle} · {run.Data.Manifest.Scenario} · {Reading.Fill(words.MeansOverPaths, Numbers.Count(run.Data.Manifest.Paths), _unit.Label)}", CellStyle.Note)],
                [Cell.Blank(CellStyle.ColumnHead), .. budget.Groups.SelectMany(GroupHead)],
                [Cell.Words(words.Year, CellStyle.ColumnHead), .. _lines.Select(line => Cell.Words(line.Label, CellStyle.ColumnHead))],
                .. run.Years.Select((_, year) => YearRow(year)),
            ],
            Merged = [.. GroupRanges()],
            FrozenRows = HeadRows,
            FrozenColumns = 1,
        };
    }

    public Budget Budget { get; }

    public Sheet Sheet { get; }

    /// <summary>The cells of the years.</summary>
    public string YearCells => CellRange.Down(0, HeadRows, _run.Years.Count).On(Sheet.Name);

    /// <summary>The cells of a line of the budget.</summary>
    public string Cells(BudgetLine line) => CellRange.Down(Column(line), HeadRows, _run.Years.Count).On(Sheet.Name);

    private int Column(BudgetLine line) => 1 + _lines.IndexOf(line);

    private static IEnumerable<Cell> GroupHead(BudgetGroup group) =>
        group.Lines.Select((_, index) => index == 0 ? Cell.Words(group.Heading, CellStyle.ColumnHead) : Cell.Blank(CellStyle.ColumnHead));

    private IEnumerable<CellRange> GroupRanges()
    {
        var first = 1;
        foreach (var group in Budget.Groups)
        {
            var last = first + group.Lines.Count - 1;
            if (last > first)
                yield return new CellRange(HeadRows - 2, first, HeadRows - 2, last);
            first = last + 1;
        }
    }

    private IReadOnlyList<Cell> YearRow(int year)
    {
        var row = HeadRows + year;
        return
        [
            Cell.Year(_run.Years[year]),
            .. _lines.Select(line => line.IsTotal
                ? Cell.Calculated(Formula(line, row), line.Values[year], new CellStyle(_unit.Format) { IsBold = true })
                : Cell.Of(line.Values[year], new CellStyle(_unit.Format))),
        ];
    }

    private string Formula(BudgetLine line, int row)
    {
        if (line.Less is { } less)
            return $"{CellRange.Name(row, Column(line.SumOf[0]))}-{CellRange.Name(row, Column(less))}";
        return $"SUM({string.Join(',', Runs(line.SumOf).Select(run => new CellRange(row, run.First, row, run.Last).Relative))})";
    }

    /// <summary>Columns as stretches of neighbours.</summary>
    private IEnumerable<(int First, int Last)> Runs(IReadOnlyList<BudgetLine> lines)
    {
        var columns = lines.Select(Column).Order().ToList();
        var first = columns[0];
        for (var i = 1; i <= columns.Count; i++)
        {
            if (i < columns.Count && columns[i] == columns[i - 1] + 1)
                continue;
            yield return (first, columns[i - 1]);
            if (i < columns.Count)
                first = columns[i];
        }
    }
}
