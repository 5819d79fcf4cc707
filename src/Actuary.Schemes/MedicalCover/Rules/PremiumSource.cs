using System.Runtime.Intrinsics;

namespace Actuary.Schemes.MedicalCover.Rules;

/// <summary>Where the critical-illness premium comes from: what the basic fund has accumulated first, then the year's receipts (AMB-47).</summary>
public static class PremiumSource
{
    /// <summary>min(premium, max(0, opening balance − reserve)): the rest is taken from receipts.</summary>
    public static Lanes FromSurplus(Lanes premium, Lanes openingBalance, Lanes reserve) =>
        Vector512.Min(premium, Vector512.Max(Lanes.Zero, openingBalance - reserve));
}
