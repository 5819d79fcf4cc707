using Actuary.Assumptions.Mortality;
using FsCheck;
using FsCheck.Fluent;

namespace Actuary.Assumptions.Tests.Mortality;

public class LifeTableTests
{
    private static readonly Table s_cl = Table.Test("cl_2010_2013.csv");

    // China Life Insurance Mortality Table (2010–2013), CL5 and CL6: yearly annuity-due at 60, 2.5 %, to the digits shown.
    [Theory]
    [InlineData("pension_male", 18.788, 18.33)]
    [InlineData("pension_female", 20.806, 20.35)]
    public void Annuities_of_the_pension_tables(string column, double yearly, double monthly)
    {
        var table = LifeTable.FromProbabilities(s_cl.Numbers(column));

        table.AnnuityDue(60, 0.025).ShouldBe(yearly, 0.0005);
        table.MonthlyAnnuityDue(60, 0.025).ShouldBe(monthly, 0.005);
    }

    // The regulator published 83.1 and 88.1 with the tables.
    [Theory]
    [InlineData("pension_male", 83.1)]
    [InlineData("pension_female", 88.1)]
    public void Life_expectancy_of_the_pension_tables(string column, double years) =>
        LifeTable.FromProbabilities(s_cl.Numbers(column)).Expectancy(0).ShouldBe(years, 0.05);

    [Fact]
    public void An_annuity_at_no_interest_is_half_a_year_more_than_the_expectation()
    {
        var table = LifeTable.FromProbabilities(s_cl.Numbers("pension_male"));

        for (var age = 0; age <= table.LastAge; age++)
            table.AnnuityDue(age, 0).ShouldBe(table.Expectancy(age) + 0.5, 1e-10);
    }

    [Fact]
    public void An_annuity_is_a_payment_now_and_an_annuity_of_the_survivors_next_year() =>
        Prop.ForAll(ProbabilitiesGenerator().ToArbitrary(), Gen.Choose(-20, 150).Select(i => i / 1000.0).ToArbitrary(), (q, interest) =>
        {
            var table = LifeTable.FromProbabilities(q);
            for (var age = 0; age < table.LastAge; age++)
            {
                var next = (1 - q[age]) / (1 + interest) * table.AnnuityDue(age + 1, interest);
                table.AnnuityDue(age, interest).ShouldBe(1 + next, 1e-9);
            }
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Under_a_constant_force_the_expectation_is_that_of_the_exponential_law()
    {
        const double Force = 0.03;
        var rates = new double[Ages.Count];
        Array.Fill(rates, Force);

        // The law holds from age 1 on: infancy has its own, earlier time of death.
        var table = LifeTable.FromRates(rates, Sex.Female);

        table.Expectancy(1).ShouldBe(1 / Force, 1e-9);
        (table.Survivors[11] / table.Survivors[1]).ShouldBe(Math.Exp(-10 * Force), 1e-12);
    }

    [Theory]
    [InlineData(0.006, Sex.Male, 0.1373)]
    [InlineData(0.006, Sex.Female, 0.1367)]
    [InlineData(0.2, Sex.Male, 0.29915)]
    public void Infants_who_die_lived_the_published_part_of_a_year(double rate, Sex sex, double years) =>
        InfantDeaths.YearsLived(sex, rate).ShouldBe(years, 5e-5);

    [Fact]
    public void A_table_that_does_not_end_is_refused() =>
        Should.Throw<ArgumentException>(() => LifeTable.FromProbabilities([0.1, 0.2])).Message.ShouldContain("ends with the probability 1");

    [Fact]
    public void A_probability_above_one_is_refused_with_its_age() =>
        Should.Throw<ArgumentOutOfRangeException>(() => LifeTable.FromProbabilities([0.1, 1.2, 1])).Message.ShouldContain("at age 1");

    [Fact]
    public void An_age_outside_the_table_is_refused() =>
        Should.Throw<ArgumentOutOfRangeException>(() => LifeTable.FromProbabilities([0.1, 1]).Expectancy(2)).Message.ShouldContain("0…1");

    private static Gen<double[]> ProbabilitiesGenerator() =>
        Gen.Choose(0, 900).Select(i => i / 1000.0).ArrayOf(60).Select(q => (double[])[.. q, 1]);
}
