namespace Actuary.Learning.Mortality;

/// <summary>
/// Indices that walk at random with a drift, observed at years that need not be evenly spaced: over h years they change by h·d + √h·e.
/// The drift is the change over the whole span divided by its years, which is the maximum of the likelihood for any spacing.
/// </summary>
/// <param name="Drift">d by index, per year.</param>
/// <param name="InnovationCovariance">Covariance of a year's e, divisor: changes − 1.</param>
/// <param name="DriftCovariance">Covariance of the drifts: that of e over the years of the span.</param>
/// <param name="Changes">Changes observed.</param>
public sealed record RandomWalk(double[] Drift, double[,] InnovationCovariance, double[,] DriftCovariance, int Changes)
{
    /// <summary>From the years, ascending, and each index's values in them.</summary>
    /// <exception cref="ArgumentException">Fewer than three years, years that do not ascend, or lengths that differ.</exception>
    public static RandomWalk Of(ReadOnlySpan<int> years, params double[][] indices)
    {
        ArgumentNullException.ThrowIfNull(indices);
        if (years.Length < 3)
            throw new ArgumentException($"A drift and its error need three years or more; got {years.Length}.", nameof(years));
        for (var t = 1; t < years.Length; t++)
        {
            if (years[t] <= years[t - 1]) throw new ArgumentException($"Years ascend; got {years[t - 1]}, {years[t]}.", nameof(years));
        }

        foreach (var index in indices)
        {
            if (index.Length != years.Length)
                throw new ArgumentException($"{years.Length} years need as many values; got {index.Length}.", nameof(indices));
        }

        var span = years[^1] - years[0];
        double[] drift = [.. indices.Select(index => (index[^1] - index[0]) / span)];
        var count = indices.Length;
        var (innovations, ofDrift) = (new double[count, count], new double[count, count]);
        for (var i = 0; i < count; i++)
        {
            for (var j = 0; j < count; j++)
            {
                for (var t = 1; t < years.Length; t++)
                    innovations[i, j] += Excess(years, indices[i], drift[i], t) * Excess(years, indices[j], drift[j], t) / (years.Length - 2);
                ofDrift[i, j] = innovations[i, j] / span;
            }
        }

        return new(drift, innovations, ofDrift, years.Length - 1);
    }

    /// <summary>
    /// Variance of the change of an index over <paramref name="years"/>: years · σ² from what is still to come and years² · Var(d) from the drift's error.
    /// </summary>
    public (double Process, double Parameter) Variance(int index, int years) =>
        (years * InnovationCovariance[index, index], (double)years * years * DriftCovariance[index, index]);

    private static double Excess(ReadOnlySpan<int> years, double[] index, double drift, int t)
    {
        var step = years[t] - years[t - 1];
        return (index[t] - index[t - 1] - step * drift) / Math.Sqrt(step);
    }
}
