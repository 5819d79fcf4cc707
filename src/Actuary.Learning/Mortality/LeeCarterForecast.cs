using Actuary.Assumptions;
using Actuary.Assumptions.Mortality;
using MathNet.Numerics.Distributions;

namespace Actuary.Learning.Mortality;

/// <summary>
/// What a Lee–Carter law says of later years. The index walks on from its last value, k_{T+h} − k_T normal with mean h·d and variance
/// h·σ² + h²·Var(d); so ln m_g is normal with mean level_g + b_g·h·d and b_g² times that variance. Levels and sensitivities are taken as known.
/// </summary>
/// <param name="AgeFrom">First age of each group, completed years, from 0 without a gap.</param>
/// <param name="Level">ln m by group at the last observed year: the jump-off.</param>
/// <param name="Sensitivity">b by group.</param>
/// <param name="Walk">Of the indices of which this sex's is one.</param>
/// <param name="Index">Which one.</param>
public sealed record LeeCarterForecast(int[] AgeFrom, double[] Level, double[] Sensitivity, RandomWalk Walk, int Index)
{
    /// <summary>Change of k over <paramref name="years"/> that is exceeded with the chance 1 − <paramref name="share"/>.</summary>
    public double IndexChange(int years, double share)
    {
        var (process, parameter) = Walk.Variance(Index, years);
        return years * Walk.Drift[Index] + Normal.InvCDF(0, 1, share) * Math.Sqrt(process + parameter);
    }

    /// <summary>m_g after <paramref name="years"/> at a quantile, per person-year: exp of the quantile of ln m.</summary>
    public double Rate(int group, int years, double share) =>
        Math.Exp(Level[group] + Sensitivity[group] * IndexChange(years, Sensitivity[group] >= 0 ? share : 1 - share));

    /// <summary>
    /// The life table after <paramref name="years"/> for the index at a quantile: the force of mortality is that of its group at each single age,
    /// the open group's from its first age on.
    /// </summary>
    public LifeTable Table(Sex sex, int years, double indexShare = 0.5)
    {
        var change = IndexChange(years, indexShare);
        var rates = new double[AgeFrom[^1] + 1];
        for (int age = 0, group = 0; age < rates.Length; age++)
        {
            while (group + 1 < AgeFrom.Length && AgeFrom[group + 1] <= age)
                group++;
            rates[age] = Math.Exp(Level[group] + Sensitivity[group] * change);
        }

        return LifeTable.FromRates(rates, sex);
    }

    /// <summary>
    /// Life expectancy at birth after <paramref name="years"/> at a quantile. One index moves all ages, so that e_0 falls as it rises, and the
    /// quantile of e_0 is e_0 at the index's opposite quantile: exact, without drawing.
    /// </summary>
    public double LifeExpectancy(Sex sex, int years, double share) => Table(sex, years, 1 - share).Expectancy(0);
}
