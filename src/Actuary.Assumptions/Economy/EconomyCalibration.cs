namespace Actuary.Assumptions.Economy;

/// <summary>
/// A series of deviations fitted by d[t] = φ·d[t−1] + e[t].
/// </summary>
/// <param name="Persistence">φ, kept within [0, 0.99].</param>
/// <param name="PersistenceError">Standard error of φ.</param>
/// <param name="Volatility">Standard deviation of e, divisor (number of residuals − 1), in the unit of the series.</param>
/// <param name="Residuals">e[t], one fewer than the series, oldest first.</param>
public sealed record AutoregressionFit(double Persistence, double PersistenceError, double Volatility, double[] Residuals);

/// <summary>Persistence, volatility and correlation of yearly series, by least squares.</summary>
public static class EconomyCalibration
{
    private const double LargestPersistence = 0.99;

    /// <summary>
    /// Fits the deviations of <paramref name="rates"/> (consecutive years, fractions) from <paramref name="centre"/>:
    /// φ = Σ d[t]·d[t−1] / Σ d[t−1]², kept within [0, 0.99].
    /// </summary>
    /// <exception cref="ArgumentException">Fewer than four years, lengths that differ, or no deviation at all.</exception>
    public static AutoregressionFit Fit(ReadOnlySpan<double> rates, ReadOnlySpan<double> centre)
    {
        if (rates.Length < 4)
            throw new ArgumentException($"At least four years are needed; got {rates.Length}.", nameof(rates));
        if (centre.Length != rates.Length)
            throw new ArgumentException($"{rates.Length} rates need as many central values; got {centre.Length}.", nameof(centre));

        var deviation = new double[rates.Length];
        for (var t = 0; t < deviation.Length; t++)
            deviation[t] = rates[t] - centre[t];

        var (products, squares) = (0.0, 0.0);
        for (var t = 1; t < deviation.Length; t++)
        {
            products += deviation[t] * deviation[t - 1];
            squares += deviation[t - 1] * deviation[t - 1];
        }

        if (squares == 0)
            throw new ArgumentException("The rates do not deviate from their centre.", nameof(rates));

        var persistence = Math.Clamp(products / squares, 0, LargestPersistence);
        var residuals = new double[deviation.Length - 1];
        var residualSquares = 0.0;
        for (var t = 0; t < residuals.Length; t++)
        {
            residuals[t] = deviation[t + 1] - persistence * deviation[t];
            residualSquares += residuals[t] * residuals[t];
        }

        var volatility = Math.Sqrt(residualSquares / (residuals.Length - 1));
        return new(persistence, volatility / Math.Sqrt(squares), volatility, residuals);
    }

    /// <summary>The same value in every year: the mean of <paramref name="rates"/>.</summary>
    public static double[] MeanOf(ReadOnlySpan<double> rates)
    {
        var sum = 0.0;
        foreach (var rate in rates)
            sum += rate;
        var centre = new double[rates.Length];
        Array.Fill(centre, sum / rates.Length);
        return centre;
    }

    /// <summary>The straight line through <paramref name="rates"/> by least squares, for a series that drifts.</summary>
    public static double[] LineThrough(ReadOnlySpan<double> rates)
    {
        var centre = MeanOf(rates);
        var middle = (rates.Length - 1) / 2.0;
        var (products, squares) = (0.0, 0.0);
        for (var t = 0; t < rates.Length; t++)
        {
            products += (t - middle) * (rates[t] - centre[t]);
            squares += (t - middle) * (t - middle);
        }

        for (var t = 0; t < centre.Length && squares > 0; t++)
            centre[t] += products / squares * (t - middle);
        return centre;
    }

    /// <summary>Correlation of two series about their means. Keep only the years both have.</summary>
    /// <exception cref="ArgumentException">Lengths that differ, fewer than three values, or a constant series.</exception>
    public static double Correlation(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        if (a.Length != b.Length || a.Length < 3)
            throw new ArgumentException($"Two series of one length, three or more, are needed; got {a.Length} and {b.Length}.", nameof(b));

        var (meanA, meanB) = (MeanOf(a)[0], MeanOf(b)[0]);
        var (products, squaresA, squaresB) = (0.0, 0.0, 0.0);
        for (var t = 0; t < a.Length; t++)
        {
            products += (a[t] - meanA) * (b[t] - meanB);
            squaresA += (a[t] - meanA) * (a[t] - meanA);
            squaresB += (b[t] - meanB) * (b[t] - meanB);
        }

        return squaresA > 0 && squaresB > 0
            ? products / Math.Sqrt(squaresA * squaresB)
            : throw new ArgumentException("A constant series has no correlation.", nameof(a));
    }
}
