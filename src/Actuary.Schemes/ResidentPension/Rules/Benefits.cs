using System.Runtime.Intrinsics;

namespace Actuary.Schemes.ResidentPension.Rules;

/// <summary>Benefits beside the account pension.</summary>
public static class Benefits
{
    /// <summary>Long-contribution bonus (长缴多得), yuan a month: amount per year · max(0, years − threshold).</summary>
    public static Lanes LongContributionBonus(Lanes years, double thresholdYears, double amountPerYear) =>
        amountPerYear * Vector512.Max(Lanes.Zero, years - Vector512.Create(thresholdYears));

    /// <summary>Grant on the death of a pensioner: months · the last monthly benefit with all its parts (AMB-07, full reading).</summary>
    public static Lanes DeathGrant(Lanes lastMonthlyBenefit, double months) => months * lastMonthlyBenefit;
}
