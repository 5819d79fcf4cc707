using Actuary.Assumptions.Enrolment;

namespace Actuary.Assumptions.Tests.Enrolment;

public class EnrolmentRatesTests
{
    private const int Years = 7;
    private static readonly Random s_dice = new(11);

    private static readonly EnrolmentPlan s_plan = new(
        Shares(), [.. Enumerable.Range(0, Years).Select(_ => Shares())], Shares(), 0.6, [.. Enumerable.Range(0, Years).Select(_ => s_dice.NextDouble())],
        ClosingSpeed: 0.2, SpeedVolatility: 0, Lapse: [], Rejoin: [], JoinMix: []);

    [Theory]
    [InlineData(Sex.Male, 1)]
    [InlineData(Sex.Male, 16)]
    [InlineData(Sex.Female, 52)]
    [InlineData(Sex.Female, 99)]
    public void A_cohort_finds_side_by_side_what_the_plan_says_of_its_ages(Sex sex, int age)
    {
        var rates = new EnrolmentRates(s_plan).Of(sex, age, firstYear: 0, Years);
        for (var year = 0; year < Years; year++)
            rates[year].ShouldBe(
                new AgeRates(
                    s_plan.Eligible[year][Ages.Index(sex, age + year)], s_plan.Growth(year, sex, age + year), s_plan.TargetAt(year, sex, age + year)),
                $"year {year}");
    }

    [Fact]
    public void Those_who_enter_later_stand_by_themselves()
    {
        var rates = new EnrolmentRates(s_plan);
        for (var year = 0; year < Years; year++)
            rates.Of(Sex.Female, 16, year, 1)[0].Eligible.ShouldBe(s_plan.Eligible[year][Ages.Index(Sex.Female, 16)]);
    }

    private static double[] Shares() => [.. Enumerable.Range(0, Ages.Cells).Select(_ => s_dice.NextDouble())];
}
