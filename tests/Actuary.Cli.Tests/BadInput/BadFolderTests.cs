using Actuary.Cli.Commands;

namespace Actuary.Cli.Tests.BadInput;

/// <summary>A folder that results cannot go to.</summary>
public sealed class BadFolderTests : IDisposable
{
    private readonly ScratchFolder _scratch = new();

    [Fact]
    public async Task AFile()
    {
        File.WriteAllText(_scratch["file"], "kept");

        (await Refused(_scratch["file"])).ShouldBe([$"{_scratch["file"]}: is a file, not a folder."]);
        File.ReadAllText(_scratch["file"]).ShouldBe("kept");
    }

    [Fact]
    public async Task AFolderBelowAFile()
    {
        File.WriteAllText(_scratch["file"], "kept");
        var folder = Path.Combine(_scratch["file"], "run");

        (await Refused(folder)).ShouldHaveSingleItem().ShouldStartWith($"{folder}: cannot be created. ");
    }

    [Fact]
    public async Task AFolderWithSomethingElse()
    {
        File.WriteAllText(_scratch["thesis.docx"], "years of work");

        (await Refused(_scratch.Root)).ShouldBe([$"{_scratch.Root}: holds something else than a run (thesis.docx); give a new or empty folder."]);
        ScratchFolder.Contents(_scratch.Root).Keys.ShouldBe(["thesis.docx"]);
    }

    // /proc takes no folder from anyone, the administrator included.
    [Fact]
    public async Task AReadOnlyFolder()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux has a folder that even the administrator cannot write to.");

        (await Refused("/proc/run")).ShouldHaveSingleItem().ShouldStartWith("/proc/run: cannot be created. ");
    }

    public void Dispose() => _scratch.Dispose();

    private static async Task<string[]> Refused(string folder)
    {
        var answer = await Command.Run("run", Repository.NationalModel, "--paths", "8", "--years", "2", "--out", folder);

        answer.ExitCode.ShouldBe(ExitCode.BadInput);
        answer.Results.ShouldBeEmpty();
        return answer.Lines;
    }
}
