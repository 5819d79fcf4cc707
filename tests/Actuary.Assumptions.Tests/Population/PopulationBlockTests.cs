using Actuary.Assumptions.Mortality;
using Actuary.Assumptions.Population;
using Actuary.Numerics;
using FsCheck;
using FsCheck.Fluent;

namespace Actuary.Assumptions.Tests.Population;

public class PopulationBlockTests
{
    private static readonly MortalityUncertainty s_uncertain = new(1, 1);

    // UN DESA, World Population Prospects 2024, medium, 31 December.
    [Fact]
    public void The_central_path_stays_with_the_published_totals()
    {
        var totals = Table.Reference("population_totals.csv");
        var (male, female) = (totals.Numbers("male"), totals.Numbers("female"));
        var block = new PopulationBlock(China.CentralPlan(China.Years));

        for (var year = 0; year < China.Years; year++)
        {
            block.Step(year, new Streams(1), 0);
            var calendar = China.FirstYear + year;
            var (ofMen, ofWomen) = (male[year + 1], female[year + 1]);
            var tolerance = calendar <= 2050 ? 0.01 : 0.03;

            (block.Total[0] / (ofMen + ofWomen)).ShouldBe(1, tolerance, $"{calendar}");
            (Sum(block.Persons[..Ages.Count])[0] / ofMen).ShouldBe(1, tolerance, $"men in {calendar}");
            (Sum(block.Persons[Ages.Count..])[0] / ofWomen).ShouldBe(1, tolerance, $"women in {calendar}");
        }
    }

    // Births follow fertility and mothers; deaths begin 5 % high, as the census counts more of the old than the
    // United Nations do.
    [Fact]
    public void Births_and_deaths_of_the_central_path_stay_with_the_published_ones()
    {
        var deaths = Table.Test("wpp_2024_deaths.csv").Numbers("deaths");
        var block = new PopulationBlock(China.CentralPlan(China.Years));

        for (var year = 0; year < China.Years; year++)
        {
            block.Step(year, new Streams(1), 0);
            var calendar = China.FirstYear + year;
            (block.Births[0] / China.Indicators.Births(calendar)).ShouldBe(1, 0.01, $"births of {calendar}");
            (block.Deaths[0] / deaths[calendar - 1990]).ShouldBe(1, calendar < 2035 ? 0.05 : 0.015, $"deaths of {calendar}");
        }
    }

