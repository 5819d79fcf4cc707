using Actuary.Assumptions.Fitted;
using Actuary.Numerics;

namespace Actuary.Assumptions.Enrolment;

/// <summary>
/// A coverage target learnt from a history of rates: a path whose parameters are drawn once, and a deviation of each year,
/// u_t = ρ·u_{t−1} + σ·√(1 − ρ²)·ε_t on the path's scale, which opens with what is left of the last observed one.
/// </summary>
/// <param name="Path">The path of the estimates.</param>
/// <param name="Parameters">Ceiling, rate and midpoint, or level, trend and damping; of cause <see cref="Cause.FittedCoverage"/>.</param>
/// <param name="Deviation">σ, standard deviation of u in the long run.</param>
/// <param name="Persistence">ρ in [0, 1).</param>
/// <param name="OpeningDeviation">Mean of u in the opening year.</param>
/// <param name="OpeningSpread">Standard deviation of u in the opening year, where the history ended before.</param>
/// <param name="FirstYear">The first projected calendar year.</param>
public sealed record FittedCoverage(
    CoveragePath Path, UncertainParameters Parameters, double Deviation, double Persistence, double OpeningDeviation, double OpeningSpread, int FirstYear)
{
    /// <summary>With the deviation that the last observation left.</summary>
    /// <param name="last">The coverage observed in the path's last year.</param>
    public static FittedCoverage Of(
        CoveragePath path, UncertainParameters parameters, double deviation, double persistence, double last, int firstYear)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(parameters);
        if (!(persistence is >= 0 and < 1))
            throw new ArgumentOutOfRangeException(nameof(persistence), persistence, "A persistence is in [0, 1).");
        if (!(deviation >= 0) || !double.IsFinite(deviation))
            throw new ArgumentOutOfRangeException(nameof(deviation), deviation, "A deviation is finite and not negative.");
        var left = Math.Pow(persistence, firstYear - 1 - path.LastYear);
        var residual = persistence == 0 ? 0 : path.OnScale(last) - path.OnScale(path.At(path.LastYear, [.. Central(parameters)])[0]);
        return new(path, parameters, deviation, persistence, left * residual, deviation * Math.Sqrt(1 - left * left), firstYear);
    }

    /// <summary>Coverage of a projected year at the estimates and without further deviations, a fraction.</summary>
    public double CentralAt(int year) =>
        Path.Deviating(Path.At(year, [.. Central(Parameters)]), Lane.Of(OpeningDeviation * Math.Pow(Persistence, year - FirstYear + 1)))[0];

    /// <summary>u of the opening year; drawn for year 0, index 1.</summary>
    public Lanes Open(in Streams streams, long firstPath) => OpeningSpread == 0
        ? Lane.Of(OpeningDeviation)
        : Lane.Of(OpeningDeviation) + Lane.Of(OpeningSpread) * streams.Normal(firstPath, 0, (int)Cause.CoverageDeviation, 1);

    /// <summary>u of a year from that of the year before; drawn for the year's index, index 0.</summary>
    public Lanes Next(Lanes before, int yearIndex, in Streams streams, long firstPath) => Lane.Of(Persistence) * before
        + Lane.Of(Deviation * Math.Sqrt(1 - Persistence * Persistence)) * streams.Normal(firstPath, yearIndex, (int)Cause.CoverageDeviation, 0);

    private static Lanes[] Central(UncertainParameters parameters) => Array.ConvertAll(parameters.Estimates.ToArray(), Lane.Of);
}
