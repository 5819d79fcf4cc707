using System.Diagnostics;
using Actuary.Cli.Commands;
using Actuary.Parquet;

namespace Actuary.Cli.Tests.RunFolders;

/// <summary>Ctrl-C in the middle of a run.</summary>
public sealed class InterruptionTests : IDisposable
{
    private readonly ScratchFolder _scratch = new();

    [Fact]
    public async Task AnInterruptedRunStopsAtOnceLeavesWholeFilesAndIsFinishedByTheSameCommand()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no signal that one process sends to another as Ctrl-C.");
        var folder = _scratch["run"];
        await InterruptAfterTheFirstPart(folder);

        var parts = ScratchFolder.Contents(Path.Combine(folder, "paths"));
        parts.Count.ShouldBeInRange(1, 29);
        foreach (var part in parts.Keys)
            ParquetReader.Open(Path.Combine(folder, "paths", part)).Dispose();
        ScratchFolder.Contents(folder).Keys.ShouldAllBe(file => !file.EndsWith(".tmp", StringComparison.Ordinal) && !file.EndsWith(".lock", StringComparison.Ordinal));
        File.Exists(Path.Combine(folder, "summary.parquet")).ShouldBeFalse();

        await UnfinishedIsTold(folder);

        await Command.Do(Arguments(folder));
        await Command.Do(Arguments(_scratch["uninterrupted"]));

        var finished = Numbers(folder);
        finished.Count.ShouldBe(30 + 4);
        finished.ShouldBe(Numbers(_scratch["uninterrupted"]));
        parts.ShouldBeSubsetOf(ScratchFolder.Contents(Path.Combine(folder, "paths")));
    }

    public void Dispose() => _scratch.Dispose();

    // 30 parts of at most 2048 paths.
    private static string[] Arguments(string folder) => ["run", Repository.NationalModel, "--paths", "60000", "--years", "2", "--out", folder];

    private async Task InterruptAfterTheFirstPart(string folder)
    {
        using var running = ActuaryProcess.Start(_scratch.Root, Arguments(folder));
        var paths = Path.Combine(folder, "paths");
        while (!Directory.Exists(paths) || !Directory.EnumerateFiles(paths, "*.parquet").Any())
        {
            running.HasExited.ShouldBeFalse();
            await Task.Delay(5, TestContext.Current.CancellationToken);
        }

        var clock = Stopwatch.StartNew();
        running.PressCtrlC();
        var answer = await running.End();

        // A second is the promise; a test machine may be busy with other things.
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(3));
        answer.ExitCode.ShouldBe(ExitCode.Interrupted);
        answer.Results.ShouldBeEmpty();
        answer.Lines.ShouldBe(["Interrupted. What was finished is kept; the same command goes on from there."]);
    }

    private static async Task UnfinishedIsTold(string folder)
    {
        var report = await Command.Run("report", folder);
        var explain = await Command.Run("explain", folder, "--path", "59999", "--year", "2026");

        (report.ExitCode, explain.ExitCode).ShouldBe((ExitCode.BadInput, ExitCode.BadInput));
        report.Lines.ShouldBe([$"{folder}: the run is interrupted, not complete; the same command goes on with it."]);
        explain.Lines.Single().ShouldStartWith($"{folder}: path 59999 is not simulated yet");
        await Command.Do("explain", folder, "--path", "0", "--year", "2026");
    }

    private static Dictionary<string, string> Numbers(string folder) => ScratchFolder.Contents(folder)
        .Where(file => file.Key is not ("manifest.json" or "report.html")).ToDictionary(StringComparer.Ordinal);
}
