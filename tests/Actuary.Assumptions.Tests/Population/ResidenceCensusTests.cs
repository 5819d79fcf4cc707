using Actuary.Assumptions.Mortality;
using Actuary.Assumptions.Population;
using FsCheck;
using FsCheck.Fluent;

namespace Actuary.Assumptions.Tests.Population;

public class ResidenceCensusTests
{
    private static readonly ResidenceCensus s_residences = Place.Residences2020;

    [Fact]
    public void Cities_towns_and_the_country_are_the_nation()
    {
        foreach (var sex in Enum.GetValues<Sex>())
        {
            s_residences.Nation.Persons(sex).ToArray().ShouldBe(China.Census.Persons(sex).ToArray());
            s_residences.Nation.Deaths(sex).ToArray().ShouldBe(China.Census.Deaths(sex).ToArray());
        }
    }

    // National Bureau of Statistics, census 2010, table 6-4: mean population of November 2009 to October 2010.
    [Fact]
    public void The_census_of_2010_has_the_published_total() => Place.Residences2010.Nation.Total.ShouldBe(1_330_613_984);

    [Fact]
    public void The_nation_mixed_with_nothing_is_the_nation()
    {
        var mixed = s_residences.Mix([1, 0, 0, 0]);

        mixed.Persons(Sex.Female).ToArray().ShouldBe(s_residences.Nation.Persons(Sex.Female).ToArray());
        RelativeMortality.Of(mixed, s_residences.Nation).ShouldAllBe(factor => factor == 1);
    }

    [Fact]
    public void Residences_mixed_as_they_are_in_the_nation_are_the_nation()
    {
        var city = China.ReadResidence("city").Total;
        var town = China.ReadResidence("town").Total;
        var rural = China.ReadResidence("rural").Total;
        var nation = city + town + rural;

        var mixed = s_residences.Mix([0, city / nation, town / nation, rural / nation]);

        for (var age = 0; age <= CensusTable.OpenAge; age++)
        {
            mixed.Persons(Sex.Male)[age].ShouldBe(China.Census.Persons(Sex.Male)[age], 1e-6);
            mixed.Deaths(Sex.Male)[age].ShouldBe(China.Census.Deaths(Sex.Male)[age], 1e-9);
        }
    }

    [Fact]
    public void Any_mixture_has_the_size_of_the_nation_and_lies_between_its_parts() =>
        Prop.ForAll(Gen.Choose(0, 1000).ToArbitrary(), perMille =>
        {
            var share = perMille / 1000.0;
            var mixed = s_residences.Mix([0, 1 - share, 0, share]);

            mixed.Total.ShouldBe(s_residences.Nation.Total, 1);
            var (city, rural) = (s_residences.Mix([0, 1, 0, 0]), s_residences.Mix([0, 0, 0, 1]));
            for (var age = 0; age <= CensusTable.OpenAge; age++)
            {
                var expected = (1 - share) * city.Persons(Sex.Male)[age] + share * rural.Persons(Sex.Male)[age];
                mixed.Persons(Sex.Male)[age].ShouldBe(expected, 1e-9 * expected);
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(50));

    // The census counts lighter mortality in cities and heavier in the country at every working age.
    [Fact]
    public void A_city_lives_longer_and_the_country_less_long()
    {
        var city = RelativeMortality.Of(s_residences.Mix([0, 1, 0, 0]), s_residences.Nation);
        var rural = RelativeMortality.Of(s_residences.Mix([0, 0, 0, 1]), s_residences.Nation);
        for (var age = 20; age < 85; age++)
        {
            city[Ages.Index(Sex.Male, age)].ShouldBeLessThan(1);
            rural[Ages.Index(Sex.Male, age)].ShouldBeGreaterThan(1);
        }
    }

    [Theory]
    [InlineData(0.5, 0, 0, 0.4)]
    [InlineData(1.5, 0, 0, -0.5)]
    public void Shares_that_are_none_are_refused(double nation, double city, double town, double rural) =>
        Should.Throw<ArgumentOutOfRangeException>(() => s_residences.Mix([nation, city, town, rural]));

    [Fact]
    public void Parts_of_different_days_are_refused()
    {
        var (new2020, old) = (China.ReadResidence("city"), Place.Read2010("town"));

        Should.Throw<ArgumentException>(() => new ResidenceCensus(new2020, old, new2020)).Message.ShouldContain("2010-05-01");
    }
}
