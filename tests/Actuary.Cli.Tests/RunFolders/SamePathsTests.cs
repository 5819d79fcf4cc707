using Actuary.Results;

namespace Actuary.Cli.Tests.RunFolders;

/// <summary>Threads and ranges of paths never change a number.</summary>
public sealed class SamePathsTests : IDisposable
{
    private readonly ScratchFolder _scratch = new();

    [Fact]
    public async Task FilesAreTheSameToTheByteWithOneThreadAndWithTwo()
    {
        await Command.Do("run", Repository.NationalModel, "--paths", "44", "--years", "12", "--threads", "1", "--out", _scratch["one"]);
        await Command.Do("run", Repository.NationalModel, "--paths", "44", "--years", "12", "--threads", "2", "--out", _scratch["two"]);

        var (one, two) = (Numbers(_scratch["one"]), Numbers(_scratch["two"]));
        one.Keys.ShouldContain(Path.Combine("paths", "part-00000000-00000043.parquet"));
        two.ShouldBe(one);
    }

    [Fact]
    public async Task APathIsTheSameInEveryRangeThatHoldsIt()
    {
        await Command.Do("run", Repository.NationalModel, "--paths", "24", "--years", "12", "--out", _scratch["all"]);
        await Command.Do("run", Repository.NationalModel, "--paths", "3", "--first-path", "13", "--years", "12", "--out", _scratch["some"]);
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
