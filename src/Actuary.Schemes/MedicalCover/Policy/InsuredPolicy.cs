using Actuary.Assumptions.Population;

namespace Actuary.Schemes.MedicalCover.Policy;

/// <summary>Who is insured: persons = residents · coverage · level · share of the class. Cells are sex × age.</summary>
/// <param name="Coverage">By cell: share of residents insured when the level is 1.</param>
/// <param name="Level">By year: what coverage is multiplied by; persons insured never exceed residents.</param>
/// <param name="Shares">By class, then cell: share of the insured; classes add up to 1.</param>
/// <param name="Deviation">Of the logarithm of the level from its centre, year by year.</param>
public sealed record InsuredPolicy(double[] Coverage, double[] Level, double[][] Shares, StochasticLevel Deviation)
{
    /// <summary>By year: enrolments that are second ones of the same person, as a share of persons insured (重复参保); none where nobody is enrolled twice.</summary>
    public double[]? Duplicates { get; init; }
}
