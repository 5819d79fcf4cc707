using Actuary.Results.Manifests;
using Actuary.Simulation.Paths;

namespace Actuary.Results.Tests;

/// <summary>The same command goes on where it was left, and the result is that of a run that went through.</summary>
public sealed class ResumeTests : IDisposable
{
    private readonly ScratchFolder _scratch = new();

    private static FakeRun Fake => new()
    {
        Measures = ["fund_end", "income", "outgo", "investment_income", "payable_months"],
        Paths = 50,
        PathsPerPart = 16,
        Value = (measure, path, year) => Math.Cos(path * 7 + year * measure.Length) * 10,
    };

    [Fact]
    public void A_killed_run_is_completed_to_the_same_bytes()
    {
        Fake.RunIn(_scratch.Path("through"));
        var killed = _scratch.Path("killed");
        var manifest = "";
        Should.Throw<InvalidOperationException>(() =>
        {
            using var run = RunFolder.Open(killed, Fake.Request);
            manifest = File.ReadAllText(Path.Combine(killed, "manifest.json"));
            run.Execute((range, cancellation) => range.First < 32 ? Fake.Simulate(range, cancellation) : throw new InvalidOperationException("killed"), 1, CancellationToken.None);
        });
        // What a kill leaves: the first manifest, a part without its cohort sums, half a file.
        File.WriteAllText(Path.Combine(killed, "manifest.json"), manifest);
        File.Delete(Path.Combine(killed, "partial", "sums-00000016-00000031.parquet"));
        File.WriteAllText(Path.Combine(killed, "paths", "part-00000032-00000047.parquet.tmp"), "PAR1 half");

        var second = Fake;
        var completed = second.RunIn(killed);

        second.Simulated.ShouldBe([new PathRange(16, 16), new PathRange(32, 16), new PathRange(48, 2)]);
        ScratchFolder.Snapshot(killed, "manifest.json").ShouldBe(ScratchFolder.Snapshot(_scratch.Path("through"), "manifest.json"));
        completed.Manifest.Status.ShouldBe(RunStatus.Complete);
        completed.Manifest.Parts.Count.ShouldBe(4);
    }

    [Fact]
    public void A_damaged_part_is_simulated_again()
    {
        var through = Fake.RunIn(_scratch.Path());
        var before = ScratchFolder.Snapshot(_scratch.Path(), "manifest.json");
        var part = Path.Combine(_scratch.Path(), through.Manifest.Parts[1]);
        File.WriteAllBytes(part, File.ReadAllBytes(part)[..^100]);
        var second = Fake;
        second.RunIn(_scratch.Path());
        second.Simulated.ShouldBe([new PathRange(16, 16)]);
        ScratchFolder.Snapshot(_scratch.Path(), "manifest.json").ShouldBe(before);
    }

    [Fact]
    public void A_complete_run_is_left_as_it_is()
    {
        Fake.RunIn(_scratch.Path());
        var before = ScratchFolder.Snapshot(_scratch.Path());
        var second = Fake;
        using (var run = RunFolder.Open(_scratch.Path(), second.Request))
        {
            run.IsComplete.ShouldBeTrue();
            run.Missing.ShouldBeEmpty();
            run.Execute(second.Simulate, 1, CancellationToken.None);
        }
        second.Simulated.ShouldBeEmpty();
        ScratchFolder.Snapshot(_scratch.Path()).ShouldBe(before);
    }

    [Fact]
    public void An_interrupted_run_leaves_whole_files_and_says_so()
    {
        using var stop = new CancellationTokenSource();
        var fake = Fake;
        using (var run = RunFolder.Open(_scratch.Path(), fake.Request))
        {
            Should.Throw<OperationCanceledException>(() => run.Execute((range, cancellation) =>
            {
                var part = fake.Simulate(range, cancellation);
                if (range.First == 16)
                    stop.Cancel();
                return part;
            }, 1, stop.Token));
            run.PathsDone.ShouldBe(32);
        }
        var interrupted = Run.Open(_scratch.Path());
        interrupted.Manifest.Status.ShouldBe(RunStatus.Interrupted);
        interrupted.Manifest.Parts.ShouldBe(["paths/part-00000000-00000015.parquet", "paths/part-00000016-00000031.parquet"]);
        ScratchFolder.Snapshot(_scratch.Path()).Keys.ShouldBe([
            "manifest.json", "partial/sums-00000000-00000015.parquet", "partial/sums-00000016-00000031.parquet",
            "paths/part-00000000-00000015.parquet", "paths/part-00000016-00000031.parquet"]);
        interrupted.ReadPath(31, "income").Values["income"][3].ShouldBe(fake.Value("income", 31, 2028));
        Should.Throw<RunFolderException>(() => interrupted.Summary).Message.ShouldContain("interrupted, not complete");
        Should.Throw<RunFolderException>(() => interrupted.ReadPath(32)).Message.ShouldContain("part-00000032-00000047");

        Fake.RunIn(_scratch.Path());
        Fake.RunIn(_scratch.Path("through"));
        ScratchFolder.Snapshot(_scratch.Path(), "manifest.json").ShouldBe(ScratchFolder.Snapshot(_scratch.Path("through"), "manifest.json"));
    }

    [Fact]
    public void Cancelling_the_summary_leaves_the_parts_and_the_run_can_go_on()
    {
        using var stop = new CancellationTokenSource();
        var fake = Fake;
        using (var run = RunFolder.Open(_scratch.Path(), fake.Request))
        {
            Should.Throw<OperationCanceledException>(() => run.Execute((range, cancellation) =>
            {
                var part = fake.Simulate(range, cancellation);
                if (range.First == 48)
                    stop.Cancel();
                return part;
            }, 2, stop.Token));
        }
        Run.Open(_scratch.Path()).Manifest.Status.ShouldBe(RunStatus.Interrupted);
        var second = Fake;
        second.RunIn(_scratch.Path()).Summary.Measures.Count.ShouldBe(5);
        second.Simulated.ShouldBeEmpty();
    }

    [Fact]
    public void Threads_do_not_change_a_byte()
    {
        Fake.RunIn(_scratch.Path("one"), threads: 1);
        Fake.RunIn(_scratch.Path("three"), threads: 3);
        ScratchFolder.Snapshot(_scratch.Path("three"), "manifest.json").ShouldBe(ScratchFolder.Snapshot(_scratch.Path("one"), "manifest.json"));
    }

    [Fact]
    public void A_run_keeps_the_part_size_it_began_with()
    {
        var fake = Fake;
        using (var run = RunFolder.Open(_scratch.Path(), fake.Request))
            run.Missing.Count.ShouldBe(4);
        using (var run = RunFolder.Open(_scratch.Path(), fake.Request with { PathsPerPart = 8 }))
            run.Missing.ShouldBe([new PathRange(0, 16), new PathRange(16, 16), new PathRange(32, 16), new PathRange(48, 2)]);
    }

    public void Dispose() => _scratch.Dispose();
}
