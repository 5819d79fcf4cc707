using Actuary.Parquet;
using Actuary.Results.Manifests;
using Actuary.Results.Parts;
using Actuary.Results.Summaries;
using Actuary.Simulation;

namespace Actuary.Results.Tests;

public sealed class SummaryTests : IDisposable
{
    private readonly ScratchFolder _scratch = new();

    /// <summary>
    /// The paths 0 … 1000 hold the values y … y + 1000 in year y from the first: mean 500, variance n(n + 1)/12 with n = 1001, and since
    /// n − 1 = 1000 every wanted quantile falls on a value.
    /// </summary>
    [Fact]
    public void Evenly_spread_values_have_their_exact_moments_and_quantiles()
    {
        var run = (FakeRun.PathPlusYear with { Paths = 1001, PathsPerPart = 300 }).RunIn(_scratch.Path());
        var summary = run.Summary["value"];
        run.Summary.Years.ShouldBe([2025, 2026, 2027, 2028]);
        for (var year = 0; year < 4; year++)
        {
            summary.Mean[year].ShouldBe(500 + year, 1e-9);
            summary.StandardDeviation[year].ShouldBe(Math.Sqrt(1001 * 1002 / 12.0), 1e-9);
            summary.StandardError[year].ShouldBe(Math.Sqrt(1002 / 12.0), 1e-9);
            double[] quantiles = [summary.P01[year], summary.P05[year], summary.P10[year], summary.P25[year], summary.P50[year], summary.P75[year], summary.P90[year], summary.P95[year], summary.P99[year]];
            quantiles.ShouldBe([10 + year, 50 + year, 100 + year, 250 + year, 500 + year, 750 + year, 900 + year, 950 + year, 990 + year]);
        }
    }

    [Fact]
    public void A_single_path_is_its_own_summary()
    {
        var summary = (FakeRun.PathPlusYear with { FirstPath = 9, Paths = 1 }).RunIn(_scratch.Path()).Summary["value"];
        summary.Mean.ShouldBe([9, 10, 11, 12]);
        summary.P01.ShouldBe([9, 10, 11, 12]);
        summary.P99.ShouldBe([9, 10, 11, 12]);
        summary.StandardDeviation.ShouldBe([0, 0, 0, 0]);
        summary.StandardError.ShouldBe([0, 0, 0, 0]);
    }

    [Fact]
    public void Slices_of_years_and_threads_do_not_change_a_bit()
    {
        var fake = new FakeRun { Measures = ["a", "b", "c"], Paths = 100, Years = 7, Value = (measure, path, year) => Math.Sin(path * 31 + year * measure[0]) };
        fake.RunIn(_scratch.Path());
        using var parts = PartSet.Open(_scratch.Path(), Run.Open(_scratch.Path()).Manifest);
        var whole = SummaryBuilder.Build(parts, 1, CancellationToken.None);
        foreach (var memory in (long[])[0, 2 * 100 * sizeof(double), 3 * 100 * sizeof(double), 1 << 20])
        {
            foreach (var threads in (int[])[1, 2, 5])
                Values(SummaryBuilder.Build(parts, threads, CancellationToken.None, memory)).ShouldBe(Values(whole));
        }

        static IEnumerable<double> Values(SummaryTable table) =>
            table.Measures.SelectMany(measure => measure.Quantiles.SelectMany(values => values).Concat(measure.Mean).Concat(measure.StandardDeviation));
    }

    [Fact]
    public void The_file_has_a_row_per_measure_and_year()
    {
        new FakeRun { Measures = ["fund_end", "income"], Value = (measure, path, _) => measure == "income" ? path : -path }.RunIn(_scratch.Path());
        using var reader = ParquetReader.Open(Path.Combine(_scratch.Path(), "summary.parquet"));
        reader.Schema.Select(column => column.Name).ShouldBe(
            ["year", "measure", "mean", "standard_error", "sd", "p01", "p05", "p10", "p25", "p50", "p75", "p90", "p95", "p99"]);
        reader.Read<string>("measure").Values.ShouldBe(["fund_end", "fund_end", "fund_end", "fund_end", "income", "income", "income", "income"]);
        reader.Read<int>("year").Values.ShouldBe([2025, 2026, 2027, 2028, 2025, 2026, 2027, 2028]);
        reader.Read<double>("mean").Values.ShouldBe([-24.5, -24.5, -24.5, -24.5, 24.5, 24.5, 24.5, 24.5]);
    }

    [Fact]
    public void A_value_that_is_not_finite_stops_the_run_and_is_named()
    {
        var fake = new FakeRun { Measures = ["fund_end", "income"], Value = (measure, path, year) => measure == "income" && path == 20 && year == 2027 ? double.NaN : 1 };
        var stopped = Should.Throw<NotFiniteException>(() => fake.RunIn(_scratch.Path()));
        (stopped.Path, stopped.Year, stopped.Measure).ShouldBe((20, 2027, "income"));
        Run.Open(_scratch.Path()).Manifest.Status.ShouldBe(RunStatus.Failed);
    }

    public void Dispose() => _scratch.Dispose();
}
