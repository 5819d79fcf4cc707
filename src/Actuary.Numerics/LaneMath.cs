using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Actuary.Numerics;

/// <summary>
/// Exponential and natural logarithm of eight lanes. Built from + − × ÷, explicit fused multiply-add and integer
/// operations only, so the bits are the same on every instruction set. Relative error below one unit in the last
/// place (2.2e-16) where the result is a normal number.
/// </summary>
public static class LaneMath
{
    // ln 2 in two parts; the first has 33 significant bits, so a product with an exponent is exact.
    private const double Ln2High = 6.93147180369123816490e-01;
    private const double Ln2Low = 1.90821492927058770002e-10;
    private const double Log2E = 1.44269504088896340736;

    // Adding 1.5 × 2^52 rounds to a whole number and leaves it in the low bits.
    private const double Shift = 6755399441055744.0;
    private const long ShiftBits = 0x4338_0000_0000_0000;

    // Beyond these the result is infinite, or zero after rounding.
    private const double LargestExponent = 710;
    private const double SmallestExponent = -746;

    private const double TwoTo54 = 18014398509481984.0;
    private const double SmallestNormal = 2.2250738585072014e-308;
    private const long SqrtHalfBits = 0x3FE6_A09E_667F_3BCD;

    /// <summary>
    /// e^x per lane. Overflow gives +∞, underflow goes through the denormals to 0, exp(−∞) = 0, NaN stays NaN.
    /// x = k·ln 2 + r with |r| ≤ ½ ln 2; e^r by its Taylor polynomial of degree 13 (remainder below 5e-18).
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes Exp(Lanes x)
    {
        var clamped = Select(Vector512.GreaterThan(x, Of(LargestExponent)), Of(LargestExponent), x);
        clamped = Select(Vector512.LessThan(clamped, Of(SmallestExponent)), Of(SmallestExponent), clamped);

        var shifted = Fma(clamped, Of(Log2E), Of(Shift));
        var k = shifted - Of(Shift);
        var high = Fma(-k, Of(Ln2High), clamped);
        var r = Fma(-k, Of(Ln2Low), high);
        var lost = Fma(-k, Of(Ln2Low), high - r);

        var p = Of(1 / 6227020800.0);
        p = Fma(p, r, Of(1 / 479001600.0));
        p = Fma(p, r, Of(1 / 39916800.0));
        p = Fma(p, r, Of(1 / 3628800.0));
        p = Fma(p, r, Of(1 / 362880.0));
        p = Fma(p, r, Of(1 / 40320.0));
        p = Fma(p, r, Of(1 / 5040.0));
        p = Fma(p, r, Of(1 / 720.0));
        p = Fma(p, r, Of(1 / 120.0));
        p = Fma(p, r, Of(1 / 24.0));
        p = Fma(p, r, Of(1 / 6.0));
        p = Fma(p, r, Of(0.5));
        var power = Of(1) + (r + Fma(p, r * r, lost));

        // Two factors of half the exponent each: neither overflows, and a denormal result is rounded once.
        var exponent = shifted.AsInt64() - Vector512.Create(ShiftBits);
        var half = ((exponent + Vector512.Create(2048L)) >>> 1) - Vector512.Create(1024L);
        var scaled = power * PowerOfTwo(half) * PowerOfTwo(exponent - half);
        return Select(Vector512.Equals(x, x), scaled, x);
    }

    /// <summary>
    /// ln x per lane. ln 0 = −∞, ln(+∞) = +∞, a negative number or NaN gives NaN; denormals are exact inputs.
    /// x = m·2^e with m in [√½, √2); ln m = 2 artanh s, s = (m − 1)/(m + 1), series to s^23 (remainder below 3e-18).
    /// </summary>
    public static Lanes Log(Lanes x)
    {
        var isSmall = Vector512.LessThan(x, Of(SmallestNormal));
        var normal = Select(isSmall, x * Of(TwoTo54), x);

        // floor(log2(x / √½)), held 2048 too high so that the shift may be a logical one.
        var bits = normal.AsInt64();
        var raised = (bits - Vector512.Create(SqrtHalfBits) + Vector512.Create(long.MinValue)) >>> 52;
        var e = (raised + Vector512.Create(ShiftBits)).AsDouble() - Of(Shift + 2048);
        e = Select(isSmall, e - Of(54), e);
        var m = (bits - ((raised - Vector512.Create(2048L)) << 52)).AsDouble();

        var f = m - Of(1);
        var s = f / (Of(2) + f);
        var z = s * s;
        var series = Of(2.0 / 23);
        series = Fma(series, z, Of(2.0 / 21));
        series = Fma(series, z, Of(2.0 / 19));
        series = Fma(series, z, Of(2.0 / 17));
        series = Fma(series, z, Of(2.0 / 15));
        series = Fma(series, z, Of(2.0 / 13));
        series = Fma(series, z, Of(2.0 / 11));
        series = Fma(series, z, Of(2.0 / 9));
        series = Fma(series, z, Of(2.0 / 7));
        series = Fma(series, z, Of(2.0 / 5));
        series = Fma(series, z, Of(2.0 / 3));

        // 2 artanh s = f − f²/2 + s(f²/2 + z·series): the leading term f is exact.
        var halfSquare = Of(0.5) * f * f;
        var tail = Fma(e, Of(Ln2Low), s * Fma(series, z, halfSquare));
        var result = Fma(e, Of(Ln2High), f - (halfSquare - tail));

        result = Select(Vector512.Equals(x, Of(double.PositiveInfinity)), x, result);
        result = Select(Vector512.Equals(x, Lanes.Zero), Of(double.NegativeInfinity), result);
        return Select(Vector512.GreaterThanOrEqual(x, Lanes.Zero), result, Of(double.NaN));
    }

    /// <summary>e^x, the same bits as a lane.</summary>
    public static double Exp(double x) => Exp(Of(x))[0];

    /// <summary>ln x, the same bits as a lane.</summary>
    public static double Log(double x) => Log(Of(x))[0];

    private static Lanes PowerOfTwo(Vector512<long> exponent) => ((exponent + Vector512.Create(1023L)) << 52).AsDouble();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lanes Of(double value) => Vector512.Create(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lanes Fma(Lanes a, Lanes b, Lanes c) => Vector512.FusedMultiplyAdd(a, b, c);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lanes Select(Lanes condition, Lanes yes, Lanes no) => Vector512.ConditionalSelect(condition, yes, no);
}
