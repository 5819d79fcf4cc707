using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Actuary.Numerics;

namespace Actuary.Assumptions.Mortality;

/// <summary>
/// The chance to be alive on 31 December for those who complete age a in the year (were a − 1 on 31 December before;
/// a = 0: were born in the year), birthdays and births spread evenly over the year:
/// S_a = exp(−(m_{a−1} + m_a)/2) from a = 2; S_0 = L_0/l_0 = 1/(1 + (1 − a_0)·m_0);
/// S_1 = l_1/L_0 · exp(−m_1/2) = (1 − a_0·m_0)·exp(−m_1/2), as infants die in their first weeks.
/// </summary>
public static class CohortSurvival
{
    /// <summary>Of one sex, ages 0…105, for eight paths; <paramref name="infantYears"/> is a_0 in years.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Of(ReadOnlySpan<Lanes> rates, double infantYears, Span<Lanes> survival)
    {
        var minusHalf = Vector512.Create(-0.5);
        survival[0] = Lanes.One / (Lanes.One + Vector512.Create(1 - infantYears) * rates[0]);
        survival[1] = (Lanes.One - Vector512.Create(infantYears) * rates[0]) * LaneMath.Exp(minusHalf * rates[1]);
        for (var age = 2; age < survival.Length; age++)
            survival[age] = LaneMath.Exp(minusHalf * (rates[age - 1] + rates[age]));
    }

    /// <summary>Of one sex, ages 0…105, for one set of rates.</summary>
    public static void Of(ReadOnlySpan<double> rates, double infantYears, Span<double> survival)
    {
        survival[0] = 1 / (1 + (1 - infantYears) * rates[0]);
        survival[1] = (1 - infantYears * rates[0]) * LaneMath.Exp(-0.5 * rates[1]);
        for (var age = 2; age < survival.Length; age++)
            survival[age] = LaneMath.Exp(-0.5 * (rates[age - 1] + rates[age]));
    }
}
