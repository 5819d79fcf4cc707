using Actuary.Assumptions.Fitted;
using Actuary.Numerics;

namespace Actuary.Assumptions.Enrolment;

/// <summary>What moves the choice among tiers in a projection, in the order of the parameters of <see cref="FittedTierChoice"/>.</summary>
public enum TierAttribute
{
    /// <summary>Contribution ÷ rural disposable income per head.</summary>
    PriceToIncome = 0,

    /// <summary>Subsidy ÷ contribution.</summary>
    SubsidyToPrice = 1,

    /// <summary>Expected monthly pension ÷ contribution; only the basic pension in it moves.</summary>
    PensionToPrice = 2,
}

/// <summary>
/// How tiers are chosen, from a conditional logit: the odds of each tier move by exp(Σ β·(a_t − a_0)), a the attributes of
/// <see cref="TierAttribute"/> in the year and those under which the mix was observed. Constants of tiers are in the mix itself.
/// </summary>
/// <param name="Parameters">β in the order of <see cref="TierAttribute"/>, zero and certain where the fit lacks one; of cause
/// <see cref="Cause.FittedTierChoice"/>.</param>
/// <param name="Classes">The classes that are chosen among.</param>
/// <param name="ReferenceContribution">By class: the contribution at which the mix was observed, yuan a year.</param>
/// <param name="ReferenceSubsidy">By class: the subsidy at which it was, yuan a year.</param>
public sealed record FittedTierChoice(
    UncertainParameters Parameters, IReadOnlyList<int> Classes, double[] ReferenceContribution, double[] ReferenceSubsidy)
{
    /// <summary>By class: the factor on a tier's odds; one for classes that are not chosen.</summary>
    public void OddsFactors(ReadOnlySpan<Lanes> parameters, in EnrolmentConditions now, OpeningConditions opening, Span<Lanes> factors)
    {
        factors.Fill(Lanes.One);
        foreach (var c in Classes)
        {
            var reference = ReferenceContribution[c];
            if (reference <= 0)
                continue;
            factors[c] = LaneMath.Exp(
                parameters[(int)TierAttribute.PriceToIncome] * (now.Contribution[c] / now.Income - Lane.Of(reference / opening.Income))
                + parameters[(int)TierAttribute.SubsidyToPrice] * (now.PerContribution(now.Subsidy[c], c) - Lane.Of(ReferenceSubsidy[c] / reference))
                + parameters[(int)TierAttribute.PensionToPrice] * (now.PerContribution(now.BasicPension, c) - Lane.Of(opening.BasicPension / reference)));
        }
    }
}
