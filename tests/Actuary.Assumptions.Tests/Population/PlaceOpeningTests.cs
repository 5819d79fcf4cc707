using Actuary.Assumptions.Fertility;
using Actuary.Assumptions.Mortality;
using Actuary.Assumptions.Population;

namespace Actuary.Assumptions.Tests.Population;

public class PlaceOpeningTests
{
    private static readonly DateOnly s_censusDay = new(2020, 11, 1);
    private static readonly DateOnly s_lastDay = new(2020, 12, 31);

    // National Bureau of Statistics, 2020 census by county: Xiangyang has 2,661,772 men and 2,599,179 women.
    [Fact]
    public void A_census_of_the_last_day_is_met_in_every_group()
    {
        var opening = new PlaceOpening(Place.AsTheNation).OfCensus(Place.ReadXiangyang(s_lastDay), Place.Residences2020.Mix([0, 0.4, 0.2, 0.4]), 2020);

        opening[..Ages.Count].Sum().ShouldBe(2_661_772, 1e-5);
        opening[Ages.Count..].Sum().ShouldBe(2_599_179, 1e-5);
        opening[Ages.Index(Sex.Male, 85)..Ages.Count].Sum().ShouldBe(21_557, 1e-6);
        opening[Ages.Index(Sex.Female, 60)..Ages.Index(Sex.Female, 65)].Sum().ShouldBe(152_306, 1e-6);
    }

    [Fact]
    public void Single_ages_within_a_group_are_in_the_proportions_of_the_pattern()
    {
        var rural = Place.Residences2020.Mix([0, 0, 0, 1]);
        var byAge = new PlaceOpening(Place.AsTheNation).OfCensus(Place.ReadXiangyang(s_lastDay), PatternOf(rural, s_lastDay), 2020);
        var pattern = rural.Persons(Sex.Male);

        for (var age = 61; age < 65; age++)
            (byAge[age] / byAge[60]).ShouldBe(pattern[age] / pattern[60], 1e-9);
        Math.Abs(byAge[15] / byAge[14] - pattern[15] / pattern[14]).ShouldBeGreaterThan(1e-3);
    }

    // Half a year before the census the small cohorts of 1959 to 1961 were half a year younger.
    [Fact]
    public void The_pattern_grows_older_to_the_day_of_the_census()
    {
        var pattern = Place.Residences2020.Nation;
        var census = new PlaceCensus(s_lastDay, new AgeGroups([0]), [1e6], [1e6]);

        var moved = new PlaceOpening(Place.AsTheNation).OfCensus(census, pattern, 2020);
        var national = OpeningPopulation.AtYearEnd(China.Census, China.Mortality, China.Flows)[..Ages.Count];

        for (var age = 5; age < 80; age++)
            (moved[age] / moved[40]).ShouldBe(national[age] / national[40], 0.003 * national[age] / national[40]);
    }

    // Deaths, births and migration by hand, in plain loops.
    [Fact]
    public void Rolling_a_place_is_the_arithmetic_of_its_own_rates()
    {
        var residences = Place.Residences2020;
        var pattern = residences.Mix([0, 0, 0.3, 0.7]);
        var migration = new AgeGroups([0, 15, 35, 60]).AtEachAge([0, -0.03, 0.004, 0]);
        var ratesOf = Place.Rates(RelativeMortality.Of(pattern, residences.Nation), 1.2, [.. migration, .. migration]);
        var place = new PlaceOpening(ratesOf);
        var census = Place.ReadXiangyang(s_censusDay);

        var persons = place.OfCensus(census, pattern, 2020);
        for (var year = 2021; year <= 2024; year++)
            persons = PlainYear(persons, ratesOf(year, 1));
        var opening = place.OfCensus(census, pattern, 2024);

        for (var cell = 0; cell < Ages.Cells; cell++)
            opening[cell].ShouldBe(persons[cell], 1e-6 + 1e-11 * persons[cell]);
    }

    // Two months: a sixth of the deaths (some 45,000 a year of the nation's rates) and of the births (some 40,000).
    [Fact]
    public void From_the_census_to_the_year_end_two_months_are_lived()
    {
        var opening = new PlaceOpening(Place.AsTheNation).OfCensus(Place.ReadXiangyang(s_censusDay), Place.Residences2020.Nation, 2020);

        (opening.Sum() - 5_260_951).ShouldBeInRange(-5_000, 5_000);
        Math.Abs(opening.Sum() - 5_260_951).ShouldBeGreaterThan(1);
    }

