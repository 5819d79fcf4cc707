using System.Runtime.Intrinsics;

namespace Actuary.Schemes.MedicalCover.Rules;

/// <summary>
/// How the premium of a year reaches the insurer, who pays hospitals month by month: a share of it in January, the rest in equal
/// payments at the start of the three quarters that follow (the plan of Changsha, 2015). Yuan.
/// </summary>
public static class PremiumInstalments
{
    private const int Quarters = 4;

    /// <summary>Paid in January.</summary>
    public static Lanes First(Lanes premium, double firstShare) => firstShare * premium;

    /// <summary>Paid at the start of each of the other quarters.</summary>
    public static Lanes EachQuarter(Lanes premium, double firstShare) => (premium - First(premium, firstShare)) / (Quarters - 1);

    /// <summary>
    /// The least that the insurer holds of the premium when a quarter ends and the next payment has not come, if what he pays falls
    /// evenly over the year; below zero he has advanced it. It moves by the same amount from quarter to quarter, so it is least in the first or the last.
    /// </summary>
    /// <param name="spent">Claims and fee of the year.</param>
    public static Lanes LeastHeld(Lanes premium, Lanes spent, double firstShare) =>
        Vector512.Min(First(premium, firstShare) - spent / Quarters, premium - spent);
}
