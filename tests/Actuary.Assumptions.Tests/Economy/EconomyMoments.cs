using Actuary.Assumptions.Economy;

namespace Actuary.Assumptions.Tests.Economy;

/// <summary>
/// The closed-form moments of the economy, and what of a sample contradicts them. With d[t] = φ·d[t−1] + σ·ε[t] and
/// corr(ε_i, ε_j) = ρ: E rate_i[t] = central_i[t] + φ_i^t·d_i[0] and
/// cov(rate_i[t], rate_j[t]) = ρ·σ_i·σ_j·(1 − (φ_i φ_j)^t)/(1 − φ_i φ_j), for t = 1, 2, …
/// </summary>
internal static class EconomyMoments
{
    /// <param name="plan">What should have been simulated; no floors.</param>
    /// <param name="correlation">Of the innovations.</param>
    /// <param name="rates">By year index, series and path.</param>
    /// <param name="errors">How many standard errors are too many.</param>
    public static List<string> Contradictions(EconomyPlan plan, double[,] correlation, double[][][] rates, double errors = 4)
    {
        var found = new List<string>();
        foreach (var year in new[] { 0, 1, 4, plan.Years - 1 }.Distinct())
        {
            for (var i = 0; i < EconomyPlan.SeriesCount; i++)
            {
                var series = plan[(EconomicSeries)i];
                var sample = rates[year][i];
                var expected = series.Central[year] + Math.Pow(series.Persistence, year + 1) * series.OpeningDeviation;
                var variance = Covariance(plan, correlation, i, i, year + 1);
                Compare($"mean of {(EconomicSeries)i}, year {year}", sample.Average(), expected, Math.Sqrt(variance / sample.Length));

                for (var j = 0; j <= i; j++)
                {
                    var covariance = Covariance(plan, correlation, i, j, year + 1);
                    var other = Covariance(plan, correlation, j, j, year + 1);
                    var error = Math.Sqrt((variance * other + covariance * covariance) / (sample.Length - 1));
                    Compare(
                        $"covariance of {(EconomicSeries)i} and {(EconomicSeries)j}, year {year}",
                        SampleCovariance(sample, rates[year][j]), covariance, error);
                }
            }
        }

        return found;

        void Compare(string what, double actual, double expected, double error)
        {
            // Without volatility only rounding is left.
            if (!(Math.Abs(actual - expected) <= errors * error + 1e-13))
                found.Add($"{what}: {actual:G6} for {expected:G6}, {(actual - expected) / error:F1} standard errors off");
        }
    }

    public static double Covariance(EconomyPlan plan, double[,] correlation, int i, int j, int t)
    {
        var (a, b) = (plan[(EconomicSeries)i], plan[(EconomicSeries)j]);
        var carried = a.Persistence * b.Persistence;
        return correlation[i, j] * a.Volatility * b.Volatility * (1 - Math.Pow(carried, t)) / (1 - carried);
    }

    public static double SampleCovariance(double[] a, double[] b)
    {
        var (meanA, meanB) = (a.Average(), b.Average());
        return a.Zip(b, (x, y) => (x - meanA) * (y - meanB)).Sum() / (a.Length - 1);
    }
}
