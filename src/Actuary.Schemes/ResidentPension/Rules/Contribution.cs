using System.Runtime.Intrinsics;
using Actuary.Numerics;

namespace Actuary.Schemes.ResidentPension.Rules;

/// <summary>What a year's payment amounts to. Yuan per head and year, on eight paths.</summary>
public static class Contribution
{
    /// <summary>amount · index^elasticity, rounded half up to a multiple of <paramref name="step"/> (not rounded when it is zero).</summary>
    public static Lanes Indexed(double amount, Lanes incomeIndex, double elasticity, double step)
    {
        if (elasticity == 0)
            return Vector512.Create(amount);
        var indexed = amount * LaneMath.Exp(elasticity * LaneMath.Log(incomeIndex));
        return step == 0 ? indexed : Rounding.HalfUp(indexed, step);
    }

    /// <summary>What the person pays of a tier when the government pays part of it on behalf: max(0, tier − on behalf).</summary>
    public static Lanes PaidByPerson(Lanes tier, Lanes paidOnBehalf) => Vector512.Max(Lanes.Zero, tier - paidOnBehalf);
}
