using Actuary.Assumptions.Fitted;
using Actuary.Numerics;

namespace Actuary.Assumptions.Enrolment;

/// <summary>What moves participation in a projection, in the order of the parameters of <see cref="FittedParticipation"/>.</summary>
public enum Participation
{
    /// <summary>ln(rural disposable income per head).</summary>
    LogIncome = 0,

    /// <summary>Mean subsidy of a contribution ÷ the contribution.</summary>
    SubsidyRatio = 1,

    /// <summary>Twelve months of the basic pension ÷ rural disposable income per head.</summary>
    PensionRatio = 2,

    /// <summary>The calendar year.</summary>
    Year = 3,
}

/// <summary>
/// How participation answers to policy and incomes, from a logit: the log-odds of the coverage aimed at, at every age, move by
/// Σ β·(x_t − x_0), x that of <see cref="Participation"/> in the year and at the opening. Sex, age and status of a cell do not move.
/// </summary>
/// <param name="Parameters">β in the order of <see cref="Participation"/>, zero and certain where the fit lacks one; of cause
/// <see cref="Cause.FittedEnrolment"/>.</param>
/// <param name="OpeningSubsidyRatio">The mean subsidy ratio of the opening year.</param>
/// <param name="Classes">Classes whose subsidy counts: those that persons choose.</param>
public sealed record FittedParticipation(UncertainParameters Parameters, double OpeningSubsidyRatio, IReadOnlyList<int> Classes)
{
    /// <summary>Factor on the odds of being covered, exp(Σ β·(x_t − x_0)).</summary>
    /// <param name="parameters">β of the paths.</param>
    /// <param name="mix">By class: how those who join were observed to spread.</param>
    /// <param name="yearsOn">Years since the opening, 1 in the first projected one.</param>
    public Lanes OddsFactor(
        ReadOnlySpan<Lanes> parameters, in EnrolmentConditions now, OpeningConditions opening, ReadOnlySpan<double> mix, int yearsOn)
    {
        var pension = Lane.Of(12) * now.BasicPension / now.Income - Lane.Of(12 * opening.BasicPension / opening.Income);
        var moved = parameters[(int)Participation.LogIncome] * LaneMath.Log(now.Income / Lane.Of(opening.Income))
            + parameters[(int)Participation.SubsidyRatio] * (SubsidyRatio(now, mix) - Lane.Of(OpeningSubsidyRatio))
            + parameters[(int)Participation.PensionRatio] * pension
            + parameters[(int)Participation.Year] * Lane.Of(yearsOn);
        return LaneMath.Exp(moved);
    }

    /// <summary>Subsidy ÷ contribution, the mean over the classes that are chosen, weighted by how those who join spread.</summary>
    private Lanes SubsidyRatio(in EnrolmentConditions now, ReadOnlySpan<double> mix)
    {
        var (sum, whole) = (Lanes.Zero, 0.0);
        foreach (var c in Classes)
        {
            whole += mix[c];
            if (mix[c] > 0)
                sum += Lane.Of(mix[c]) * now.PerContribution(now.Subsidy[c], c);
        }

        return whole > 0 ? sum / Lane.Of(whole) : Lane.Of(OpeningSubsidyRatio);
    }
}
