using Actuary.Assumptions.Fertility;
using Actuary.Assumptions.Population;
using Actuary.Numerics;

namespace Actuary.Assumptions.Tests.Fertility;

public class FertilityPlanTests
{
    private const int Years = 40;

    private static readonly FertilityPlan s_plan = Plan(StochasticLevel.Certain);

    [Fact]
    public void Rates_add_to_total_fertility()
    {
        for (var year = 0; year < s_plan.Years; year++)
            s_plan.Rates(year).ToArray().Sum().ShouldBe(China.Indicators.TotalFertility(China.FirstYear + year), 1e-8);
    }

    [Fact]
    public void Age_groups_have_their_published_shares_in_the_middle_of_a_period()
    {
        var period = Array.IndexOf(China.Pattern.MidYears.ToArray(), 2028);
        var rates = s_plan.Rates(2028 - China.FirstYear).ToArray();

        for (var group = 0; group < FertilityPattern.Groups; group++)
        {
            var sum = rates.Skip(group * FertilityPattern.GroupWidth).Take(FertilityPattern.GroupWidth).Sum();
            (sum / rates.Sum()).ShouldBe(China.Pattern.Shares(period)[group], 1e-8);
        }
    }

    [Fact]
    public void A_factor_of_the_year_moves_the_level_and_leaves_the_ages()
    {
        var plan = new FertilityPlan(
            China.Indicators, China.Pattern, China.CensusFertility, China.FirstYear, 2, StochasticLevel.Certain, year => year == China.FirstYear ? 1.25 : 0);

        for (var age = 0; age < FertilityPattern.AgeCount; age++)
            plan.Rates(0)[age].ShouldBe(1.25 * s_plan.Rates(0)[age], 1e-15);
        plan.Rates(1).ToArray().ShouldAllBe(rate => rate == 0);
    }

    [Fact]
    public void A_negative_factor_is_refused() =>
        Should.Throw<ArgumentOutOfRangeException>(() => new FertilityPlan(
            China.Indicators, China.Pattern, China.CensusFertility, China.FirstYear, 1, StochasticLevel.Certain, _ => -0.1)).ParamName.ShouldBe("factor");

    // Census rates times one factor per group would jump at 25, 30 …: by up to a fifth in 2050.
    [Fact]
    public void Rates_rise_to_one_peak_and_fall()
    {
        foreach (var year in new[] { 0, 10, 25, 39 })
        {
            var rates = s_plan.Rates(year).ToArray();
            var peak = Array.IndexOf(rates, rates.Max());

            (FertilityPattern.FirstAge + peak).ShouldBeInRange(24, 33);
            for (var i = 1; i <= peak; i++)
                rates[i].ShouldBeGreaterThan(rates[i - 1]);
            for (var i = peak + 1; FertilityPattern.FirstAge + i < 44; i++)
                rates[i].ShouldBeLessThan(rates[i - 1], $"age {FertilityPattern.FirstAge + i} in year {year}");
        }
    }

    // Without the correction the mean would be exp(var/2): 6 % too much here, 20 standard errors.
    [Fact]
    public void A_level_that_wanders_leaves_the_mean_and_has_the_lognormal_variance()
    {
        const int Paths = 16000;
        var level = new StochasticLevel(0.9, 0.15);
        var plan = Plan(level);
        var variance = level.Variance(Years);
        var (sum, squares) = (0.0, 0.0);
        for (var path = 0; path < Paths; path += Lane.Count)
        {
            var deviation = Lanes.Zero;
            for (var year = 0; year < Years; year++)
                deviation = level.Next(deviation, China.FirstYear + year, Cause.Fertility, new Streams(11), path);
            var factor = plan.Factor(Years - 1, deviation);
            sum += Lane.Sum(factor);
            squares += Lane.Sum(deviation * deviation);
        }

        var ofFactor = Math.Exp(variance) - 1;
        (sum / Paths).ShouldBe(1, 4 * Math.Sqrt(ofFactor / Paths));
        (squares / Paths).ShouldBe(variance, 4 * variance * Math.Sqrt(2.0 / Paths));
    }

    [Fact]
    public void Shares_that_do_not_add_to_one_are_refused_with_the_period() =>
        Should.Throw<ArgumentOutOfRangeException>(() => new FertilityPattern(
            [2028, 2028, 2028, 2028, 2028, 2028, 2028], [15, 20, 25, 30, 35, 40, 45], [0.1, 0.2, 0.2, 0.2, 0.2, 0.2, 0.2]))
            .Message.ShouldContain("The shares of 2028 do not add to 1");

    private static FertilityPlan Plan(StochasticLevel level) =>
        new(China.Indicators, China.Pattern, China.CensusFertility, China.FirstYear, Years, level);
}
