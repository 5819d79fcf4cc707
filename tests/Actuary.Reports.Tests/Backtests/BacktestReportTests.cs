using Actuary.Reports.Backtests;
using Actuary.Reports.Tests.Browser;
using Actuary.Reports.Text;
using Actuary.Results;
using Actuary.Results.Backtesting;
using Actuary.Simulation.Plans;
using Microsoft.Playwright;

namespace Actuary.Reports.Tests.Backtests;

/// <summary>backtest.html: what it says, and that a browser without a network draws it.</summary>
public sealed class BacktestReportTests(Chromium chromium) : IClassFixture<Chromium>, IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("actuary-").FullName;

    /// <summary>Of 14.0 m against a median of 15.4 m: 10 % above; 0.9 bn against 1.0 … 1.3 bn lies below.</summary>
    [Fact]
    public void SaysWhatWasHeldAndHowFarOffTheMedianWas()
    {
        var page = File.ReadAllText(BacktestReport.Save(MadeUp(), "1.2.3", Path.Combine(_folder, "new")));

        page.ShouldContain("<h1>Some &lt;place&gt;</h1>");
        page.ShouldContain("1 of 2 published figures (50&#160;%) lie in the interval");
        page.ShouldContain("<td>10.0&#160;%</td>");
        page.ShouldContain("<td>below</td>");
        page.ShouldContain("<td>inside</td>");
        page.ShouldContain("Office: a yearbook");
        page.ShouldContain("default-src 'none'");
        Directory.EnumerateFiles(Path.Combine(_folder, "new")).ShouldHaveSingleItem("nothing half-written is left");
    }

    [Fact]
    public void ABacktestWithoutFiguresIsTheCallersMistake() =>
        Should.Throw<ArgumentException>(() => BacktestReport.Save(MadeUp() with { Measures = [] }, "1", _folder));

    [Fact]
    public void AFolderThatCannotBeWrittenIsRefused()
    {
        var file = Path.Combine(_folder, "file");
        File.WriteAllText(file, "");

        Should.Throw<RunFolderException>(() => BacktestReport.Save(MadeUp(), "1", file)).Message.ShouldContain("cannot be written");
    }

    [Theory]
    [InlineData(1200, Language.English)]
    [InlineData(390, Language.Chinese)]
    public async Task OpensOfflineWithEveryFigureDrawnAndNoComplaint(int width, Language language)
    {
        var (page, complaints) = await chromium.OpenPage(width);
        await page.GotoAsync("file://" + BacktestReport.Save(MadeUp(), "1.2.3", _folder, language));
        await page.WaitForSelectorAsync("html[data-drawn], html[data-failed]", new PageWaitForSelectorOptions { State = WaitForSelectorState.Attached });

        (await page.EvaluateAsync<string?>("document.documentElement.dataset.failed")).ShouldBeNull();
        complaints.ShouldBeEmpty();
        (await page.EvaluateAsync<int>("document.querySelectorAll('figure[data-figure] .scatterlayer .point').length")).ShouldBe(2, "a point for each figure");
        (await page.EvaluateAsync<string[]>("""
            [...document.querySelectorAll('figure[data-figure] script')].flatMap(script => {
              const drawing = JSON.parse(script.textContent);
              return [drawing.layout, drawing.narrow].flatMap(layout =>
                (Plotly.validate(drawing.data, layout) ?? []).map(problem => problem.msg));
            })
            """)).ShouldBeEmpty();
        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth")).ShouldBe(0, "the page must not scroll sideways");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static Backtest MadeUp() => new(
        new Label("某地", "Some <place>"), new Label("现行政策", "Current law"), 2000, 7,
        [
            Measure("pensioners", new Label("待遇领取人数", "pensioners"), "persons", 14e6, new(13e6, 15.4e6, 16e6)),
            Measure("income + investment_income", new Label("收入＋收益", "income + return"), "yuan", 0.9e9, new(1e9, 1.2e9, 1.3e9)),
        ],
        [KeyValuePair.Create("S1", "Office: a yearbook")]);

    private static BacktestMeasure Measure(string name, Label label, string unit, double published, ForecastSpread spread) =>
        new(name, label, unit, [new(2021, published, "S1", spread, 0.3)], [2020, 2021], [spread, spread]);
}
