using System.Runtime.Intrinsics;
using Actuary.Numerics;

namespace Actuary.Assumptions.Morbidity;

/// <summary>
/// The cost X of one event, lognormal: ln X is normal with mean μ and standard deviation σ. With mean m, μ = ln m − σ²/2; the
/// median is e^μ. Without dispersion, σ = 0, every event costs m.
/// </summary>
public static class Lognormal
{
    /// <summary>μ of a cost of mean m: ln m − σ²/2.</summary>
    /// <param name="logMean">ln m.</param>
    /// <param name="sigma">σ, not negative.</param>
    public static Lanes Mu(Lanes logMean, double sigma) => logMean - Vector512.Create(0.5 * sigma * sigma);

    /// <summary>
    /// The shares of E[X⁰], E[X] and E[X²] that come from costs of at most u: Φ(z), Φ(z − σ) and Φ(z − 2σ), z = (ln u − μ)/σ.
    /// A cost of exactly u is below. u = 0 (−∞ as a logarithm) gives zeros and u = +∞ ones.
    /// </summary>
    /// <param name="logLimit">ln u, u in yuan.</param>
    /// <param name="mu">μ, finite.</param>
    /// <param name="sigma">σ, not negative.</param>
    /// <param name="events">Share of events.</param>
    /// <param name="cost">Share of their cost.</param>
    /// <param name="square">Share of the squares of their costs.</param>
    public static void SharesBelow(Lanes logLimit, Lanes mu, double sigma, out Lanes events, out Lanes cost, out Lanes square)
    {
        var distance = logLimit - mu;
        if (sigma == 0)
        {
            events = cost = square = Vector512.ConditionalSelect(
                Vector512.GreaterThanOrEqual(distance, Lanes.Zero), Lanes.One, Lanes.Zero);
            return;
        }

        var z = distance * Vector512.Create(1 / sigma);
        NormalDistribution.Cdf(z, z - Vector512.Create(sigma), z - Vector512.Create(2 * sigma), out events, out cost, out square);
    }

    /// <summary>Share of events that cost at most u; as in <see cref="SharesBelow"/>.</summary>
    public static Lanes EventsBelow(Lanes logLimit, Lanes mu, double sigma) => sigma == 0
        ? Vector512.ConditionalSelect(Vector512.GreaterThanOrEqual(logLimit, mu), Lanes.One, Lanes.Zero)
        : NormalDistribution.Cdf((logLimit - mu) * Vector512.Create(1 / sigma));

    /// <summary>
    /// Partial moments E[X^k; X ≤ u] = exp(kμ + k²σ²/2)·Φ((ln u − μ − kσ²)/σ) for k = 0, 1, 2, by <see cref="SharesBelow"/>.
    /// Klugman, Panjer and Willmot, "Loss Models", appendix A.5.1.1.
    /// </summary>
    /// <param name="logLimit">ln u, u in yuan; −∞ for no cost at all and +∞ for no limit.</param>
    /// <param name="mu">μ, finite.</param>
    /// <param name="sigma">σ, not negative.</param>
    /// <param name="share">Events of at most u, per event.</param>
    /// <param name="first">Their cost, yuan per event.</param>
    /// <param name="second">Their squared cost, yuan² per event.</param>
    public static void PartialMoments(Lanes logLimit, Lanes mu, double sigma, out Lanes share, out Lanes first, out Lanes second)
    {
        SharesBelow(logLimit, mu, sigma, out share, out var cost, out var square);
        var variance = sigma * sigma;
        first = LaneMath.Exp(mu + Vector512.Create(0.5 * variance)) * cost;
        second = LaneMath.Exp(2 * mu + Vector512.Create(2 * variance)) * square;
    }
}
