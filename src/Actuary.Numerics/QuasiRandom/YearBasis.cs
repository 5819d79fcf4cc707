namespace Actuary.Numerics.QuasiRandom;

/// <summary>
/// Principal components of a random walk of 64 steps. With ξ standard normal so is ε_t = Σ_k V_tk·ξ_k, as V is orthogonal, and the first ξ carry as
/// much of the walk ε_1 + … + ε_t as any can: V_tk = 2/√(2n+1)·cos((2k−1)(2t−1)π/(2(2n+1))), k and t from 1. Frame of all horizons, so that a
/// year's draw does not depend on how many years are projected.
/// </summary>
public static class YearBasis
{
    public const int Years = 64;

    private static readonly double[] _values = [.. from t in Enumerable.Range(0, Years) from k in Enumerable.Range(0, Years) select Value(t, k)];

    /// <summary>The weights of the components in a year, from 0.</summary>
    public static ReadOnlySpan<double> Of(int year) => _values.AsSpan(year * Years, Years);

    private static double Value(int t, int k)
    {
        const double Frame = 2 * Years + 1;
        return 2 / Math.Sqrt(Frame) * Math.Cos((2 * k + 1) * (2 * t + 1) * Math.PI / (2 * Frame));
    }
}
