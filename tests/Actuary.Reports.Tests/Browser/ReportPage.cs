using Actuary.Reports.Html;
using Actuary.Reports.Runs;
using Actuary.Reports.Text;
using Microsoft.Playwright;

namespace Actuary.Reports.Tests.Browser;

/// <summary>A report written to a folder of its own, which goes away with it.</summary>
internal sealed class ReportPage : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("report");

    public ReportPage(RunData run, Language language = Language.English)
    {
        using var file = File.Create(Path);
        HtmlReport.Write(run, file, language);
    }

    public string Path => System.IO.Path.Combine(_folder.FullName, "report.html");

    /// <summary>Opens the report and waits until every figure is drawn, or says why none will be.</summary>
    public async Task Open(IPage page)
    {
        await page.GotoAsync("file://" + Path);
        await page.WaitForSelectorAsync("html[data-drawn], html[data-failed]", new PageWaitForSelectorOptions { State = WaitForSelectorState.Attached });
        (await page.EvaluateAsync<string?>("document.documentElement.dataset.failed")).ShouldBeNull();
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
