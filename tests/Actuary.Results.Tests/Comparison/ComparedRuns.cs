using Actuary.Results.Comparison;

namespace Actuary.Results.Tests.Comparison;

/// <summary>Two or more made-up runs on the same paths, compared.</summary>
internal sealed class ComparedRuns : IDisposable
{
    private readonly ScratchFolder _scratch = new();

    /// <summary>The runs in folders named by their position.</summary>
    public IReadOnlyList<Run> Run(params IReadOnlyList<FakeRun> fakes) => [.. fakes.Select((fake, i) => fake.RunIn(_scratch.Path($"{i}")))];

    public RunComparison Compare(params IReadOnlyList<FakeRun> fakes) => RunComparison.Of(Run(fakes), 2, CancellationToken.None);

    public ScenarioComparison CompareTwo(FakeRun @base, FakeRun other) => Compare(@base, other).Others.ShouldHaveSingleItem();

    public string Folder(int run) => _scratch.Path($"{run}");

    public void Dispose() => _scratch.Dispose();
}
