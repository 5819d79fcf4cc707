using MathNet.Numerics.LinearAlgebra;

namespace Actuary.Assumptions.Mortality;

/// <summary>
/// Lee &amp; Carter (1992), Modeling and Forecasting U.S. Mortality, JASA 87: ln m_{g,t} = a_g + b_g·k_t + error, with Σ b = 1 and Σ k = 0.
/// </summary>
/// <param name="Level">a_g by age group; the mean of ln m where it was fitted by singular values.</param>
/// <param name="Sensitivity">b_g, change of ln m per unit of k; adds to 1.</param>
/// <param name="Index">k_t by period; adds to 0 and falls when mortality falls.</param>
/// <param name="ExplainedShare">Share of the variance of ln m about a that b·k explains, a fraction.</param>
public sealed record LeeCarter(double[] Level, double[] Sensitivity, double[] Index, double ExplainedShare)
{
    // Sensitivities that add to less than this share of their size cannot be scaled to add to 1.
    private const double LeastSum = 1e-6;

    /// <summary>Fits the periods with a middle year in <paramref name="firstMidYear"/>…<paramref name="lastMidYear"/>.</summary>
    /// <exception cref="ArgumentException">Fewer than two periods.</exception>
    public static LeeCarter Fit(AbridgedRates rates, Sex sex, int firstMidYear, int lastMidYear)
    {
        var (first, last) = (rates.PeriodOf(firstMidYear), rates.PeriodOf(lastMidYear));
        if (last <= first)
            throw new ArgumentException($"At least two periods are needed; got {firstMidYear}…{lastMidYear}.", nameof(lastMidYear));

        var logs = new double[AbridgedRates.Groups, last - first + 1];
        for (var group = 0; group < AbridgedRates.Groups; group++)
        {
            for (var period = first; period <= last; period++)
                logs[group, period - first] = Math.Log(rates.Rates(sex, period)[group]);
        }

        return Fit(logs);
    }

    /// <summary>Fits ln m by age group (rows) and period (columns): a is the mean, b and k the first singular pair of what remains.</summary>
    /// <exception cref="ArgumentException">Fewer than two periods, a logarithm that is not finite, or changes that cancel over the ages.</exception>
    public static LeeCarter Fit(double[,] logs)
    {
        ArgumentNullException.ThrowIfNull(logs);
        if (logs.GetLength(1) < 2)
            throw new ArgumentException($"At least two periods are needed; got {logs.GetLength(1)}.", nameof(logs));
        foreach (var log in logs)
        {
            if (!double.IsFinite(log))
                throw new ArgumentException("Every death rate is positive.", nameof(logs));
        }

        var matrix = Matrix<double>.Build.DenseOfArray(logs);
        var level = (matrix.RowSums() / matrix.ColumnCount).ToArray();
        var svd = Matrix<double>.Build.Dense(matrix.RowCount, matrix.ColumnCount, (g, t) => matrix[g, t] - level[g]).Svd();
        var left = svd.U.Column(0);
        var sum = left.Sum();
        if (!(Math.Abs(sum) > LeastSum))
            throw new ArgumentException("The changes of the ages cancel, so that no common index describes them.", nameof(logs));
        var total = svd.S.PointwiseMultiply(svd.S).Sum();
        return new LeeCarter(
            level,
            (left / sum).ToArray(),
            (svd.VT.Row(0) * (svd.S[0] * sum)).ToArray(),
            svd.S[0] * svd.S[0] / total);
    }

    /// <summary>
    /// b by single age 0…105 that adds to 1, in the proportions of <see cref="GroupCurve"/>.
    /// </summary>
    public double[] SensitivityByAge()
    {
        var byAge = GroupCurve.ByAge([.. Enumerable.Range(0, AbridgedRates.Groups).Select(group => (double)AbridgedRates.AgeFrom(group))], Sensitivity);
        var sum = byAge.Sum();
        for (var x = 0; x < byAge.Length; x++)
            byAge[x] /= sum;
        return byAge;
    }
}
