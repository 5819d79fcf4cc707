using Actuary.Assumptions;

namespace Actuary.Schemes.ResidentPension.Policy;

/// <summary>
/// What is paid in for a contributing member in a year, yuan per head, by year and class, at opening prices: tiers and
/// subsidies then follow rural income as <see cref="Amounts.Indexation"/> says.
/// </summary>
/// <param name="Tier">By year, then class: the yearly contribution of the tier.</param>
/// <param name="PaidOnBehalf">By year, then class: the part of the tier that the government pays instead of the person.</param>
/// <param name="Subsidy">By year, then class: the government's subsidy credited on top.</param>
/// <param name="Collective">By year: the collective's subsidy per contributing member.</param>
/// <param name="TierElasticity">By year: tiers grow by (1 + growth of rural income)^elasticity; zero holds them.</param>
/// <param name="TierStep">By year: tiers are rounded to this many yuan; zero leaves them unrounded.</param>
/// <param name="SubsidyElasticity">By year: as for tiers, for subsidies and the collective's part.</param>
public sealed record ContributionPolicy(
    double[][] Tier,
    double[][] PaidOnBehalf,
    double[][] Subsidy,
    double[] Collective,
    double[] TierElasticity,
    double[] TierStep,
    double[] SubsidyElasticity)
{
    /// <summary>How far tiers, and with them the mean contribution, may drift from incomes; none where they are certain. What drifts is an average and has no step.</summary>
    public UncertainTrend? TierTrend { get; init; }

    /// <summary>A reward for unbroken contribution; none if there is no such thing.</summary>
    public ContinuityReward? ContinuityReward { get; init; }
}
