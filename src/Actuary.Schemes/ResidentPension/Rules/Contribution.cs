using System.Runtime.Intrinsics;
using Actuary.Numerics;

namespace Actuary.Schemes.ResidentPension.Rules;

/// <summary>What a year's payment amounts to. Yuan per head and year, on eight paths.</summary>
public static class Contribution
{
    /// <summary>How amounts have grown with incomes since the opening: index^elasticity.</summary>
    public static Lanes Growth(Lanes incomeIndex, double elasticity) =>
        elasticity == 0 ? Lanes.One : LaneMath.Exp(elasticity * LaneMath.Log(incomeIndex));

    /// <summary>amount · growth, rounded half up to a multiple of <paramref name="step"/> (not rounded when it is zero).</summary>
    public static Lanes Indexed(double amount, Lanes growth, double step)
    {
        var indexed = amount * growth;
        return step > 0 ? Rounding.HalfUp(indexed, step) : indexed;
    }

    /// <summary>What the person pays of a tier when the government pays part of it on behalf: max(0, tier − on behalf).</summary>
    public static Lanes PaidByPerson(Lanes tier, Lanes paidOnBehalf) => Vector512.Max(Lanes.Zero, tier - paidOnBehalf);
}
