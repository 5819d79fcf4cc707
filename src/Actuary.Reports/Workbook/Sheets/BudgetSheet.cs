using Actuary.Reports.Chapters;
using Actuary.Reports.Runs;
using Actuary.Reports.Text;
using Actuary.Reports.Workbook.Budgets;

namespace Actuary.Reports.Workbook.Sheets;

/// <summary>
/// Income and outgo of a fund as a bureau prints it: a row per line, a column per year, the lines repeated on every page.
/// Totals are formulas with their values.
/// </summary>
internal sealed class BudgetSheet
{
    private const int HeadRows = 3;

    private readonly RunView _run;
    private readonly Dictionary<BudgetLine, int> _rows = new(ReferenceEqualityComparer.Instance);
    private readonly CellUnit _unit;

    public BudgetSheet(string name, Budget budget, RunView run, WorkbookPhrases words)
    {
        (_run, Budget) = (run, budget);
        var values = budget.Groups.SelectMany(group => group.Lines).SelectMany(line => line.Values).ToList();
        _unit = CellUnit.For("yuan", values, run.Language);
        var width = _unit.Width(values);
        Place();
        Sheet = new Sheet(name)
        {
            Widths = [34, .. run.Years.Select(_ => width)],
            Rows =
            [
                [Cell.Words(budget.Fund.Title.Length == 0 ? words.BudgetSheet : $"{words.BudgetSheet}: {budget.Fund.Title}", CellStyle.Title)],
                [Cell.Words($"{run.Heading} · {Reading.Fill(words.MeansOverPaths, Numbers.Count(run.Data.Manifest.Paths), _unit.Label)}", CellStyle.Note)],
                [Cell.Words($"{words.Item} ({_unit.Label})", CellStyle.ColumnHead), .. run.Years.Select(year => Cell.Of(year, CellStyle.NumberHead with { Format = "0" }))],
                .. budget.Groups.SelectMany(GroupRows),
            ],
            FrozenRows = HeadRows,
            FrozenColumns = 1,
            PagesWide = 0,
            PagesHigh = 1,
        };
    }

    public Budget Budget { get; }

    public Sheet Sheet { get; }

    /// <summary>The cells of the years.</summary>
    public string YearCells => Across(HeadRows - 1);

    /// <summary>The cells of a line of the budget.</summary>
    public string Cells(BudgetLine line) => Across(_rows[line]);

    private string Across(int row) => new CellRange(row, 1, row, _run.Years.Count).On(Sheet.Name);

    private void Place()
    {
        var row = HeadRows;
        foreach (var group in Budget.Groups)
        {
            row++;
            foreach (var line in group.Lines)
                _rows[line] = row++;
        }
    }

    private IEnumerable<IReadOnlyList<Cell>> GroupRows(BudgetGroup group) =>
    [
        [Cell.Words(group.Heading, CellStyle.Group), .. _run.Years.Select(_ => Cell.Blank(CellStyle.Group))],
        .. group.Lines.Select(line => (IReadOnlyList<Cell>)[Label(line), .. _run.Years.Select((_, year) => Value(line, year))]),
    ];

    private Cell Label(BudgetLine line)
    {
        var isPart = Budget.Government?.SumOf.Contains(line, ReferenceEqualityComparer.Instance) == true;
        return Cell.Words(line.Label, CellStyle.Wrapped with { IsBold = line.IsTotal, IsIndented = isPart });
    }

    private Cell Value(BudgetLine line, int year)
    {
        var style = new CellStyle(_unit.Format) { IsBold = line.IsTotal };
        return line.IsTotal ? Cell.Calculated(Formula(line, 1 + year), line.Values[year], style) : Cell.Of(line.Values[year], style);
    }

    private string Formula(BudgetLine line, int column)
    {
        if (line.Less is { } less)
            return $"{CellRange.Name(_rows[line.SumOf[0]], column)}-{CellRange.Name(_rows[less], column)}";
        return $"SUM({string.Join(',', Stretches(line.SumOf).Select(rows => new CellRange(rows.First, column, rows.Last, column).Relative))})";
    }

    /// <summary>The rows of lines, as stretches of neighbours.</summary>
    private IEnumerable<(int First, int Last)> Stretches(IReadOnlyList<BudgetLine> lines)
    {
        var rows = lines.Select(line => _rows[line]).Order().ToList();
        var first = rows[0];
        for (var i = 1; i <= rows.Count; i++)
        {
            if (i < rows.Count && rows[i] == rows[i - 1] + 1)
                continue;
            yield return (first, rows[i - 1]);
            if (i < rows.Count)
                first = rows[i];
        }
    }
}
