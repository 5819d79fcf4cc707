using Actuary.Reports.Figures;
using Actuary.Reports.Plotly;
using Actuary.Reports.Text;
using Microsoft.Playwright;
using static Actuary.Reports.Tests.Browser.FigurePage;

namespace Actuary.Reports.Tests.Browser;

/// <summary>Each kind of figure in a real browser: that it draws what it was given, names its units, and that nothing complains.</summary>
public sealed class FigureKindTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Points = ".scatterlayer .point";
    private const string Lines = ".scatterlayer .js-line";
    private const string Bands = ".scatterlayer .js-fill";
    private const string Bars = ".barlayer .point";
    private const string AxisTitles = ".g-xtitle text, .g-ytitle text, .g-x2title text, .g-y2title text";

    private static readonly int[] s_years = [2025, 2026, 2027, 2028];
    private static readonly double[] s_x = [2025, 2026, 2027, 2028];
    private static readonly DisplayUnit s_bn = new(1e9, "bn yuan", 1);
    private static readonly DisplayUnit s_percent = new(0.01, "%", 1);

    [Fact]
    public async Task AFan() => await Draws(FanChart.Of(Fan(), s_bn, Phrases.English, mean: true).ToFigure(), async page =>
    {
        (await Count(page, Bands)).ShouldBe(2);
        (await Words(page, ".legendtext")).ShouldBe($"{Phrases.English.NineInTen} {Phrases.English.HalfOfFutures} {Phrases.English.Median} {Phrases.English.Mean}");
        (await Words(page, AxisTitles)).ShouldBe("bn yuan");
    });

    [Fact]
    public async Task AStack() => await Draws(StackChart.Of("cost", [new("one", s_years, [1, 2, 3, 4]), new("other", s_years, [4, 3, 2, 1])], s_bn, Phrases.English).ToFigure(), async page =>
    {
        (await Count(page, Bands)).ShouldBe(2);
        (await Words(page, ".legendtext")).ShouldBe("one other");
    });

    [Fact]
    public async Task LinesAndBars()
    {
        Panel[] panels = [LineChart.Of("lines", [new("a", s_years, [1, 2, 3, 4]), new("b", s_years, [2, 2, 2, 2])], s_bn), BarChart.Of(new("bars", s_years, [1, 2, 3, 4]), s_bn)];
        await Draws(SmallMultiples.Figure(panels, 2), async page =>
        {
            (await Count(page, Lines)).ShouldBe(2);
            (await Count(page, Bars)).ShouldBe(4);
            (await Words(page, ".annotation-text")).ShouldBe("lines bars");
        });
    }

    [Fact]
    public async Task ALineWithItsBandAndWhatWasObserved() => await Draws(
        BandChart.Of("rates", [new("fitted", s_x, [0.1, 0.2, 0.2, 0.3], [0, 0.1, 0.1, 0.2], [0.2, 0.3, 0.3, 0.4])], Scale.Of("Age", new(1, "years", 0)), Scale.Of("Rate", s_percent), "95 %",
            [new("observed", [2025, 2026, 2028], [0.12, 0.18, 0.33])]).ToFigure(),
        async page =>
        {
            (await Count(page, Bands)).ShouldBe(1);
            (await Count(page, Points)).ShouldBe(3);
            (await Words(page, AxisTitles)).ShouldBe("Age (years) Rate (%)");
            (await Words(page, ".legendtext")).ShouldBe("95 % fitted observed");
        });

    [Fact]
    public async Task AScatter() => await Draws(
        ScatterChart.Of("fit", [new("one", [0.1, 0.2], [0.1, 0.3]), new("other", [0.3], [0.2])], Scale.Of("Observed", s_percent), Scale.Of("Fitted", s_percent), "equal").ToFigure(),
        async page =>
        {
            (await Count(page, Points)).ShouldBe(3);
            (await page.Locator(Points).EvaluateAllAsync<string[]>("points => points.map(point => point.getAttribute('d'))")).Distinct().Count().ShouldBe(2, "kinds differ in their sign");
            (await Words(page, AxisTitles)).ShouldBe("Observed (%) Fitted (%)");
        });

    [Fact]
    public async Task AHeatMap() => await Draws(
        HeatMap.Of("chance", [new("no change", [0, 0.1, 0.2, 0.3]), new("less return", [0.1, 0.3, 0.6, 0.9])], s_x, Scale.Years, s_percent).ToFigure(),
        async page =>
        {
            (await Count(page, ".heatmaplayer image")).ShouldBe(1);
            (await Words(page, ".yaxislayer-above .ytick")).ShouldContain("less return");
            (await Words(page, ".cbtitle")).ShouldBe("%");
            var cells = (await page.Locator(".heatmaplayer image").BoundingBoxAsync())!;
            await page.Mouse.MoveAsync(cells.X + (cells.Width / 2) + 5, cells.Y + (cells.Height / 4));
            await page.Locator(".hoverlayer .hovertext").WaitForAsync();
            (await Words(page, ".hoverlayer .hovertext")).ShouldMatch("(no change|less return)202[5-8]chance: [0-9.]+\u00a0%");
        });

    [Fact]
    public async Task ATornado() => await Draws(
        TornadoChart.Of("fund", [new("Return", "−1 … 1 %", -2e12, 3e12), new("Mortality", "0.9 … 1.1", -4e11, -2e11)], s_bn, "lower", "upper").ToFigure(),
        async page =>
        {
            (await Count(page, Bars)).ShouldBe(4);
            (await Words(page, ".ytick")).ShouldContain("Return");
            (await Words(page, AxisTitles)).ShouldBe("bn yuan");
        });

    [Fact]
    public async Task AWaterfall() => await Draws(
        Waterfall.Of("fund", new("law", 5e9), [new("more paid in", 2e9), new("more paid out", -3e9)], "richer", s_bn, Phrases.English).ToFigure(),
        async page =>
        {
            (await Count(page, Bars)).ShouldBe(4);
            (await Words(page, ".barlayer .bartext")).ShouldBe("5.0 4.0 +2.0 −3.0");
            double[] places = await page.Locator(Bars + " path").EvaluateAllAsync<double[]>("bars => bars.flatMap(bar => { const box = bar.getBoundingClientRect(); return [box.left, box.right]; })");
            places[4].ShouldBe(places[1], 1, "what is added starts where the first amount ends");
            places[7].ShouldBe(places[5], 1, "what is taken starts where the sum is");
            places[6].ShouldBe(places[3], 1, "and ends at the last amount");
        });

    [Fact]
    public async Task APyramidUnderASlider()
    {
        PyramidYear[] years = [new(2025, 0, [1e6, 5e6], [1e6, 4e6]), new(2050, 0, [2e6, 3e6], [2e6, 3e6]), new(2075, 0, [3e6, 1e6], [3e6, 1e6])];
        await Draws(Pyramid.ByYear(years, Phrases.English, Language.English).ToFigure(), async page =>
        {
            (await Count(page, Bars)).ShouldBe(4, "two ages of one year, men and women");
            (await Words(page, ".slider-label")).ShouldContain("year: 2075");
            var before = await Width(page);
            var rail = (await page.Locator(".slider-rail-rect").BoundingBoxAsync())!;
            await page.Mouse.ClickAsync(rail.X + 3, rail.Y + (rail.Height / 2));
            await page.WaitForFunctionAsync("() => document.querySelector('.slider-label').textContent.includes('2025')");
            (await Width(page)).ShouldBe(before / 3, 1, "of age 0 a third of 2075's live in 2025");
            (await Words(page, ".legendtext")).ShouldBe("men women 2025");
        });

        static async Task<double> Width(IPage page) => await page.Locator(Bars).First.EvaluateAsync<double>("bar => bar.getBoundingClientRect().width");
    }

    [Fact]
    public async Task AFigureThatGoesOutAlone() => await Draws(
        FanChart.Of(Fan(), s_bn, Phrases.English).ToFigure().Titled("Fund & members", "Source: " + string.Join(" ", Enumerable.Repeat("bulletin", 40)) + " end"),
        async page =>
        {
            (await Words(page, ".gtitle")).ShouldBe("Fund & members");
            (await page.Locator(".annotation-text tspan.line").CountAsync()).ShouldBe(3, "about 370 letters take three lines");
            var (figure, words) = (await page.Locator(".main-svg").First.BoundingBoxAsync(), await page.Locator(".annotation-text").BoundingBoxAsync());
            (words!.X >= figure!.X && words.X + words.Width <= figure.X + figure.Width && words.Y + words.Height <= figure.Y + figure.Height).ShouldBeTrue("the sources stand within the picture");
        });

    private async Task Draws(Figure figure, Func<IPage, Task> look)
    {
        var (page, complaints) = await chromium.OpenPage(1000);
        await Show(page, figure);
        await look(page);
        complaints.ShouldBeEmpty();
    }

    private static FanSeries Fan() => new()
    {
        Label = "Fund",
        Unit = "yuan",
        Years = s_years,
        P05 = [1e9, 1e9, 1e9, 1e9],
        P25 = [2e9, 2e9, 2e9, 2e9],
        P50 = [3e9, 3e9, 3e9, 3e9],
        P75 = [4e9, 4e9, 4e9, 4e9],
        P95 = [5e9, 5e9, 6e9, 7e9],
        Mean = [3e9, 3e9, 3.1e9, 3.2e9],
        StandardError = [1e7, 1e7, 1e7, 1e7],
    };
}
