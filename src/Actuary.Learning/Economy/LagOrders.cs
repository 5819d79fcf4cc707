using MathNet.Numerics.LinearAlgebra;

namespace Actuary.Learning.Economy;

/// <summary>How well a number of lags describes the series.</summary>
/// <param name="Lags">Years of the past in each equation.</param>
/// <param name="Parameters">Estimated coefficients, intercepts among them.</param>
/// <param name="Aic">Akaike's criterion, ln|Σ̃| + 2k/n; the lowest is best.</param>
/// <param name="Bic">Schwarz's criterion, ln|Σ̃| + k·ln(n)/n; the lowest is best.</param>
public sealed record LagOrder(int Lags, int Parameters, double Aic, double Bic);

/// <summary>
/// The choice of lags, over the same years for all of them: least squares with an intercept, Σ̃ the residual covariance with
/// divisor n (Lütkepohl 2005, 4.3).
/// </summary>
public static class LagOrders
{
    // Determinant of the residuals' correlation below which one series is told by the others.
    private const double Singular = 1e-12;

    // Residuals of this share of the rates' size, both squared, are rounding.
    private const double Constant = 1e-24;

    /// <summary>0…<paramref name="maxLags"/> lags of every series in every equation; fewer where the years do not suffice or the past is the same throughout.</summary>
    /// <exception cref="ArgumentException">A series that does not vary, or that follows from the others.</exception>
    public static IReadOnlyList<LagOrder> Compare(double[][] rates, int maxLags)
    {
        ArgumentNullException.ThrowIfNull(rates);
        var orders = new List<LagOrder>();
        var most = Math.Min(maxLags, MostLags(rates));
        for (var lags = 0; lags <= most; lags++)
        {
            var order = Of(rates, lags, most);
            if (!double.IsFinite(order.Bic)) break;
            orders.Add(order);
        }

        return orders.Count > 0 ? orders : throw new ArgumentException("A series does not vary, or follows from the others.", nameof(rates));
    }

    // Two residuals to spare, so that a criterion does not praise an equation that fits everything.
    private static int MostLags(double[][] rates)
    {
        var lags = 0;
        while (rates[0].Length - (lags + 1) >= rates.Length * (lags + 1) + 1 + rates.Length + 1)
            lags++;
        return lags;
    }

    private static LagOrder Of(double[][] rates, int lags, int first)
    {
        var (series, rows) = (rates.Length, rates[0].Length - first);
        var design = Matrix<double>.Build.Dense(rows, 1 + series * lags, (t, column) => column == 0
            ? 1
            : rates[(column - 1) % series][first + t - 1 - (column - 1) / series]);
        var values = Matrix<double>.Build.Dense(rows, series, (t, s) => rates[s][first + t]);
        var residuals = values - design * design.QR().Solve(values);
        var covariance = residuals.TransposeThisAndMultiply(residuals) / rows;
        var (spread, size) = (covariance.Diagonal(), values.PointwiseMultiply(values).ColumnSums() / rows);
        var isSingular = Enumerable.Range(0, series).Any(s => !(spread[s] > Constant * size[s])) || !(covariance.Determinant() > Singular * spread.Aggregate((x, y) => x * y));
        var logDeterminant = isSingular ? double.NaN : Math.Log(covariance.Determinant());
        var parameters = series * (1 + series * lags);
        return new(lags, parameters, logDeterminant + 2.0 * parameters / rows, logDeterminant + parameters * Math.Log(rows) / rows);
    }
}
