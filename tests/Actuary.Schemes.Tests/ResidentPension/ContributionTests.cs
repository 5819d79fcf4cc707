using Actuary.Numerics;
using Actuary.Schemes.Amounts;
using Actuary.Schemes.ResidentPension.Rules;
using FsCheck;
using FsCheck.Fluent;

namespace Actuary.Schemes.Tests.ResidentPension;

public class ContributionTests
{
    /// <summary>The county plan of July 2011 credits tier and subsidy, 30 up to tier 500, 40 to 800, 50 above.</summary>
    [Theory]
    [InlineData(100, 30, 130)]
    [InlineData(500, 30, 530)]
    [InlineData(600, 40, 640)]
    [InlineData(800, 40, 840)]
    [InlineData(900, 50, 950)]
    [InlineData(1000, 50, 1050)]
    public void A_year_is_credited_with_tier_and_subsidy(double tier, double subsidy, double credit)
    {
        var paid = Indexation.Of(EveryLane.Of(1.5), 0, 100).Apply(tier) + Indexation.Of(EveryLane.Of(1.5), 0, 0).Apply(subsidy);
        paid.Value().ShouldBe(credit);
    }

    [Theory]
    [InlineData(400, 0, 400)]
    [InlineData(100, 100, 0)]
    [InlineData(400, 100, 300)]
    [InlineData(100, 140, 0)]
    public void The_person_pays_what_nobody_pays_on_behalf(double tier, double onBehalf, double paid) =>
        Contribution.PaidByPerson(EveryLane.Of(tier), EveryLane.Of(onBehalf)).Value().ShouldBe(paid);

    /// <summary>1.44^½ = 1.2, 1.44^1 = 1.44; 500 · 1.44 = 720 is 700 in hundreds, 250 · 1.2 = 300.</summary>
    [Theory]
    [InlineData(500, 1.44, 0.5, 0, 600)]
    [InlineData(500, 1.44, 1, 0, 720)]
    [InlineData(500, 1.44, 1, 100, 700)]
    [InlineData(250, 1.44, 0.5, 50, 300)]
    [InlineData(250, 1, 0.7, 0, 250)]
    [InlineData(1234, 3, 0, 100, 1234)]
    public void Amounts_follow_income(double amount, double index, double elasticity, double step, double expected) =>
        Indexation.Of(EveryLane.Of(index), elasticity, step).Apply(amount).Value().ShouldBe(expected, 1e-9);

    [Fact]
    public void Indexing_twice_is_indexing_by_the_product() =>
        Prop.ForAll(
            Gen.Choose(50, 400).Select(x => x / 100.0).ToArbitrary(),
            Gen.Choose(50, 400).Select(x => x / 100.0).ToArbitrary(),
            Gen.Choose(1, 200).Select(x => x / 100.0).ToArbitrary(),
            (first, second, elasticity) =>
            {
                var once = Indexation.Of(EveryLane.Of(first * second), elasticity, 0).Apply(100).Value();
                var twice = Indexation.Of(EveryLane.Of(second), elasticity, 0).Apply(Indexation.Of(EveryLane.Of(first), elasticity, 0).Apply(100).Value()).Value();
                return Math.Abs(once - twice) <= 1e-13 * once;
            }).QuickCheckThrowOnFailure();

    /// <summary>Incomes rise by 21 % a year: 1.21^½ = 1.1, nothing in the second year, then 1.21^1.</summary>
    [Fact]
    public void Each_year_grows_by_its_own_elasticity()
    {
        var rise = EveryLane.Of(1.21);
        var first = Indexation.Of(Lanes.One, 0, 0).Then(rise, 0.5, 0);
        first.Apply(100).Value().ShouldBe(110, 1e-10);
        var second = first.Then(rise, 0, 0);
        second.Apply(100).Value().ShouldBe(110, 1e-10);
        second.Then(rise, 1, 0).Apply(100).Value().ShouldBe(133.1, 1e-10);
    }

    /// <summary>149 yuan are not rounded to hundreds while they are as enacted; once they follow incomes every year rounds.</summary>
    [Fact]
    public void The_step_rounds_from_the_first_year_that_follows_income()
    {
        var rise = EveryLane.Of(1.1);
        var enacted = Indexation.Of(Lanes.One, 0, 0).Then(rise, 0, 100);
        enacted.Apply(149).Value().ShouldBe(149);
        var following = enacted.Then(rise, 1, 100);
        following.Apply(149).Value().ShouldBe(200);
        following.Then(rise, 0, 10).Apply(149).Value().ShouldBe(160);
        following.Then(rise, 0, 0).Apply(149).Value().ShouldBe(163.9, 1e-10);
    }

    [Fact]
    public void One_elasticity_for_all_years_is_the_power_of_the_index() =>
        Prop.ForAll(
            Gen.Choose(-10, 25).Select(x => x / 100.0).NonEmptyListOf().ToArbitrary(),
            Gen.Choose(0, 200).Select(x => x / 100.0).ToArbitrary(),
            (growth, elasticity) =>
            {
                var index = Indexation.Of(Lanes.One, 0, 0);
                foreach (var g in growth)
                    index = index.Then(EveryLane.Of(1 + g), elasticity, 0);
                var expected = 100 * Math.Pow(growth.Aggregate(1.0, (product, g) => product * (1 + g)), elasticity);
                return Math.Abs(index.Apply(100).Value() - expected) <= 1e-12 * expected;
            }).QuickCheckThrowOnFailure();

    [Fact]
    public void Paths_do_not_mix()
    {
        var index = Lane.Of([0.5, 0.9, 1, 1.1, 1.5, 2, 4, 9]);
        var amounts = Indexation.Of(index, 0.5, 10).Apply(100);
        for (var lane = 0; lane < Lane.Count; lane++)
            amounts[lane].ShouldBe(Indexation.Of(EveryLane.Of(index[lane]), 0.5, 10).Apply(100).Value());
    }

    /// <summary>Halves go up, to the right: 2.5 becomes 3 and −2.5 becomes −2, where banker's rounding has 2 and −2.</summary>
    [Theory]
    [InlineData(2.5, 1, 3)]
    [InlineData(3.5, 1, 4)]
    [InlineData(2.4999, 1, 2)]
    [InlineData(-2.5, 1, -2)]
    [InlineData(150, 100, 200)]
    [InlineData(149.99, 100, 100)]
    [InlineData(250, 100, 300)]
    [InlineData(162.5, 5, 165)]
    [InlineData(0, 10, 0)]
    public void Rounding_takes_halves_up(double amount, double step, double expected) =>
        Rounding.HalfUp(EveryLane.Of(amount), step).Value().ShouldBe(expected);
}
