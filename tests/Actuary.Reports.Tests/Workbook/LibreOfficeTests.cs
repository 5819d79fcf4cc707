using Actuary.Reports.Text;

namespace Actuary.Reports.Tests.Workbook;

/// <summary>The workbook in a spreadsheet program that is not ours.</summary>
public class LibreOfficeTests
{
    [Theory]
    [InlineData(Language.English, "Income and outgo", "1,650.0", "Total income", "bn yuan")]
    [InlineData(Language.Chinese, "分年度收支表", "16500.00", "收入合计", "亿元")]
    public void OpensWithEveryNumberFormulaAndChart(Language language, string sheet, string fundShown, string total, string unit)
    {
        var bytes = OpenedWorkbook.Written(BudgetRun.With(), language);
        using var office = new LibreOffice();
        var opened = office.Open(bytes);
        using var written = new OpenedWorkbook(BudgetRun.With(), language);

        opened.Tables.Keys.ShouldBe(written.SheetNames, ignoreOrder: true);
        foreach (var name in written.SheetNames)
            SameNumbers(opened.Tables[name], written, name);
        var rows = opened.Tables[sheet];
        rows.Single(row => row[0].Shown == total)[1].Formula.ShouldNotBeNull();
        rows.Last(row => row.Count > 1 && row[1].Number is not null)[1].Shown.ShouldBe(fundShown, $"the number format shows {unit}");
        opened.Charts.Select(chart => chart.Series).Order().ShouldBe([2, 3, 4]);
        foreach (var chart in opened.Charts)
        {
            chart.Titles.Count.ShouldBe(3);
            chart.Titles.ShouldContain(title => title.Contains(unit, StringComparison.Ordinal));
        }
    }

    /// <summary>A formula is worked out anew and may differ in its last digits.</summary>
    private static void SameNumbers(List<List<OpenedCell>> opened, OpenedWorkbook written, string sheet)
    {
        var compared = 0;
        foreach (var (row, cells) in written.Rows(sheet).Index())
            foreach (var (column, cell) in cells.Index().Where(cell => cell.Item.CellValue is not null))
            {
                var value = OpenedWorkbook.Number(cell);
                var tolerance = cell.CellFormula is null ? 1e-14 : 1e-12;
                opened[row][column].Number!.Value.ShouldBe(value, tolerance * Math.Max(1, Math.Abs(value)), $"{sheet} {cell.CellReference}");
                compared++;
            }

        compared.ShouldBe(written.Cells(sheet).Values.Count(cell => cell.CellValue is not null));
    }
}
