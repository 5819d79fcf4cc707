using Actuary.Numerics;
using Actuary.Schemes.ResidentPension.Policy;
using Actuary.Schemes.ResidentPension.Rules;

namespace Actuary.Schemes.Tests.ResidentPension;

public class BenefitsTests
{
    private static readonly IndexationRule s_rule = new(
        CpiWeight: 1, IncomeWeight: 0.5, Floor: 0, Cap: 0.06, FixedIncrement: 0, RoundTo: 1, EveryYears: 1);

    /// <summary>Two yuan a month for each year beyond fifteen: 2 · (20 − 15) = 10.</summary>
    [Theory]
    [InlineData(20, 15, 2, 10)]
    [InlineData(15, 15, 2, 0)]
    [InlineData(10, 15, 2, 0)]
    [InlineData(16.5, 15, 3, 4.5)]
    public void Each_year_beyond_the_threshold_adds_to_the_pension(double years, double threshold, double perYear, double bonus) =>
        Benefits.LongContributionBonus(EveryLane.Of(years), threshold, EveryLane.Of(perYear)).Value().ShouldBe(bonus);

    /// <summary>Beibei pilot: the last month's benefit of 160 with all its parts, twelve times: 1,920.</summary>
    [Theory]
    [InlineData(160, 12, 1920)]
    [InlineData(160, 0, 0)]
    public void A_death_pays_months_of_the_last_benefit(double lastMonth, double months, double grant) =>
        Benefits.DeathGrant(EveryLane.Of(lastMonth), months).Value().ShouldBe(grant);

    [Theory]
    [InlineData(0.02, 0.06, 1.05)]
    [InlineData(0.03, 0.08, 1.06)]
    [InlineData(-0.03, 0.02, 1)]
    [InlineData(-0.01, 0.04, 1.01)]
    public void The_rise_is_held_between_floor_and_cap(double cpi, double income, double factor) =>
        BasicPension.YearFactor(s_rule, EveryLane.Of(cpi), EveryLane.Of(income)).Value().ShouldBe(factor, 1e-15);

    /// <summary>163 · 1.05 = 171.15; with 3 more 174.15; 162.5 rounds up.</summary>
    [Theory]
    [InlineData(163, 1.05, 0, 0, 171.15)]
    [InlineData(163, 1.05, 0, 1, 171)]
    [InlineData(163, 1.05, 0, 5, 170)]
    [InlineData(163, 1.05, 3, 0, 174.15)]
    [InlineData(163, 1.05, 3, 5, 175)]
    [InlineData(162.5, 1, 0, 1, 163)]
    public void An_adjustment_adds_and_then_rounds(double monthly, double factor, double increment, double roundTo, double expected) =>
        BasicPension.Adjusted(s_rule with { FixedIncrement = increment, RoundTo = roundTo }, EveryLane.Of(monthly), EveryLane.Of(factor))
            .Value().ShouldBe(expected, 1e-10);

    [Fact]
    public void Paths_do_not_mix()
    {
        var cpi = Lane.Of([-0.02, -0.01, 0, 0.01, 0.02, 0.03, 0.05, 0.10]);
        var factor = BasicPension.YearFactor(s_rule, cpi, Lanes.Zero);
        double[] rises = [0, 0, 0, 0.01, 0.02, 0.03, 0.05, 0.06];
        for (var lane = 0; lane < Lane.Count; lane++)
            factor[lane].ShouldBe(1 + rises[lane], 1e-15);
    }

    /// <summary>Ten yuan from 70 and ten more from 80: additions of several ages add up, year by year.</summary>
    [Fact]
    public void Age_additions_add_up()
    {
        var byAge = AgeAddOn.ByYearAndAge([new(70, [10, 12]), new(80, [10, 10])], 2);
        byAge.Length.ShouldBe(2);
        byAge[0].Length.ShouldBe(107);
        (byAge[0][69], byAge[0][70], byAge[0][79], byAge[0][80], byAge[0][106]).ShouldBe((0, 10, 10, 20, 20));
        (byAge[1][69], byAge[1][70], byAge[1][80]).ShouldBe((0, 12, 22));
    }
}
