using Actuary.Assumptions.Population;
using FsCheck;
using FsCheck.Fluent;

namespace Actuary.Assumptions.Tests.Population;

public class AgeGroupsTests
{
    [Fact]
    public void Totals_of_groups_are_kept_and_proportions_within_them_are_the_patterns() =>
        Prop.ForAll(Cases().ToArbitrary(), given =>
        {
            var spread = new AgeGroups(given.From).Spread(given.Totals, given.Pattern);
            for (var group = 0; group < given.From.Length; group++)
            {
                var end = group + 1 < given.From.Length ? given.From[group + 1] : Ages.Count;
                spread[given.From[group]..end].Sum().ShouldBe(given.Totals[group], 1e-12 * given.Totals[group]);
                for (var age = given.From[group]; age < end; age++)
                    (spread[age] * given.Pattern[given.From[group]]).ShouldBe(spread[given.From[group]] * given.Pattern[age], 1e-9);
            }
        }).Check(Config.QuickThrowOnFailure);

    [Fact]
    public void A_value_of_a_group_holds_at_each_of_its_ages()
    {
        var byAge = new AgeGroups([0, 1, 60]).AtEachAge([3, 2, 1]);

        byAge[0].ShouldBe(3);
        byAge[1..60].ShouldAllBe(value => value == 2);
        byAge[60..].ShouldAllBe(value => value == 1);
        byAge.Length.ShouldBe(Ages.Count);
    }

    [Fact]
    public void Groups_that_do_not_cover_all_ages_once_are_refused()
    {
        Should.Throw<ArgumentException>(() => new AgeGroups([])).Message.ShouldContain("age 0");
        Should.Throw<ArgumentException>(() => new AgeGroups([1, 5])).Message.ShouldContain("age 0");
        Should.Throw<ArgumentException>(() => new AgeGroups([0, 5, 5])).Message.ShouldContain("5 follows 5");
        Should.Throw<ArgumentException>(() => new AgeGroups([0, 106])).Message.ShouldContain("106 follows 0");
    }

    [Fact]
    public void A_group_with_persons_and_nobody_in_the_pattern_is_refused()
    {
        var pattern = new double[Ages.Count];
        pattern[0] = 1;

        Should.Throw<ArgumentException>(() => new AgeGroups([0, 5]).Spread([1, 1], pattern)).Message.ShouldContain("from age 5");
        new AgeGroups([0, 5]).Spread([1, 0], pattern)[5..].ShouldAllBe(value => value == 0);
    }

    [Fact]
    public void One_value_for_each_group_is_needed() =>
        Should.Throw<ArgumentException>(() => new AgeGroups([0, 5]).AtEachAge([1])).Message.ShouldContain("2 values are needed; got 1");

    private static Gen<(int[] From, double[] Totals, double[] Pattern)> Cases() =>
        from cuts in Gen.ListOf(Gen.Choose(1, Ages.Max))
        let from_ = new[] { 0 }.Concat(cuts).Distinct().Order().ToArray()
        from totals in Gen.ArrayOf(Gen.Choose(0, 100_000), from_.Length)
        from pattern in Gen.ArrayOf(Gen.Choose(1, 50), Ages.Count)
        select (from_, Array.ConvertAll(totals, total => (double)total), Array.ConvertAll(pattern, persons => (double)persons));
}