    [Fact]
    public void The_total_changes_by_births_deaths_and_migration() =>
        Prop.ForAll(Plans().ToArbitrary(), Gen.Choose(0, 100000).ToArbitrary(), (plan, seed) =>
        {
            var block = new PopulationBlock(plan);
            var streams = new Streams((ulong)seed);
            for (var year = 0; year < plan.Years; year++)
            {
                var before = block.Total;
                block.Step(year, streams, 8L * seed);
                var expected = before + block.Births - block.Deaths + block.NetMigration;
                for (var lane = 0; lane < Lane.Count; lane++)
                {
                    Math.Abs(block.Total[lane] / expected[lane] - 1).ShouldBeLessThan(1e-12, $"lane {lane} in year {year}");
                    Sum(block.Persons)[lane].ShouldBe(block.Total[lane]);
                }

                block.Persons.ToArray().ShouldAllBe(persons => System.Runtime.Intrinsics.Vector512.GreaterThanOrEqualAll(persons, Lanes.Zero));
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(25));

    [Fact]
    public void Without_volatility_every_lane_of_every_path_is_the_central_one()
    {
        var plan = China.CentralPlan(40);
        var (one, other) = (new PopulationBlock(plan), new PopulationBlock(plan));
        for (var year = 0; year < 40; year++)
        {
            one.Step(year, new Streams(1), 0);
            other.Step(year, new Streams(99), 8000);
            for (var cell = 0; cell < Ages.Cells; cell++)
            {
                one.Rates[cell].ShouldBe(Lane.Of(plan.Mortality.Central(year)[cell]));
                other.Persons[cell].ShouldBe(one.Persons[cell]);
                one.Persons[cell].ShouldBe(Lane.Of(one.Persons[cell][0]));
            }
        }
    }

    // The scalar arithmetic that rolls the opening population and the block are one method.
    [Fact]
    public void A_block_moves_people_as_the_opening_population_was_moved()
    {
        var block = new PopulationBlock(China.CentralPlan(1));
        block.Step(0, new Streams(1), 0);
        var births = block.Births[0];
        var ratio = China.Indicators.SexRatioAtBirth(China.FirstYear);
        var flows = new VitalFlows((sex, _) => births * (sex == Sex.Male ? ratio : 1) / (1 + ratio), China.Migration.Cells);

        var rolled = OpeningPopulation.RollForward(China.Opening, China.OpeningYear, China.FirstYear, China.Mortality, flows);

        for (var cell = 0; cell < Ages.Cells; cell++)
            block.Persons[cell][0].ShouldBe(rolled[cell], 1e-6 + 1e-12 * rolled[cell]);
    }

    [Fact]
    public void A_path_is_the_same_in_any_lane_and_after_opening_again()
    {
        var plan = China.Plan(20, s_uncertain, new StochasticLevel(0.9, 0.1), new StochasticLevel(0.3, 0.7));
        var (first, shifted) = (new PopulationBlock(plan), new PopulationBlock(plan));
        Run(first, plan, 800);
        first.Open();
        Run(first, plan, 0);
        Run(shifted, plan, 3);

        for (var lane = 0; lane < Lane.Count - 3; lane++)
        {
            for (var cell = 0; cell < Ages.Cells; cell++)
                shifted.Persons[cell][lane].ShouldBe(first.Persons[cell][lane + 3]);
        }

        first.Total[0].ShouldNotBe(first.Total[1]);
    }

    [Fact]
    public void Nobody_leaves_who_is_not_there_and_nobody_outlives_the_last_age()
    {
        var opening = new double[Ages.Cells];
        opening[Ages.Index(Sex.Male, Ages.Max)] = 1000;
        opening[Ages.Index(Sex.Female, 60)] = 1;
        var central = China.CentralPlan(1);
        var block = new PopulationBlock(new PopulationPlan(China.OpeningYear, opening, central.Mortality, central.Fertility, central.Migration));
        block.Step(0, new Streams(1), 0);

        block.Persons.ToArray().ShouldAllBe(persons => persons[0] >= 0);
        block.Deaths[0].ShouldBeGreaterThan(1000);
        block.NetMigration[0].ShouldBeGreaterThanOrEqualTo(-1);
    }

    [Fact]
    public void Migration_wanders_about_its_centre()
    {
        const int Paths = 4000;
        var level = new StochasticLevel(0.5, 0.3);
        var plan = China.Plan(5, MortalityUncertainty.None, StochasticLevel.Certain, level);
        var block = new PopulationBlock(plan);
        var central = plan.Migration.Central(4).ToArray().Sum();
        var (sum, squares) = (0.0, 0.0);
        for (var path = 0; path < Paths; path += Lane.Count)
        {
            block.Open();
            Run(block, plan, path);
            var relative = block.NetMigration / Lane.Of(central) - Lanes.One;
            sum += Lane.Sum(relative);
            squares += Lane.Sum(relative * relative);
        }

        var variance = level.Variance(5);
        (sum / Paths).ShouldBe(0, 4 * Math.Sqrt(variance / Paths));
        (squares / Paths).ShouldBe(variance, 4 * variance * Math.Sqrt(2.0 / Paths));
    }

    [Fact]
    public void A_place_of_any_size_goes_the_same_way_where_migration_is_by_rates() =>
        Prop.ForAll(Gen.Choose(1, 1_000_000).ToArbitrary(), Gen.Choose(-100, 100).ToArbitrary(), (parts, perMille) =>
        {
            var uniform = Enumerable.Repeat(perMille / 1000.0, Ages.Cells).ToArray();
            var ratesOf = Place.Rates([.. Enumerable.Repeat(1.1, Ages.Cells)], 0.9, uniform);
            var share = parts / 1e6;
            var small = Place.Plan(China.OpeningYear, Array.ConvertAll(China.Opening, persons => share * persons), 10, ratesOf);
            var large = Place.Plan(China.OpeningYear, China.Opening, 10, ratesOf);
            var (one, other) = (new PopulationBlock(small), new PopulationBlock(large));
            Run(one, small, 0);
            Run(other, large, 0);

            (one.Total[0] / other.Total[0]).ShouldBe(share, 1e-12 * share);
            var before = (other.Total - other.NetMigration)[0];
            (other.NetMigration[0] / before).ShouldBe(perMille / 1000.0, 1e-12);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(20));

    [Fact]
    public void A_step_does_not_allocate()
    {
        var plan = China.Plan(30, s_uncertain, new StochasticLevel(0.9, 0.1), new StochasticLevel(0.3, 0.7));
        var block = new PopulationBlock(plan);
        Run(block, plan, 0);
        block.Open();

        var before = GC.GetAllocatedBytesForCurrentThread();
        Run(block, plan, 8);
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0);
    }

    [Fact]
    public void Parts_that_cover_other_years_are_refused()
    {
        var (short_, longer) = (China.CentralPlan(5), China.CentralPlan(6));

        Should.Throw<ArgumentException>(() => new PopulationPlan(China.OpeningYear, China.Opening, longer.Mortality, short_.Fertility, longer.Migration))
            .Message.ShouldContain("2025…2030 are needed; got 2025…2029");
    }

    private static void Run(PopulationBlock block, PopulationPlan plan, long firstPath)
    {
        for (var year = 0; year < plan.Years; year++)
            block.Step(year, new Streams(7), firstPath);
    }

    private static Gen<PopulationPlan> Plans() =>
        from mortality in Gen.Choose(0, 300)
        from fertility in Gen.Choose(0, 200)
        from persistence in Gen.Choose(0, 99)
        from migration in Gen.Choose(0, 2000)
        select China.Plan(
            12,
            new MortalityUncertainty(mortality / 100.0, mortality / 150.0),
            new StochasticLevel(persistence / 100.0, fertility / 1000.0),
            new StochasticLevel(persistence / 100.0, migration / 1000.0));

    private static Lanes Sum(ReadOnlySpan<Lanes> cells)
    {
        var sum = Lanes.Zero;
        foreach (var cell in cells)
            sum += cell;
        return sum;
    }
}
