using Actuary.Assumptions.Fitted;
using Actuary.Assumptions.Mortality;
using Actuary.Assumptions.Tests.Fitted;
using Actuary.Numerics;

namespace Actuary.Assumptions.Tests.Mortality;

public class FittedMortalityTests
{
    private const int Years = 20;

    private static readonly double[] s_drift = [-1.2, -1.5];
    private static readonly double[,] s_driftCovariance = { { 0.04, 0.02 }, { 0.02, 0.09 } };
    private static readonly double[,] s_steps = { { 1.0, 0.5 }, { 0.5, 2.0 } };
    private static readonly double[] s_ones = [.. Enumerable.Repeat(1.0, Ages.Cells)];

    // k̃_t sums t steps and t times the error of the drift: covariance t·Σ + t²·C.
    [Theory]
    [InlineData(1, 1)]
    [InlineData(0, 1)]
    [InlineData(2, 0)]
    public void The_indices_of_the_sexes_are_random_walks_with_uncertain_drifts(double volatility, double driftError)
    {
        var (male, female) = Indices(Plan(volatility, driftError));
        double Covariance(int i, int j) => volatility * volatility * Years * s_steps[i, j] + driftError * driftError * Years * Years * s_driftCovariance[i, j];

        Samples.ShouldBeNormal(male, 0, Covariance(0, 0), "male");
        Samples.ShouldBeNormal(female, 0, Covariance(1, 1), "female");
        var error = Math.Sqrt((Covariance(0, 0) * Covariance(1, 1) + Covariance(0, 1) * Covariance(0, 1)) / Samples.Paths);
        Samples.Covariance(male, female).ShouldBe(Covariance(0, 1), 4 * error);
    }

    [Fact]
    public void Central_rates_move_the_opening_level_along_the_sensitivities()
    {
        var plan = Plan(0, 0);
        var opening = China.Mortality.Rates(China.OpeningYear);

        for (var cell = 0; cell < Ages.Cells; cell++)
        {
            var sex = cell / Ages.Count;
            plan.Central(4)[cell].ShouldBe(opening[cell] * Math.Exp(Sensitivity(cell) * s_drift[sex] * 5), 1e-14 * opening[cell]);
        }
    }

    [Fact]
    public void A_fit_that_jumps_off_begins_with_its_own_level_in_its_own_year()
    {
        double[] logs = [.. Enumerable.Range(0, Ages.Cells).Select(cell => -6 + cell % Ages.Count / 20.0)];
        var fit = Fit(1, (logs, China.OpeningYear - 2));
        var plan = new MortalityPlan(fit, China.Mortality, China.FirstYear, 1, s_ones, 1);

        plan.Central(0)[70].ShouldBe(Math.Exp(logs[70] + Sensitivity(70) * s_drift[0] * 3), 1e-14);
    }

    [Fact]
    public void Rates_of_a_sex_answer_to_its_own_index()
    {
        var (plan, rates) = (Plan(1, 1), new Lanes[Ages.Cells]);
        plan.Rates(0, new MortalityIndex(Lane.Of(2), Lane.Of(-3)), rates);

        (rates[60][1] / plan.Central(0)[60]).ShouldBe(Math.Exp(2 * Sensitivity(60)), 1e-13);
        var woman = Ages.Index(Sex.Female, 60);
        (rates[woman][1] / plan.Central(0)[woman]).ShouldBe(Math.Exp(-3 * Sensitivity(woman)), 1e-13);
    }

    // Groups of one year, and the 22 of abridged tables with a straight line through them, which a monotone cubic keeps.
    [Fact]
    public void Groups_come_to_single_ages()
    {
        var single = GroupCurve.ByAge([.. Enumerable.Range(0, 106).Select(age => (double)age)], [.. Enumerable.Range(0, 106).Select(age => age * age / 100.0)]);
        for (var age = 0; age < Ages.Count; age++)
            single[age].ShouldBe(age * age / 100.0, 1e-12, $"{age}");

        double[] from = [0, 1, .. Enumerable.Range(1, 20).Select(group => group * 5.0)];
        double[] middle = [0.5, 3, .. from[2..].Select(age => age + 2.5)];
        var line = GroupCurve.ByAge(from, middle);
        line[0].ShouldBe(0.5);
        line[4].ShouldBe(3);
        line[40].ShouldBe(40.5, 1e-12);
        line[105].ShouldBe(102.5, 1e-12);
        Should.Throw<ArgumentException>(() => GroupCurve.ByAge([60, 65, 70], [1, 1, 1])).Message.ShouldContain("age 0");
    }

    private static double Sensitivity(int cell) => 0.005 + 0.0001 * (cell % Ages.Count);

    private static FittedMortality Fit(double driftError, (double[] Logs, int Year)? jumpOff = null) => new(
        [.. Enumerable.Range(0, Ages.Cells).Select(Sensitivity)], new UncertainParameters(s_drift, s_driftCovariance, driftError, Cause.FittedMortality), s_steps)
    {
        JumpOff = jumpOff,
    };

    private static MortalityPlan Plan(double volatility, double driftError) =>
        new(Fit(driftError), China.Mortality, China.FirstYear, Years, s_ones, volatility);

    private static (double[] Male, double[] Female) Indices(MortalityPlan plan)
    {
        MortalityIndex Last(long first)
        {
            var index = default(MortalityIndex);
            for (var year = 0; year < Years; year++)
                index = plan.Index(index, year, Samples.Streams, first);
            return index;
        }

        return (Samples.Of(first => Last(first).Male), Samples.Of(first => Last(first).Female));
    }
}
