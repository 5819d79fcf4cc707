using Actuary.Reports.Comparison;
using Actuary.Reports.Tests.Browser;
using Actuary.Reports.Text;
using Actuary.Results;
using Microsoft.Playwright;

namespace Actuary.Reports.Tests.Comparison;

/// <summary>compare.html: what it says, and that a browser without a network draws it.</summary>
public sealed class ComparisonReportTests(Chromium chromium) : IClassFixture<Chromium>, IDisposable
{
    private readonly TwoScenarios _scenarios = new();

    [Fact]
    public void SaysWhatIsComparedAndHasItsTables()
    {
        var path = ComparisonReport.Save(_scenarios.Compare("richer"), Path.Combine(_scenarios.Folder, "new"));

        path.ShouldBe(Path.Combine(_scenarios.Folder, "new", "compare.html"));
        var page = File.ReadAllText(path);
        page.ShouldContain("<h2>richer against current-law</h2>");
        page.ShouldContain("Base: <strong>current-law</strong>");
        page.ShouldContain("default-src 'none'");
        page.ShouldContain("<td>39.00</td>");
        Directory.EnumerateFiles(Path.GetDirectoryName(path)!).ShouldHaveSingleItem("nothing half-written is left");
    }

    [Fact]
    public void SpeaksChineseThroughout()
    {
        var path = ComparisonReport.Save(_scenarios.Compare("richer"), _scenarios.Folder, Language.Chinese);

        Path.GetFileName(path).ShouldBe("compare.zh.html");
        var body = File.ReadAllText(path).Split("</style>")[1].Split("<script>")[0];
        body.ShouldContain("县级财政");
        body.ShouldContain("标准误");
        foreach (var english in (string[])["futures", "standard error", "difference", "median", "government"])
            body.ShouldNotContain(english, Case.Insensitive);
    }

    [Fact]
    public void AFolderThatCannotBeWrittenIsRefused()
    {
        var file = Path.Combine(_scenarios.Folder, "file");
        File.WriteAllText(file, "");

        Should.Throw<RunFolderException>(() => ComparisonReport.Save(_scenarios.Compare("richer"), file)).Message.ShouldContain("cannot be written");
    }

    [Theory]
    [InlineData(1200)]
    [InlineData(390)]
    public async Task OpensOfflineWithEveryFigureDrawnAndNoComplaint(int width)
    {
        var (page, complaints) = await chromium.OpenPage(width);
        await page.GotoAsync("file://" + ComparisonReport.Save(_scenarios.Compare("richer", "again"), _scenarios.Folder));
        await page.WaitForSelectorAsync("html[data-drawn], html[data-failed]", new PageWaitForSelectorOptions { State = WaitForSelectorState.Attached });

        complaints.ShouldBeEmpty();
        (await page.EvaluateAsync<string[]>("[...document.querySelectorAll('figure[data-figure]')].map(figure => figure.dataset.figure)"))
            .ShouldBe(["fund-1", "bridge-1", "cost-1", "depletion-1", "fund-2", "bridge-2", "cost-2", "depletion-2"]);
        (await page.EvaluateAsync<string[]>($$"""
            [...document.querySelectorAll('figure[data-figure]')].filter(figure => {
              const drawing = JSON.parse(figure.querySelector('script').textContent);
              return figure.querySelectorAll('.scatterlayer .trace, .barlayer .trace').length !== drawing.data.length
                || ({{FigurePage.Problems}})(drawing.data, drawing.layout).length > 0;
            }).map(figure => figure.dataset.figure)
            """)).ShouldBeEmpty("these figures lack a series or are not what plotly accepts");
        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth")).ShouldBe(0, "the page must not scroll sideways");
        if (Environment.GetEnvironmentVariable("REPORT_PICTURES") is { Length: > 0 } folder)
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, $"compare-{width}.png"), FullPage = true });
    }

    [Fact]
    public async Task ARunAgainstItselfOpensToo()
    {
        var (page, complaints) = await chromium.OpenPage();
        await page.GotoAsync("file://" + ComparisonReport.Save(_scenarios.CompareWithItself(), _scenarios.Folder));
        await page.WaitForSelectorAsync("html[data-drawn], html[data-failed]", new PageWaitForSelectorOptions { State = WaitForSelectorState.Attached });

        (await page.EvaluateAsync<string?>("document.documentElement.dataset.failed")).ShouldBeNull();
        complaints.ShouldBeEmpty();
    }

    public void Dispose() => _scenarios.Dispose();
}
