using Actuary.Learning.Economy;

namespace Actuary.Learning.Tests.Economy;

public class AutoregressionTests
{
    /// <summary>d = 8, 4, 2, 1, ½ about the given mean 1 is halved every year: φ = ½ and nothing is left over.</summary>
    [Fact]
    public void ASeriesWithoutNoiseGivesBackItsPersistence()
    {
        var fit = Autoregression.Fit([[9, 5, 3, 2, 1.5]], Autoregression.Own(1), [1]);

        fit.Transition[0, 0].ShouldBe(0.5, 1e-12);
        fit.InnovationCovariance[0, 0].ShouldBe(0, 1e-24);
        fit.Mean[0].ShouldBe(1);
    }

    /// <summary>By hand: d = 1, 1, 0, 1 has Σ d[t]d[t−1] = 1 and Σ d[t−1]² = 2; residuals ½, −½, 1; variance 1.5/2.</summary>
    [Fact]
    public void AShortSeriesAboutAGivenMeanByHand()
    {
        var fit = Autoregression.Fit([[1, 1, 0, 1]], Autoregression.Own(1), [0]);

        fit.Transition[0, 0].ShouldBe(0.5, 1e-12);
        fit.Residuals[0].ShouldBe([0.5, -0.5, 1], 1e-12);
        fit.InnovationCovariance[0, 0].ShouldBe(0.75, 1e-12);
        fit.Covariance[1, 1].ShouldBe(0.75 / 2, 1e-12);
        fit.Covariance[0, 0].ShouldBe(0);
    }

    /// <summary>
    /// By hand: y = 0, 2, 1, 3 on its past x = 0, 2, 1: means 2 and 1, Σ(x−1)(y−2) = −1, Σ(x−1)² = 2, slope −½, intercept 2.5, so μ = 2.5/1.5.
    /// Residuals −½, −½, 1… : y − 2.5 + x/2 = −½, −½, 1; variance 1.5/1.
    /// </summary>
    [Fact]
    public void AShortSeriesWithAnEstimatedMeanByHand()
    {
        var fit = Autoregression.Fit([[0, 2, 1, 3]], Autoregression.Own(1));

        fit.Transition[0, 0].ShouldBe(-0.5, 1e-12);
        fit.Mean[0].ShouldBe(5.0 / 3, 1e-12);
        fit.Residuals[0].ShouldBe([-0.5, -0.5, 1.0], 1e-12);
        fit.DegreesOfFreedom[0].ShouldBe(1);
        fit.InnovationCovariance[0, 0].ShouldBe(1.5, 1e-12);
        fit.Covariance[1, 1].ShouldBe(1.5 / 2, 1e-12);
    }

    /// <summary>Without a past: the mean, its error and the variance of the sample 1, 2, 6: 3, √(7/3), 7.</summary>
    [Fact]
    public void WithoutAPastItIsTheMeanOfTheSample()
    {
        var fit = Autoregression.Fit([[1, 2, 6]], Autoregression.None(1));

        fit.Mean[0].ShouldBe(3, 1e-12);
        fit.InnovationCovariance[0, 0].ShouldBe(7, 1e-12);
        fit.Covariance[0, 0].ShouldBe(7.0 / 3, 1e-12);
    }

    /// <summary>The mean's variance by the delta method, from the ordinary covariance of intercept and slope, worked out apart.</summary>
    [Fact]
    public void TheMeansErrorIsThatOfTheDeltaMethod()
    {
        var rates = Simulated.Rates(60, seed: 3)[0];
        var fit = Autoregression.Fit([rates], Autoregression.Own(1));

        double[] x = rates[..^1], y = rates[1..];
        var (meanX, meanY) = (x.Average(), y.Average());
        var squares = x.Sum(value => (value - meanX) * (value - meanX));
        var slope = x.Zip(y, (a, b) => (a - meanX) * (b - meanY)).Sum() / squares;
        var intercept = meanY - slope * meanX;
        var variance = x.Zip(y, (a, b) => Math.Pow(b - intercept - slope * a, 2)).Sum() / (x.Length - 2);
        var (ofIntercept, ofSlope, both) = (variance * (1.0 / x.Length + meanX * meanX / squares), variance / squares, -variance * meanX / squares);
        var (byIntercept, bySlope) = (1 / (1 - slope), intercept / ((1 - slope) * (1 - slope)));

        fit.Covariance[0, 0].ShouldBe(
            byIntercept * byIntercept * ofIntercept + bySlope * bySlope * ofSlope + 2 * byIntercept * bySlope * both, 1e-12 * variance * 1e4);
        fit.Covariance[1, 1].ShouldBe(ofSlope, 1e-9);
        fit.Mean[0].ShouldBe(intercept / (1 - slope), 1e-12);
    }

