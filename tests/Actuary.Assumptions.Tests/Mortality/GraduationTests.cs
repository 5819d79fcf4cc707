using Actuary.Assumptions.Mortality;

namespace Actuary.Assumptions.Tests.Mortality;

public class GraduationTests
{
    [Theory]
    [InlineData(Sex.Male)]
    [InlineData(Sex.Female)]
    public void Every_group_has_its_published_rate_in_every_period(Sex sex)
    {
        var shape = Graduation.Shape(China.Census.Persons(sex), China.Census.Deaths(sex));
        for (var period = 0; period < China.Rates.MidYears.Length; period++)
        {
            var graduated = Graduation.Graduate(shape, China.Rates.Rates(sex, period));

            for (var group = 1; group < AbridgedRates.Groups; group++)
                (Graduation.GroupRate(graduated, group) / China.Rates.Rates(sex, period)[group]).ShouldBe(1, 1e-8);
            graduated[0].ShouldBe(China.Rates.Rates(sex, period)[0]);
        }
    }

    // The famine cohort of 1961 is half the size of its neighbour: raw rates jump by 18 % from 57 to 58.
    [Theory]
    [InlineData(Sex.Male)]
    [InlineData(Sex.Female)]
    public void Rates_rise_smoothly_from_thirty_to_the_last_age(Sex sex)
    {
        var shape = Graduation.Shape(China.Census.Persons(sex), China.Census.Deaths(sex));
        var rates = Graduation.Graduate(shape, China.Rates.Rates(sex, China.Rates.PeriodOf(2023)));

        for (var age = 30; age < Ages.Max; age++)
        {
            var rise = rates[age + 1] / rates[age];
            rise.ShouldBeGreaterThan(1);
            rise.ShouldBeLessThan(1.16, $"from {age}");
        }

        rates[Ages.Max].ShouldBeLessThan(1);
    }

    [Fact]
    public void Smoothing_keeps_what_is_smooth()
    {
        // A logit quadratic in age has no third difference.
        var persons = new double[101];
        var deaths = new double[101];
        for (var age = 0; age <= 100; age++)
        {
            var logit = -9 + 0.02 * age + 0.0006 * age * age;
            persons[age] = 1e6;
            deaths[age] = 1e6 / (1 + Math.Exp(-logit));
        }

        var shape = Graduation.Shape(persons, deaths);

        for (var age = 0; age <= Graduation.LastCensusAge; age++)
            shape[age].ShouldBe(-9 + 0.02 * age + 0.0006 * age * age, 1e-9);
    }

    [Fact]
    public void A_shape_without_deaths_names_the_age()
    {
        var persons = new double[101];
        Array.Fill(persons, 1000.0);
        var deaths = new double[101];
        Array.Fill(deaths, 1.0);
        deaths[7] = 0;

        Should.Throw<ArgumentException>(() => Graduation.Shape(persons, deaths)).Message.ShouldContain("At age 7");
    }

    [Fact]
    public void A_table_with_a_missing_group_is_refused() =>
        Should.Throw<ArgumentException>(() => new AbridgedRates([2023, 2023], [0, 1], [0.01, 0.01], [0.01, 0.01]))
            .Message.ShouldContain("22 rows are needed; got 2");

    [Fact]
    public void Mortality_is_lighter_in_cities_and_heavier_in_the_country()
    {
        var city = RelativeMortality.Of(China.ReadResidence("city"), China.Census);
        var rural = RelativeMortality.Of(China.ReadResidence("rural"), China.Census);

        for (var age = 20; age < Ages.Max; age++)
        {
            city[Ages.Index(Sex.Male, age)].ShouldBeLessThan(1);
            rural[Ages.Index(Sex.Male, age)].ShouldBeGreaterThan(1);
        }

        rural[Ages.Index(Sex.Male, Ages.Max)].ShouldBe(1);
        RelativeMortality.Of(China.Census, China.Census).ShouldAllBe(factor => factor == 1);
    }
}
