using Actuary.Reports.Figures;
using Actuary.Reports.Plotly;
using Actuary.Reports.Sensitivities;
using Actuary.Reports.Tests.Browser;
using Actuary.Reports.Text;
using Actuary.Results;
using Microsoft.Playwright;

namespace Actuary.Reports.Tests.Sensitivities;

/// <summary>sensitivity.html: what it says, and that a browser without a network draws it.</summary>
public sealed class SensitivityReportTests(Chromium chromium) : IClassFixture<Chromium>, IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("actuary-").FullName;

    [Fact]
    public void SaysWhatMovesTheIndicatorAndWhereTheAmountsComeFrom()
    {
        var path = SensitivityReport.Save(MadeUpTable.Of(), "1.2.3", Path.Combine(_folder, "new"));

        path.ShouldBe(Path.Combine(_folder, "new", "sensitivity.html"));
        var page = File.ReadAllText(path);
        page.ShouldContain("<h1>Some &lt;place&gt;</h1>");
        page.ShouldContain("What moves it most is Return: −2,000&#160;bn yuan with the lower value and 3,000&#160;bn yuan with the upper one.");
        page.ShouldContain("<td>times 0.9</td>");
        page.ShouldContain("a reason");
        page.ShouldContain("default-src 'none'");
        Directory.EnumerateFiles(Path.GetDirectoryName(path)!).ShouldHaveSingleItem("nothing half-written is left");
    }

    [Fact]
    public void ATableWithNothingInItIsTheCallersMistake() =>
        Should.Throw<ArgumentException>(() => SensitivityReport.Save(MadeUpTable.Of(indicators: 0), "1", _folder));

    [Fact]
    public void AFolderThatCannotBeWrittenIsRefused()
    {
        var file = Path.Combine(_folder, "file");
        File.WriteAllText(file, "");

        Should.Throw<RunFolderException>(() => SensitivityReport.Save(MadeUpTable.Of(), "1", file)).Message.ShouldContain("cannot be written");
    }

    [Theory]
    [InlineData(1200, Language.English)]
    [InlineData(390, Language.Chinese)]
    public async Task OpensOfflineWithEveryTornadoDrawnAndNoComplaint(int width, Language language)
    {
        var (page, complaints) = await chromium.OpenPage(width);
        await page.GotoAsync("file://" + SensitivityReport.Save(MadeUpTable.Of(), "1.2.3", _folder, language));
        await page.WaitForSelectorAsync("html[data-drawn], html[data-failed]", new PageWaitForSelectorOptions { State = WaitForSelectorState.Attached });

        (await page.EvaluateAsync<string?>("document.documentElement.dataset.failed")).ShouldBeNull();
        complaints.ShouldBeEmpty();
        (await page.EvaluateAsync<int>("document.querySelectorAll('figure[data-figure] .barlayer .trace').length")).ShouldBe(4, "two sides of two tornados");
        (await page.EvaluateAsync<int>("document.querySelectorAll('figure[data-figure=tornado-1] .barlayer .point').length")).ShouldBe(6);
        (await page.Locator("figure[data-figure=tornado-1] .yaxislayer-above").TextContentAsync())!.ShouldContain(language == Language.Chinese ? "死亡率" : "Mortality");
        (await page.EvaluateAsync<string[]>($$"""
            [...document.querySelectorAll('figure[data-figure] script')].flatMap(script => {
              const drawing = JSON.parse(script.textContent);
              return [drawing.layout, drawing.narrow].flatMap(layout =>
                ({{FigurePage.Problems}})(drawing.data, layout));
            })
            """)).ShouldBeEmpty();
        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth")).ShouldBe(0, "the page must not scroll sideways");
        if (Environment.GetEnvironmentVariable("REPORT_PICTURES") is { Length: > 0 } folder)
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, $"sensitivity-{width}.png"), FullPage = true });
    }

    [Fact]
    public void ATornadoHasItsStrongestRowAtTheTopAndItsBarsInTheUnitGiven()
    {
        TornadoBar[] bars = [new("<Return>", "−1 … 1 %", -2e12, 3e12), new("Mortality", "0.9 … 1.1", -4e11, -2e11)];

        var panel = TornadoChart.Of("Fund", bars, new DisplayUnit(1e9, "bn yuan", 0), "lower", "upper");

        var (upper, lower) = ((BarTrace)panel.Traces[0], (BarTrace)panel.Traces[1]);
        (upper.Orientation, lower.Orientation).ShouldBe((Orientation.Horizontal, Orientation.Horizontal));
        lower.Y.ShouldBe([1.0, 0.0]);
        lower.X.ShouldBe([-2000.0, -400.0]);
        upper.X.ShouldBe([3000.0, -200.0]);
        panel.Y.TickText.ShouldBe(["&lt;Return&gt;<br>−1 … 1 %", "Mortality<br>0.9 … 1.1"]);
        panel.X.Title!.Text.ShouldBe("bn yuan");
        TornadoChart.Of("Fund", [.. Enumerable.Repeat(bars[0], 20)], new DisplayUnit(1, "", 0), "", "").ToFigure().Layout.Height!.Value.ShouldBeGreaterThan(20 * 40, "twenty rows of two lines");
        Should.Throw<ArgumentException>(() => TornadoChart.Of("none", [], new DisplayUnit(1, "", 0), "", "")).ParamName.ShouldBe("bars");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
