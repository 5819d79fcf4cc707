using System.Runtime.Intrinsics;

namespace Actuary.Schemes.ResidentPension.Rules;

/// <summary>What a year's payment amounts to. Yuan per head and year, on eight paths.</summary>
public static class Contribution
{
    /// <summary>What the person pays of a tier when the government pays part of it on behalf: max(0, tier − on behalf).</summary>
    public static Lanes PaidByPerson(Lanes tier, Lanes paidOnBehalf) => Vector512.Max(Lanes.Zero, tier - paidOnBehalf);
}
