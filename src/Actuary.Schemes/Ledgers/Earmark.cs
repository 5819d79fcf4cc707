using System.Runtime.Intrinsics;

namespace Actuary.Schemes.Ledgers;

/// <summary>A share of an amount set aside for a purpose: money remitted for investment, lottery funds for elder care.</summary>
public static class Earmark
{
    /// <summary>share · max(0, amount): nothing is set aside of a deficit (AMB-35).</summary>
    public static Lanes Of(Lanes amount, double share) => share * Vector512.Max(Lanes.Zero, amount);
}
