using Actuary.Reports.Runs;
using Actuary.Reports.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Actuary.Reports.Tests.Workbook;

/// <summary>The bureau's table: its order, its numbers, its totals.</summary>
public class BudgetTests
{
    private const string Sheet = "Income and outgo";
    private const string ChineseSheet = "分年度收支表";

    [Fact]
    public void StandsInTheOrderOfTheBureau()
    {
        using var workbook = new OpenedWorkbook(BudgetRun.With(("on_behalf_payments", BudgetRun.Growing(2e9, 1.01))), Language.Chinese);

        Labels(workbook, ChineseSheet).ShouldBe(
        [
            "收入", "个人缴费", "集体补助", "中央财政补助", "省级财政补助", "市级财政补助", "县级财政补助", "政府补贴小计", "投资收益", "转移收入", "收入合计",
            "支出", "基础养老金支出", "个人账户养老金支出", "加发养老金支出", "丧葬补助支出", "退保与继承支出", "转移支出", "支出合计",
            "结余", "本年收支结余", "年末滚存结余",
            "附注（已含在前列各项，或不涉及基金收支）", "on_behalf_payments",
        ]);
    }

    [Theory]
    [InlineData(Language.English, Sheet, "Total outgo", "Fund at the end of the year")]
    [InlineData(Language.Chinese, ChineseSheet, "支出合计", "年末滚存结余")]
    public void EveryCellIsTheMeanOfTheRunToTheLastBit(Language language, string sheet, string outgo, string fund)
    {
        var run = BudgetRun.With(("on_behalf_payments", BudgetRun.Growing(2e9, 1.01)));
        using var workbook = new OpenedWorkbook(run, language);
        var measures = run.Manifest.Documentation.Measures.ToLookup(note => Capital(language == Language.Chinese ? note.Label.Zh : note.Label.En), note => note.Name, StringComparer.Ordinal);

        var compared = 0;
        foreach (var row in workbook.Rows(sheet).Skip(3).Where(row => row[1].CellValue is not null))
        {
            var label = OpenedWorkbook.Text(row[0]);
            var measure = label == outgo ? "outgo" : label == fund ? "fund_end" : measures[label].SingleOrDefault() ?? (run.Manifest.Measures.Contains(label) ? label : null);
            if (measure is null)
                continue;
            row.Skip(1).Select(OpenedWorkbook.Number).ShouldBe(run.Summary.Single(summary => summary.Measure == measure).Mean, label);
            compared++;
        }

        compared.ShouldBe(17, "seven lines of income and returns, six of outgo, its total, the fund, one for information");
    }

    [Theory]
    [InlineData(Language.English, Sheet)]
    [InlineData(Language.Chinese, ChineseSheet)]
    public void FormulasGiveTheValuesKeptWithThem(Language language, string sheet)
    {
        using var workbook = new OpenedWorkbook(BudgetRun.WithUntold(BudgetRun.Growing(1e9, 1.1), BudgetRun.Growing(3e9, 1)), language);
        var cells = workbook.Cells(sheet);
        var formulas = cells.Values.Where(cell => cell.CellFormula is not null).ToList();

        formulas.Count.ShouldBe(4 * MadeUpRun.Years, "government, income, outgo and balance of every year");
        foreach (var cell in formulas)
        {
            var value = OpenedWorkbook.Number(cell);
            Area.Value(cell.CellFormula!.Text, name => OpenedWorkbook.Number(cells[name])).ShouldBe(value, 1e-12 * 1e13, cell.CellReference!.Value);
        }
    }

