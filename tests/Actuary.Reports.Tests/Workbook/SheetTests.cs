using Actuary.Reports.Text;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Actuary.Reports.Tests.Workbook;

/// <summary>The other sheets: what they say, and that numbers are numbers.</summary>
public class SheetTests
{
    [Fact]
    public void TheCoverSaysHowToRunItAgain()
    {
        var manifest = MadeUpRun.Complete.Manifest;
        using var workbook = new OpenedWorkbook(MadeUpRun.Complete);

        OpenedWorkbook.Number(workbook.Row("Cover", "Seed")[1]).ShouldBe(manifest.Seed);
        OpenedWorkbook.Number(workbook.Row("Cover", "Simulated futures")[1]).ShouldBe(manifest.Paths);
        OpenedWorkbook.Number(workbook.Row("Cover", "Last year")[1]).ShouldBe(2084);
        OpenedWorkbook.Text(workbook.Row("Cover", "Scenario")[1]).ShouldBe("current-law");
        OpenedWorkbook.Text(workbook.Row("Cover", "Engine commit")[1]).ShouldBe(manifest.Engine.Commit);
        OpenedWorkbook.Text(workbook.Row("Cover", "Identity of the run")[1]).ShouldBe(manifest.Identity);
        OpenedWorkbook.Text(workbook.Row("Cover", "made-up/model.yaml")[1]).ShouldBe(new string('a', 64));
        // Days since 30 December 1899, as spreadsheets count: 1 July 2026 is day 46204.
        OpenedWorkbook.Number(workbook.Row("Cover", "Run on (UTC)")[1]).ShouldBe(46204 + (9.5 / 24), 1e-9);
    }

