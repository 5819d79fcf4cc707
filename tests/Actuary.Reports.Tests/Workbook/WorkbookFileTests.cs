using Actuary.Reports.Text;
using Actuary.Simulation.Plans;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using C = DocumentFormat.OpenXml.Drawing.Charts;

namespace Actuary.Reports.Tests.Workbook;

/// <summary>The file as a whole: valid, repeatable, with every sheet and chart.</summary>
public class WorkbookFileTests
{
    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.Chinese)]
    public void ObeysTheSchemaOfItsFormat(Language language)
    {
        using var workbook = new OpenedWorkbook(BudgetRun.With(("on_behalf_payments", BudgetRun.Growing(2e9, 1.01))), language);

        new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(workbook.File)
            .Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}").ShouldBeEmpty();
    }

    [Fact]
    public void EqualRunsGiveEqualBytes()
    {
        var first = OpenedWorkbook.Written(BudgetRun.With());
        Thread.Sleep(TimeSpan.FromSeconds(2.1)); // A zip holds times in steps of two seconds.
        OpenedWorkbook.Written(BudgetRun.With()).ShouldBe(first);
    }

    [Fact]
    public void HasTheSheetsInTheirOrderUnderTheNamesOfTheLanguage()
    {
        using var english = new OpenedWorkbook(BudgetRun.With());
        using var chinese = new OpenedWorkbook(BudgetRun.With(), Language.Chinese);

        english.SheetNames.ShouldBe(["Cover", "Key indicators", "Income and outgo", "Charts", "Quantiles", "Assumptions", "Sources", "Measures"]);
        chinese.SheetNames.ShouldBe(["封面", "主要指标", "分年度收支表", "图表", "分位数", "参数假设", "资料来源", "指标定义"]);
    }

    [Theory]
    [InlineData(Language.English, "Charts")]
    [InlineData(Language.Chinese, "图表")]
    public void ChartsHaveTitlesUnitsAndTheCellsTheyDraw(Language language, string sheet)
    {
        using var workbook = new OpenedWorkbook(BudgetRun.With(), language);
        var charts = workbook.Part(sheet).DrawingsPart!.ChartParts.Select(part => part.ChartSpace).ToList();

        charts.Count.ShouldBe(3);
        foreach (var chart in charts)
        {
            // The chart's own title, and one on each axis.
            chart.Descendants<C.Title>().Select(title => title.InnerText).ShouldAllBe(title => title.Length > 0);
            chart.Descendants<C.Title>().Count().ShouldBe(3);
            chart.Descendants<C.ValueAxis>().Single().Elements<C.Title>().Single().InnerText.ShouldContain(language == Language.Chinese ? "亿元" : "bn yuan");
            foreach (var reference in chart.Descendants<C.NumberReference>())
                reference.NumberingCache!.Elements<C.NumericPoint>().Select(point => double.Parse(point.InnerText))
                    .ShouldBe(Cells(workbook, reference.Formula!.Text).Select(OpenedWorkbook.Number));
        }

        charts.Select(chart => chart.Descendants<C.Values>().Count()).ShouldBe([3, 2, 4]);
    }

    [Fact]
    public void TheFundChartDrawsTheQuantilesOfTheFund()
    {
        var run = BudgetRun.With();
        using var workbook = new OpenedWorkbook(run);
        var fund = run.Summary.Single(summary => summary.Measure == "fund_end");

        var drawn = workbook.Part("Charts").DrawingsPart!.ChartParts.First().ChartSpace.Descendants<C.Values>()
            .Select(values => values.Descendants<C.NumericPoint>().Select(point => double.Parse(point.InnerText)).ToArray()).ToList();

        drawn.ShouldBe([[.. fund.P95], [.. fund.P50], [.. fund.P05]]);
    }

    [Fact]
    public void HeadsStayInSightAndAreRepeatedOnPaper()
    {
        using var workbook = new OpenedWorkbook(BudgetRun.With());
        foreach (var sheet in (string[])["Income and outgo", "Quantiles", "Assumptions", "Sources", "Measures"])
            workbook.Part(sheet).Worksheet.Descendants<Pane>().Single().State!.Value.ShouldBe(PaneStateValues.Frozen, sheet);

        workbook.File.WorkbookPart!.Workbook.DefinedNames!.Elements<DefinedName>().Select(name => name.Text)
            .ShouldContain("'Income and outgo'!$A:$A,'Income and outgo'!$1:$3");
    }

    [Fact]
    public void ARunWithoutALedgerStillHasAWorkbook()
    {
        var run = MadeUpRun.Complete;
        run = run with { Summary = [.. run.Summary.Where(summary => summary.Measure is "pensioners")], Indicators = run.Indicators with { Depletion = null, FirstDeficit = null, Warnings = [] } };
        using var workbook = new OpenedWorkbook(run);

        workbook.SheetNames.ShouldBe(["Cover", "Key indicators", "Quantiles", "Assumptions", "Sources", "Measures"]);
        new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(workbook.File).ShouldBeEmpty();
    }

    [Fact]
    public void WordsThatNoCellCanHoldAreLeftOutOrCut()
    {
        var run = BudgetRun.With();
        var plan = run.Manifest.Documentation with { ModelTitle = new Label("", "bell \a & <b> \ud800 😀"), ModelDescription = new Label("", ""), Scenario = run.Manifest.Documentation.Scenario with { Description = new Label("", new string('x', 40_000)) } };
        using var workbook = new OpenedWorkbook(run with { Manifest = run.Manifest with { Documentation = plan } });

        workbook.Cells("Cover")["A1"].InlineString!.InnerText.ShouldBe("bell  & <b> \ufffd 😀");
        workbook.Cells("Cover").Values.Max(cell => OpenedWorkbook.Text(cell).Length).ShouldBe(32_767);
        new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(workbook.File).ShouldBeEmpty();
    }

    private static IEnumerable<Cell> Cells(OpenedWorkbook workbook, string reference)
    {
        var (sheet, range) = (reference[1..reference.IndexOf("'!", StringComparison.Ordinal)], reference[(reference.IndexOf('!') + 1)..].Replace("$", "", StringComparison.Ordinal));
        var cells = workbook.Cells(sheet);
        return Area.Of(range).Select(name => cells[name]);
    }
}
