using System.Runtime.Intrinsics;

namespace Actuary.Schemes.MedicalCover.Rules;

/// <summary>
/// A fund that evens out between accounting units (调剂金): it draws for units whose year ends in deficit, in proportion to their
/// deficits when it cannot meet them all.
/// </summary>
public static class AdjustmentFund
{
    /// <summary>Settles a year, yuan.</summary>
    /// <param name="available">The fund with the year's contributions in it.</param>
    /// <param name="results">By unit: income − outgo of the year; afterwards with what the fund paid to it.</param>
    /// <returns>What the fund paid.</returns>
    public static Lanes Settle(Lanes available, Span<Lanes> results)
    {
        var deficits = Lanes.Zero;
        foreach (var result in results)
            deficits += Vector512.Max(Lanes.Zero, -result);
        var paid = Vector512.Min(deficits, Vector512.Max(Lanes.Zero, available));
        var share = Vector512.ConditionalSelect(Vector512.GreaterThan(deficits, Lanes.Zero), paid / deficits, Lanes.Zero);
        for (var unit = 0; unit < results.Length; unit++)
            results[unit] += share * Vector512.Max(Lanes.Zero, -results[unit]);
        return paid;
    }
}
