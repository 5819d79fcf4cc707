using Actuary.Simulation.Paths;
using Actuary.Simulation.Tests.Plans;
using FsCheck;
using FsCheck.Fluent;

namespace Actuary.Simulation.Tests;

/// <summary>The same plan and seed give the same bits, however the work is cut.</summary>
public class DeterminismTests
{
    public static TheoryData<int> SomePlans => [1, 2, 3, 4, 5];

    [Theory]
    [MemberData(nameof(SomePlans))]
    public void Threads_change_no_bit(int planSeed)
    {
        var plan = RandomPlan.Of(planSeed);
        var one = PathYears.Run(plan, new PathRange(0, 300));
        foreach (var threads in new[] { 2, 3 })
        {
            var more = PathYears.Run(plan, new PathRange(0, 300), threads);
            ShouldBeSame(one.Paths, more.Paths, 0, 300);
            for (var table = 0; table < one.Cohorts.Count; table++)
                PathYears.SameBits(one.Cohorts[table].Sums, more.Cohorts[table].Sums).ShouldBeTrue(one.Cohorts[table].Scheme);
        }
    }

    [Theory]
    [InlineData(40, 20)]
    [InlineData(7, 13)]
    [InlineData(99, 1)]
    [InlineData(0, 8)]
    public void A_range_gives_the_bits_of_the_whole(int first, int count)
    {
        var plan = RandomPlan.Peopled(years: 8);
        var whole = PathYears.Run(plan, new PathRange(0, 100)).Paths;
        var part = PathYears.Run(plan, new PathRange(first, count), threads: 2).Paths;
        ShouldBeSame(whole, part, first, count);
    }

    // A part that is disposed leaves its memory, and the values in it, to the next of as many paths; one of fewer takes its own.
    [Theory]
    [InlineData(20)]
    [InlineData(13)]
    public void Memory_used_before_changes_no_bit(int count)
    {
        var plan = RandomPlan.Peopled(years: 8);
        var projection = new Projection(plan, 20241231);
        var first = projection.Run(new PathRange(0, 20), 2, null, CancellationToken.None);
        var memory = first.Paths.Column(0);
        first.Dispose();
        var second = projection.Run(new PathRange(20, count), 2, null, CancellationToken.None);

        ReferenceEquals(second.Paths.Column(0), memory).ShouldBe(count == 20);
        ShouldBeSame(PathYears.Run(plan, new PathRange(20, count)).Paths, second.Paths, 20, count);
    }

    [Fact]
    public void A_part_disposed_twice_leaves_its_memory_to_one_other()
    {
        var projection = new Projection(RandomPlan.Peopled(years: 8), 1);
        RunPart Run(int first) => projection.Run(new PathRange(first, 8), 1, null, CancellationToken.None);
        var spent = Run(0);
        spent.Dispose();
        spent.Dispose();

        Run(8).Paths.Column(0).ShouldNotBeSameAs(Run(16).Paths.Column(0));
    }

    [Fact]
    public void Paths_and_seeds_differ()
    {
        var plan = RandomPlan.Peopled(years: 8);
        foreach (var measure in new[] { "income", "outgo", "pensioners", "joins" })
        {
            var column = PathYears.Run(plan, new PathRange(0, 2)).Paths.Column(measure);
            column[plan.Years - 1].ShouldNotBe(column[2 * plan.Years - 1], measure);
            PathYears.Run(plan, new PathRange(0, 2), seed: 5).Paths.Column(measure)[0].ShouldNotBe(column[0], measure);
        }
    }

    [Fact]
    public void A_replayed_year_has_the_bits_of_its_row() =>
        Prop.ForAll(RandomPlan.Seeds, planSeed =>
        {
            var plan = RandomPlan.Of(planSeed);
            var range = new PathRange(planSeed % 50, 11);
            var projection = new Projection(plan, 3);
            var table = new TableByName(projection.Run(range, 2, null, CancellationToken.None).Paths);
            var (path, year) = (range.First + planSeed % 11, planSeed % plan.Years);
            var replay = projection.Replay(path, plan.FirstYear + year);
            ShouldBeRow(replay.Measures, new(table, path, year));
            if (year > 0)
                ShouldBeRow(replay.MeasuresBefore.ShouldNotBeNull(), new(table, path, year - 1));
            else
                replay.MeasuresBefore.ShouldBeNull();
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(20));

    [Fact]
    public void Without_volatility_one_path_is_every_path() =>
        Prop.ForAll(RandomPlan.Seeds, planSeed =>
        {
            var plan = RandomPlan.Of(planSeed, certain: true);
            var table = PathYears.Run(plan, new PathRange(planSeed % 100, 19), threads: 2).Paths;
            for (var measure = 0; measure < table.Measures.Count; measure++)
            {
                var column = table.Column(measure);
                var first = column.AsSpan(0, plan.Years);
                for (var path = 1; path < table.Range.Count; path++)
                    PathYears.SameBits(first, column.AsSpan(path * plan.Years, plan.Years)).ShouldBeTrue(table.Measures[measure]);
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(20));

    private static void ShouldBeRow(IReadOnlyDictionary<string, double> replayed, PathYear row)
    {
        replayed.Keys.ShouldBe(row.Table.Paths.Measures);
        foreach (var (measure, value) in replayed)
            PathYears.SameBits([value], [row[measure]]).ShouldBeTrue($"{measure}, {row.Name}");
    }

    private static void ShouldBeSame(PathTable whole, PathTable part, int first, int count)
    {
        part.Measures.ShouldBe(whole.Measures);
        var start = (first - (int)whole.Range.First) * whole.Years;
        for (var measure = 0; measure < whole.Measures.Count; measure++)
        {
            PathYears.SameBits(whole.Column(measure).AsSpan(start, count * whole.Years), part.Column(measure))
                .ShouldBeTrue(whole.Measures[measure]);
        }
    }
}
