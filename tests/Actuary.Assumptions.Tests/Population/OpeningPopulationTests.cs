using Actuary.Assumptions.Population;

namespace Actuary.Assumptions.Tests.Population;

public class OpeningPopulationTests
{
    [Fact]
    public void Rolling_to_the_year_end_changes_a_total_only_by_births_deaths_and_migration()
    {
        var enumerated = Total(China.Census);
        var atEnd = OpeningPopulation.AtYearEnd(China.Census, China.Mortality, China.Flows).Sum();

        // Eight months of 11.84 m births, some 11 m deaths, −0.09 m net migration.
        (atEnd - enumerated).ShouldBeInRange(8.0 / 12 * (11.84e6 - 12e6 - 0.1e6), 8.0 / 12 * (11.84e6 - 10e6));
    }

    [Fact]
    public void A_census_on_the_last_day_of_the_year_is_taken_as_it_is()
    {
        var persons = new double[101];
        Array.Fill(persons, 1000.0);
        var census = new CensusTable(new DateOnly(2020, 12, 31), Enumerable.Range(0, 101).ToArray(), persons, persons, persons, persons);

        var atEnd = OpeningPopulation.AtYearEnd(census, China.Mortality, China.Flows);

        for (var age = 0; age < 100; age++)
            atEnd[Ages.Index(Sex.Female, age)].ShouldBe(1000, 1e-9);
        atEnd.AsSpan(Ages.Index(Sex.Female, 100), 6).ToArray().Sum().ShouldBe(1000, 1e-9);
    }

    [Fact]
    public void Corrected_cohorts_keep_the_proportions_of_the_census_and_leave_the_rest_alone()
    {
        var census = OpeningPopulation.AtYearEnd(China.Census, China.Mortality, China.Flows);
        var corrected = OpeningPopulation.CorrectCohorts(census, 2020, 1991, China.Mortality, China.Flows);

        foreach (var sex in Enum.GetValues<Sex>())
        {
            for (var age = 30; age < Ages.Count; age++)
                corrected[Ages.Index(sex, age)].ShouldBe(census[Ages.Index(sex, age)]);
            for (var age = 0; age < 30; age++)
            {
                var first = Ages.Index(sex, age - age % 5);
                (corrected[Ages.Index(sex, age)] / census[Ages.Index(sex, age)]).ShouldBe(corrected[first] / census[first], 1e-12);
            }
        }
    }

    // The census is 1 % below the United Nations total; with the cohorts corrected by births what is left is small.
    [Fact]
    public void With_the_cohorts_corrected_the_totals_nearly_meet_the_published_ones()
    {
        var persons = OpeningPopulation.AtYearEnd(China.Census, China.Mortality, China.Flows);
        persons = OpeningPopulation.CorrectCohorts(persons, 2020, 1991, China.Mortality, China.Flows);
        persons = OpeningPopulation.RollForward(persons, 2020, 2024, China.Mortality, China.Flows);

        persons[..Ages.Count].Sum().ShouldBe(721_962_890, 0.007 * 721_962_890);
        persons[Ages.Count..].Sum().ShouldBe(695_770_746, 0.007 * 695_770_746);
    }

    [Fact]
    public void The_opening_population_has_the_published_totals_by_sex()
    {
        China.Opening[..Ages.Count].Sum().ShouldBe(721_962_890, 1);
        China.Opening[Ages.Count..].Sum().ShouldBe(695_770_746, 1);
        China.Opening.ShouldAllBe(persons => persons >= 0);
    }

    [Fact]
    public void Too_few_birth_years_to_correct_are_refused() =>
        Should.Throw<ArgumentOutOfRangeException>(() => OpeningPopulation.CorrectCohorts(China.Opening, 2020, 2018, China.Mortality, China.Flows))
            .Message.ShouldContain("At least five");

    [Fact]
    public void A_negative_head_count_is_refused()
    {
        var ages = Enumerable.Range(0, 101).ToArray();
        var ones = ages.Select(_ => 1.0).ToArray();
        var bad = ones.ToArray();
        bad[50] = -1;

        Should.Throw<ArgumentOutOfRangeException>(() => new CensusTable(new DateOnly(2020, 5, 1), ages, ones, bad, ones, ones))
            .ParamName.ShouldBe("female");
    }

    private static double Total(CensusTable census) =>
        census.Persons(Sex.Male).ToArray().Sum() + census.Persons(Sex.Female).ToArray().Sum();
}