    /// <summary>Whatever a ledger leaves untold, the lines of each side add up to the run's totals.</summary>
    [Fact]
    public void TheLinesAddUpToTheTotalsOfTheRun() => Prop.ForAll(ArbMap.Default.ArbFor<int>().Generator.Two().ToArbitrary(), untold =>
    {
        var run = BudgetRun.WithUntold(BudgetRun.Growing(untold.Item1 * 1e8, 1.02), BudgetRun.Growing(untold.Item2 * 1e8, 1.01));
        using var workbook = new OpenedWorkbook(run);
        var rows = workbook.Rows(Sheet);

        LinesAddUp(rows, "Income", "Total income", "Government subsidies, total", [.. Mean(run, "income").Zip(Mean(run, "investment_income"), (income, earned) => income + earned)]);
        LinesAddUp(rows, "Outgo", "Total outgo", "", Mean(run, "outgo"));
        Labels(workbook, Sheet).Contains("Other income").ShouldBe(untold.Item1 != 0);
        Labels(workbook, Sheet).Contains("Other outgo").ShouldBe(untold.Item2 != 0);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(20));

    [Fact]
    public void TheBalanceIsTotalIncomeLessTotalOutgo()
    {
        using var workbook = new OpenedWorkbook(BudgetRun.With());
        var (income, outgo) = (Numbers(workbook, "Total income"), Numbers(workbook, "Total outgo"));

        Numbers(workbook, "Balance of the year").ShouldBe(income.Zip(outgo, (@in, @out) => @in - @out));
    }

    [Theory]
    [InlineData(Language.English, Sheet, "#,##0.0,,,", "bn yuan")]
    [InlineData(Language.Chinese, ChineseSheet, @"0\.00,,", "亿元")]
    public void CellsHoldYuanAndShowTheUnitOfTheHead(Language language, string sheet, string format, string unit)
    {
        using var workbook = new OpenedWorkbook(BudgetRun.With(), language);
        var rows = workbook.Rows(sheet);

        OpenedWorkbook.Text(rows[2][0]).ShouldEndWith($"({unit})");
        rows.Skip(3).SelectMany(row => row.Skip(1)).Where(cell => cell.CellValue is not null).Select(workbook.Format).Distinct().ShouldBe([format]);
        rows[2].Skip(1).Select(OpenedWorkbook.Number).ShouldBe(MadeUpRun.YearList.Select(year => (double)year));
    }

    [Fact]
    public void EveryFundOfARunHasItsOwnTable()
    {
        var run = BudgetRun.With(("second.income", BudgetRun.Growing(5e9, 1.02)), ("second.outgo", BudgetRun.Growing(4e9, 1.02)), ("second.benefits_basic", BudgetRun.Growing(3e9, 1.02)));
        using var workbook = new OpenedWorkbook(run);

        workbook.SheetNames[2..4].ShouldBe(["Income and outgo", "Income and outgo 2"]);
        Labels(workbook, "Income and outgo 2").ShouldBe(["Income", "Other income", "Total income", "Outgo", "Benefits basic", "Other outgo", "Total outgo", "Result", "Balance of the year"]);
        Labels(workbook, Sheet).ShouldNotContain(label => label.Contains("second", StringComparison.Ordinal));
    }

    private static void LinesAddUp(List<List<DocumentFormat.OpenXml.Spreadsheet.Cell>> rows, string heading, string total, string subtotal, IReadOnlyList<double> totals)
    {
        var first = rows.FindLastIndex(row => row.Count > 0 && OpenedWorkbook.Text(row[0]) == heading) + 1;
        var last = rows.FindIndex(row => row.Count > 0 && OpenedWorkbook.Text(row[0]) == total);
        var lines = rows[first..last].Where(row => OpenedWorkbook.Text(row[0]) != subtotal).ToList();
        for (var year = 0; year < totals.Count; year++)
        {
            lines.Sum(row => OpenedWorkbook.Number(row[1 + year])).ShouldBe(totals[year], 1e-12 * Math.Max(1e12, Math.Abs(totals[year])));
            OpenedWorkbook.Number(rows[last][1 + year]).ShouldBe(totals[year]);
        }
    }

    private static double[] Numbers(OpenedWorkbook workbook, string label) => [.. workbook.Row(Sheet, label).Skip(1).Select(OpenedWorkbook.Number)];

    private static IReadOnlyList<double> Mean(RunData run, string measure) => run.Summary.Single(summary => summary.Measure == measure).Mean;

    private static List<string> Labels(OpenedWorkbook workbook, string sheet) => [.. workbook.Rows(sheet).Skip(3).Select(row => OpenedWorkbook.Text(row[0]))];

    private static string Capital(string label) => label.Length == 0 ? label : char.ToUpperInvariant(label[0]) + label[1..];
}