    [Fact]
    public void A_total_is_met_whatever_the_pattern()
    {
        foreach (var shares in new double[][] { [1, 0, 0, 0], [0, 1, 0, 0], [0, 0, 0, 1] })
            new PlaceOpening(Place.AsTheNation).OfTotal(123_456, Place.Residences2010.Mix(shares), 2013).Sum().ShouldBe(123_456, 1e-6);
    }

    // A place that is like the nation in all, and closed, is the closed nation made smaller. What differs: its young
    // cohorts are as enumerated, the nation's brought to the births series, so its mothers of later years are fewer.
    [Fact]
    public void A_place_like_the_nation_goes_the_nations_way()
    {
        const double Size = 1e-3;
        var opening = new PlaceOpening(Place.AsTheNation).OfTotal(Size * China.Opening.Sum(), Place.Residences2020.Nation, China.OpeningYear);
        var place = new PopulationBlock(Place.Plan(China.OpeningYear, opening, 60, Place.AsTheNation));
        var nation = new PopulationBlock(Place.Plan(China.OpeningYear, China.Opening, 60, Place.AsTheNation));
        for (var year = 0; year < 60; year++)
        {
            place.Step(year, new(1), 0);
            nation.Step(year, new(1), 0);
            (place.Total[0] / nation.Total[0] / Size).ShouldBe(1, 0.02, $"{China.FirstYear + year}");
            place.NetMigration[0].ShouldBe(0);
        }
    }

    [Fact]
    public void Nothing_rolls_backward()
    {
        var place = new PlaceOpening(Place.AsTheNation);

        Should.Throw<ArgumentOutOfRangeException>(() => place.OfTotal(1000, Place.Residences2010.Nation, 2009)).ParamName.ShouldBe("openingYear");
        Should.Throw<ArgumentException>(() => place.OfCensus(Place.ReadXiangyang(s_censusDay), Place.Residences2010.Nation, 2020)).ParamName.ShouldBe("census");
        Should.Throw<ArgumentException>(() => place.OfCensus(Place.ReadXiangyang(new(2020, 4, 30)), Place.Residences2020.Nation, 2020)).Message.ShouldContain("from 2020-05-01 on; got 2020-04-30");
        Should.Throw<ArgumentOutOfRangeException>(() => place.OfTotal(0, Place.Residences2010.Nation, 2010)).ParamName.ShouldBe("total");
    }

    private static CensusTable PatternOf(CensusTable census, DateOnly date) => new(
        date, Enumerable.Range(0, CensusTable.OpenAge + 1).ToArray(),
        census.Persons(Sex.Male), census.Persons(Sex.Female), census.Deaths(Sex.Male), census.Deaths(Sex.Female));

    private static double[] PlainYear(double[] start, PlaceRates rates)
    {
        var end = new double[Ages.Cells];
        var births = 0.0;
        foreach (var sex in Enum.GetValues<Sex>())
        {
            var m = rates.Mortality.Central(0).Slice(Ages.Index(sex, 0), Ages.Count);
            var infantYears = InfantDeaths.YearsLived(sex, m[0]);
            for (var age = 1; age < Ages.Count; age++)
            {
                var survival = age == 1 ? (1 - infantYears * m[0]) * Math.Exp(-m[1] / 2) : Math.Exp(-(m[age - 1] + m[age]) / 2);
                end[Ages.Index(sex, age)] = start[Ages.Index(sex, age - 1)] * survival;
            }
        }

        for (var age = FertilityPattern.FirstAge; age <= FertilityPattern.LastAge; age++)
        {
            var women = (start[Ages.Index(Sex.Female, age)] + end[Ages.Index(Sex.Female, age)]) / 2;
            births += women * rates.Fertility.Rates(0)[age - FertilityPattern.FirstAge];
        }

        var girls = births / (1 + rates.Fertility.SexRatio(0));
        foreach (var (sex, born) in new[] { (Sex.Male, births - girls), (Sex.Female, girls) })
        {
            var m0 = rates.Mortality.Central(0)[Ages.Index(sex, 0)];
            end[Ages.Index(sex, 0)] = born / (1 + (1 - InfantDeaths.YearsLived(sex, m0)) * m0);
        }

        for (var cell = 0; cell < Ages.Cells; cell++)
            end[cell] += end[cell] * rates.Migration.Central(0)[cell];
        return end;
    }
}
