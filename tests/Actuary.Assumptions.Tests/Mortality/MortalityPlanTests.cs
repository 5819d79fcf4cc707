using Actuary.Assumptions.Mortality;
using Actuary.Numerics;

namespace Actuary.Assumptions.Tests.Mortality;

public class MortalityPlanTests
{
    private const int Paths = 8000;
    private const int Years = 30;

    private static readonly Streams s_streams = new(20260101);

    // A drift drawn anew each year would have variance t·(1 + 1/n), half of the truth at 30 years.
    [Fact]
    public void The_index_is_a_random_walk_with_an_uncertain_drift()
    {
        var plan = new MortalityPlan(China.Mortality, China.FirstYear, Years, 1, new MortalityUncertainty(1, 1));
        var values = Indices(plan);
        var variance = Years + (double)Years * Years / China.Mortality.Changes;

        ShouldBeNormal(values, variance);
    }

    [Fact]
    public void Multiples_of_the_uncertainty_multiply_it()
    {
        var plan = new MortalityPlan(China.Mortality, China.FirstYear, Years, 1, new MortalityUncertainty(2, 0));

        ShouldBeNormal(Indices(plan), 4 * Years);
    }

    // k_t = k̄_t + σ·w_t, seen through the rates: ln(m/m̄) = b·(k − k̄).
    [Fact]
    public void The_rates_move_the_fitted_index_by_its_own_volatility()
    {
        var plan = new MortalityPlan(China.Mortality, China.FirstYear, Years, 1, new MortalityUncertainty(1, 0));
        var rates = new Lanes[Ages.Cells];
        plan.Rates(Years - 1, new(Lane.Of(1), Lane.Of(1)), rates);

        foreach (var sex in Enum.GetValues<Sex>())
        {
            var moved = 0.0;
            for (var age = 0; age < Ages.Count; age++)
            {
                var cell = Ages.Index(sex, age);
                moved += Math.Log(rates[cell][3] / plan.Central(Years - 1)[cell]);
            }

            moved.ShouldBe(China.Mortality.Volatility[(int)sex], 1e-10);
        }
    }

    [Fact]
    public void A_level_multiplies_every_central_rate()
    {
        var plan = new MortalityPlan(China.Mortality, China.FirstYear, 1, 1.2, MortalityUncertainty.None);
        var rates = China.Mortality.Rates(China.FirstYear);

        for (var cell = 0; cell < Ages.Cells; cell++)
            plan.Central(0)[cell].ShouldBe(1.2 * rates[cell], 1e-15);
    }

    [Fact]
    public void A_level_of_zero_is_refused() => Should.Throw<ArgumentOutOfRangeException>(
        () => new MortalityPlan(China.Mortality, China.FirstYear, 1, 0, MortalityUncertainty.None)).Message.ShouldContain("positive");

    [Fact]
    public void Survival_is_the_same_in_a_lane_and_alone()
    {
        var rates = China.Mortality.Rates(2030).AsSpan(0, Ages.Count).ToArray();
        var lanes = new Lanes[Ages.Count];
        var alone = new double[Ages.Count];

        CohortSurvival.Of(rates.Select(Lane.Of).ToArray(), 0.14, lanes);
        CohortSurvival.Of(rates, 0.14, alone);

        for (var age = 0; age < Ages.Count; age++)
            lanes[age].ShouldBe(Lane.Of(alone[age]));
    }

    // In a stationary population those who complete age a in a year number L_a and were L_{a−1}.
    [Fact]
    public void Survival_agrees_with_the_life_table()
    {
        var rates = China.Mortality.Rates(2030).AsSpan(0, Ages.Count).ToArray();
        var table = LifeTable.FromRates(rates, Sex.Male);
        var survival = new double[Ages.Count];
        CohortSurvival.Of(rates, InfantDeaths.YearsLived(Sex.Male, rates[0]), survival);

        survival[0].ShouldBe(table.PersonYears[0], 1e-15);
        survival[1].ShouldBe(table.PersonYears[1] / table.PersonYears[0], 1e-6);
        for (var age = 2; age <= 90; age++)
            survival[age].ShouldBe(table.PersonYears[age] / table.PersonYears[age - 1], 1e-3, $"age {age}");
    }

    private static double[] Indices(MortalityPlan plan)
    {
        var values = new double[Paths];
        for (var path = 0; path < Paths; path += Lane.Count)
        {
            var index = default(MortalityIndex);
            for (var year = 0; year < Years; year++)
                index = plan.Index(index, year, s_streams, path);
            for (var lane = 0; lane < Lane.Count; lane++)
                values[path + lane] = index.Female[lane];
        }

        return values;
    }

    private static void ShouldBeNormal(double[] values, double variance)
    {
        var mean = values.Average();
        var sampled = values.Sum(v => (v - mean) * (v - mean)) / (values.Length - 1);

        mean.ShouldBe(0, 4 * Math.Sqrt(variance / values.Length));
        sampled.ShouldBe(variance, 4 * variance * Math.Sqrt(2.0 / values.Length));
    }
}
