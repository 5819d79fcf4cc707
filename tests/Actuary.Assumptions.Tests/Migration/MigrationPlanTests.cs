using Actuary.Assumptions.Migration;
using Actuary.Assumptions.Population;

namespace Actuary.Assumptions.Tests.Migration;

public class MigrationPlanTests
{
    // UN DESA, World Population Prospects 2024: net migration of China as published by year, in another table by age.
    [Theory]
    [InlineData(2025, -268126)]
    [InlineData(2050, -171498)]
    [InlineData(2085, -102282)]
    public void Ages_add_to_the_published_total(int year, double persons)
    {
        var plan = new MigrationPlan(China.Migration, China.FirstYear, 76, StochasticLevel.Certain);

        plan.Central(year - China.FirstYear).ToArray().Sum().ShouldBe(persons, 100);
    }

    [Fact]
    public void A_year_before_the_table_has_its_own_total_and_the_pattern_of_the_first()
    {
        var scaled = China.Migration.Scaled(2021, -379749);
        var first = China.Migration.Cells(2023);

        scaled.Sum().ShouldBe(-379749, 1e-3);
        (scaled[Ages.Index(Sex.Female, 25)] / first[Ages.Index(Sex.Female, 25)]).ShouldBe(-379749 / first.Sum(), 1e-12);
    }

    [Fact]
    public void After_the_table_the_last_year_stays() =>
        China.Migration.Cells(2150).ShouldBe(China.Migration.Cells(2100));

    [Fact]
    public void A_gap_in_the_ages_is_refused() =>
        Should.Throw<ArgumentException>(() => new MigrationTable([2025, 2025], [0, 1], [0, 0], [0, 0])).Message.ShouldContain("101 rows are needed");
}
