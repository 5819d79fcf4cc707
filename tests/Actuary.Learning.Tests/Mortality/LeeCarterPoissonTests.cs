using Actuary.Assumptions.Mortality;
using Actuary.Learning.Mortality;

namespace Actuary.Learning.Tests.Mortality;

public class LeeCarterPoissonTests
{
    private const int Years = 25;
    private static readonly double[,] s_large = SimulatedDeaths.Exposures(Years, 5e6);

    /// <summary>Deaths just as expected give the law back, by likelihood and by singular values alike.</summary>
    [Fact]
    public void DeathsWithoutChanceGiveTheLawBackBothWays()
    {
        var index = SimulatedDeaths.Index(Years, new Noise(1));
        var deaths = SimulatedDeaths.Deaths(index, s_large, noise: null);

        var (poisson, fit) = LeeCarterPoisson.Fit(deaths, s_large);
        var svd = LeeCarter.Fit(SimulatedDeaths.Logs(deaths, s_large));

        foreach (var law in new[] { poisson, svd })
        {
            law.Index.ShouldBe(index, 1e-7);
            law.Level.ShouldBe(SimulatedDeaths.Level, 1e-8);
            law.Sensitivity.ShouldBe(SimulatedDeaths.Sensitivity, 1e-9);
            law.ExplainedShare.ShouldBe(1, 1e-9);
        }

        fit.Deviance.ShouldBe(0, 1e-6);
    }

    [Fact]
    public void SensitivitiesAddToOneAndTheIndexToZeroAndTheDeathsOfEachGroupAndYearAreMet()
    {
        var noise = new Noise(2);
        var exposures = SimulatedDeaths.Exposures(Years, 20_000);
        var deaths = SimulatedDeaths.Deaths(SimulatedDeaths.Index(Years, noise), exposures, noise);

        var (law, _) = LeeCarterPoisson.Fit(deaths, exposures);

        law.Sensitivity.Sum().ShouldBe(1, 1e-12);
        law.Index.Sum().ShouldBe(0, 1e-9);
        for (var g = 0; g < AbridgedRates.Groups; g++)
        {
            var (met, slope, died) = (0.0, 0.0, 0.0);
            for (var t = 0; t < Years; t++)
            {
                var fitted = exposures[g, t] * Math.Exp(law.Level[g] + law.Sensitivity[g] * law.Index[t]);
                (met, slope, died) = (met + fitted, slope + (deaths[g, t] - fitted) * law.Index[t], died + deaths[g, t]);
            }

            // The equations of the highest likelihood for a and b.
            met.ShouldBe(died, 1e-6 * died);
            slope.ShouldBe(0, 1e-5 * died);
        }
    }

    /// <summary>On a country as large as China both estimators see the same: k within a tenth of its yearly volatility, b within 2 % of its size.</summary>
    [Fact]
    public void LikelihoodAndSingularValuesAgreeOnSmoothData()
    {
        var noise = new Noise(3);
        var exposures = SimulatedDeaths.Exposures(Years, 5e7);
        var deaths = SimulatedDeaths.Deaths(SimulatedDeaths.Index(Years, noise), exposures, noise);

        var (poisson, _) = LeeCarterPoisson.Fit(deaths, exposures);
        var svd = LeeCarter.Fit(SimulatedDeaths.Logs(deaths, exposures));

        for (var t = 0; t < Years; t++)
            poisson.Index[t].ShouldBe(svd.Index[t], 0.1 * SimulatedDeaths.Volatility);
        for (var g = 0; g < AbridgedRates.Groups; g++)
            poisson.Sensitivity[g].ShouldBe(svd.Sensitivity[g], 0.02 * SimulatedDeaths.Sensitivity[g]);
    }

