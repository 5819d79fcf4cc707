using System.Runtime.Intrinsics;

namespace Actuary.Schemes.ResidentPension.Rules;

/// <summary>Benefits beside the basic pension and the account pension.</summary>
public static class Benefits
{
    /// <summary>So many years that all count.</summary>
    public const double AnyYears = double.MaxValue;

    /// <summary>Long-contribution bonus (长缴多得), yuan a month: amount per year · min(most, max(0, years − threshold)).</summary>
    public static Lanes LongContributionBonus(Lanes years, double thresholdYears, Lanes amountPerYear, double mostYears = AnyYears) =>
        LongContributionBonus(years, Lanes.One, thresholdYears, amountPerYear, mostYears);

    /// <summary>The same for persons who have contributed alike, and together so many years: yuan a month for all of them.</summary>
    public static Lanes LongContributionBonus(Lanes years, Lanes persons, double thresholdYears, Lanes amountPerYear, double mostYears = AnyYears) =>
        amountPerYear * Vector512.Min(mostYears * persons, Vector512.Max(Lanes.Zero, years - thresholdYears * persons));

    /// <summary>Grant on the death of a pensioner: months · the last monthly benefit, with all its parts or some (AMB-07).</summary>
    public static Lanes DeathGrant(Lanes lastMonthlyBenefit, double months) => months * lastMonthlyBenefit;

    /// <summary>Pension paid after a death until it is reported, less what is recovered: months · benefit · (1 − recovered).</summary>
    public static Lanes PaidAfterDeath(Lanes monthlyBenefit, double reportingMonths, double recovered) =>
        reportingMonths * (1 - recovered) * monthlyBenefit;
}
