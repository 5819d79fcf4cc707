namespace Actuary.Simulation.Tests.Plain;

/// <summary>What policy aims at in a year of one path, and how tiers are chosen (rules page, step 2).</summary>
/// <param name="Coverage">Coverage aimed at overall.</param>
/// <param name="OddsFactor">What the odds of being covered are multiplied by at every age.</param>
/// <param name="JoinMix">By class: how those who join spread.</param>
/// <param name="Shares">By class: how those who choose anew do.</param>
internal sealed record PlainEnrolment(double Coverage, double OddsFactor, double[] JoinMix, double[] Shares)
{
    /// <summary>The coverage aimed at for an age, as the answer of participation moves it.</summary>
    public double Moved(double target)
    {
        if (target is <= 0 or >= 1)
            return target;
        var odds = target / (1 - target) * OddsFactor;
        return odds / (1 + odds);
    }
}
