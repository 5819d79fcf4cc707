namespace Actuary.Learning.Coverage;

/// <summary>Errors of forecasts made so many years before.</summary>
/// <param name="Horizon">Years between the last year known and the year foretold.</param>
/// <param name="Forecasts">How many there were.</param>
/// <param name="MeanError">Mean of forecast less observed coverage, a fraction.</param>
/// <param name="RootMeanSquare">Root of the mean squared error, a fraction.</param>
/// <param name="Naive">The same for the forecast that coverage stays as last known.</param>
/// <param name="Covered80">Share of the observed values within the 80 % interval.</param>
/// <param name="Covered95">Share within the 95 % interval.</param>
public sealed record HorizonErrors(
    int Horizon, int Forecasts, double MeanError, double RootMeanSquare, double Naive, double Covered80, double Covered95);

/// <summary>
/// A test by foretelling the past (Tashman 2000, Out-of-sample tests of forecasting accuracy, International Journal of Forecasting 16): for each year from the
/// shortest history on, the curve is fitted to the years up to it and foretells those that follow.
/// </summary>
/// <param name="ByHorizon">Errors by years ahead, from 1.</param>
/// <param name="Overall">Root of the mean squared error over all forecasts, a fraction; NaN without any.</param>
/// <param name="NaiveOverall">The same for the forecast that coverage stays as last known.</param>
/// <param name="Failed">Histories on which the curve did not settle.</param>
public sealed record RollingOrigin(IReadOnlyList<HorizonErrors> ByHorizon, double Overall, double NaiveOverall, int Failed)
{
    /// <param name="curveUpTo">The curve for a history that ends in this year.</param>
    /// <param name="years">Calendar years, ascending.</param>
    /// <param name="coverage">Fractions.</param>
    /// <param name="shortest">Years of the first history.</param>
    /// <param name="maxHorizon">Years ahead at most.</param>
    /// <param name="isPersistent">As for the fit.</param>
    public static RollingOrigin Of(
        Func<int, CoverageCurve> curveUpTo, double[] years, double[] coverage, int shortest, int maxHorizon, bool isPersistent = false)
    {
        ArgumentNullException.ThrowIfNull(curveUpTo);
        ArgumentNullException.ThrowIfNull(years);
        var errors = new List<(int Horizon, double Error, double Naive, bool In80, bool In95)>();
        var failed = 0;
        for (var known = shortest; known < years.Length; known++)
        {
            CurveFit fit;
            try
            {
                fit = CurveFit.Of(curveUpTo((int)years[known - 1]), years[..known], coverage[..known], isPersistent);
            }
            catch (ArgumentException)
            {
                failed++;
                continue;
            }

            for (var t = known; t < years.Length && years[t] - years[known - 1] <= maxHorizon; t++)
            {
                errors.Add((
                    (int)(years[t] - years[known - 1]), fit.Forecast(years[t]) - coverage[t], coverage[known - 1] - coverage[t],
                    Within(fit, years[t], coverage[t], 0.1), Within(fit, years[t], coverage[t], 0.025)));
            }
        }

        return new(
            [.. errors.GroupBy(error => error.Horizon).OrderBy(group => group.Key).Select(group => new HorizonErrors(
                group.Key, group.Count(), group.Average(error => error.Error), RootMeanSquare(group.Select(error => error.Error)),
                RootMeanSquare(group.Select(error => error.Naive)), group.Average(error => error.In80 ? 1 : 0), group.Average(error => error.In95 ? 1 : 0)))],
            errors.Count == 0 ? double.NaN : RootMeanSquare(errors.Select(error => error.Error)),
            errors.Count == 0 ? double.NaN : RootMeanSquare(errors.Select(error => error.Naive)),
            failed);
    }

    private static bool Within(CurveFit fit, double year, double coverage, double tail) =>
        coverage >= fit.Forecast(year, tail) && coverage <= fit.Forecast(year, 1 - tail);

    private static double RootMeanSquare(IEnumerable<double> errors) => Math.Sqrt(errors.Average(error => error * error));
}
