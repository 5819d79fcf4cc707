using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Actuary.Numerics;

/// <summary>The standard normal distribution.</summary>
public static class NormalDistribution
{
    private const double CentralHalfWidth = 0.425;
    private const double CentralSquare = 0.180625;
    private const double MiddleCentre = 1.6;
    private const double FarStart = 5;

    // Beyond it a tail is zero as a double.
    private const double CdfEnd = 40;

    /// <summary>
    /// The z with Φ(z) = p per lane; p = 0 and 1 give −∞ and +∞, p outside [0, 1] gives NaN. Relative error about 1e-16
    /// in the algorithm, a few units in the last place after rounding. Wichura, "Algorithm AS 241: the percentage
    /// points of the normal distribution", Applied Statistics 37 (1988) 477–484, routine PPND16.
    /// </summary>
    public static Lanes Quantile(Lanes p)
    {
        var q = p - Of(0.5);
        var isCentral = Vector512.LessThanOrEqual(Vector512.Abs(q), Of(CentralHalfWidth));
        var centralValue = Central(q);
        return Vector512.EqualsAll(isCentral.AsInt64(), Vector512<long>.AllBitsSet)
            ? centralValue
            : Vector512.ConditionalSelect(isCentral, centralValue, Tail(p, q));
    }

    /// <summary>The z with Φ(z) = p, the same bits as a lane.</summary>
    public static double Quantile(double p) => Quantile(Of(p))[0];

    /// <summary>
    /// Φ(x) per lane, the probability of at most x; Φ(±∞) is 0 and 1, NaN stays NaN. Error below 3e-16, relative error below
    /// 3e-15 down to x = −37, where Φ is 6e-300; Φ(0) is ½ exactly and Φ(−x) + Φ(x) is 1 to the bit.
    /// <para>
    /// With y = |x| the smaller tail is exp(−y²/2)·N(y)/D(y), N of degree 9 and D of degree 10: the ratio is exact at y = 0 and at
    /// the upper 19 of the 20 Chebyshev points of (y − 4)/(y + 4) over 0 ≤ y ≤ 40, which leaves 9.6e-17 between them (solved with
    /// 50 digits). All coefficients are positive, so nothing cancels. What y² loses in rounding is put back to first order.
    /// </para>
    /// </summary>
    public static Lanes Cdf(Lanes x)
    {
        var y = Distance(x);
        return Below(x, Density(y) * (Polynomial(TailAbove, y) / Polynomial(TailBelow, y)));
    }

    /// <summary>
    /// Φ at three points, each to the bit as alone. A polynomial is a chain of operations that wait for each other; three of them side by side
    /// take hardly longer than one.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Cdf(Lanes first, Lanes second, Lanes third, out Lanes ofFirst, out Lanes ofSecond, out Lanes ofThird)
    {
        var (a, b, c) = (Distance(first), Distance(second), Distance(third));
        Polynomials(TailAbove, a, b, c, out var aboveA, out var aboveB, out var aboveC);
        Polynomials(TailBelow, a, b, c, out var belowA, out var belowB, out var belowC);
        ofFirst = Below(first, Density(a) * (aboveA / belowA));
        ofSecond = Below(second, Density(b) * (aboveB / belowB));
        ofThird = Below(third, Density(c) * (aboveC / belowC));
    }

    /// <summary>Φ(x), the same bits as a lane.</summary>
    public static double Cdf(double x) => Cdf(Of(x))[0];

    // Φ(−y)·exp(y²/2) for y ≥ 0 is the one over the other; highest powers first.
    private static ReadOnlySpan<double> TailAbove =>
    [
        1.4115788162644411776e-6, 3.7854476038753067963e-5, 4.9717786858569381574e-4, 4.1368869407283961874e-3, 2.3849631157129464959e-2,
        9.8452125956974898996e-2, 2.9102794775669270117e-1, 5.9644366361115288960e-1, 7.7654594116250858611e-1, 0.5,
    ];

    private static ReadOnlySpan<double> TailBelow =>
    [
        3.5383033727264010258e-6, 9.4887099958409204868e-5, 1.2497784064516605534e-3, 1.0464524865201716631e-2, 6.1021323659667329229e-2,
        2.5696273586639427464e-1, 7.8682416530267690022e-1, 1.7220513830463946324, 2.5686951340054990589, 2.3509764431278768020, 1,
    ];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lanes Distance(Lanes x)
    {
        var y = Vector512.Abs(x);
        return Vector512.ConditionalSelect(Vector512.GreaterThan(y, Of(CdfEnd)), Of(CdfEnd), y);
    }

