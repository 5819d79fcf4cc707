using System.Diagnostics;
using System.IO.Compression;
using System.Xml.Linq;

namespace Actuary.Reports.Tests.Workbook;

/// <summary>Opens workbooks in LibreOffice, without a window. Tests that need it are skipped where it is not.</summary>
internal sealed class LibreOffice : IDisposable
{
    private static readonly string[] s_places = ["/usr/bin/soffice", "/usr/bin/libreoffice", "/usr/local/bin/soffice"];
    private static readonly XNamespace s_table = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    private static readonly XNamespace s_office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    private static readonly XNamespace s_chart = "urn:oasis:names:tc:opendocument:xmlns:chart:1.0";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("workbook");

    /// <summary>The workbook as LibreOffice understood it, in its own format.</summary>
    public OpenDocument Open(byte[] workbook)
    {
        var program = s_places.FirstOrDefault(File.Exists);
        Assert.SkipWhen(program is null, "No LibreOffice here (Debian package libreoffice-calc); the workbook was not opened in it.");
        File.WriteAllBytes(At("report.xlsx"), workbook);
        // A profile of its own: two instances on one profile refuse each other.
        using var process = Process.Start(new ProcessStartInfo(program,
            [$"-env:UserInstallation={new Uri(At("profile"))}", "--headless", "--convert-to", "ods", "--outdir", _folder.FullName, At("report.xlsx")])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var notes = process.StandardError.ReadToEndAsync();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit(TimeSpan.FromMinutes(2)).ShouldBeTrue("LibreOffice did not end");
        File.Exists(At("report.ods")).ShouldBeTrue($"LibreOffice could not open the workbook: {notes.Result}");
        return Read(At("report.ods"));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static OpenDocument Read(string path)
    {
        using var archive = ZipFile.OpenRead(path);
        var tables = Part(archive.GetEntry("content.xml")!).Descendants(s_table + "table")
            .ToDictionary(table => table.Attribute(s_table + "name")!.Value, Rows, StringComparer.Ordinal);
        var charts = archive.Entries.Where(entry => entry.FullName.StartsWith("Object", StringComparison.Ordinal) && entry.Name == "content.xml")
            .Select(Part).SelectMany(part => part.Descendants(s_chart + "chart"))
            .Select(chart => new OpenedChart([.. chart.Descendants(s_chart + "title").Select(title => title.Value)], chart.Descendants(s_chart + "series").Count()));
        return new OpenDocument(tables, [.. charts]);
    }

    private static XDocument Part(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        return XDocument.Load(stream);
    }

    private static List<List<OpenedCell>> Rows(XElement table) => [.. table.Descendants(s_table + "table-row").Select(row => row.Elements(s_table + "table-cell")
        .SelectMany(cell => Enumerable.Repeat(CellOf(cell), Math.Min(100, (int?)cell.Attribute(s_table + "number-columns-repeated") ?? 1))).ToList())];

    private static OpenedCell CellOf(XElement cell) => new(
        (double?)cell.Attribute(s_office + "value") ?? ((DateTime?)cell.Attribute(s_office + "date-value"))?.ToOADate(), cell.Value, cell.Attribute(s_table + "formula")?.Value);

    private string At(string name) => Path.Combine(_folder.FullName, name);
}

/// <summary>A workbook's cells by sheet and row, and its charts.</summary>
internal sealed record OpenDocument(Dictionary<string, List<List<OpenedCell>>> Tables, IReadOnlyList<OpenedChart> Charts);

/// <summary>A cell: its number, what a reader sees, and its formula.</summary>
internal sealed record OpenedCell(double? Number, string Shown, string? Formula);

/// <summary>A chart: its title and those of its axes, and how many series it has.</summary>
internal sealed record OpenedChart(IReadOnlyList<string> Titles, int Series);
