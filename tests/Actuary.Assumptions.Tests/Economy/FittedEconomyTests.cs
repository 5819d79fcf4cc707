using Actuary.Assumptions.Economy;
using Actuary.Assumptions.Fitted;
using Actuary.Assumptions.Tests.Fitted;

namespace Actuary.Assumptions.Tests.Economy;

/// <summary>Fitted series against closed forms, and against the same economy stated by hand.</summary>
public class FittedEconomyTests
{
    private const int Years = 12;
    private const double Mean = 0.02;
    private const double Persistence = 0.6;
    private const double Opening = 0.01;

    private static readonly EconomicSeries[] s_two = [EconomicSeries.WageGrowth, EconomicSeries.Cpi];

    // Rate of year t: μ + φ^t·(last − μ) + innovations, so Var = σ²(1 − φ^2t)/(1 − φ²) + (1 − φ^t)²·Var μ.
    [Theory]
    [InlineData(1, 1)]
    [InlineData(0, 1)]
    [InlineData(1, 0)]
    [InlineData(0.5, 2)]
    public void An_uncertain_mean_adds_its_variance_to_that_of_the_years(double volatility, double parameterError)
    {
        const double Sigma = 0.01, MeanError = 0.008;
        var fit = new FittedEconomy([EconomicSeries.FundReturn], Parameters([Mean, Persistence], [MeanError, 0], parameterError),
            new[,] { { Sigma * Sigma } }, volatility);
        var rates = EconomyExamples.Run(PlanOf(fit, _ => Mean), Samples.Paths);

        for (var t = 1; t <= Years; t++)
        {
            var left = Math.Pow(Persistence, t);
            var variance = volatility * volatility * Sigma * Sigma * (1 - left * left) / (1 - Persistence * Persistence)
                + parameterError * parameterError * (1 - left) * (1 - left) * MeanError * MeanError;
            Samples.ShouldBeNormal(rates[t - 1][(int)EconomicSeries.FundReturn], Mean + left * Opening, variance, $"year {t}");
        }
    }

    // Σ_t = A·Σ_{t−1}·Aᵀ + Σ_e and E d_t = A·E d_{t−1}.
    [Fact]
    public void Two_series_that_answer_to_each_other_have_the_moments_of_the_recursion()
    {
        double[,] transition = { { 0.5, 0.3 }, { -0.2, 0.4 } };
        double[,] innovations = { { 1e-4, 4e-5 }, { 4e-5, 2e-4 } };
        var fit = new FittedEconomy(s_two, Parameters([0.05, 0.02, 0.5, 0.3, -0.2, 0.4], new double[6], 1), innovations, 1);
        var rates = EconomyExamples.Run(PlanOf(fit, i => i == 0 ? 0.02 : 0.05), Samples.Paths);

        var (mean, covariance) = (new[] { Opening, Opening }, new double[2, 2]);
        for (var t = 0; t < Years; t++)
        {
            (mean, covariance) = Next(transition, innovations, mean, covariance);
            var (wage, cpi) = (rates[t][(int)EconomicSeries.WageGrowth], rates[t][(int)EconomicSeries.Cpi]);
            Samples.ShouldBeNormal(wage, 0.05 + mean[0], covariance[0, 0], $"wages, year {t}");
            Samples.ShouldBeNormal(cpi, 0.02 + mean[1], covariance[1, 1], $"prices, year {t}");
            var error = Math.Sqrt((covariance[0, 0] * covariance[1, 1] + covariance[0, 1] * covariance[0, 1]) / Samples.Paths);
            Samples.Covariance(wage, cpi).ShouldBe(covariance[0, 1], 4 * error, $"year {t}");
        }
    }

    // Persistences, volatilities and correlations written as A and Σ: the same draws, the same rates.
    [Fact]
    public void A_stated_economy_written_as_a_fit_is_the_same_economy()
    {
        var stated = EconomyExamples.Plan();
        var all = Enum.GetValues<EconomicSeries>();
        var (innovations, coefficients) = (new double[5, 5], new double[25]);
        for (var i = 0; i < 5; i++)
        {
            coefficients[i * 5 + i] = stated[all[i]].Persistence;
            for (var j = 0; j < 5; j++)
                innovations[i, j] = stated[all[i]].Volatility * stated[all[j]].Volatility * EconomyExamples.Correlation[i, j];
        }

        var fit = new FittedEconomy(all, Parameters([0, 0, 0, 0, 0, .. coefficients], new double[30], 1), innovations, 1);
        var fitted = new EconomyPlan([.. all.Select(series => stated[series] with { Persistence = 0, Volatility = 0 })], Identity(), fit);
        var (one, other) = (EconomyExamples.Run(stated, 64), EconomyExamples.Run(fitted, 64));

        for (var t = 0; t < Years; t++)
        {
            for (var i = 0; i < 5; i++)
                other[t][i].Zip(one[t][i], (a, b) => Math.Abs(a - b)).Max().ShouldBeLessThan(1e-14);
        }
    }

