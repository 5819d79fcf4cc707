using Actuary.Assumptions;
using Actuary.Parquet;
using Actuary.Results.Manifests;
using Actuary.Simulation.Plans;

namespace Actuary.Results.Tests;

public sealed class RunFolderTests : IDisposable
{
    private readonly ScratchFolder _scratch = new();

    private static FakeRun Fake => new()
    {
        Measures = ["fund_start", "income"],
        FirstPath = 100,
        Value = (measure, path, year) => path * 10_000.0 + year + measure.Length / 100.0,
    };

    [Fact]
    public void A_complete_folder_holds_these_files()
    {
        var run = Fake.RunIn(_scratch.Path());
        ScratchFolder.Snapshot(_scratch.Path()).Keys.ShouldBe([
            "classes.parquet", "cohorts.parquet", "indicators.json", "manifest.json",
            "paths/part-00000100-00000115.parquet", "paths/part-00000116-00000131.parquet",
            "paths/part-00000132-00000147.parquet", "paths/part-00000148-00000149.parquet",
            "summary.parquet"]);
        Directory.Exists(Path.Combine(_scratch.Path(), "partial")).ShouldBeFalse();
        run.Manifest.Parts.Count.ShouldBe(4);
    }

    [Fact]
    public void A_part_has_path_year_and_the_measures_in_order()
    {
        Fake.RunIn(_scratch.Path());
        using var reader = ParquetReader.Open(Path.Combine(_scratch.Path(), "paths", "part-00000116-00000131.parquet"));
        reader.Schema.ShouldBe(new ParquetSchema(new("path", ParquetType.Int64), new("year", ParquetType.Int32), new("fund_start", ParquetType.Double), new("income", ParquetType.Double)));
        var (paths, years, income) = (reader.Read<long>("path").Values, reader.Read<int>("year").Values, reader.Read<double>("income").Values);
        paths.ShouldBe(Enumerable.Range(0, 64).Select(row => 116L + row / 4));
        years.ShouldBe(Enumerable.Range(0, 64).Select(row => 2025 + row % 4));
        income.ShouldBe(paths.Zip(years, (path, year) => Fake.Value("income", path, year)));
        reader.Metadata.Select(fact => fact.Key).ShouldBe(["model", "scenario", "seed", "first_path", "paths", "identity"]);
    }

    [Fact]
    public void The_first_paths_are_read_back_to_the_bit()
    {
        var run = Fake.RunIn(_scratch.Path());

        var first = run.ReadFirst(5, ["income", "income"])!;

        (first.Paths, first.Years).ShouldBe((5, 4));
        first.InYear("income", 3).ShouldBe(Enumerable.Range(100, 5).Select(path => Fake.Value("income", path, 2028)));
        first.MeanOfYears("income").ShouldBe(Enumerable.Range(100, 5).Select(path => Enumerable.Range(2025, 4).Average(year => Fake.Value("income", path, year))));
        run.ReadFirst(1000, ["income"])!.Paths.ShouldBe(16, "no more than the first part holds");
        Should.Throw<ArgumentOutOfRangeException>(() => first.InYear("income", 4));
        File.Delete(Path.Combine(_scratch.Path(), "paths", "part-00000100-00000115.parquet"));
        run.ReadFirst(5, ["income"]).ShouldBeNull();
    }

    [Fact]
    public void One_path_is_read_back_to_the_bit()
    {
        var run = Fake.RunIn(_scratch.Path());
        foreach (var path in (long[])[100, 115, 116, 149])
        {
            var rows = run.ReadPath(path);
            rows.Years.ShouldBe([2025, 2026, 2027, 2028]);
            rows.Values.Keys.ShouldBe(["fund_start", "income"]);
            rows.Values["income"].ShouldBe(rows.Years.Select(year => Fake.Value("income", path, year)));
        }
        run.ReadPath(120, "income").Values.Keys.ShouldBe(["income"]);
        Should.Throw<ArgumentOutOfRangeException>(() => run.ReadPath(99)).Message.ShouldContain("100 to 149");
        Should.Throw<ArgumentOutOfRangeException>(() => run.ReadPath(150));
        Should.Throw<ArgumentException>(() => run.ReadPath(100, "incme")).Message.ShouldContain("incme");
    }

