using Actuary.Cli.Commands;

namespace Actuary.Cli.Tests.RunFolders;

/// <summary>The process as a shell sees it.</summary>
public sealed class ProcessTests : IDisposable
{
    private readonly ScratchFolder _scratch = new();

    [Fact]
    public async Task WithoutAFolderTheRunGoesWhereItsInputsName()
    {
        using var process = ActuaryProcess.Start(_scratch.Root, "run", Repository.NationalModel, "--paths", "8", "--years", "2");

        var answer = await process.End();

        answer.ExitCode.ShouldBe(ExitCode.Done);
        answer.Notes.ShouldBeEmpty();
        var folder = Directory.EnumerateDirectories(_scratch[Path.Combine("runs", "national-resident-pension")]).Single();
        Path.GetFileName(folder).ShouldMatch("^current-law-[0-9a-f]{8}$");
        answer.Results.ShouldContain($"Report:  {Path.Combine("runs", "national-resident-pension", Path.GetFileName(folder), "report.html")}");
    }

    [Fact]
    public async Task ExitCodesReachTheShell()
    {
        using var refused = ActuaryProcess.Start(_scratch.Root, "check", "nowhere");

        var answer = await refused.End();

        answer.ExitCode.ShouldBe(2);
        answer.Results.ShouldBeEmpty();
        answer.Lines[0].ShouldStartWith("nowhere  there is no such folder");
    }

    public void Dispose() => _scratch.Dispose();
}
