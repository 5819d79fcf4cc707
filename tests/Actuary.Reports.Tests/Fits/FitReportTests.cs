using Actuary.Reports.Comparison;
using Actuary.Reports.Figures;
using Actuary.Reports.Fits;
using Actuary.Reports.Plotly;
using Actuary.Reports.Tests.Browser;
using Actuary.Reports.Text;
using Microsoft.Playwright;

namespace Actuary.Reports.Tests.Fits;

/// <summary>The page of a fit: what it says, and that a browser without a network draws it.</summary>
public sealed class FitReportTests(Chromium chromium) : IClassFixture<Chromium>, IDisposable
{
    private static readonly Scale s_scale = Scale.Of("<share>", new DisplayUnit(1, "%", 1));

    private readonly string _folder = Directory.CreateTempSubdirectory("actuary-").FullName;

    [Fact]
    public void SaysWhatIsSignedAndWhatToKnowBefore()
    {
        FitReport.Save(Page(), "1.2.3", Path.Combine(_folder, "new", "fit.html"), Language.English);

        var page = File.ReadAllText(Path.Combine(_folder, "new", "fit.html"));
        page.ShouldContain("<h1>Economy &#183; &lt;data&gt;.csv</h1>");
        page.ShouldContain("<th scope=\"row\">cpi.mean</th>");
        page.ShouldContain("<td>0.0200</td>");
        page.ShouldContain("<li>2011 was left out &amp; why</li>");
        page.ShouldContain("default-src 'none'");
        Directory.EnumerateFiles(Path.Combine(_folder, "new")).ShouldHaveSingleItem("nothing half-written is left");
    }

    [Theory]
    [InlineData(1200, Language.English)]
    [InlineData(390, Language.Chinese)]
    public async Task OpensOfflineWithEverythingDrawnAndNoComplaint(int width, Language language)
    {
        var path = Path.Combine(_folder, "fit.html");
        FitReport.Save(Page(), "1.2.3", path, language);
        var (page, complaints) = await chromium.OpenPage(width);
        await page.GotoAsync("file://" + path);
        await page.WaitForSelectorAsync("html[data-drawn], html[data-failed]", new PageWaitForSelectorOptions { State = WaitForSelectorState.Attached });

        (await page.EvaluateAsync<string?>("document.documentElement.dataset.failed")).ShouldBeNull();
        complaints.ShouldBeEmpty();
        (await page.EvaluateAsync<int>("document.querySelectorAll('figure[data-figure] .scatterlayer .trace .points path').length")).ShouldBe(3, "the points observed");
        (await page.EvaluateAsync<int>("document.querySelectorAll('figure[data-figure] .scatterlayer path.js-line').length")).ShouldBeGreaterThanOrEqualTo(2, "the line and what it is held against");
        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth")).ShouldBe(0, "the page must not scroll sideways");
    }

    [Fact]
    public void ADiagnosticHasItsBandBehindAndItsPointsInFront()
    {
        var panel = Panel();

        panel.Traces.Cast<ScatterTrace>().Select(trace => (trace.Mode, trace.Fill)).ShouldBe(
            [(DrawMode.Lines, null), (DrawMode.Lines, Fill.ToTraceBefore), (DrawMode.Lines, null), (DrawMode.Lines, null), (DrawMode.Markers, null)]);
        panel.Traces[1].Y.ShouldBe([9.0, 18, 27], "the lower edge, filled up to the upper one");
        panel.X.Title!.Text.ShouldBe("&lt;share&gt; (%)");
        Should.Throw<ArgumentException>(() => DiagnosticChart.Of("none", [], s_scale, s_scale));
        Should.Throw<ArgumentException>(() => DiagnosticChart.Of("uneven", [new DiagnosticSeries("a", [1, 2], [1], DiagnosticStyle.Line)], s_scale, s_scale));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static FitPage Page() => new(
        "Economy · <data>.csv", "ar1", [new("Data", "data.csv")], ["2011 was left out & why"],
        [new ComparisonTable("Estimates", ["parameter", "estimate"], [["cpi.mean", "0.0200"]])],
        [new FitPageFigure("calibration", "Calibration", "As foretold.", Panel())], [new("lags", "1")]);

    private static Panel Panel() => DiagnosticChart.Of(
        "Calibration",
        [
            new("as foretold", [10, 20, 30], [10, 20, 30], DiagnosticStyle.Reference, [9, 18, 27], [11, 22, 33]),
            new("fit", [10, 20, 30], [11, 19, 31], DiagnosticStyle.Line),
            new("observed", [10, 20, 30], [12, 18, 33], DiagnosticStyle.Points),
        ], s_scale, s_scale);
}
