using Actuary.Cli.Commands;
using Actuary.Cli.Tests.NationalModel;
using Actuary.Results.Manifests;

namespace Actuary.Cli.Tests.RunFolders;

/// <summary>The same command again, and another one into the same folder.</summary>
public sealed class SameRunTests(NationalRun national) : IDisposable
{
    private readonly ScratchFolder _scratch = new();

    [Fact]
    public void ARunFolderHoldsWhatItPromises()
    {
        ScratchFolder.Contents(national.Folder).Keys.ShouldBe(
            ["manifest.json", "summary.parquet", "cohorts.parquet", "classes.parquet", "indicators.json", "report.html", Path.Combine("paths", "part-00000000-00000063.parquet")],
            ignoreOrder: true);
        national.Run.Manifest.Status.ShouldBe(RunStatus.Complete);
    }

    [Fact]
    public async Task TheSameCommandAgainTouchesNothingAndPrintsTheSame()
    {
        var before = ScratchFolder.State(national.Folder);

        var printed = await Command.Do(national.Command);

        printed.ShouldBe(national.Printed);
        ScratchFolder.State(national.Folder).ShouldBe(before);
    }

    [Fact]
    public async Task AMissingReportIsDrawnAgain()
    {
        string[] command = ["run", Repository.NationalModel, "--paths", "8", "--years", "2", "--out", _scratch["run"]];
        await Command.Do(command);
        var before = ScratchFolder.Contents(_scratch["run"]);
        File.Delete(Path.Combine(_scratch["run"], "report.html"));

        await Command.Do(command);

        ScratchFolder.Contents(_scratch["run"]).ShouldBe(before);
    }

    [Fact]
    public async Task AnotherRunIsRefusedWithEveryDifferenceAndNothingIsTouched()
    {
        var before = ScratchFolder.State(national.Folder);

        var answer = await Command.Run("run", Repository.NationalModel, "--paths", "65", "--seed", "2", "--years", "59", "--first-path", "8",
            "--scenario", "cpi-only", "--out", national.Folder);

        answer.ExitCode.ShouldBe(ExitCode.BadInput);
        answer.Results.ShouldBeEmpty();
        answer.Lines.Take(6).ShouldBe(
        [
            $"{national.Folder}: holds another run; give another folder.",
            $"{national.Folder}: its scenario is current-law; asked for is cpi-only.",
            $"{national.Folder}: its seed is 1; asked for is 2.",
            $"{national.Folder}: its first path is 0; asked for is 8.",
            $"{national.Folder}: its number of paths is 64; asked for is 65.",
            $"{national.Folder}: its number of years is 60; asked for is 59.",
        ]);
        ScratchFolder.State(national.Folder).ShouldBe(before);
    }

    [Fact]
    public async Task NoScenarioIsBegunWhenTheFolderOfAnotherIsTaken()
    {
        await Command.Do("run", Repository.NationalModel, "--paths", "8", "--years", "2", "--scenario", "cpi-only", "--out", _scratch["cpi-only"]);

        var answer = await Command.Run("run", Repository.NationalModel, "--paths", "9", "--years", "2",
            "--scenario", "current-law", "--scenario", "cpi-only", "--out", _scratch.Root);

        answer.ExitCode.ShouldBe(ExitCode.BadInput);
        answer.Lines.ShouldContain($"{_scratch["cpi-only"]}: its number of paths is 8; asked for is 9.");
        Directory.Exists(_scratch["current-law"]).ShouldBeFalse();
    }

    [Fact]
    public async Task AReportIsDrawnFromTheFolderAlone()
    {
        string[] command = ["run", Repository.NationalModel, "--paths", "8", "--years", "2", "--out", _scratch["run"]];
        await Command.Do(command);
        var moved = _scratch["moved"];
        Directory.Move(_scratch["run"], moved);
        File.Delete(Path.Combine(moved, "report.html"));

        var printed = await Command.Do("report", moved);

        printed.Trim().ShouldBe(Path.Combine(moved, "report.html"));
        File.ReadAllText(printed.Trim()).ShouldContain("National resident basic pension");
    }

    [Fact]
    public async Task AReportInChineseLiesBesideTheOther()
    {
        await Command.Do("run", Repository.NationalModel, "--paths", "8", "--years", "2", "--out", _scratch["run"]);

        var printed = await Command.Do("report", _scratch["run"], "--lang", "zh");

        printed.Trim().ShouldBe(Path.Combine(_scratch["run"], "report.zh.html"));
        File.ReadAllText(printed.Trim()).ShouldContain("<html lang=\"zh-CN\">");
        File.ReadAllText(Path.Combine(_scratch["run"], "report.html")).ShouldContain("<html lang=\"en\">");
        (await Command.Do("report", _scratch["run"], "--lang", "en")).Trim().ShouldBe(Path.Combine(_scratch["run"], "report.html"));
    }

    public void Dispose() => _scratch.Dispose();
}
