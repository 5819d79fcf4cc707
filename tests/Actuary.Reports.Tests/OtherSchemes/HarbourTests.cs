using System.Text.RegularExpressions;
using Actuary.Reports.Comparison;
using Actuary.Reports.Html;
using Actuary.Reports.Runs;
using Actuary.Reports.Tests.Workbook;
using Actuary.Reports.Text;

namespace Actuary.Reports.Tests.OtherSchemes;

/// <summary>Report, workbook and comparison follow from what a model says of itself: here of two schemes that are no pensions.</summary>
public sealed class HarbourTests : IClassFixture<HarbourTests.Runs>
{
    private readonly HarbourRuns _runs;

    public HarbourTests(Runs runs) => _runs = runs.Harbour;

    [Theory]
    [InlineData(Language.English, "Lighthouse", "Lifeboat", "Lamps and ships", "Rescues at sea")]
    [InlineData(Language.Chinese, "灯塔", "救生艇", "灯与船", "救援")]
    public void TheReportHasTheFundsAndChartsOfBothSchemes(Language language, string first, string second, string lamps, string rescues)
    {
        var page = File.ReadAllText(HtmlReport.Save(_runs.Calm, language));

        var colon = language == Language.Chinese ? "：" : ": ";
        var headings = Regex.Matches(page, "<section id=\"([^\"]*)\" class=\"chapter\"><h3>([^<]*)</h3>").Select(match => (match.Groups[1].Value, match.Groups[2].Value)).ToList();
        headings.Select(heading => heading.Item1).ShouldBe(
        [
            "fund", "depletion", "payable-months", "income-outgo", "subsidy", "lamps",
            "fund-lifeboat", "depletion-lifeboat", "payable-months-lifeboat", "income-outgo-lifeboat", "rescues-lifeboat", "population",
        ]);
        headings[5].Item2.ShouldBe(first + colon + lamps);
        headings[10].Item2.ShouldBe(second + colon + rescues);
        page.ShouldContain($"<h3>{first}</h3>");
        page.ShouldContain($"<h3>{second}</h3>");
        page.ShouldNotContain("养老");
        Regex.Replace(page, "<script.*?</script>", "", RegexOptions.Singleline).ShouldNotContain("pension", Case.Insensitive);
    }

    [Fact]
    public void TheAnswerSaysWhichFundIsUsedUp()
    {
        var page = System.Net.WebUtility.HtmlDecode(File.ReadAllText(HtmlReport.Save(_runs.Calm))).Replace('\u00a0', ' ');
        var answer = page[page.IndexOf("id=\"answer\"", StringComparison.Ordinal)..page.IndexOf("id=\"figures\"", StringComparison.Ordinal)];
        var (lighthouse, lifeboat) = (answer[..answer.IndexOf("<h3>Lifeboat", StringComparison.Ordinal)], answer[answer.IndexOf("<h3>Lifeboat", StringComparison.Ordinal)..]);

        lighthouse.ShouldContain("In none of the 40 simulated futures");
        lifeboat.ShouldContain("25.0 % by the end of 2027");
        lighthouse.ShouldContain("Oil");
        lifeboat.ShouldNotContain("Oil");
    }

    [Fact]
    public void EveryFundHasItsBudgetOfTheLinesThatTheModelNames()
    {
        using var workbook = new OpenedWorkbook(RunData.Of(_runs.Calm));

        workbook.SheetNames[2..4].ShouldBe(["Income and outgo", "Income and outgo 2"]);
        Labels(workbook, "Income and outgo")[0].ShouldBe("Income and outgo: Lighthouse");
        Labels(workbook, "Income and outgo")[3..6].ShouldBe(["Income", "Dues", "Harbour pays"]);
        Labels(workbook, "Income and outgo").ShouldContain("Oil");
        Labels(workbook, "Income and outgo 2").ShouldNotContain("Oil");
        Labels(workbook, "Income and outgo 2")[0].ShouldBe("Income and outgo: Lifeboat");
        Labels(workbook, "Quantiles").ShouldContain("Lifeboat: Rescues");
        Labels(workbook, "Quantiles").ShouldContain("Lighthouse: Lamps lit");
        var indicators = Labels(workbook, "Key indicators");
        indicators.ShouldContain("Lighthouse");
        indicators.ShouldContain("Lifeboat");
        indicators.ShouldContain("Ships warned");
    }

    [Fact]
    public void TheWorkbookKeepsTheMeansOfEachScheme()
    {
        var run = RunData.Of(_runs.Calm);
        using var workbook = new OpenedWorkbook(run);

        foreach (var (sheet, label, measure) in ((string, string, string)[])[("Income and outgo", "Dues", "dues"), ("Income and outgo 2", "Dues", "lifeboat.dues"), ("Income and outgo", "Oil", "oil")])
            workbook.Row(sheet, label).Skip(1).Select(OpenedWorkbook.Number).ShouldBe(run.Summary.Single(summary => summary.Measure == measure).Mean);
    }

    [Fact]
    public void AComparisonNamesPayersFlowsAndFundsAsTheModelDoes()
    {
        var compared = ComparisonTables.Of(_runs.Compare(), Language.English).ShouldHaveSingleItem();

        compared.Sentences[0].ShouldStartWith("In all 40 simulated futures stormy costs the harbour office (Lighthouse) more than calm over 2025–2027");
        compared.Sentences.ShouldContain(sentence => sentence.StartsWith("Lighthouse: The fund is the same", StringComparison.Ordinal));
        compared.Sentences.ShouldContain(sentence => sentence.StartsWith("Lifeboat: ", StringComparison.Ordinal));
        var captions = compared.Tables.Select(table => table.Caption).ToList();
        captions.ShouldContain("Lighthouse: Fees for passages, present value on 31 December 2024 at 0.0 % (m yuan)");
        captions.ShouldContain("Lighthouse: Oil, mean (m yuan)");
        captions.ShouldContain(caption => caption.StartsWith("Lifeboat: Rescues, mean", StringComparison.Ordinal));
        var fees = compared.Tables.Single(table => table.Caption.StartsWith("Lighthouse: Fees", StringComparison.Ordinal));
        fees.Rows[0].ShouldBe(["Steamers", "6.00", "9.00", "3.000"]);
    }

    [Fact]
    public void ThePageOfAComparisonHasAFigureForEachFund()
    {
        using var folder = new HarbourRuns();

        var page = File.ReadAllText(ComparisonReport.Save(_runs.Compare(), folder.Calm.Folder));

        page.ShouldContain("data-figure=\"fund-1\"");
        page.ShouldContain("data-figure=\"fund-lifeboat-1\"");
        page.ShouldContain("data-figure=\"depletion-lifeboat-1\"");
        page.ShouldNotContain("data-figure=\"depletion-1\"");
        page.ShouldContain("Fees of all ships.");
    }

    private static List<string> Labels(OpenedWorkbook workbook, string sheet) => [.. workbook.Rows(sheet).Where(row => row.Count > 0).Select(row => OpenedWorkbook.Text(row[0]))];

    /// <summary>The two runs, made once.</summary>
    public sealed class Runs : IDisposable
    {
        internal HarbourRuns Harbour { get; } = new();

        public void Dispose() => Harbour.Dispose();
    }
}