    [Fact]
    public void ALongHistoryGivesBackTheLawWithinThreeErrors()
    {
        var fit = Autoregression.Fit(Simulated.Rates(4000, seed: 1), Autoregression.Every(2));

        var errors = Coverings.Errors(fit.Covariance);
        double[] estimates = [.. fit.Mean, .. fit.Transition.Cast<double>()];
        double[] truth = [.. Simulated.Mean, .. Simulated.Transition.Cast<double>()];
        for (var i = 0; i < truth.Length; i++)
            estimates[i].ShouldBe(truth[i], 3 * errors[i]);
        for (var s = 0; s < 2; s++)
        {
            for (var r = 0; r < 2; r++)
            {
                // Variance of a sample covariance: (σ11σ22 + σ12²)/n.
                var sigma = Simulated.InnovationCovariance;
                fit.InnovationCovariance[s, r].ShouldBe(sigma[s, r], 3 * Math.Sqrt((sigma[s, s] * sigma[r, r] + sigma[s, r] * sigma[s, r]) / 4000));
            }
        }
    }

    /// <summary>
    /// 300 years: least squares leans towards zero by (1 + 3φ)/n (Kendall), here a fifth of a standard error. Over 15 years that lean is a whole
    /// standard error, no interval of least squares covers then, and the correction is offered (see below).
    /// </summary>
    [Fact]
    public void IntervalsCoverTheLawWithItsMeans()
    {
        double[] truth = [.. Simulated.Mean, .. Simulated.Transition.Cast<double>()];
        var shares = Coverings.Of(1000, truth, 297, seed =>
        {
            var fit = Autoregression.Fit(Simulated.Rates(300, 1000 + seed), Autoregression.Every(2));
            return ([.. fit.Mean, .. fit.Transition.Cast<double>()], Coverings.Errors(fit.Covariance));
        });

        shares.ShouldAllBe(share => share >= 0.93 && share <= 0.97, string.Join(", ", shares));
    }

    /// <summary>Each series by its own past, and a given mean of the first: the other's intervals stay right.</summary>
    [Fact]
    public void IntervalsCoverWithOwnPastsAndAGivenMean()
    {
        double[] truth = [Simulated.Mean[1], Simulated.Transition[0, 0], Simulated.Transition[1, 1]];
        var shares = Coverings.Of(1000, truth, 297, seed =>
        {
            var fit = Autoregression.Fit(Simulated.Rates(300, 5000 + seed, isOwnPastOnly: true), Autoregression.Own(2), [Simulated.Mean[0], null]);
            var errors = Coverings.Errors(fit.Covariance);
            return ([fit.Mean[1], fit.Transition[0, 0], fit.Transition[1, 1]], [errors[1], errors[2], errors[5]]);
        });

        shares.ShouldAllBe(share => share >= 0.93 && share <= 0.97, string.Join(", ", shares));
    }

    /// <summary>A given mean in a system whose series all depend on each other.</summary>
    [Fact]
    public void IntervalsCoverASystemWithAGivenMean()
    {
        double[] truth = [Simulated.Mean[1], .. Simulated.Transition.Cast<double>()];
        var shares = Coverings.Of(1000, truth, 297, seed =>
        {
            var fit = Autoregression.Fit(Simulated.Rates(300, 9000 + seed), Autoregression.Every(2), [Simulated.Mean[0], null]);
            return ([fit.Mean[1], .. fit.Transition.Cast<double>()], Coverings.Errors(fit.Covariance)[1..]);
        });

        shares.ShouldAllBe(share => share >= 0.93 && share <= 0.97, string.Join(", ", shares));
    }

    /// <summary>Kendall's bias is seen in 15 years, and taken off: the mean of the estimates comes from −(1 + 3φ)/n of the truth to a third of that.</summary>
    [Fact]
    public void ShortHistoriesLeanAndTheCorrectionSetsThemRight()
    {
        const double persistence = 0.5;
        var (raw, corrected) = (0.0, 0.0);
        const int fits = 4000, residuals = 14;
        for (var seed = 0; seed < fits; seed++)
        {
            var fit = Autoregression.Fit([Simulated.Rates(residuals + 1, 20_000 + seed, isOwnPastOnly: true)[0]], Autoregression.Own(1));
            raw += fit.Transition[0, 0] / fits;
            corrected += Autoregression.WithoutKendallBias(fit.Transition[0, 0], residuals, isMeanGiven: false) / fits;
        }

        var bias = (1 + 3 * persistence) / residuals;
        (persistence - raw).ShouldBeInRange(bias * 0.7, bias * 1.3);
        Math.Abs(persistence - corrected).ShouldBeLessThan(bias / 3);
    }

    [Fact]
    public void ATrueRootIsReported() =>
        Autoregression.RadiusOf(new[,] { { 0.0, -0.81 }, { 1.0, 0.0 } }).ShouldBe(0.9, 1e-12);

    [Fact]
    public void SeriesThatCannotBeFittedAreRefused()
    {
        Should.Throw<ArgumentException>(() => Autoregression.Fit([[1, 2, 3]], Autoregression.Own(1))).Message.ShouldContain("3 years are too few");
        Should.Throw<ArgumentException>(() => Autoregression.Fit([[1, 2, 3, 4], [1, 2]], Autoregression.Own(2))).Message.ShouldContain("one length");
        Should.Throw<ArgumentException>(() => Autoregression.Fit([[1, 1, 1, 1, 1]], Autoregression.Own(1))).Message.ShouldContain("does not vary");
        Should.Throw<ArgumentException>(() => Autoregression.Fit([[1, 3, 2, 5, 1, 0, 2], [2, 6, 4, 10, 2, 0, 4]], Autoregression.Every(2)))
            .Message.ShouldContain("follows from the others");
    }
}
