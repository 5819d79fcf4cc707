using Actuary.Results.Comparison;
using Actuary.Results.Parts;

namespace Actuary.Results.Tests.Comparison;

/// <summary>Memory does not decide the result: years in slices are the same years.</summary>
public sealed class SlicedReadingTests : IDisposable
{
    private readonly ComparedRuns _runs = new();

    [Theory]
    [InlineData(1)]
    [InlineData(2 * 2 * 8 * 50)]
    [InlineData(1 << 20)]
    public void YearsComeInOrderWithAllPaths(long memory)
    {
        var runs = _runs.Run(FakeRun.PathPlusYear, FakeRun.PathPlusYear with { PathsPerPart = 7 });
        using var @base = PartSet.Open(runs[0].Folder, runs[0].Manifest);
        using var other = PartSet.Open(runs[1].Folder, runs[1].Manifest);
        var seen = new List<int>();

        new PairedPaths(@base, other, 2, CancellationToken.None) { Memory = memory }.Visit(new("value", ["value"]), (year, ofBase, ofOther) =>
        {
            seen.Add(year);
            ofBase.ToArray().ShouldBe(Enumerable.Range(0, 50).Select(path => (double)path + year));
            ofOther.ToArray().ShouldBe(ofBase.ToArray());
        });

        seen.ShouldBe([0, 1, 2, 3]);
    }

    public void Dispose() => _runs.Dispose();
}
