using System.Diagnostics;
using Actuary.Notebooks.Display;

namespace Actuary.Notebooks.Tests;

/// <summary>A chart's HTML draws itself in a real browser without a network, in a page that has a module loader as notebook pages do.</summary>
public sealed class FigureHtmlTests : IDisposable
{
    private const string Loader = "<script>window.define = () => { throw new Error('this page has no modules'); }; window.define.amd = {};</script>";
    private static readonly string[] s_places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
    private readonly Scratch _scratch = new();

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public async Task EveryChartOfAPageIsDrawnAsOneIsOnAPageOfItsOwn()
    {
        var chart = Chart.Bars("Balance, \"closing\" </script>", "yuan", [2025, 2026, 2027], [1e9, -2e9, 3e9]);
        chart.ToHtml(_scratch["alone.html"]);
        await File.WriteAllTextAsync(_scratch["two.html"], $"<meta charset=\"utf-8\">{Loader}{FigureHtml.Fragment(chart.Figure)}{FigureHtml.Fragment(chart.Figure)}");

        Count(await Drawn("alone.html"), "data-drawn=\"yes\"").ShouldBe(1);
        var two = await Drawn("two.html");
        Count(two, "data-drawn=\"yes\"").ShouldBe(2);
        Count(two, "class=\"point\"").ShouldBe(6);
    }

    private static int Count(string text, string part) => text.Split(part).Length - 1;

    private async Task<string> Drawn(string page)
    {
        var chromium = s_places.FirstOrDefault(File.Exists);
        Assert.SkipWhen(chromium is null, "No Chromium here (Debian package chromium); the chart was not drawn.");
        string[] quiet = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];
        var start = new ProcessStartInfo(chromium, ["--headless", .. quiet, $"--user-data-dir={_scratch[$"{page}-profile"]}", "--virtual-time-budget=20000", "--dump-dom", "file://" + _scratch[page]])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var browser = Process.Start(start)!;
        var errors = browser.StandardError.ReadToEndAsync();
        var drawn = await browser.StandardOutput.ReadToEndAsync();
        await browser.WaitForExitAsync(TestContext.Current.CancellationToken);
        browser.ExitCode.ShouldBe(0, await errors);
        return drawn;
    }
}
