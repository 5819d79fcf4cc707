using System.Runtime.Intrinsics;
using Actuary.Numerics;

namespace Actuary.Assumptions.Enrolment;

/// <summary>The forms a coverage path may have.</summary>
public enum CoverageForm
{
    /// <summary>K/(1 + exp(−r·(t − t₀))): ceiling K, rate r, midpoint t₀, a calendar year.</summary>
    Logistic,

    /// <summary>The damped trend of Gardner and McKenzie (1985), h years after the last of the data: level + trend·(φ + φ² + … + φ^h).</summary>
    DampedTrend,
}

/// <summary>What is measured on what.</summary>
public enum CoverageScale
{
    /// <summary>The coverage itself.</summary>
    Plain,

    /// <summary>ln(c/(1 − c)).</summary>
    Logit,
}

/// <summary>A coverage path by year, of parameters that differ by path.</summary>
/// <param name="Form">The formula; of its three parameters ceiling and damping are kept within 0 … 1 where a draw leaves it.</param>
/// <param name="Scale">What deviations are measured on, and a damped trend's level and trend too.</param>
/// <param name="LastYear">Last calendar year of the data.</param>
public sealed record CoveragePath(CoverageForm Form, CoverageScale Scale, int LastYear)
{
    /// <summary>Coverage of a calendar year, a fraction in 0 … 1.</summary>
    public Lanes At(int year, ReadOnlySpan<Lanes> parameters)
    {
        if (Form == CoverageForm.Logistic)
            return Unit(parameters[0]) / (Lanes.One + LaneMath.Exp(parameters[1] * (parameters[2] - Lane.Of(year))));
        var damping = Unit(parameters[2]);
        var (sum, power) = (Lanes.Zero, Lanes.One);
        for (var h = 1; h <= year - LastYear; h++)
        {
            power *= damping;
            sum += power;
        }

        var value = parameters[0] + parameters[1] * sum;
        return Scale == CoverageScale.Logit ? Lanes.One / (Lanes.One + LaneMath.Exp(-value)) : Unit(value);
    }

    /// <summary>The coverage with a deviation on the scale, kept within 0 … 1.</summary>
    public Lanes Deviating(Lanes coverage, Lanes deviation) =>
        Scale == CoverageScale.Logit ? Odds.Moved(coverage, LaneMath.Exp(deviation)) : Unit(coverage + deviation);

    /// <summary>A coverage, a fraction between 0 and 1, on the scale.</summary>
    public double OnScale(double coverage) => Scale == CoverageScale.Logit ? Math.Log(coverage / (1 - coverage)) : coverage;

    private static Lanes Unit(Lanes value) => Vector512.Min(Lanes.One, Vector512.Max(Lanes.Zero, value));
}
