using Actuary.Results;

namespace Actuary.Cli.Tests.RunFolders;

/// <summary>Threads and ranges of paths never change a number.</summary>
public sealed class SamePathsTests : IDisposable
{
    private readonly ScratchFolder _scratch = new();

    [Theory]
    [InlineData("national-resident-pension")]
    [InlineData("changsha-critical-illness")]
    public async Task FilesAreTheSameToTheByteWithOneThreadAndWithTwo(string model)
    {
        await Command.Do("run", ShippedModel.Folder(model), "--paths", "44", "--years", "12", "--threads", "1", "--out", _scratch["one"]);
        await Command.Do("run", ShippedModel.Folder(model), "--paths", "44", "--years", "12", "--threads", "2", "--out", _scratch["two"]);

        var (one, two) = (Numbers(_scratch["one"]), Numbers(_scratch["two"]));
        one.Keys.ShouldContain(Path.Combine("paths", "part-00000000-00000043.parquet"));
        two.ShouldBe(one);
    }

    /// <summary>The contract allows 1e-12 between instruction sets; the same order of the same operations gives the same bytes.</summary>
    [Theory]
    [InlineData("DOTNET_EnableAVX512", "national-resident-pension", "30")]
    [InlineData("DOTNET_EnableAVX2", "national-resident-pension", "30")]
    [InlineData("DOTNET_EnableHWIntrinsic", "national-resident-pension", "30")]
    [InlineData("DOTNET_EnableHWIntrinsic", "changsha-critical-illness", "20")]
    public async Task FilesAreTheSameToTheByteWithoutAnInstructionSet(string set, string model, string years)
    {
        string[] args = ["run", ShippedModel.Folder(model), "--paths", "16", "--years", years, "--out"];
        await Command.Do([.. args, _scratch["all"]]);
        using var process = ActuaryProcess.StartWith(
            new Dictionary<string, string>(StringComparer.Ordinal) { [set] = "0" }, _scratch.Root, [.. args, _scratch["fewer"]]);
        (await process.End()).ExitCode.ShouldBe(0);

        Numbers(_scratch["fewer"]).ShouldBe(Numbers(_scratch["all"]));
    }

    [Theory]
    [InlineData("national-resident-pension")]
    [InlineData("changsha-critical-illness")]
    public async Task APathIsTheSameInEveryRangeThatHoldsIt(string model)
    {
        await Command.Do("run", ShippedModel.Folder(model), "--paths", "24", "--years", "12", "--out", _scratch["all"]);
        await Command.Do("run", ShippedModel.Folder(model), "--paths", "3", "--first-path", "13", "--years", "12", "--out", _scratch["some"]);
        var (all, some) = (Run.Open(_scratch["all"]), Run.Open(_scratch["some"]));

        foreach (var path in (long[])[13, 14, 15])
        {
            var (ofAll, ofSome) = (all.ReadPath(path), some.ReadPath(path));
            foreach (var measure in all.Manifest.Measures)
                ofSome.Values[measure].ShouldBe(ofAll.Values[measure], measure);
        }
    }

    public void Dispose() => _scratch.Dispose();

    /// <summary>All files but those that say how long the run took.</summary>
    private static Dictionary<string, string> Numbers(string folder) => ScratchFolder.Contents(folder)
        .Where(file => file.Key is not ("manifest.json" or "report.html")).ToDictionary(StringComparer.Ordinal);
}
