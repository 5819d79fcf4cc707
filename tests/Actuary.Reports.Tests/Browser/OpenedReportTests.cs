using Actuary.Reports.Text;
using Microsoft.Playwright;

namespace Actuary.Reports.Tests.Browser;

/// <summary>The report in a real browser, without a network.</summary>
public sealed class OpenedReportTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Theory]
    [InlineData(1200)]
    [InlineData(390)]
    public async Task OpensOfflineWithEveryFigureDrawnAndNoComplaint(int width)
    {
        var (page, complaints) = await chromium.OpenPage(width);
        using var report = new ReportPage(MadeUpRun.Complete);
        await report.Open(page);

        complaints.ShouldBeEmpty();
        (await page.Locator("figure[data-figure]").CountAsync()).ShouldBe(8);
        (await page.EvaluateAsync<string[]>("""
            [...document.querySelectorAll('figure[data-figure]')].filter(figure => {
              const series = JSON.parse(figure.querySelector('script').textContent).data.filter(series => series.visible !== false).length;
              return figure.querySelectorAll('.scatterlayer .trace, .barlayer .trace').length !== series;
            }).map(figure => figure.dataset.figure)
            """)).ShouldBeEmpty("these figures lack a series");
        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth")).ShouldBe(0, "the page must not scroll sideways");
        if (Environment.GetEnvironmentVariable("REPORT_PICTURES") is { Length: > 0 } folder)
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, $"report-{width}.png"), FullPage = true });
    }

    [Fact]
    public async Task EveryFigureIsWhatPlotlyAccepts()
    {
        var (page, _) = await chromium.OpenPage();
        using var report = new ReportPage(MadeUpRun.Complete);
        await report.Open(page);

        var problems = await page.EvaluateAsync<string[]>($$"""
            [...document.querySelectorAll('figure[data-figure] script')].flatMap(script => {
              const drawing = JSON.parse(script.textContent);
              return [drawing.layout, drawing.narrow, drawing.paper ?? drawing.layout].flatMap(layout =>
                ({{FigurePage.Problems}})(drawing.data, layout));
            })
            """);
        problems.ShouldBeEmpty();
    }

    [Fact]
    public async Task PointingAtAFanShowsItsSpreadWithTheUnit()
    {
        var (page, complaints) = await chromium.OpenPage();
        using var report = new ReportPage(MadeUpRun.Complete);
        await report.Open(page);

        await page.Locator("figure[data-figure=fund] .plot").HoverAsync();
        var hover = await page.Locator("figure[data-figure=fund] .hoverlayer").TextContentAsync() ?? "";
        hover.ShouldContain("median");
        hover.ShouldContain("nine in ten");
        hover.ShouldContain("bn yuan");
        hover.ShouldNotContain("%{");
        (await page.Locator("figure[data-figure=fund] .modebar-btn").EvaluateAllAsync<string[]>("buttons => buttons.map(button => button.dataset.title)"))
            .ShouldBe(["Reset axes", "Download plot as a PNG"], "no button may send a figure anywhere");
        complaints.ShouldBeEmpty();
        if (Environment.GetEnvironmentVariable("REPORT_PICTURES") is { Length: > 0 } folder)
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, "hover.png") });
    }

    [Theory]
    [InlineData(1200, "恢复坐标轴", "下载PNG图片")]
    [InlineData(390, "下载PNG图片")] // a narrow page does not zoom
    public async Task OpensInChineseWithoutAComplaint(int width, params string[] buttons)
    {
        var (page, complaints) = await chromium.OpenPage(width);
        using var report = new ReportPage(MadeUpRun.Complete, Language.Chinese);
        await report.Open(page);

        (await page.Locator("figure[data-figure]").CountAsync()).ShouldBe(8);
        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth")).ShouldBe(0, "the page must not scroll sideways");
        (await page.Locator("figure[data-figure=fund] .modebar-btn").EvaluateAllAsync<string[]>("buttons => buttons.map(button => button.dataset.title)"))
            .ShouldBe(buttons);
        await page.FillAsync("input[type=search]", "DIVISOR");
        (await page.Locator("#assumptions output").TextContentAsync()).ShouldBe("1行");
        complaints.ShouldBeEmpty();
        if (Environment.GetEnvironmentVariable("REPORT_PICTURES") is { Length: > 0 } folder)
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, $"report-zh-{width}.png"), FullPage = true });
    }

    [Fact]
    public async Task PointingAtAChineseFanShowsItsSpreadInChinese()
    {
        var (page, complaints) = await chromium.OpenPage();
        using var report = new ReportPage(MadeUpRun.Complete, Language.Chinese);
        await report.Open(page);

        await page.Locator("figure[data-figure=fund] .plot").HoverAsync();
        var hover = await page.Locator("figure[data-figure=fund] .hoverlayer").TextContentAsync() ?? "";
        hover.ShouldMatch("中位数：[0-9,]+亿元50%区间：[0-9,]+ – [0-9,]+90%区间：");
        complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task TheFilterLeavesTheRowsThatMatch()
    {
        var (page, complaints) = await chromium.OpenPage();
        using var report = new ReportPage(MadeUpRun.Complete);
        await report.Open(page);

        await page.FillAsync("input[type=search]", "DIVISOR");
        (await page.Locator("#assumptions tbody tr:visible").CountAsync()).ShouldBe(1);
        (await page.Locator("#assumptions output").TextContentAsync()).ShouldBe("1 rows");
        await page.FillAsync("input[type=search]", "");
        (await page.Locator("#assumptions tbody tr:not([hidden])").CountAsync()).ShouldBe(4);
        complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task OnPaperASliderIsTheYearItStandsAtAndOnTheScreenItStaysThere()
    {
        var (page, complaints) = await chromium.OpenPage();
        using var report = new ReportPage(MadeUpRun.Complete);
        await report.Open(page);
        var figure = page.Locator("figure[data-figure=population]");
        await figure.ScrollIntoViewIfNeededAsync();
        var rail = (await figure.Locator(".slider-rail-rect").BoundingBoxAsync())!;
        await page.Mouse.ClickAsync(rail.X + 3, rail.Y + (rail.Height / 2));
        var year = await Said(".slider-label");

        await page.EvaluateAsync("window.dispatchEvent(new Event('beforeprint'))");
        await page.WaitForFunctionAsync("() => !document.querySelector('figure[data-figure=population] .slider-rail-rect')");
        (await Said(".annotation-text")).ShouldBe(year);
        await page.EvaluateAsync("window.dispatchEvent(new Event('afterprint'))");
        await page.WaitForFunctionAsync("() => document.querySelector('figure[data-figure=population] .slider-rail-rect')");
        (await Said(".slider-label")).ShouldBe(year);
        complaints.ShouldBeEmpty();

        async Task<string?> Said(string part) => await figure.Locator(part).First.TextContentAsync();
    }

    [Fact]
    public async Task PrintsWithFiguresWithinThePaper()
    {
        var (page, complaints) = await chromium.OpenPage();
        using var report = new ReportPage(MadeUpRun.Complete);
        await report.Open(page);

        var pdf = await page.PdfAsync(new PagePdfOptions { PreferCSSPageSize = true, PrintBackground = true });
        pdf.AsSpan(0, 4).ToArray().ShouldBe("%PDF"u8.ToArray());
        complaints.ShouldBeEmpty();
        if (Environment.GetEnvironmentVariable("REPORT_PICTURES") is { Length: > 0 } folder)
            await File.WriteAllBytesAsync(Path.Combine(folder, "report.pdf"), pdf);
    }
}
