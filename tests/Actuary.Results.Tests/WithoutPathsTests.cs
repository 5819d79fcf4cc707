using Actuary.Parquet;
using Actuary.Results.Comparison;
using Actuary.Results.Manifests;
using Actuary.Simulation.Plans;

namespace Actuary.Results.Tests;

/// <summary>A run without paths against the same run with them.</summary>
public sealed class WithoutPathsTests : IDisposable
{
    private const double BinWidth = 1.0 / 1024;
    private readonly ScratchFolder _scratch = new();

    /// <summary>A fund that is used up on some paths, with flows, a payer of last resort and a target.</summary>
    private static FakeRun Fake => new()
    {
        Measures = ["fund_start", "income", "outgo", "investment_income", "fund_end", "shortfall_payment", "payable_months"],
        Paths = 500,
        FirstPath = 3,
        Indicators = new IndicatorPlan(12, 6, 3, 0.02, [2026, 2028], [2025, 2028])
        {
            BalanceYears = [2, 4],
            Targets = [new TargetPlan("solvent", "fund_end", 2027, 0, null)],
        },
        Value = (measure, path, year) => measure switch
        {
            "income" => 100 + path % 17,
            "outgo" => 105 + path % 29 * (year - 2024),
            "investment_income" => path % 5,
            "payable_months" => path % 20 - year % 4,
            "shortfall_payment" => path % 7 == 0 && year == 2028 ? 10 : 0,
            _ => 250 - path % 31 * 10 * (year - 2024),
        },
    };

    [Fact]
    public void It_leaves_these_files()
    {
        Run(Fake, "without");
        ScratchFolder.Snapshot(_scratch.Path("without")).Keys.ShouldBe(["classes.parquet", "cohorts.parquet", "indicators.json", "manifest.json", "summary.parquet"]);
    }

    [Fact]
    public void Means_counts_and_cohorts_are_those_of_the_run_with_paths_and_quantiles_are_near()
    {
        var (with, without) = (Fake.RunIn(_scratch.Path("with")), Run(Fake, "without"));
        foreach (var (kept, counted) in with.Summary.Measures.Zip(without.Summary.Measures))
        {
            for (var year = 0; year < Fake.Years; year++)
            {
                counted.Mean[year].ShouldBe(kept.Mean[year], 1e-12 * 300);
                counted.StandardDeviation[year].ShouldBe(kept.StandardDeviation[year], 1e-11 * 300);
                counted.StandardError[year].ShouldBe(kept.StandardError[year], 1e-12 * 300);
                var greatest = Math.Max(Math.Abs(kept.P01[year]), Math.Abs(kept.P99[year]));
                foreach (var (found, exact) in counted.Quantiles.Zip(kept.Quantiles))
                    found[year].ShouldBe(exact[year], BinWidth * greatest + 1e-9);
            }
        }

        var (indicators, expected) = (without.Indicators, with.Indicators);
        indicators.Depletion!.ByYear.ShouldBe(expected.Depletion!.ByYear);
        indicators.FirstDeficit.ShouldBe(expected.FirstDeficit);
        indicators.Warnings.Select(year => (year.Green, year.Yellow, year.Orange, year.Red))
            .ShouldBe(expected.Warnings.Select(year => (year.Green, year.Yellow, year.Orange, year.Red)));
        indicators.Targets[0].Share.ShouldBe(expected.Targets[0].Share);
        foreach (var (found, exact) in indicators.PresentValues.Flows.Zip(expected.PresentValues.Flows))
        {
            found.Mean.ShouldBe(exact.Mean, 1e-12 * Math.Abs(exact.Mean));
            found.P95.ShouldBe(exact.P95, BinWidth * Math.Abs(exact.P95));
        }

        foreach (var (found, exact) in indicators.ActuarialBalances.Zip(expected.ActuarialBalances))
        {
            found.Amount.Mean.ShouldBe(exact.Amount.Mean, 1e-10);
            found.ShareOfOutgo!.P50.ShouldBe(exact.ShareOfOutgo!.P50, 2 * BinWidth);
        }

        Means("without", "cohorts.parquet").ShouldBe(Means("with", "cohorts.parquet"));
        Means("without", "classes.parquet").ShouldBe(Means("with", "classes.parquet"));
    }

    [Fact]
    public void Nothing_but_the_manifest_depends_on_threads_or_on_how_the_run_is_cut()
    {
        Run(Fake, "one");
        Run(Fake with { PathsPerPart = 7 }, "other", threads: 4);
        string[] summed = ["manifest.json", "classes.parquet", "cohorts.parquet"];
        ScratchFolder.Snapshot(_scratch.Path("other"), summed).ShouldBe(ScratchFolder.Snapshot(_scratch.Path("one"), summed));
    }

    [Fact]
    public void What_needs_single_paths_says_what_is_missing_and_why()
    {
        var (with, without) = (Fake.RunIn(_scratch.Path("with")), Run(Fake, "without"));
        var refused = Should.Throw<RunFolderException>(() => without.ReadPath(3));
        refused.Message.ShouldContain("--no-paths");
        RunComparison.Problems([with, without]).ShouldHaveSingleItem().ShouldContain("keeps no paths");
    }

    [Fact]
    public void A_folder_with_paths_is_not_taken_for_one_without()
    {
        Fake.RunIn(_scratch.Path());
        Should.Throw<RunFolderException>(() => RunFolder.Open(_scratch.Path(), Without(Fake))).Problems.ShouldContain("it keeps its paths; asked for is a run without.");
    }

    [Fact]
    public void An_interrupted_run_begins_anew_and_a_complete_one_is_left()
    {
        var fake = Fake;
        using (var stop = new CancellationTokenSource())
        using (var run = RunFolder.Open(_scratch.Path(), Without(fake)))
        {
            Should.Throw<OperationCanceledException>(() => run.Execute(
                (range, cancellation) =>
                {
                    var part = fake.Simulate(range, cancellation);
                    stop.Cancel();
                    return part;
                },
                1,
                stop.Token));
        }

        Results.Run.Open(_scratch.Path()).Manifest.Status.ShouldBe(RunStatus.Interrupted);
        Run(fake, "run");
        fake.Simulated.Count.ShouldBe(1 + 32);
        Run(fake, "run");
        fake.Simulated.Count.ShouldBe(1 + 32);
    }

    public void Dispose() => _scratch.Dispose();

    private double[] Means(string run, string file)
    {
        using var reader = ParquetReader.Open(Path.Combine(_scratch.Path(run), file));
        return [.. reader.Schema.Where(column => column.Type == ParquetType.Double).SelectMany(column => reader.Read<double>(column.Name).Values)];
    }

    private static RunRequest Without(FakeRun fake) => fake.Request with { WithoutPaths = true };

    private Run Run(FakeRun fake, string name, int threads = 1)
    {
        using (var run = RunFolder.Open(_scratch.Path(name), Without(fake)))
            run.Execute(fake.Simulate, threads, CancellationToken.None);
        return Results.Run.Open(_scratch.Path(name));
    }
}
