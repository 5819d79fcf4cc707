using Actuary.Results.Comparison;
using Actuary.Simulation.Plans;

namespace Actuary.Results.Tests.Comparison;

/// <summary>Runs that are not on the same paths are refused with every difference; what may differ is noted.</summary>
public sealed class ComparisonRefusalTests : IDisposable
{
    private static readonly FakeRun s_fake = FakeRun.PathPlusYear;
    private readonly ComparedRuns _runs = new();

    [Fact]
    public void EveryDifferenceOfEveryRunIsNamedWithItsFolder()
    {
        var runs = _runs.Run(
            s_fake,
            s_fake with { Seed = 8, Paths = 40, FirstPath = 3, Years = 3 },
            s_fake with { Measures = ["other"], Indicators = s_fake.Indicators with { DiscountRate = 0.03, GreenMonths = 9 } });

        RunComparison.Problems(runs).ShouldBe([
            $"{_runs.Folder(1)}: its seed is 8; that of the base is 7.",
            $"{_runs.Folder(1)}: its first path is 3; that of the base is 0.",
            $"{_runs.Folder(1)}: its number of paths is 40; that of the base is 50.",
            $"{_runs.Folder(1)}: its number of years is 3; that of the base is 4.",
            $"{_runs.Folder(2)}: its discount rate is 0.03; that of the base is 0.02.",
            $"{_runs.Folder(2)}: its green threshold is 9; that of the base is 12.",
            $"{_runs.Folder(2)}: it lacks measures of the base: value.",
            $"{_runs.Folder(2)}: it has measures that the base lacks: other.",
        ], Case.Sensitive);
        Should.Throw<ArgumentException>(() => RunComparison.Of(runs, 1, CancellationToken.None)).Message.ShouldContain("seed is 8");
    }

    [Fact]
    public void AnotherModelIsRefused()
    {
        using var folder = RunFolder.Open(_runs.Folder(1), s_fake.Request with { Model = "elsewhere" });
        folder.Execute(s_fake.Simulate, 1, CancellationToken.None);

        RunComparison.Problems([_runs.Run(s_fake)[0], Results.Run.Open(_runs.Folder(1))]).ShouldHaveSingleItem().ShouldEndWith("its model is elsewhere; that of the base is fake.");
    }

    [Fact]
    public void RunsThatAreNotWholeAreRefused()
    {
        var runs = _runs.Run(s_fake, s_fake with { Scenario = "frozen" });
        File.Delete(Path.Combine(_runs.Folder(0), "paths", "part-00000000-00000015.parquet"));
        using (RunFolder.Open(_runs.Folder(2), s_fake.Request))
        {
            var problems = RunComparison.Problems([.. runs, Results.Run.Open(_runs.Folder(2))]);

            problems.Count.ShouldBe(2);
            problems[0].ShouldStartWith($"{_runs.Folder(0)}: paths/part-00000000-00000015.parquet cannot be read.");
            problems[1].ShouldBe($"{_runs.Folder(2)}: the run is running, not complete; the same command goes on with it.");
        }
    }

    [Fact]
    public void AnotherEngineOrChangedInputIsNoted()
    {
        using (var folder = RunFolder.Open(_runs.Folder(1), s_fake.Request with
        {
            Engine = new EngineStamp("0.2.0", "abc"),
            Documentation = s_fake.Request.Documentation with { Inputs = [new InputFile("fake/model.yaml", new string('b', 64)), new InputFile("fake/scenarios/new.yaml", new string('c', 64))] },
        }))
            folder.Execute(s_fake.Simulate, 1, CancellationToken.None);

        RunComparison.Of([_runs.Run(s_fake)[0], Results.Run.Open(_runs.Folder(1))], 1, CancellationToken.None).Others[0].Notes.ShouldBe([
            new ComparisonNote(ComparisonNoteKind.Engine, "0.2.0 (abc)", "0.1.0"),
            new ComparisonNote(ComparisonNoteKind.Input, "fake/model.yaml", "fake/model.yaml"),
        ]);
    }

    [Fact]
    public void TwoScenariosOfOneModelNeedNoNote() =>
        _runs.CompareTwo(s_fake, s_fake with { Scenario = "frozen" }).Notes.ShouldBeEmpty();

    [Fact]
    public void OneRunIsNoComparison() => Should.Throw<ArgumentException>(() => RunComparison.Of(_runs.Run(s_fake), 1, CancellationToken.None));

    [Fact]
    public void ItStopsWhenCancelled() =>
        Should.Throw<OperationCanceledException>(() => RunComparison.Of(_runs.Run(s_fake, s_fake), 1, new CancellationToken(canceled: true)));

    public void Dispose() => _runs.Dispose();
}