    // exp(−y²/2).
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lanes Density(Lanes y)
    {
        var square = y * y;
        var lost = Fma(y, y, -square);
        var density = LaneMath.Exp(Of(-0.5) * square);
        return Fma(Of(-0.5) * lost, density, density);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lanes Below(Lanes x, Lanes tail) => Vector512.ConditionalSelect(Vector512.GreaterThan(x, Lanes.Zero), Of(1) - tail, tail);

    /// <summary>By Horner.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lanes Polynomial(ReadOnlySpan<double> coefficients, Lanes x)
    {
        var value = Of(coefficients[0]);
        foreach (var next in coefficients[1..])
            value = Fma(value, x, Of(next));
        return value;
    }

    /// <summary>One polynomial at three points.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Polynomials(ReadOnlySpan<double> coefficients, Lanes x, Lanes y, Lanes z, out Lanes ofX, out Lanes ofY, out Lanes ofZ)
    {
        ofX = ofY = ofZ = Of(coefficients[0]);
        foreach (var next in coefficients[1..])
            (ofX, ofY, ofZ) = (Fma(ofX, x, Of(next)), Fma(ofY, y, Of(next)), Fma(ofZ, z, Of(next)));
    }

    // |p − ½| ≤ 0.425.
    private static Lanes Central(Lanes q)
    {
        var r = Of(CentralSquare) - q * q;
        return q * Ratio(
            r,
            3.3871328727963666080e0, 1.3314166789178437745e2, 1.9715909503065514427e3, 1.3731693765509461125e4,
            4.5921953931549871457e4, 6.7265770927008700853e4, 3.3430575583588128105e4, 2.5090809287301226727e3,
            4.2313330701600911252e1, 6.8718700749205790830e2, 5.3941960214247511077e3, 2.1213794301586595867e4,
            3.9307895800092710610e4, 2.8729085735721942674e4, 5.2264952788528545610e3);
    }

    private static Lanes Tail(Lanes p, Lanes q)
    {
        var isLower = Vector512.LessThan(q, Lanes.Zero);
        var tailProbability = Vector512.ConditionalSelect(isLower, p, Of(1) - p);
        var r = Vector512.Sqrt(-LaneMath.Log(tailProbability));
        var isFar = Vector512.GreaterThan(r, Of(FarStart));
        var z = Middle(r - Of(MiddleCentre));
        if (Vector512.GreaterThanAny(r, Of(FarStart)))
            z = Vector512.ConditionalSelect(isFar, Far(r - Of(FarStart)), z);
        z = Vector512.ConditionalSelect(Vector512.Equals(r, Of(double.PositiveInfinity)), r, z);
        return Vector512.ConditionalSelect(isLower, -z, z);
    }

    // Tail probability above e^−25.
    private static Lanes Middle(Lanes r) => Ratio(
        r,
        1.42343711074968357734e0, 4.63033784615654529590e0, 5.76949722146069140550e0, 3.64784832476320460504e0,
        1.27045825245236838258e0, 2.41780725177450611770e-1, 2.27238449892691845833e-2, 7.74545014278341407640e-4,
        2.05319162663775882187e0, 1.67638483018380384940e0, 6.89767334985100004550e-1, 1.48103976427480074590e-1,
        1.51986665636164571966e-2, 5.47593808499534494600e-4, 1.05075007164441684324e-9);

    // Tail probability below e^−25.
    private static Lanes Far(Lanes r) => Ratio(
        r,
        6.65790464350110377720e0, 5.46378491116411436990e0, 1.78482653991729133580e0, 2.96560571828504891230e-1,
        2.65321895265761230930e-2, 1.24266094738807843860e-3, 2.71155556874348757815e-5, 2.01033439929228813265e-7,
        5.99832206555887937690e-1, 1.36929880922735805310e-1, 1.48753612908506148525e-2, 7.86869131145613259100e-4,
        1.84631831751005468180e-5, 1.42151175831644588870e-7, 2.04426310338993978564e-15);

    /// <summary>(a0 + a1·r + … + a7·r^7) / (1 + b1·r + … + b7·r^7), by Horner.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lanes Ratio(
        Lanes r,
        double a0, double a1, double a2, double a3, double a4, double a5, double a6, double a7,
        double b1, double b2, double b3, double b4, double b5, double b6, double b7)
    {
        var above = Fma(Fma(Fma(Fma(Fma(Fma(Fma(
            Of(a7), r, Of(a6)), r, Of(a5)), r, Of(a4)), r, Of(a3)), r, Of(a2)), r, Of(a1)), r, Of(a0));
        var below = Fma(Fma(Fma(Fma(Fma(Fma(Fma(
            Of(b7), r, Of(b6)), r, Of(b5)), r, Of(b4)), r, Of(b3)), r, Of(b2)), r, Of(b1)), r, Of(1));
        return above / below;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lanes Of(double value) => Vector512.Create(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lanes Fma(Lanes a, Lanes b, Lanes c) => Vector512.FusedMultiplyAdd(a, b, c);
}
