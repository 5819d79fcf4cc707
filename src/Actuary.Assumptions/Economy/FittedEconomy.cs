using Actuary.Assumptions.Fitted;
using Actuary.Numerics;

namespace Actuary.Assumptions.Economy;

/// <summary>
/// Economic series learnt from data, as a vector autoregression: rate[t] − centre[t] = d[t], d[t] = A·d[t−1] + v·e[t], e normal with the
/// covariance of the residuals. On a path the centre lies μ − μ̂ above its central path, and the opening year's rate is known, so that
/// d[0] = opening deviation − (μ − μ̂). (μ, A) is drawn once a path from the estimates and their covariance; a draw of A that is not
/// stationary is drawn back by <see cref="Stationarity.Shrunk"/>. With A certain, E rate[t] is that of the estimates and
/// Var rate[t] = that of the innovations + (1 − A^t)·Var(μ)·(1 − A^t)ᵀ. Immutable.
/// </summary>
public sealed class FittedEconomy
{
    private readonly EconomicSeries[] _series;
    private readonly double[,] _factor;

    /// <param name="series">The series of the fit, each once.</param>
    /// <param name="parameters">μ by series, then A row by row; of cause <see cref="Cause.FittedEconomy"/>.</param>
    /// <param name="innovations">Covariance of e, rows and columns in the order of the series; it may be singular.</param>
    /// <param name="volatility">v, multiple of the innovations' standard deviations; 0 is none.</param>
    /// <exception cref="ArgumentException">Sizes that do not fit, estimates that are not stationary, or no covariance.</exception>
    public FittedEconomy(IReadOnlyList<EconomicSeries> series, UncertainParameters parameters, double[,] innovations, double volatility)
    {
        ArgumentNullException.ThrowIfNull(series);
        ArgumentNullException.ThrowIfNull(parameters);
        ArgumentNullException.ThrowIfNull(innovations);
        var count = series.Count;
        if (count == 0 || series.Distinct().Count() != count)
            throw new ArgumentException("A fit has at least one series, and each once.", nameof(series));
        if (parameters.Count != count * (count + 1))
            throw new ArgumentException($"{count} series have {count} means and {count * count} coefficients; got {parameters.Count} parameters.", nameof(parameters));
        if (innovations.GetLength(0) != count)
            throw new ArgumentException($"The covariance of {count} innovations is needed; got {innovations.GetLength(0)} rows.", nameof(innovations));
        if (!(volatility >= 0) || !double.IsFinite(volatility))
            throw new ArgumentOutOfRangeException(nameof(volatility), volatility, "A multiple is finite and not negative.");
        if (!Cholesky.TryFactorSemidefinite(innovations, out _factor))
            throw new ArgumentException("The covariance of the innovations is not positive semi-definite.", nameof(innovations));
        (_series, Parameters, Volatility) = ([.. series], parameters, volatility);
        Transition = new double[count, count];
        for (var i = 0; i < count * count; i++)
            Transition[i / count, i % count] = parameters.Estimates[count + i];
        if (!Stationarity.Holds(Transition))
            throw new ArgumentException("The estimated transition is not stationary: deviations would grow for ever.", nameof(parameters));
    }

    /// <summary>The series in the order of the parameters.</summary>
    public IReadOnlyList<EconomicSeries> Series => _series;

    /// <summary>μ̂ by series, then Â row by row, with their errors.</summary>
    public UncertainParameters Parameters { get; }

    /// <summary>v.</summary>
    public double Volatility { get; }

    /// <summary>Â.</summary>
    internal double[,] Transition { get; }

    /// <summary>L with L·Lᵀ = covariance of the innovations.</summary>
    internal double[,] InnovationFactor => _factor;

    internal int IndexOf(EconomicSeries series) => Array.IndexOf(_series, series);
}
