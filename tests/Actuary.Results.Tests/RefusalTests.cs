using Actuary.Results.Manifests;

namespace Actuary.Results.Tests;

/// <summary>A folder that cannot be used is refused with all reasons, and nothing in it is touched.</summary>
public sealed class RefusalTests : IDisposable
{
    private readonly ScratchFolder _scratch = new();

    [Fact]
    public void Another_run_is_refused_with_every_difference()
    {
        FakeRun.PathPlusYear.RunIn(_scratch.Path());
        var before = ScratchFolder.Snapshot(_scratch.Path());
        var other = FakeRun.PathPlusYear with { Seed = 8, Paths = 60, Scenario = "frozen", InputHash = new string('b', 64) };
        var refused = Should.Throw<RunFolderException>(() => RunFolder.Open(_scratch.Path(), other.Request));
        refused.Path.ShouldBe(_scratch.Path());
        refused.Problems.ShouldBe([
            "holds another run; give another folder.",
            "its scenario is current-law; asked for is frozen.",
            "its seed is 7; asked for is 8.",
            "its number of paths is 50; asked for is 60.",
            "its input fake/model.yaml has changed since."]);
        ScratchFolder.Snapshot(_scratch.Path()).ShouldBe(before);
    }

    [Fact]
    public void Other_measures_or_another_engine_are_another_run()
    {
        FakeRun.PathPlusYear.RunIn(_scratch.Path());
        Refused((FakeRun.PathPlusYear with { Measures = ["value", "more"] }).Request).ShouldContain("it records other measures.");
        Refused(FakeRun.PathPlusYear.Request with { Engine = new EngineStamp("0.2.0", null) }).ShouldContain("its engine is 0.1.0; asked for is 0.2.0.");
    }

    [Fact]
    public void A_folder_with_something_else_is_refused()
    {
        Directory.CreateDirectory(_scratch.Path());
        File.WriteAllText(Path.Combine(_scratch.Path(), "thesis.docx"), "years of work");
        Refused(FakeRun.PathPlusYear.Request).Single().ShouldContain("holds something else than a run (thesis.docx)");
        ScratchFolder.Snapshot(_scratch.Path()).Keys.ShouldBe(["thesis.docx"]);
    }

    [Fact]
    public void A_file_is_no_folder()
    {
        File.WriteAllText(_scratch.Path(), "");
        Refused(FakeRun.PathPlusYear.Request).Single().ShouldBe("is a file, not a folder.");
    }

    [Fact]
    public void A_folder_below_a_file_cannot_be_created()
    {
        File.WriteAllText(_scratch.Path("file"), "");
        var folder = Path.Combine(_scratch.Path("file"), "run");
        Should.Throw<RunFolderException>(() => RunFolder.Open(folder, FakeRun.PathPlusYear.Request)).Message.ShouldContain($"{folder}: cannot be created");
    }

    [Fact]
    public void A_second_process_is_kept_out_until_the_first_lets_go()
    {
        using (RunFolder.Open(_scratch.Path(), FakeRun.PathPlusYear.Request))
            Refused(FakeRun.PathPlusYear.Request).Single().ShouldBe("another process is writing this run.");
        FakeRun.PathPlusYear.RunIn(_scratch.Path()).Manifest.Status.ShouldBe(RunStatus.Complete);
        File.Exists(Path.Combine(_scratch.Path(), "run.lock")).ShouldBeFalse();
    }

    [Theory]
    [InlineData(0, 4, 16)]
    [InlineData(-1, 4, 16)]
    [InlineData(50, 0, 16)]
    [InlineData(50, 4, 0)]
    public void Impossible_requests_are_a_programmers_mistake(long paths, int years, int pathsPerPart)
    {
        var fake = FakeRun.PathPlusYear with { Paths = paths, Years = years, PathsPerPart = pathsPerPart };
        Should.Throw<ArgumentOutOfRangeException>(() => RunFolder.Open(_scratch.Path(), fake.Request));
        Directory.Exists(_scratch.Path()).ShouldBeFalse();
    }

    [Fact]
    public void A_measure_cannot_be_named_like_a_key_column() =>
        Should.Throw<ArgumentException>(() => RunFolder.Open(_scratch.Path(), (FakeRun.PathPlusYear with { Measures = ["year"] }).Request)).Message.ShouldContain("'year'");

    [Fact]
    public void A_folder_without_a_run_is_named_when_read()
    {
        Should.Throw<RunFolderException>(() => Run.Open(_scratch.Path())).Message.ShouldContain("is not there");
        Directory.CreateDirectory(_scratch.Path());
        Should.Throw<RunFolderException>(() => Run.Open(_scratch.Path())).Message.ShouldContain("holds no run");
    }

    [Fact]
    public void A_damaged_manifest_is_named_with_its_line()
    {
        FakeRun.PathPlusYear.RunIn(_scratch.Path());
        var path = Path.Combine(_scratch.Path(), "manifest.json");
        var lines = File.ReadAllLines(path);
        lines[4] += " x";
        File.WriteAllLines(path, lines);
        Should.Throw<RunFolderException>(() => Run.Open(_scratch.Path())).Message.ShouldContain($"{path}: line ");
        Refused(FakeRun.PathPlusYear.Request).Single().ShouldContain("line ");
    }

    [Fact]
    public void Damaged_and_foreign_files_are_named_when_read()
    {
        FakeRun.PathPlusYear.RunIn(_scratch.Path());
        (FakeRun.PathPlusYear with { Seed = 8 }).RunIn(_scratch.Path("other"));
        File.Copy(Path.Combine(_scratch.Path("other"), "cohorts.parquet"), Path.Combine(_scratch.Path(), "cohorts.parquet"), overwrite: true);
        var summary = Path.Combine(_scratch.Path(), "summary.parquet");
        File.WriteAllBytes(summary, File.ReadAllBytes(summary)[..^1]);
        var run = Run.Open(_scratch.Path());
        Should.Throw<RunFolderException>(() => run.Summary).Message.ShouldContain("summary.parquet: is damaged at byte");
        Should.Throw<RunFolderException>(() => run.Cohorts).Message.ShouldContain("cohorts.parquet: belongs to another run");
    }

    public void Dispose() => _scratch.Dispose();

    private IReadOnlyList<string> Refused(RunRequest request) => Should.Throw<RunFolderException>(() => RunFolder.Open(_scratch.Path(), request)).Problems;
}