    [Fact]
    public void Cohorts_are_means_over_the_paths()
    {
        var cohorts = Fake.RunIn(_scratch.Path()).Cohorts;
        cohorts.Select(table => table.Scheme).ShouldBe(["population", "pension"]);
        // A cell holds path + its flat index; the paths 100 … 149 have the mean 124.5.
        var pension = cohorts[1];
        pension.Years.ShouldBe([2025, 2028]);
        pension.Classes.ShouldBe(["ordinary", "dibao"]);
        pension.Stocks.ShouldBe(["contributing", "account"]);
        pension[2025, Sex.Male, 16, "ordinary", "contributing"].ShouldBe(124.5);
        pension[2028, Sex.Female, 17, "dibao", "account"].ShouldBe(124.5 + 31);
        pension.ByAge(2025, Sex.Female, "account").ShouldBe([(124.5 + 9) + (124.5 + 11), (124.5 + 13) + (124.5 + 15)]);
        cohorts[0].ByAge(2028, Sex.Male, "persons").ShouldBe([130.5, 131.5, 132.5]);
        Should.Throw<ArgumentException>(() => pension[2026, Sex.Male, 16, "ordinary", "account"]).Message.ShouldContain("2026");
        Should.Throw<ArgumentOutOfRangeException>(() => pension[2025, Sex.Male, 18, "ordinary", "account"]).Message.ShouldContain("16 to 17");
    }

    [Fact]
    public void The_cohort_file_has_a_column_per_stock_of_any_scheme()
    {
        Fake.RunIn(_scratch.Path());
        using var reader = ParquetReader.Open(Path.Combine(_scratch.Path(), "cohorts.parquet"));
        reader.Schema.Select(column => column.Name).ShouldBe(["year", "scheme", "sex", "age", "class", "persons", "contributing", "account"]);
        var persons = reader.Read<double>("persons");
        persons.NullCount.ShouldBe(16);
        reader.Read<double>("account").NullCount.ShouldBe(12);
        reader.Read<string>("sex").Values.Distinct().ShouldBe(["male", "female"]);
        reader.Read<int>("age").Values[..4].ShouldBe([0, 1, 2, 0]);
    }

    [Fact]
    public void The_manifest_says_what_was_run_and_comes_back_as_written()
    {
        var request = Fake.Request with { Options = new Dictionary<string, string>(StringComparer.Ordinal) { ["threads"] = "2" }, Seed = ulong.MaxValue };
        using (var run = RunFolder.Open(_scratch.Path(), request))
            run.Execute(Fake.Simulate, 1, CancellationToken.None);
        var manifest = Run.Open(_scratch.Path()).Manifest;
        manifest.Status.ShouldBe(RunStatus.Complete);
        manifest.Seed.ShouldBe(ulong.MaxValue);
        (manifest.FirstPath, manifest.Paths, manifest.FirstYear, manifest.Years).ShouldBe((100, 50, 2025, 4));
        manifest.Options["threads"].ShouldBe("2");
        manifest.Documentation.ModelTitle.ShouldBe(new Label("假的", "made up"));
        manifest.Documentation.Inputs.Single().Sha256.ShouldBe(new string('a', 64));
        manifest.Indicators.DepletionYears.ShouldBe([2026, 2028, 2050]);
        manifest.ElapsedSeconds.ShouldBeGreaterThan(0);
        var text = File.ReadAllText(Path.Combine(_scratch.Path(), "manifest.json"));
        text.ShouldContain("\"status\": \"complete\"");
        text.ShouldContain("\"zh\": \"假的\"");
        text.ShouldNotContain("\r");
    }

    [Fact]
    public void A_part_is_written_while_the_next_is_simulated_and_never_two()
    {
        var fake = Fake;
        using var run = RunFolder.Open(_scratch.Path(), fake.Request);
        run.Execute((range, cancellation) =>
        {
            // When a part is asked for, all but the last before it are on the disk.
            var index = (range.First - 100) / 16;
            run.PathsDone.ShouldBeGreaterThanOrEqualTo(Math.Max(0, index - 1) * 16);
            return fake.Simulate(range, cancellation);
        }, 1, CancellationToken.None);
        run.PathsDone.ShouldBe(50);
    }

    public void Dispose() => _scratch.Dispose();
}