    /// <summary>Over simulated countries the estimates of b come about the truth: their mean lies within three of its standard errors.</summary>
    [Fact]
    public void SimulatedCountriesGiveTheLawBackOnAverage()
    {
        const int fits = 60;
        var exposures = SimulatedDeaths.Exposures(Years, 1e5);
        var estimates = Enumerable.Range(0, fits).Select(seed =>
        {
            var noise = new Noise(100 + seed);
            return LeeCarterPoisson.Fit(SimulatedDeaths.Deaths(SimulatedDeaths.Index(Years, noise), exposures, noise), exposures).Law.Sensitivity;
        }).ToArray();

        for (var g = 0; g < AbridgedRates.Groups; g++)
        {
            double[] ofGroup = [.. estimates.Select(estimate => estimate[g])];
            var mean = ofGroup.Average();
            var error = Math.Sqrt(ofGroup.Sum(b => (b - mean) * (b - mean)) / (fits - 1) / fits);
            mean.ShouldBe(SimulatedDeaths.Sensitivity[g], 3 * error);
        }
    }

    /// <summary>Drift with its error from fitted indices: 95 % intervals cover the drift behind the deaths, by both estimators.</summary>
    [Fact]
    public void IntervalsCoverTheDriftBehindTheDeaths()
    {
        int[] years = [.. Enumerable.Range(2000, Years)];
        var shares = Coverings.Of(600, [SimulatedDeaths.Drift, SimulatedDeaths.Drift], Years - 2, seed =>
        {
            var noise = new Noise(10_000 + seed);
            var deaths = SimulatedDeaths.Deaths(SimulatedDeaths.Index(Years, noise), s_large, noise);
            var poisson = RandomWalk.Of(years, LeeCarterPoisson.Fit(deaths, s_large).Law.Index);
            var svd = RandomWalk.Of(years, LeeCarter.Fit(SimulatedDeaths.Logs(deaths, s_large)).Index);
            return ([poisson.Drift[0], svd.Drift[0]], [Math.Sqrt(poisson.DriftCovariance[0, 0]), Math.Sqrt(svd.DriftCovariance[0, 0])]);
        });

        shares.ShouldAllBe(share => share >= 0.93 && share <= 0.97, string.Join(", ", shares));
    }

    /// <summary>Where rates follow the law, Pearson's χ² over its degrees of freedom is 1 within three of its errors, √(2/n).</summary>
    [Fact]
    public void DeathsThatVaryAsCountedHaveADispersionOfOne()
    {
        var noise = new Noise(4);
        var deaths = SimulatedDeaths.Deaths(SimulatedDeaths.Index(Years, noise), s_large, noise);

        var fit = LeeCarterPoisson.Fit(deaths, s_large).Fit;

        fit.DegreesOfFreedom.ShouldBe(AbridgedRates.Groups * Years - (2 * AbridgedRates.Groups + Years - 2));
        fit.Dispersion.ShouldBe(1, 3 * Math.Sqrt(2.0 / fit.DegreesOfFreedom));
    }

    /// <summary>Cells without anybody, and cells in which nobody died, do not stand in the way.</summary>
    [Fact]
    public void EmptyCellsSayNothing()
    {
        var noise = new Noise(5);
        var exposures = SimulatedDeaths.Exposures(Years, 50_000);
        exposures[21, 3] = 0;
        var deaths = SimulatedDeaths.Deaths(SimulatedDeaths.Index(Years, noise), exposures, noise);
        deaths[3, 7] = 0;

        var (law, fit) = LeeCarterPoisson.Fit(deaths, exposures);

        law.Index.ShouldAllBe(k => double.IsFinite(k));
        fit.DegreesOfFreedom.ShouldBe(AbridgedRates.Groups * Years - 1 - (2 * AbridgedRates.Groups + Years - 2));
    }

    [Fact]
    public void TablesThatCannotBeFittedAreRefused()
    {
        var exposures = SimulatedDeaths.Exposures(3, 100);
        Should.Throw<ArgumentException>(() => LeeCarterPoisson.Fit(new double[AbridgedRates.Groups, 3], exposures)).Message.ShouldContain("no deaths");
        Should.Throw<ArgumentException>(() => LeeCarterPoisson.Fit(new double[2, 3], exposures)).Message.ShouldContain("same age groups");
        var deaths = SimulatedDeaths.Deaths([1, 0, -1], exposures, noise: null);
        exposures[4, 1] = -1;
        Should.Throw<ArgumentException>(() => LeeCarterPoisson.Fit(deaths, exposures)).Message.ShouldContain("not negative");
    }
}
