using System.Runtime.Intrinsics;
using Actuary.Numerics;

namespace Actuary.Assumptions.Enrolment;

/// <summary>
/// Who may be a member, who is, and how membership moves. Yearly arrays start with the first projected year; arrays by
/// cell are flat <c>sex · 106 + age</c>, age completed on 31 December. Fractions throughout.
/// </summary>
/// <param name="OpeningEligible">By cell: share of the population that may be a member on the opening 31 December
/// (not in an employee scheme, not a student).</param>
/// <param name="Eligible">By year, then cell: the same at the end of each projected year.</param>
/// <param name="OpeningCoverage">By cell: members ÷ eligible at the opening.</param>
/// <param name="OpeningCoverageOverall">Members ÷ eligible over all ages under pension age at the opening; targets are read against it.</param>
/// <param name="CoverageTarget">By year: members under pension age ÷ eligible that policy aims at.</param>
/// <param name="ClosingSpeed">Share of the gap to the target that joining closes within a year.</param>
/// <param name="SpeedVolatility">Standard deviation of the logarithm of the closing speed between paths; the mean speed is kept.</param>
/// <param name="Lapse">By year, then class: share of contributing members who stop paying in a year and stay insured (dormant).</param>
/// <param name="Rejoin">By year, then class: share of dormant members who pay again in a year.</param>
/// <param name="JoinMix">By year, then class: how those who join spread over the classes; adds to one.</param>
public sealed record EnrolmentPlan(
    double[] OpeningEligible,
    double[][] Eligible,
    double[] OpeningCoverage,
    double OpeningCoverageOverall,
    double[] CoverageTarget,
    double ClosingSpeed,
    double SpeedVolatility,
    double[][] Lapse,
    double[][] Rejoin,
    double[][] JoinMix)
{
    /// <summary>How members choose their tier anew; none where they keep it.</summary>
    public TierChoice? Choice { get; init; }

    /// <summary>The coverage aimed at, learnt from a history, in place of <see cref="CoverageTarget"/>; none where that is stated.</summary>
    public FittedCoverage? Coverage { get; init; }

    /// <summary>How participation answers to policy and incomes; none where it does not.</summary>
    public FittedParticipation? Participation { get; init; }

    /// <summary>How the choice among tiers answers to policy and incomes, year by year on each path; none where the mix is stated.</summary>
    public FittedTierChoice? FittedChoice { get; init; }

    /// <summary>The conditions that fitted answers are measured from; needed where there is one.</summary>
    public OpeningConditions? Opening { get; init; }

    /// <summary>Whether anything of it was learnt from data.</summary>
    public bool IsFitted => Coverage is not null || Participation is not null || FittedChoice is not null;

    /// <summary>
    /// By year: persons of 16 to 59 who are registered in the place (户籍) per resident of these ages; none where it is not known.
    /// </summary>
    public double[]? RegisteredPerResident { get; init; }

    /// <summary>How far the eligible share of every age may drift, alike; none where it is certain.</summary>
    public UncertainTrend? EligibleTrend { get; init; }

    /// <summary>How far the share of the eligible that the target leaves uncovered may drift; none where it is certain.</summary>
    public UncertainTrend? UncoveredTrend { get; init; }

    /// <summary>
    /// Share of a cohort that stays outside the employee schemes while it comes to complete age <paramref name="age"/>:
    /// min(1, e_t(a) / e_{t−1}(a − 1)), e the eligible share. Those who do not stay leave for the employee scheme.
    /// </summary>
    public double Staying(int yearIndex, Sex sex, int age) => Math.Min(1, Growth(yearIndex, sex, age));

    /// <summary>e_t(a) / e_{t−1}(a − 1) while a cohort comes to complete age <paramref name="age"/>; without bound where nobody was eligible, so that nobody leaves.</summary>
    public double Growth(int yearIndex, Sex sex, int age)
    {
        var before = (yearIndex == 0 ? OpeningEligible : Eligible[yearIndex - 1])[Ages.Index(sex, age - 1)];
        return before == 0 ? double.PositiveInfinity : Eligible[yearIndex][Ages.Index(sex, age)] / before;
    }

    /// <summary>
    /// Coverage aimed at for one age: every age closes the same share of its gap to full coverage,
    /// 1 − (1 − c_a)(1 − target) / (1 − c), at least zero; c_a and c the opening coverage of the age and overall.
    /// </summary>
    public double TargetAt(int yearIndex, Sex sex, int age) => TargetAt(Lane.Of(CoverageTarget[yearIndex]), Ages.Index(sex, age))[0];

    /// <summary>The same for a target that differs by path and a flat cell.</summary>
    public Lanes TargetAt(Lanes target, int cell)
    {
        var open = 1 - OpeningCoverageOverall;
        var gap = open <= 0 ? Lanes.Zero : (Lanes.One - target) / Lane.Of(open);
        var aimed = Lanes.One - Lane.Of(1 - OpeningCoverage[cell]) * gap;
        return Vector512.Min(Lanes.One, Vector512.Max(Lanes.Zero, aimed));
    }
}
