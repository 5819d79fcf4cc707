using System.IO.Compression;
using System.Xml.Linq;

namespace Actuary.Cli.Tests.NationalModel;

/// <summary>The national model's workbook, from the command line.</summary>
public sealed class WorkbookTests : IDisposable
{
    private const int Years = 3;
    private static readonly XNamespace s_main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private readonly ScratchFolder _scratch = new();

    [Fact]
    public async Task LiesBesideTheReportAndTellsEveryLineOfTheLedger()
    {
        await Command.Do("run", Repository.NationalModel, "--paths", "8", "--years", $"{Years}", "--out", _scratch["run"]);

        var printed = await Command.Do("report", _scratch["run"], "--xlsx");

        printed.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .ShouldBe([Path.Combine(_scratch["run"], "report.html"), Path.Combine(_scratch["run"], "report.xlsx")]);
        var rows = Budget(Path.Combine(_scratch["run"], "report.xlsx"));
        rows.ShouldContain("Balance of the year");
        rows.ShouldNotContain("Other income", "every ledger line that the fund receives has its place in the table");
        rows.ShouldNotContain("Other outgo", "every ledger line that the fund pays has its place in the table");
    }

    [Fact]
    public async Task IsNotWrittenUnlessAskedFor()
    {
        await Command.Do("run", Repository.NationalModel, "--paths", "8", "--years", $"{Years}", "--out", _scratch["run"]);
        await Command.Do("report", _scratch["run"]);

        Directory.EnumerateFiles(_scratch["run"], "*.xlsx").ShouldBeEmpty();
    }

    public void Dispose() => _scratch.Dispose();

    /// <summary>The words at the beginning of the rows of the third sheet.</summary>
    private static List<string> Budget(string path)
    {
        using var archive = ZipFile.OpenRead(path);
        using var sheet = archive.GetEntry("xl/worksheets/sheet3.xml")!.Open();
        return [.. XDocument.Load(sheet).Descendants(s_main + "row").Select(row => row.Elements(s_main + "c").FirstOrDefault()?.Value ?? "")];
    }
}
