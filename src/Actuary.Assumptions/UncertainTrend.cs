using Actuary.Numerics;

namespace Actuary.Assumptions;

/// <summary>
/// How far a quantity may drift from its central path, as a factor on it that is 1 at the opening and moves a year by
/// exp(σ·ε_t + s·δ), ε and δ standard normal, δ once per path. The median of the factor is 1, and
/// var ln factor = σ²·t + s²·t² after t years.
/// </summary>
/// <param name="Volatility">σ, standard deviation of a year's change of the logarithm, not negative.</param>
/// <param name="DriftError">s, standard deviation of the mean yearly change, not negative.</param>
public sealed record UncertainTrend(double Volatility, double DriftError)
{
    // Two draws of one cause: the year's own, and that of the path, which has year 0.
    private const int YearDraw = 0;
    private const int PathDraw = 1;

    public double Volatility { get; } = Checked(Volatility, nameof(Volatility));

    public double DriftError { get; } = Checked(DriftError, nameof(DriftError));

    /// <summary>What the factor is multiplied by in a projected year (0 is the first).</summary>
    public Lanes Step(int yearIndex, Cause cause, in Streams streams, long firstPath) => LaneMath.Exp(
        Volatility * streams.Normal(firstPath, yearIndex, (int)cause, YearDraw)
        + DriftError * streams.Normal(firstPath, 0, (int)cause, PathDraw));

    private static double Checked(double value, string name) => value >= 0 && double.IsFinite(value)
        ? value
        : throw new ArgumentOutOfRangeException(name, value, "Finite and not negative.");
}