    [Fact]
    public void ASeedTooLongForANumberOfACellIsKeptAsWords()
    {
        var run = MadeUpRun.Complete with { Manifest = MadeUpRun.Complete.Manifest with { Seed = ulong.MaxValue } };
        using var workbook = new OpenedWorkbook(run);

        OpenedWorkbook.Text(workbook.Row("Cover", "Seed")[1]).ShouldBe("18446744073709551615");
    }

    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.Chinese)]
    public void TablesNameTheModelAndTheScenarioInTheLanguage(Language language)
    {
        using var workbook = new OpenedWorkbook(BudgetRun.With(), language);
        var (model, scenario) = (MadeUpRun.Complete.Manifest.Documentation.ModelTitle, MadeUpRun.Complete.Manifest.Documentation.Scenario.Title);
        var title = language == Language.Chinese ? $"{model.Zh} · {scenario.Zh}" : $"{model.En} · {scenario.En}";

        foreach (var sheet in workbook.SheetNames.Where(name => name is "Key indicators" or "Income and outgo" or "Quantiles" or "主要指标" or "分年度收支表" or "分位数"))
            OpenedWorkbook.Text(workbook.Cells(sheet)["A2"]).ShouldStartWith(title);
        workbook.SheetNames.SelectMany(sheet => workbook.Cells(sheet).Values).Select(OpenedWorkbook.Text).ShouldNotContain(text => text.Contains("Label {", StringComparison.Ordinal));
    }

    [Fact]
    public void NumbersAreNumbersAndTextNeverLooksLikeOne()
    {
        foreach (var language in (Language[])[Language.English, Language.Chinese])
        {
            using var workbook = new OpenedWorkbook(BudgetRun.With(), language);
            foreach (var sheet in workbook.SheetNames)
                workbook.Cells(sheet).Values.Select(OpenedWorkbook.Text).Where(text => double.TryParse(text.TrimEnd('%'), out _)).ShouldBeEmpty(sheet);
        }
    }

    [Fact]
    public void QuantilesAreThoseOfTheRunToTheLastBit()
    {
        var run = BudgetRun.With();
        using var workbook = new OpenedWorkbook(run);
        var rows = workbook.Rows("Quantiles").Skip(3).ToList();
        var fund = run.Summary.Single(summary => summary.Measure == "fund_end");

        workbook.Rows("Quantiles")[2].Select(OpenedWorkbook.Text).ShouldBe(
            ["Item", "Unit", "Year", "Mean", "Standard error", "Standard deviation", "P1", "P5", "P10", "P25", "P50", "P75", "P90", "P95", "P99"]);
        for (var year = 0; year < MadeUpRun.Years; year++)
            rows[year].Skip(2).Select(OpenedWorkbook.Number).ShouldBe(
                [MadeUpRun.FirstYear + year, fund.Mean[year], fund.StandardError[year], fund.StandardDeviation[year], .. fund.Quantiles.Select(quantile => quantile[year])]);
        rows.Count.ShouldBe(MadeUpRun.Years * rows.Select(row => OpenedWorkbook.Text(row[0])).Distinct().Count());
    }

    [Theory]
    [InlineData(Language.English, "Quantiles", "Coverage", "0.0%", "%")]
    [InlineData(Language.English, "Quantiles", "Pensioners", "#,##0.00,,", "m people")]
    [InlineData(Language.English, "Quantiles", "Average pension", "#,##0.00", "yuan a month")]
    [InlineData(Language.Chinese, "分位数", "待遇领取人数", @"0\.0,", "万人")]
    [InlineData(Language.Chinese, "分位数", "参保率", "0.0%", "%")]
    public void FormatsScaleToTheUnitBeside(Language language, string sheet, string label, string format, string unit)
    {
        using var workbook = new OpenedWorkbook(MadeUpRun.Complete, language);
        var row = workbook.Rows(sheet).First(cells => cells.Count > 0 && OpenedWorkbook.Text(cells[0]) == label);

        (OpenedWorkbook.Text(row[1]), workbook.Format(row[3]), workbook.Format(row[14])).ShouldBe((unit, format, format));
    }

    [Fact]
    public void TheIndicatorsAreThoseOfTheRun()
    {
        var indicators = MadeUpRun.Complete.Indicators with
        {
            Depletion = MadeUpRun.Complete.Indicators.Depletion! with { By = [new(2050, 0.125, 0.0033), new(2075, 0.75, 0.0043)] },
        };
        using var workbook = new OpenedWorkbook(MadeUpRun.Complete with { Indicators = indicators });
        var rows = workbook.Rows("Key indicators");

        rows.Single(row => row.Count == 3 && row[0].CellValue?.Text == "2050").Skip(1).Select(OpenedWorkbook.Number).ShouldBe([0.125, 0.0033]);
        var depleted = workbook.Row("Key indicators", "The fund is used up");
        depleted.Skip(1).Take(2).Select(OpenedWorkbook.Number).ShouldBe([2062, 2074]);
        OpenedWorkbook.Text(depleted[3]).ShouldBe("after 2084");
        OpenedWorkbook.Number(depleted[4]).ShouldBe(0.81);
        rows.Single(row => row.Count == 7 && OpenedWorkbook.Text(row[0]) == "Central government").Skip(1).Select(OpenedWorkbook.Number)
            .ShouldBe([1.5e13, 1e10, 1e12, 1.3e13, 1.5e13, 1.7e13]);
    }

    [Fact]
    public void TargetsAndBalancesAreNumbersOfTheKeyIndicators()
    {
        using var workbook = new OpenedWorkbook(TargetedRun.Complete);

        var target = workbook.Row("Key indicators", "Coverage: at least");
        target.Skip(2).Select(OpenedWorkbook.Number).ShouldBe([2030, 0.95, 0.94, 0.941, -0.01, 0.25]);
        workbook.Format(target[4]).ShouldBe("0.0%");
        workbook.Row("Key indicators", "Outgo: at most").Skip(2).Select(OpenedWorkbook.Number).ShouldBe([2050, 2e12, 1.8e12, 1.79e12, -0.2e12, 1]);
        var rows = workbook.Rows("Key indicators").Where(row => row.Count == 7 && row[0].CellValue?.Text is "30" or "60").ToList();
        rows[0].Select(OpenedWorkbook.Number).ShouldBe([30, -1.2e12, 3e9, -2.5e12, -1.1e12, 0.4e12, -0.0525]);
        OpenedWorkbook.Text(rows[1][6]).ShouldBe("–");
    }

    [Fact]
    public void EveryAssumptionStandsWithItsGroundsAndFractionsInPercent()
    {
        using var workbook = new OpenedWorkbook(MadeUpRun.Complete);
        var notes = MadeUpRun.Complete.Manifest.Documentation.Assumptions;
        var rows = workbook.Rows("Assumptions");

        rows.Skip(1).Select(row => OpenedWorkbook.Text(row[0])).ShouldBe(notes.Select(note => note.Key));
        foreach (var (row, note) in rows.Skip(1).Zip(notes))
            row.Skip(3).Select(OpenedWorkbook.Text).ShouldBe([note.Status, note.Source ?? "", note.At ?? "", note.Reason ?? "", note.File]);
        (OpenedWorkbook.Number(rows[1][1]), workbook.Format(rows[1][1])).ShouldBe((0.02, "0.0###%"));
        (OpenedWorkbook.Number(rows[4][1]), workbook.Format(rows[4][1])).ShouldBe((139, ""));
        OpenedWorkbook.Text(rows[3][1]).ShouldBe("2024-01-01: 123; 2025-01-01: 143; 2026-01-01: 163");
        workbook.Part("Assumptions").Worksheet.Descendants<AutoFilter>().Single().Reference!.Value.ShouldBe("A1:H5");
    }

    [Fact]
    public void SourcesAndMeasuresAreListed()
    {
        using var workbook = new OpenedWorkbook(MadeUpRun.Complete, Language.Chinese);

        workbook.Rows("资料来源").Skip(1).Select(row => OpenedWorkbook.Text(row[1])).ShouldBe(["Statistical bulletin <2024>", "Outlook"]);
        workbook.Rows("指标定义").Skip(1).Select(row => OpenedWorkbook.Text(row[1])).ShouldBe(MadeUpRun.Complete.Manifest.Measures);
    }
}
