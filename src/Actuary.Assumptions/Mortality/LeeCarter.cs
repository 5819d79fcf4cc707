using MathNet.Numerics.LinearAlgebra;

namespace Actuary.Assumptions.Mortality;

/// <summary>
/// Lee &amp; Carter (1992), Modeling and Forecasting U.S. Mortality, JASA 87: ln m_{g,t} = a_g + b_g·k_t + error.
/// a is the mean over the periods, b and k are the first singular pair of what remains; Σ b = 1 and Σ k = 0.
/// </summary>
public sealed class LeeCarter
{
    private LeeCarter(double[] level, double[] sensitivity, double[] index, double explained) =>
        (Level, Sensitivity, Index, ExplainedShare) = (level, sensitivity, index, explained);

    /// <summary>a_g, mean of ln m by age group.</summary>
    public double[] Level { get; }

    /// <summary>b_g, change of ln m per unit of k; adds to 1.</summary>
    public double[] Sensitivity { get; }

    /// <summary>k_t by period; adds to 0 and falls when mortality falls.</summary>
    public double[] Index { get; }

    /// <summary>Share of the variance of ln m about a that b·k explains, a fraction.</summary>
    public double ExplainedShare { get; }

    /// <summary>Fits the periods with a middle year in <paramref name="firstMidYear"/>…<paramref name="lastMidYear"/>.</summary>
    /// <exception cref="ArgumentException">Fewer than two periods.</exception>
    public static LeeCarter Fit(AbridgedRates rates, Sex sex, int firstMidYear, int lastMidYear)
    {
        var (first, last) = (rates.PeriodOf(firstMidYear), rates.PeriodOf(lastMidYear));
        if (last <= first)
            throw new ArgumentException($"At least two periods are needed; got {firstMidYear}…{lastMidYear}.", nameof(lastMidYear));

        var logs = Matrix<double>.Build.Dense(AbridgedRates.Groups, last - first + 1,
            (group, period) => Math.Log(rates.Rates(sex, first + period)[group]));
        var level = (logs.RowSums() / logs.ColumnCount).ToArray();
        var centred = Matrix<double>.Build.Dense(logs.RowCount, logs.ColumnCount, (g, t) => logs[g, t] - level[g]);
        var svd = centred.Svd();
        var left = svd.U.Column(0);
        var sum = left.Sum();
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
