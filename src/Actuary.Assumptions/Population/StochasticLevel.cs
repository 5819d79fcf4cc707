using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Actuary.Numerics;

namespace Actuary.Assumptions.Population;

/// <summary>
/// A level that wanders about its centre: z_t = φ·z_{t−1} + σ·ε_t from z_0 = 0 at the opening, ε standard normal.
/// var z_t = σ²·(1 − φ^{2t})/(1 − φ²).
/// </summary>
/// <param name="Persistence">φ, share of last year's deviation that is left, in [0, 1).</param>
/// <param name="Volatility">σ, standard deviation of a year's shock, not negative.</param>
public sealed record StochasticLevel(double Persistence, double Volatility)
{
    public double Persistence { get; } = Persistence is >= 0 and < 1
        ? Persistence
        : throw new ArgumentOutOfRangeException(nameof(Persistence), Persistence, "Persistence is in [0, 1).");

    public double Volatility { get; } = Volatility >= 0 && double.IsFinite(Volatility)
        ? Volatility
        : throw new ArgumentOutOfRangeException(nameof(Volatility), Volatility, "A volatility is finite and not negative.");

    /// <summary>A level that stays at its centre.</summary>
    public static StochasticLevel Certain { get; } = new(0, 0);

    /// <summary>
    /// Least squares of yearly deviations from their own mean on those of the year before:
    /// φ = Σ z_t·z_{t−1}/Σ z_{t−1}², σ² = Σ (z_t − φ·z_{t−1})²/(n − 2) over the n − 1 pairs of n years.
    /// </summary>
    /// <param name="yearly">One value a year: ln of total fertility, or net migration over its mean.</param>
    /// <exception cref="ArgumentException">Fewer than four years, or a series that does not return to its mean.</exception>
    public static StochasticLevel Fit(ReadOnlySpan<double> yearly)
    {
        if (yearly.Length < 4)
            throw new ArgumentException($"At least four years are needed; got {yearly.Length}.", nameof(yearly));
        var mean = 0.0;
        foreach (var value in yearly)
            mean += value / yearly.Length;

        var (products, squares) = (0.0, 0.0);
        for (var t = 1; t < yearly.Length; t++)
        {
            products += (yearly[t] - mean) * (yearly[t - 1] - mean);
            squares += (yearly[t - 1] - mean) * (yearly[t - 1] - mean);
        }

        var persistence = products / squares;
        var residuals = 0.0;
        for (var t = 1; t < yearly.Length; t++)
        {
            var residual = yearly[t] - mean - persistence * (yearly[t - 1] - mean);
            residuals += residual * residual;
        }

        return new(persistence, Math.Sqrt(residuals / (yearly.Length - 2)));
    }

    /// <summary>var z after <paramref name="years"/> years.</summary>
    public double Variance(int years) =>
        Volatility * Volatility * (1 - Math.Pow(Persistence, 2 * years)) / (1 - Persistence * Persistence);

    /// <summary>z of the year from that of the year before; the draw is named by year, cause and index.</summary>
    /// <param name="year">A calendar year, or a year index, as the cause has it.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Lanes Next(Lanes before, int year, Cause cause, in Streams streams, long firstPath, int index = 0) =>
        Vector512.Create(Persistence) * before
        + Vector512.Create(Volatility) * streams.Normal(firstPath, year, (int)cause, index);
}
