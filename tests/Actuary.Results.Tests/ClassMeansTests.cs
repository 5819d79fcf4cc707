using Actuary.Parquet;
using Actuary.Results.Tests.Comparison;

namespace Actuary.Results.Tests;

/// <summary>Flows by class of made-up parts of 16 paths, of which each counts its first two.</summary>
public sealed class ClassMeansTests : IDisposable
{
    private readonly ScratchFolder _scratch = new();
    private readonly ComparedRuns _runs = new();

    [Fact]
    public void Means_are_over_the_paths_that_were_counted()
    {
        var classes = FakeRun.PathPlusYear.RunIn(_scratch.Path()).Classes.ShouldNotBeNull().ShouldHaveSingleItem();

        (classes.Scheme, classes.FirstYear, classes.Years, classes.Paths).ShouldBe(("pension", 2025, 4, 8));
        classes.Classes.ShouldBe(["ordinary", "dibao"]);
        classes.Flows.ShouldBe(["contributing", "contributions", "pensions"]);
        // Counted are 0, 1, 16, 17, 32, 33, 48 and 49: 24.5 on average, and six values a year.
        classes[2025, "ordinary", "contributing"].ShouldBe(24.5);
        classes[2028, "dibao", "contributions"].ShouldBe(24.5 + 3 * 6 + 4);
        classes.ByYear("dibao", "pensions").ShouldBe([29.5, 35.5, 41.5, 47.5]);
        Should.Throw<ArgumentException>(() => classes.ByYear("dibao", "pension")).Message.ShouldContain("contributions");
    }

    [Fact]
    public void The_file_is_a_table_of_year_scheme_class_and_flows()
    {
        FakeRun.PathPlusYear.RunIn(_scratch.Path());
        using var reader = ParquetReader.Open(Path.Combine(_scratch.Path(), "classes.parquet"));

        reader.Schema.Select(column => column.Name).ShouldBe(["year", "scheme", "class", "status", "contributing", "contributions", "pensions"]);
        reader.RowCount.ShouldBe(8);
        reader.Read<int>("year").Values.ShouldBe([2025, 2025, 2026, 2026, 2027, 2027, 2028, 2028]);
        reader.Read<string>("class").Values.Take(2).ShouldBe(["ordinary", "dibao"]);
        // Who has no note of who they are, as in a folder from before there were any, has no status.
        reader.Read<string>("status").Values.Take(2).ShouldBe(["", "dibao"]);
        reader.Metadata.ShouldContain(KeyValuePair.Create("counted_paths.pension", "8"));
    }

    [Fact]
    public void A_folder_from_before_there_were_classes_has_none()
    {
        var run = FakeRun.PathPlusYear.RunIn(_scratch.Path());
        File.Delete(Path.Combine(run.Folder, "classes.parquet"));

        Run.Open(run.Folder).Classes.ShouldBeNull();
    }

    [Fact]
    public void Classes_are_compared_by_present_value()
    {
        var other = _runs.CompareTwo(FakeRun.PathPlusYear, FakeRun.PathPlusYear with { ClassScale = 3 });

        // Contributions of the class dibao: 24.5 + 4 + 6 t a year, and 49 a year more under the other; at 2 % and mid-year.
        var dibao = other.Classes.Single(found => found is { Class: "dibao", Flow: "contributions" });
        double Value(Func<int, double> flow) => Enumerable.Range(0, 4).Sum(year => flow(year) * Math.Pow(1.02, -(year + 0.5)));
        dibao.Base.ShouldBe(Value(year => 28.5 + 6 * year), 1e-10);
        dibao.Difference.ShouldBe(Value(_ => 49), 1e-10);
        other.Classes.Select(found => (found.Class, found.Flow)).ShouldBe(
            [("ordinary", "contributions"), ("ordinary", "pensions"), ("dibao", "contributions"), ("dibao", "pensions")], "members are no money, and nothing counts subsidies");
    }

    [Fact]
    public void Without_the_classes_of_one_run_none_are_compared()
    {
        var runs = _runs.Run(FakeRun.PathPlusYear, FakeRun.PathPlusYear);
        File.Delete(Path.Combine(runs[1].Folder, "classes.parquet"));

        Actuary.Results.Comparison.RunComparison.Of(runs, 1, CancellationToken.None).Others[0].Classes.ShouldBeEmpty();
    }

    public void Dispose()
    {
        _scratch.Dispose();
        _runs.Dispose();
    }
}
