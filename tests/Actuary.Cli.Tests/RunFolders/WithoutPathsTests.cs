using Actuary.Cli.Commands;

namespace Actuary.Cli.Tests.RunFolders;

/// <summary><c>actuary run --no-paths</c>: a summary without the paths it is made of.</summary>
public sealed class WithoutPathsTests : IDisposable
{
    private static readonly string _model = ShippedModel.Folder("town-2014-campaign");
    private readonly ScratchFolder _scratch = new();

    [Fact]
    public async Task Threads_change_no_byte_and_a_report_is_drawn_as_ever()
    {
        await Project("one", "--threads", "1", "--no-paths");
        await Project("two", "--threads", "2", "--no-paths");
        Directory.Exists(Path.Combine(_scratch["one"], "paths")).ShouldBeFalse();
        foreach (var file in (string[])["summary.parquet", "indicators.json", "cohorts.parquet", "classes.parquet"])
            File.ReadAllBytes(Path.Combine(_scratch["two"], file)).ShouldBe(File.ReadAllBytes(Path.Combine(_scratch["one"], file)), file);
        await Command.Do("report", _scratch["one"], "--lang", "zh");
        File.Exists(Path.Combine(_scratch["one"], "report.zh.html")).ShouldBeTrue();
    }

    [Fact]
    public async Task Comparing_and_explaining_say_what_is_missing_and_why()
    {
        await Project("with");
        await Project("without", "--no-paths");
        var compared = await Command.Run("compare", _scratch["with"], _scratch["without"]);
        compared.ExitCode.ShouldBe(ExitCode.BadInput);
        compared.Notes.ShouldContain("keeps no paths: it was run with --no-paths");
        var explained = await Command.Run("explain", _scratch["without"], "--path", "3", "--year", "2016");
        explained.ExitCode.ShouldBe(ExitCode.BadInput);
        explained.Notes.ShouldContain("keeps no paths: it was run with --no-paths");
    }

    public void Dispose() => _scratch.Dispose();

    private async Task Project(string name, params string[] options) =>
        (await Command.Run(["run", _model, "--paths", "20", "--years", "4", "--out", _scratch[name], .. options])).ExitCode.ShouldBe(ExitCode.Done);
}
