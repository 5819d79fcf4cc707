using System.Runtime.Intrinsics;

namespace Actuary.Schemes.ResidentPension.Rules;

/// <summary>Rounding of money amounts as notices round them.</summary>
public static class Rounding
{
    /// <summary>The nearest multiple of <paramref name="step"/>, halves up: ⌊x / step + ½⌋ · step.</summary>
    public static Lanes HalfUp(Lanes amount, double step) => Vector512.Floor(amount / step + Vector512.Create(0.5)) * step;
}
