using System.Runtime.Intrinsics;

namespace Actuary.Schemes.ResidentPension.Rules;

/// <summary>Benefits beside the basic pension and the account pension.</summary>
public static class Benefits
{
    /// <summary>Long-contribution bonus (长缴多得), yuan a month: amount per year · min(most, max(0, years − threshold)).</summary>
    public static Lanes LongContributionBonus(Lanes years, double thresholdYears, Lanes amountPerYear, double mostYears = double.PositiveInfinity) =>
        amountPerYear * Vector512.Min(Vector512.Create(mostYears), Vector512.Max(Lanes.Zero, years - Vector512.Create(thresholdYears)));

    /// <summary>Grant on the death of a pensioner: months · the last monthly benefit, with all its parts or some (AMB-07).</summary>
    public static Lanes DeathGrant(Lanes lastMonthlyBenefit, double months) => months * lastMonthlyBenefit;

    /// <summary>Pension paid after a death until it is reported, less what is recovered: months · benefit · (1 − recovered).</summary>
    public static Lanes PaidAfterDeath(Lanes monthlyBenefit, double reportingMonths, double recovered) =>
        reportingMonths * (1 - recovered) * monthlyBenefit;
}