    [Fact]
    public void Series_that_are_not_fitted_keep_their_draws()
    {
        var without = EconomyExamples.Run(PlanOf(null, _ => 0.03), 16);
        var fit = new FittedEconomy([EconomicSeries.Cpi], Parameters([0.03, 0.5], [0.01, 0.1], 1), new[,] { { 1e-4 } }, 1);
        var with = EconomyExamples.Run(PlanOf(fit, _ => 0.03), 16);

        for (var t = 0; t < Years; t++)
        {
            with[t][(int)EconomicSeries.FundReturn].ShouldBe(without[t][(int)EconomicSeries.FundReturn]);
            with[t][(int)EconomicSeries.Cpi].ShouldNotBe(without[t][(int)EconomicSeries.Cpi]);
        }
    }

    // With a certain transition a path with errors differs from that without by (1 − φ^t)·(μ − μ̂): the innovations are the same.
    [Fact]
    public void Parameter_errors_leave_the_innovations_of_a_path_as_they_are()
    {
        FittedEconomy Fit(double error) =>
            new([EconomicSeries.Cpi], Parameters([Mean, Persistence], [0.01, 0], error), new[,] { { 1e-4 } }, 1);
        var (certain, uncertain) = (EconomyExamples.Run(PlanOf(Fit(0), _ => Mean), 16), EconomyExamples.Run(PlanOf(Fit(1), _ => Mean), 16));

        for (var path = 0; path < 16; path++)
        {
            var shift = (uncertain[0][0][path] - certain[0][0][path]) / (1 - Persistence);
            for (var t = 1; t <= Years; t++)
                (uncertain[t - 1][0][path] - certain[t - 1][0][path]).ShouldBe((1 - Math.Pow(Persistence, t)) * shift, 1e-14);
        }
    }

    // φ is drawn from N(0.9, 0.3²): a third of the draws would grow for ever. The shrunk ones do not, so that no rate leaves for infinity.
    [Fact]
    public void Draws_that_are_not_stationary_are_drawn_back()
    {
        var fit = new FittedEconomy([EconomicSeries.Cpi], Parameters([Mean, 0.9], [0, 0.3], 1), new double[1, 1], 1);
        var plan = PlanOf(fit, _ => Mean, years: 400);
        var last = EconomyExamples.Run(plan, 512)[^1][0];

        last.ShouldAllBe(rate => Math.Abs(rate - Mean) <= Opening);
    }

    [Fact]
    public void A_fit_that_does_not_fit_is_refused()
    {
        Should.Throw<ArgumentException>(() => new FittedEconomy([EconomicSeries.Cpi], Parameters([Mean, 1.01], [0, 0], 1), new double[1, 1], 1)).Message.ShouldContain("stationary");
        Should.Throw<ArgumentException>(() => new FittedEconomy([EconomicSeries.Cpi], Parameters([Mean], [0], 1), new double[1, 1], 1)).Message.ShouldContain("got 1");
        Should.Throw<ArgumentException>(() => new FittedEconomy([EconomicSeries.Cpi], Parameters([Mean, 0], [0, 0], 1), new[,] { { -1.0 } }, 1)).Message.ShouldContain("innovations");
        var fit = new FittedEconomy([EconomicSeries.Cpi], Parameters([Mean, 0.5], [0, 0], 1), new double[1, 1], 1);
        Should.Throw<ArgumentException>(() => new EconomyPlan([.. Enum.GetValues<EconomicSeries>().Select(series => EconomyExamples.Plan()[series])], EconomyExamples.Correlation, fit))
            .Message.ShouldContain("none of it with WageGrowth");
    }

    private static UncertainParameters Parameters(double[] estimates, double[] errors, double multiple)
    {
        var covariance = new double[errors.Length, errors.Length];
        for (var i = 0; i < errors.Length; i++)
            covariance[i, i] = errors[i] * errors[i];
        return new(estimates, covariance, multiple, Cause.FittedEconomy);
    }

    private static EconomyPlan PlanOf(FittedEconomy? fit, Func<int, double> central, int years = Years) => new(
        [.. Enumerable.Range(0, 5).Select(i => new EconomicSeriesPlan([.. Enumerable.Repeat(central(i), years)], 0.4, 0.01, Opening, null))],
        Identity(), fit);

    private static double[,] Identity()
    {
        var identity = new double[5, 5];
        for (var i = 0; i < 5; i++)
            identity[i, i] = 1;
        return identity;
    }

    private static (double[] Mean, double[,] Covariance) Next(double[,] a, double[,] innovations, double[] mean, double[,] covariance)
    {
        var next = (double[,])innovations.Clone();
        for (var i = 0; i < 2; i++)
        {
            for (var j = 0; j < 2; j++)
            {
                for (var k = 0; k < 4; k++)
                    next[i, j] += a[i, k / 2] * covariance[k / 2, k % 2] * a[j, k % 2];
            }
        }

        return ([a[0, 0] * mean[0] + a[0, 1] * mean[1], a[1, 0] * mean[0] + a[1, 1] * mean[1]], next);
    }
}
