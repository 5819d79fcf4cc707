using Actuary.Assumptions.Economy;
using FsCheck;
using FsCheck.Fluent;

namespace Actuary.Assumptions.Tests.Economy;

/// <summary>The block has the closed-form moments, and the check would catch the likely mistakes.</summary>
public class EconomyMomentsTests
{
    private const int Paths = 20_000;

    [Fact]
    public void Means_variances_and_covariances_are_those_of_the_closed_form()
    {
        var plan = EconomyExamples.Plan();
        EconomyMoments.Contradictions(plan, EconomyExamples.Correlation, EconomyExamples.Run(plan, Paths)).ShouldBeEmpty();
    }

    /// <summary>Cov(rate[t], rate[t + 1]) = φ·Var(rate[t]).</summary>
    [Fact]
    public void A_deviation_is_carried_to_the_next_year()
    {
        var plan = EconomyExamples.Plan();
        var rates = EconomyExamples.Run(plan, Paths);
        for (var i = 0; i < EconomyPlan.SeriesCount; i++)
        {
            var variance = EconomyMoments.Covariance(plan, EconomyExamples.Correlation, i, i, 10);
            var next = EconomyMoments.Covariance(plan, EconomyExamples.Correlation, i, i, 11);
            var expected = plan[(EconomicSeries)i].Persistence * variance;
            var error = Math.Sqrt((variance * next + expected * expected) / (Paths - 1));
            EconomyMoments.SampleCovariance(rates[9][i], rates[10][i]).ShouldBe(expected, 4 * error, $"{(EconomicSeries)i}");
        }
    }

    /// <summary>A plan drawn at random meets its own closed form; six standard errors, for there are many plans.</summary>
    [Fact]
    public void Any_plan_has_the_moments_of_its_closed_form() =>
        Prop.ForAll(RandomPlans().ToArbitrary(), example =>
            EconomyMoments.Contradictions(example.Plan, example.Correlation, EconomyExamples.Run(example.Plan, 2048), errors: 6).Count == 0)
        .Check(Config.QuickThrowOnFailure.WithMaxTest(15));

    [Fact]
    public void The_plain_scheme_passes_the_check() => Passes(new PlainScheme());

    [Fact]
    public void Two_half_years_of_the_right_size_pass_the_check() => Passes(new PlainScheme { HalfYears = HalfYears.ScaledByRootOfStep });

    [Fact]
    public void Half_years_without_the_root_of_the_step_fail_the_check() =>
        Fails(new PlainScheme { HalfYears = HalfYears.NotScaled }, "covariance of Cpi and Cpi");

    [Fact]
    public void Half_years_scaled_by_the_step_itself_fail_the_check() =>
        Fails(new PlainScheme { HalfYears = HalfYears.ScaledByStep }, "covariance of Cpi and Cpi");

    [Fact]
    public void Innovations_taken_for_the_long_run_deviation_fail_the_check() =>
        Fails(new PlainScheme { InnovationIsLongRunDeviation = true }, "covariance of CreditingRate and CreditingRate");

    [Fact]
    public void A_transposed_factor_fails_the_check() =>
        Fails(new PlainScheme { FactorTransposed = true }, "covariance of Cpi and Cpi");

    [Fact]
    public void Innovations_without_correlation_fail_the_check() =>
        Fails(new PlainScheme { Uncorrelated = true }, "covariance of WageGrowth and Cpi");

    [Fact]
    public void A_deviation_that_is_not_carried_fails_the_check() =>
        Fails(new PlainScheme { DeviationForgotten = true }, "covariance of CreditingRate and CreditingRate");

    [Fact]
    public void A_forgotten_opening_deviation_fails_the_check() =>
        Fails(new PlainScheme { OpeningForgotten = true }, "mean of WageGrowth");

    private static void Passes(PlainScheme scheme) => Contradictions(scheme).ShouldBeEmpty();

    private static void Fails(PlainScheme scheme, string where) =>
        Contradictions(scheme).ShouldContain(contradiction => contradiction.StartsWith(where, StringComparison.Ordinal));

    private static List<string> Contradictions(PlainScheme scheme)
    {
        var plan = scheme.HalfYears == HalfYears.None ? EconomyExamples.Plan() : EconomyExamples.PlanWithOnePersistence();
        return EconomyMoments.Contradictions(plan, EconomyExamples.Correlation, scheme.Run(plan, EconomyExamples.Correlation, Paths));
    }

    internal sealed record Example(EconomyPlan Plan, double[,] Correlation);

    private static Gen<Example> RandomPlans() =>
        from loadings in Gen.Choose(-90, 90).ArrayOf(EconomyPlan.SeriesCount)
        from persistences in Gen.Choose(0, 95).ArrayOf(EconomyPlan.SeriesCount)
        from volatilities in Gen.Choose(0, 50).ArrayOf(EconomyPlan.SeriesCount)
        from openings in Gen.Choose(-50, 50).ArrayOf(EconomyPlan.SeriesCount)
        select Assemble(loadings, persistences, volatilities, openings);

    // One common factor: ρ_ij = b_i b_j is positive definite when all |b| < 1.
    private static Example Assemble(int[] loadings, int[] persistences, int[] volatilities, int[] openings)
    {
        var correlation = new double[EconomyPlan.SeriesCount, EconomyPlan.SeriesCount];
        for (var i = 0; i < EconomyPlan.SeriesCount; i++)
        {
            for (var j = 0; j < EconomyPlan.SeriesCount; j++)
                correlation[i, j] = i == j ? 1 : loadings[i] * loadings[j] / 10_000.0;
        }

        var series = Enumerable.Range(0, EconomyPlan.SeriesCount).Select(i => new EconomicSeriesPlan(
            Enumerable.Repeat(0.01 * i, 8).ToArray(), persistences[i] / 100.0, volatilities[i] / 1000.0, openings[i] / 1000.0, null));
        return new(new EconomyPlan([.. series], correlation), correlation);
    }
}
