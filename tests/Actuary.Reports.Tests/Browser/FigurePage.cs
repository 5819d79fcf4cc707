using Actuary.Reports.Figures;
using Actuary.Reports.Plotly;
using Microsoft.Playwright;

namespace Actuary.Reports.Tests.Browser;

/// <summary>One figure alone on a page that has nothing but plotly.js, as a notebook shows it.</summary>
internal static class FigurePage
{
    /// <summary>
    /// A function that gives what plotly says against data and layout. Series that a slider hides are held against the schema as if seen; what a
    /// step of a slider does is data to plotly, which it takes for changed whenever it has copied it.
    /// </summary>
    public const string Problems = """
        (data, layout) => (Plotly.validate(data.map(series => ({ ...series, visible: true })), layout) ?? []).map(problem => problem.msg)
          .filter(message => !/sliders\[\d+\]\.steps\[\d+\]\.args/.test(message))
        """;

    public static async Task Show(IPage page, Figure figure)
    {
        using var script = new StreamReader(typeof(House).Assembly.GetManifestResourceStream("plotly.js")!);
        await page.SetContentAsync("<!DOCTYPE html><html><body><div id=\"plot\"></div></body></html>");
        await page.AddScriptTagAsync(new PageAddScriptTagOptions { Content = await script.ReadToEndAsync() });
        (await page.EvaluateAsync<string[]>($"json => {{ const figure = JSON.parse(json); return ({Problems})(figure.data, figure.layout); }}", figure.ToJson())).ShouldBeEmpty("plotly does not know these");
        await page.EvaluateAsync("json => { const figure = JSON.parse(json); return Plotly.newPlot('plot', figure.data, figure.layout).then(() => true); }", figure.ToJson());
        if (Environment.GetEnvironmentVariable("REPORT_PICTURES") is { Length: > 0 } folder)
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, $"{TestContext.Current.Test?.TestDisplayName}.png") });
    }

    public static Task<int> Count(IPage page, string selector) => page.Locator(selector).CountAsync();

    public static async Task<string> Words(IPage page, string selector) => string.Join(" ", await page.Locator(selector).AllTextContentsAsync());
}
