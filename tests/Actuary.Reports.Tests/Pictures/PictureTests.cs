using System.Buffers.Binary;
using System.Xml.Linq;
using Actuary.Reports.Pictures;
using ReportPage = Actuary.Reports.Tests.Browser.ReportPage;

namespace Actuary.Reports.Tests.Pictures;

/// <summary>The figures of a report as pictures.</summary>
public sealed class PictureTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("pictures");

    [Fact]
    public void EveryFigureBecomesAPngAndAnSvgWithTitleAndSources()
    {
        var browser = Reports.Pictures.Browser.Find();
        Assert.SkipWhen(browser is null, "No Chromium here (Debian package chromium); no picture was drawn.");
        using var report = new ReportPage(MadeUpRun.Complete);

        var pictures = PictureExport.Save(report.Path, Path.Combine(_folder.FullName, "new"), browser);

        pictures.Select(Path.GetFileName).ShouldBe(
            from figure in (string[])["fund", "depletion", "payable-months", "income-outgo", "subsidy", "members", "pension", "population"]
            from ending in (string[])["png", "svg"]
            select $"{figure}.{ending}");
        Directory.EnumerateFiles(Path.Combine(_folder.FullName, "new")).Count().ShouldBe(pictures.Count, "nothing half-written is left");
        foreach (var picture in pictures.Where(path => path.EndsWith("png", StringComparison.Ordinal)))
        {
            var bytes = File.ReadAllBytes(picture);
            bytes[..8].ShouldBe([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0d, 0x0a, 0x1a, 0x0a]);
            BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(16)).ShouldBe(2000, "pixels across");
        }

        var population = XDocument.Load(pictures[^1]).Root!.Value;
        population.ShouldContain("Population by age · 2084");
        population.ShouldContain("Source: Resident pension, made up, Current law; 10,000 futures, seed 20250101; Actuary 0.1.0.");
        population.ShouldContain("Ministry & Bureau");
        population.ShouldNotContain("year:", Case.Sensitive, "a picture has no slider");
    }

    [Fact]
    public void ABrowserIsLookedForOnTheSearchPathOnly()
    {
        Reports.Pictures.Browser.Find(_folder.FullName).ShouldBeNull();

        File.WriteAllText(Path.Combine(_folder.FullName, OperatingSystem.IsWindows() ? "chromium.exe" : "chromium"), "");
        Reports.Pictures.Browser.Find(_folder.FullName)!.Path.ShouldStartWith(_folder.FullName);
    }

    [Fact]
    public void ABrowserThatDoesNotStartLeavesNothing()
    {
        File.WriteAllText(Path.Combine(_folder.FullName, OperatingSystem.IsWindows() ? "chromium.exe" : "chromium"), "no program");
        using var report = new ReportPage(MadeUpRun.Complete);

        Should.Throw<IOException>(() => PictureExport.Save(report.Path, Path.Combine(_folder.FullName, "new"), Reports.Pictures.Browser.Find(_folder.FullName)!)).Message.ShouldContain("does not start");
        Directory.Exists(Path.Combine(_folder.FullName, "new")).ShouldBeFalse();
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
