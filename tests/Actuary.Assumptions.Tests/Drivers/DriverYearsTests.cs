using Actuary.Assumptions.Drivers;
using Actuary.Assumptions.Tests.Economy;
using Actuary.Numerics;
using FsCheck;
using FsCheck.Fluent;

namespace Actuary.Assumptions.Tests.Drivers;

public class DriverYearsTests
{
    private static readonly DriverPlan s_plan = new(China.CentralPlan(China.Years), EconomyExamples.Plan(years: China.Years));

    [Fact]
    public void A_birth_year_finds_in_its_place_what_it_meets() =>
        Prop.ForAll(
            Gen.Choose(0, 10).ToArbitrary(),
            Gen.Choose(1, DriverBlock.YearsAtHand).ToArbitrary(),
            Gen.Choose(1, 60).ToArbitrary(),
            (firstYear, count, ages) =>
            {
                var years = Years(firstYear, count);
                var drivers = new DriverYears();
                drivers.Take(firstYear, years);
                ShouldBeArranged(drivers, years, firstAge: 16, ages);
            }).Check(Config.QuickThrowOnFailure.WithMaxTest(20));

    [Fact]
    public void Years_taken_later_take_the_place_of_those_before()
    {
        var drivers = new DriverYears();
        drivers.Take(0, Years(0, 5));
        ShouldBeArranged(drivers, Years(0, 5), firstAge: 16, ages: 44);
        var next = Years(5, 3);
        drivers.Take(5, next);
        ShouldBeArranged(drivers, next, firstAge: 16, ages: 44);
        ShouldBeArranged(drivers, next, firstAge: 20, ages: 30);
        (drivers.First, drivers.Count).ShouldBe((5, 3));
        drivers[7].ShouldBeSameAs(next[2]);
    }

    [Fact]
    public void There_is_no_place_for_more_years_than_can_be_at_hand()
    {
        var drivers = new DriverYears();
        Should.Throw<ArgumentOutOfRangeException>(() => drivers.Take(0, new DriverBlock[DriverBlock.YearsAtHand + 1]));
    }

    private static DriverBlock[] Years(int firstYear, int count)
    {
        var years = new List<DriverBlock>();
        for (var year = 0; year < firstYear + count; year++)
        {
            var drivers = new DriverBlock(s_plan);
            if (year > 0)
                drivers.Follow(years[^1]);
            drivers.Step(year, new Streams(3), 0);
            years.Add(drivers);
        }

        return [.. years[firstYear..]];
    }

    private static void ShouldBeArranged(DriverYears drivers, DriverBlock[] years, int firstAge, int ages)
    {
        var cohorts = drivers.ByCohort(firstAge, ages);
        for (var t = 0; t < years.Length; t++)
        {
            var (survival, persons) = (years[t].Population.Survival.ToArray(), years[t].Population.Persons.ToArray());
            for (var age = firstAge; age < firstAge + ages; age++)
            {
                var place = ((age - drivers.First - t) % ages + ages) % ages;
                var met = cohorts.Of(place, t, 1)[0];
                (met.MenSurvival, met.Men).ShouldBe((survival[Ages.Index(Sex.Male, age)], persons[Ages.Index(Sex.Male, age)]), $"men of {age}, year {t}");
                (met.WomenSurvival, met.Women).ShouldBe(
                    (survival[Ages.Index(Sex.Female, age)], persons[Ages.Index(Sex.Female, age)]), $"women of {age}, year {t}");
            }

            foreach (var sex in Enum.GetValues<Sex>())
                cohorts.Leaving(sex, t).ShouldBe(survival[Ages.Index(sex, firstAge + ages)]);
        }
    }
}
