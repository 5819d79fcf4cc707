using Actuary.Assumptions.Economy;
using Actuary.Numerics;
using FsCheck;
using FsCheck.Fluent;

namespace Actuary.Assumptions.Tests.Economy;

public class EconomyBlockTests
{
    private static readonly EconomicSeries[] s_all = Enum.GetValues<EconomicSeries>();

    [Fact]
    public void Without_volatility_and_opening_deviation_every_path_is_the_central_one()
    {
        var plan = Without(EconomyExamples.Plan(volatilityScale: 0), series => series with { OpeningDeviation = 0 });
        var rates = EconomyExamples.Run(plan, 16);
        for (var year = 0; year < plan.Years; year++)
        {
            foreach (var series in s_all)
                rates[year][(int)series].ShouldAllBe(rate => rate == plan[series].Central[year]);
        }
    }

    [Fact]
    public void Without_volatility_the_opening_deviation_decays_by_the_persistence()
    {
        var plan = EconomyExamples.Plan(volatilityScale: 0);
        var rates = EconomyExamples.Run(plan, 8);
        for (var year = 0; year < plan.Years; year++)
        {
            foreach (var series in s_all)
            {
                var expected = plan[series].Central[year] + Math.Pow(plan[series].Persistence, year + 1) * plan[series].OpeningDeviation;
                rates[year][(int)series][3].ShouldBe(expected, 1e-15);
            }
        }
    }

    [Fact]
    public void A_path_is_the_same_to_the_bit_in_any_block() =>
        Prop.ForAll(
            Gen.Choose(0, 1_000_000).ToArbitrary(),
            Gen.Choose(0, 7).ToArbitrary(),
            (path, lane) => Rates(path, 0).SequenceEqual(Rates(Math.Max(0, path - lane), Math.Min(path, lane))))
        .QuickCheckThrowOnFailure();

    [Fact]
    public void An_opened_block_replays_to_the_bit()
    {
        var block = new EconomyBlock(EconomyExamples.Plan());
        var first = Walk(block, 40);
        Walk(block, 800);
        Walk(block, 40).ShouldBe(first);
        Walk(new EconomyBlock(EconomyExamples.Plan()), 40).ShouldBe(first);
    }

    /// <summary>Common random numbers: a series does not notice that another has lost its volatility.</summary>
    [Fact]
    public void Another_volatility_of_one_series_leaves_the_others_alone()
    {
        var plan = EconomyExamples.Plan();
        var calm = Without(plan, series => series == plan[EconomicSeries.FundReturn] ? series with { Volatility = 0 } : series);
        var (before, after) = (EconomyExamples.Run(plan, 8), EconomyExamples.Run(calm, 8));
        for (var year = 0; year < plan.Years; year++)
        {
            foreach (var series in s_all.Where(series => series != EconomicSeries.FundReturn))
                after[year][(int)series].ShouldBe(before[year][(int)series]);
            after[year][(int)EconomicSeries.FundReturn].ShouldNotBe(before[year][(int)EconomicSeries.FundReturn]);
        }
    }

    [Fact]
    public void Indices_are_the_products_of_the_growth_rates()
    {
        var block = new EconomyBlock(EconomyExamples.Plan());
        var streams = new Streams(EconomyExamples.Seed);
        var (cpi, wage, income) = (1.0, 1.0, 1.0);
        block.CpiIndex.ShouldBe(Lanes.One);
        block.WageIndex.ShouldBe(Lanes.One);
        block.IncomeIndex.ShouldBe(Lanes.One);
        for (var year = 0; year < 12; year++)
        {
            block.Step(year, streams, 8);
            cpi *= 1 + block.Cpi[5];
            wage *= 1 + block.WageGrowth[5];
            income *= 1 + block.RuralIncomeGrowth[5];
            block.CpiIndex[5].ShouldBe(cpi);
            block.WageIndex[5].ShouldBe(wage);
            block.IncomeIndex[5].ShouldBe(income);
        }
    }

    [Fact]
    public void The_named_rates_are_those_of_the_series()
    {
        var block = new EconomyBlock(EconomyExamples.Plan());
        block.Step(0, new Streams(EconomyExamples.Seed), 0);
        new[] { block.Cpi, block.WageGrowth, block.RuralIncomeGrowth, block.CreditingRate, block.FundReturn }
            .ShouldBe(s_all.Select(series => block[series]));
        s_all.Select(series => block[series]).Distinct().Count().ShouldBe(s_all.Length);
    }

    [Fact]
    public void A_floor_holds_and_the_deviation_goes_on_below_it()
    {
        const double floor = 0.014;
        var plan = EconomyExamples.Plan();
        var floored = Without(plan, series => series == plan[EconomicSeries.CreditingRate] ? series with { Floor = floor } : series);
        var (free, held) = (EconomyExamples.Run(plan, 64), EconomyExamples.Run(floored, 64));
        for (var year = 0; year < plan.Years; year++)
        {
            held[year][(int)EconomicSeries.CreditingRate]
                .ShouldBe(free[year][(int)EconomicSeries.CreditingRate].Select(rate => Math.Max(rate, floor)));
            held[year][(int)EconomicSeries.Cpi].ShouldBe(free[year][(int)EconomicSeries.Cpi]);
        }

        free.ShouldContain(year => year[(int)EconomicSeries.CreditingRate].Any(rate => rate < floor));
    }

    [Fact]
    public void Years_come_in_order_and_end_with_the_central_paths()
    {
        var block = new EconomyBlock(EconomyExamples.Plan(years: 2));
        var streams = new Streams(1);
        Should.Throw<ArgumentOutOfRangeException>(() => block.Step(1, streams, 0)).Message.ShouldContain("The next year is 0");
        block.Step(0, streams, 0);
        Should.Throw<ArgumentOutOfRangeException>(() => block.Step(0, streams, 0)).Message.ShouldContain("The next year is 1");
        block.Step(1, streams, 0);
        Should.Throw<ArgumentOutOfRangeException>(() => block.Step(2, streams, 0)).Message.ShouldContain("have 2 years");
    }

    private static EconomyPlan Without(EconomyPlan plan, Func<EconomicSeriesPlan, EconomicSeriesPlan> change) =>
        new([.. s_all.Select(series => change(plan[series]))], EconomyExamples.Correlation);

    private static double[] Rates(long firstPath, int lane) =>
        [.. Walk(new EconomyBlock(EconomyExamples.Plan()), firstPath).Select(rates => rates[lane])];

    private static List<Lanes> Walk(EconomyBlock block, long firstPath)
    {
        var rates = new List<Lanes>();
        block.Open();
        for (var year = 0; year < 12; year++)
        {
            block.Step(year, new Streams(EconomyExamples.Seed), firstPath);
            rates.AddRange(s_all.Select(series => block[series]));
            rates.AddRange([block.CpiIndex, block.WageIndex, block.IncomeIndex]);
        }

        return rates;
    }
}
