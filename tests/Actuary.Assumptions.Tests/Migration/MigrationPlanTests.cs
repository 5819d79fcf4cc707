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

    [Fact]
    public void Rates_times_a_factor_of_the_year_move_those_who_are_there()
    {
        var rates = Rates(-0.02);
        var plan = new MigrationPlan(rates, year => year == 2026 ? 0 : 0.5, 2025, 2, StochasticLevel.Certain);
        var persons = Enumerable.Range(0, Ages.Cells).Select(cell => (double)cell).ToArray();

        plan.ArePerPerson.ShouldBeTrue();
        plan.Among(persons, 0)[30].ShouldBe(-0.3, 1e-12);
        plan.Among(persons, 1).ShouldAllBe(migrants => migrants == 0);
    }

    [Fact]
    public void Published_migrants_are_persons_whoever_is_there()
    {
        var plan = new MigrationPlan(China.Migration, 2025, 1, StochasticLevel.Certain);

        plan.ArePerPerson.ShouldBeFalse();
        plan.Among(new double[Ages.Cells], 0).ShouldBe(China.Migration.Cells(2025));
    }

    [Fact]
    public void A_rate_for_each_cell_is_needed() =>
        Should.Throw<ArgumentException>(() => new MigrationPlan([0.1], _ => 1, 2025, 1, StochasticLevel.Certain)).Message.ShouldContain("212 rates are needed; got 1");

    [Fact]
    public void A_factor_that_is_no_number_is_refused() =>
        Should.Throw<ArgumentOutOfRangeException>(() => new MigrationPlan(Rates(0.1), _ => double.NaN, 2025, 1, StochasticLevel.Certain));

    private static double[] Rates(double rate) => [.. Enumerable.Repeat(rate, Ages.Cells)];
}
