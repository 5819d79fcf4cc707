using Actuary.Assumptions.Fitted;

namespace Actuary.Assumptions.Enrolment;

/// <summary>
/// A coverage target learnt from a history of rates: a curve whose parameters are drawn once a path, and a deviation of each year,
/// u_t = ρ·u_{t−1} + v·σ·ε_t, u = 0 in the opening year.
/// </summary>
/// <param name="Curve">The path of the estimates.</param>
/// <param name="Parameters">Ceiling, rate and midpoint, or level, trend and damping; of cause <see cref="Cause.FittedCoverage"/>.</param>
/// <param name="Deviation">v·σ, standard deviation of ε's part, on the curve's scale.</param>
/// <param name="Persistence">ρ in [0, 1).</param>
/// <param name="FirstYear">The first projected calendar year.</param>
public sealed record FittedCoverage(CoveragePath Curve, UncertainParameters Parameters, double Deviation, double Persistence, int FirstYear);
