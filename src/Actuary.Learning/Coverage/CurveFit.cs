using MathNet.Numerics.Distributions;
using MathNet.Numerics.LinearAlgebra;

namespace Actuary.Learning.Coverage;

/// <summary>A curve laid through a history of coverage by least squares.</summary>
/// <param name="Curve">Which curve.</param>
/// <param name="Years">Calendar years, ascending.</param>
/// <param name="Parameters">In the order of the curve.</param>
/// <param name="Covariance">s²(J'J)⁻¹, J the slopes; zero rows where a parameter stands at a bound and is taken as known.</param>
/// <param name="IsAtBound">Which parameters do.</param>
/// <param name="Residuals">Observed less fitted, on the curve's scale.</param>
/// <param name="Deviation">Standard deviation of a residual, with the degrees of freedom as divisor.</param>
/// <param name="Persistence">ρ, correlation of a residual with that of the year before; 0 where they are taken as independent.</param>
/// <param name="DegreesOfFreedom">Years less estimated parameters.</param>
public sealed record CurveFit(
    CoverageCurve Curve, double[] Years, double[] Parameters, double[,] Covariance, bool[] IsAtBound,
    double[] Residuals, double Deviation, double Persistence, int DegreesOfFreedom)
{
    private const double LargestPersistence = 0.95;
    private const int MaxRounds = 200;
    private const double Tolerance = 1e-9;

    // Searches from the nearest starts; the others end in the same place or in none.
    private const int SearchedStarts = 2;

    /// <summary>Fits coverage (fractions) by year, years ascending.</summary>
    /// <param name="isPersistent">
    /// Whether residuals follow one another: ρ is their first autocorrelation, within 0…0.95, and the squares are those of e[t] − ρ·e[t−1] with the first
    /// year scaled alike (Prais &amp; Winsten 1954), turn by turn until neither moves.
    /// </param>
    /// <exception cref="ArgumentException">Fewer than two years more than parameters, coverage outside 0…1, or a curve that no step brings nearer.</exception>
    public static CurveFit Of(CoverageCurve curve, double[] years, double[] coverage, bool isPersistent = false)
    {
        ArgumentNullException.ThrowIfNull(curve);
        ArgumentNullException.ThrowIfNull(coverage);
        Check(years, coverage, curve.Parameters.Count);
        double[] values = [.. coverage.Select(curve.ToScale)];
        var fit = Best(curve, years, values, 0);
        for (var round = 0; isPersistent && round < MaxRounds; round++)
        {
            var persistence = Math.Clamp(AutocorrelationOf(fit.Residuals, years), 0, LargestPersistence);
            if (Math.Abs(persistence - fit.Persistence) < Tolerance) break;
            fit = Best(curve, years, values, persistence);
        }

        return fit;
    }

    /// <summary>
    /// Coverage of a later year on the curve's scale: the curve, what persists of the last residual, and the variance of the coming errors and of
    /// the estimates (the slopes' quadratic form).
    /// </summary>
    public (double Mean, double Process, double Parameter) OnScale(double year)
    {
        var slopes = Vector<double>.Build.DenseOfArray(Curve.Slopes(Parameters, year));
        var left = Math.Pow(Persistence, year - Years[^1]);
        var parameter = slopes * (Matrix<double>.Build.DenseOfArray(Covariance) * slopes);
        return (Curve.Value(Parameters, year) + left * Residuals[^1], Deviation * Deviation * (1 - left * left), parameter);
    }

    /// <summary>Coverage of a later year, a fraction, that is exceeded with the chance 1 − <paramref name="share"/>; errors as Student's t.</summary>
    public double Forecast(double year, double share = 0.5)
    {
        var (mean, process, parameter) = OnScale(year);
        return Curve.FromScale(mean + StudentT.InvCDF(0, 1, DegreesOfFreedom, share) * Math.Sqrt(process + parameter));
    }

    /// <summary>First autocorrelation of residuals a year apart.</summary>
    public double Autocorrelation => AutocorrelationOf(Residuals, Years);

    /// <summary>The fitted coverage of a year, a fraction.</summary>
    public double Fitted(double year) => Curve.FromScale(Curve.Value(Parameters, year));

    private static double AutocorrelationOf(double[] residuals, double[] years)
    {
        var (products, squares) = (0.0, 0.0);
        for (var t = 1; t < residuals.Length; t++)
        {
            if (years[t] - years[t - 1] != 1) continue;
            products += residuals[t] * residuals[t - 1];
            squares += residuals[t - 1] * residuals[t - 1];
        }

        return squares > 0 ? products / squares : 0;
    }

    private static CurveFit Best(CoverageCurve curve, double[] years, double[] values, double persistence)
    {
        LeastSquares? best = null;
        foreach (var start in curve.Starts(years, values).Select(start => new LeastSquares(curve, years, values, persistence, start)).OrderBy(start => start.Squares).Take(SearchedStarts))
        {
            start.Search();
            if (start.IsSettled && (best is null || start.Squares < best.Squares)) best = start;
        }

        if (best is null) throw new ArgumentException($"No {curve.Method} curve settles on this history.", nameof(values));
        return best.Result();
    }

    private static void Check(double[] years, double[] coverage, int parameters)
    {
        ArgumentNullException.ThrowIfNull(years);
        if (years.Length != coverage.Length || years.Length < parameters + 2)
            throw new ArgumentException($"{parameters} parameters need {parameters + 2} years or more; got {years.Length}.", nameof(years));
        for (var t = 0; t < years.Length; t++)
        {
            if (!(coverage[t] is > 0 and < 1)) throw new ArgumentOutOfRangeException(nameof(coverage), coverage[t], "Coverage is between 0 and 1.");
            if (t > 0 && !(years[t] > years[t - 1])) throw new ArgumentException($"Years ascend; got {years[t - 1]}, {years[t]}.", nameof(years));
        }
    }
}
