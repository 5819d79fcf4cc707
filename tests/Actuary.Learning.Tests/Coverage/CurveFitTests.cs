using Actuary.Learning.Coverage;
using MathNet.Numerics;

namespace Actuary.Learning.Tests.Coverage;

public class CurveFitTests
{
    private static readonly double[] s_years = [.. Enumerable.Range(2005, 20).Select(year => (double)year)];
    private static readonly double[] s_logistic = [0.93, 0.45, 2010.5];
    private static readonly double[] s_damped = [1.8, 0.12, 0.8];
    private static readonly LogisticCurve s_curve = new();
    private static readonly DampedTrend s_trend = new(2024, "logit");

    /// <summary>At its midpoint a logistic has half of its ceiling, and far beyond all of it.</summary>
    [Fact]
    public void TheLogisticByHand()
    {
        s_curve.Value(s_logistic, 2010.5).ShouldBe(0.465, 1e-14);
        s_curve.Value(s_logistic, 2300).ShouldBe(0.93, 1e-14);
        s_curve.Value(s_logistic, 2010.5 + Math.Log(3) / 0.45).ShouldBe(0.93 * 0.75, 1e-14);
    }

    /// <summary>Gardner &amp; McKenzie: after three years level + trend·(φ + φ² + φ³); a year before the last one, level − trend.</summary>
    [Fact]
    public void TheDampedTrendByHand()
    {
        s_trend.Value(s_damped, 2024).ShouldBe(1.8, 1e-14);
        s_trend.Value(s_damped, 2027).ShouldBe(1.8 + 0.12 * (0.8 + 0.64 + 0.512), 1e-12);
        s_trend.Value(s_damped, 2023).ShouldBe(1.8 - 0.12, 1e-12);
    }

    [Fact]
    public void SlopesAreThoseOfDifferences()
    {
        foreach (var (curve, parameters) in new (CoverageCurve, double[])[] { (s_curve, s_logistic), (s_trend, s_damped) })
        {
            foreach (var year in new[] { 2008.0, 2020, 2031 })
            {
                var slopes = curve.Slopes(parameters, year);
                for (var p = 0; p < 3; p++)
                {
                    var at = p;
                    var difference = Differentiate.FirstDerivative(
                        x => curve.Value([.. parameters.Select((value, i) => i == at ? x : value)], year), parameters[p]);
                    slopes[p].ShouldBe(difference, 1e-5 * Math.Max(1, Math.Abs(difference)));
                }
            }
        }
    }

    [Fact]
    public void HistoriesOnACurveGiveItBack()
    {
        CurveFit.Of(s_curve, s_years, Logistic(noise: null)).Parameters.ShouldBe(s_logistic, 1e-5);
        CurveFit.Of(s_trend, s_years, Damped(noise: null)).Parameters.ShouldBe(s_damped, 1e-5);
    }

    [Fact]
    public void IntervalsCoverTheLogistic()
    {
        var shares = Coverings.Of(1000, s_logistic, s_years.Length - 3, seed =>
        {
            var fit = CurveFit.Of(s_curve, s_years, Logistic(new Noise(seed)));
            return (fit.Parameters, Coverings.Errors(fit.Covariance));
        });

        shares.ShouldAllBe(share => share >= 0.93 && share <= 0.97, string.Join(", ", shares));
    }

    [Fact]
    public void IntervalsCoverTheDampedTrend()
    {
        var shares = Coverings.Of(1000, s_damped, s_years.Length - 3, seed =>
        {
            var fit = CurveFit.Of(s_trend, s_years, Damped(new Noise(seed)));
            return (fit.Parameters, Coverings.Errors(fit.Covariance));
        });

        shares.ShouldAllBe(share => share >= 0.93 && share <= 0.97, string.Join(", ", shares));
    }

    /// <summary>Forecasts of five years ahead: 95 % and 80 % intervals hold as many of the values to come.</summary>
    [Fact]
    public void ForecastIntervalsHoldWhatComes()
    {
        var (in95, in80) = (0, 0);
        const int fits = 1000;
        for (var seed = 0; seed < fits; seed++)
        {
            var noise = new Noise(seed);
            var fit = CurveFit.Of(s_trend, s_years, Damped(noise));
            var comes = 1 / (1 + Math.Exp(-s_trend.Value(s_damped, 2029) - 0.02 * noise.Normal()));
            in95 += comes > fit.Forecast(2029, 0.025) && comes < fit.Forecast(2029, 0.975) ? 1 : 0;
            in80 += comes > fit.Forecast(2029, 0.1) && comes < fit.Forecast(2029, 0.9) ? 1 : 0;
        }

        ((double)in95 / fits).ShouldBeInRange(0.93, 0.97);
        ((double)in80 / fits).ShouldBeInRange(0.77, 0.83);
    }

    /// <summary>Errors that follow one another: ρ comes back over a long history, within three of its errors √((1 − ρ²)/n).</summary>
    [Fact]
    public void PersistentErrorsAreSeen()
    {
        const double persistence = 0.6;
        double[] years = [.. Enumerable.Range(1800, 225).Select(year => (double)year)];
        var noise = new Noise(11);
        var error = 0.0;
        double[] coverage = [.. years.Select(year =>
        {
            error = persistence * error + 0.01 * noise.Normal();
            return s_curve.Value([0.8, 0.04, 1850], year) + error;
        })];

        var fit = CurveFit.Of(s_curve, years, coverage, isPersistent: true);

        fit.Persistence.ShouldBe(persistence, 3 * Math.Sqrt((1 - persistence * persistence) / years.Length));
        var far = fit.OnScale(2100).Process;
        fit.OnScale(2025).Process.ShouldBe(far * (1 - fit.Persistence * fit.Persistence), 1e-9 * far);
        far.ShouldBe(fit.Deviation * fit.Deviation, 1e-9 * far);
    }

    /// <summary>A history that rises in a straight line on the logit scale never bends: the damping stands at its bound and is taken as known.</summary>
    [Fact]
    public void AHistoryThatDoesNotBendHoldsTheDampingAtItsBound()
    {
        double[] coverage = [.. s_years.Select(year => 1 / (1 + Math.Exp(-0.05 * (year - 2015))))];

        var fit = CurveFit.Of(s_trend, s_years, coverage);

        fit.Parameters[2].ShouldBe(0.98);
        fit.IsAtBound.ShouldBe([false, false, true]);
        fit.Covariance[2, 2].ShouldBe(0);
        fit.DegreesOfFreedom.ShouldBe(18);
    }

    [Fact]
    public void HistoriesThatCannotBeFittedAreRefused()
    {
        Should.Throw<ArgumentException>(() => CurveFit.Of(s_curve, s_years[..4], Logistic(null)[..4])).Message.ShouldContain("5 years or more");
        Should.Throw<ArgumentException>(() => CurveFit.Of(s_curve, [1, 2, 3, 4, 4], [0.1, 0.2, 0.3, 0.4, 0.5])).Message.ShouldContain("ascend");
        Should.Throw<ArgumentException>(() => CurveFit.Of(s_curve, [1, 2, 3, 4, 5], [0.1, 0.2, 0.3, 0.4, 1])).Message.ShouldContain("between 0 and 1");
    }

    private static double[] Logistic(Noise? noise) => [.. s_years.Select(year => s_curve.Value(s_logistic, year) + 0.008 * (noise?.Normal() ?? 0))];

    private static double[] Damped(Noise? noise) =>
        [.. s_years.Select(year => 1 / (1 + Math.Exp(-s_trend.Value(s_damped, year) - 0.02 * (noise?.Normal() ?? 0))))];
}
