namespace Actuary.Schemes.MedicalCover.Policy;

/// <summary>What is paid in for one insured person, yuan a year.</summary>
/// <param name="Individual">By year, then class: the contribution of a person, whoever pays it.</param>
/// <param name="Government">By year, then class: the subsidy of governments.</param>
/// <param name="SubsidyShares">By year, then level of government: who pays the subsidy; adds up to 1.</param>
/// <param name="IndividualElasticity">By year: the contribution grows by (1 + growth of rural income)^elasticity.</param>
/// <param name="GovernmentElasticity">By year: likewise the subsidy.</param>
/// <param name="Step">By year: both are rounded half up to this once they follow income; 0 leaves them unrounded.</param>
public sealed record ContributionPolicy(
    double[][] Individual, double[][] Government, double[][] SubsidyShares,
    double[] IndividualElasticity, double[] GovernmentElasticity, double[] Step)
{
    /// <summary>Contributions paid by medical assistance; none where there is no such aid.</summary>
    public PremiumAidPolicy? PremiumAid { get; init; }
}

/// <summary>By year, then class: share of the individual contribution paid by assistance; by year, then level: who pays that.</summary>
public sealed record PremiumAidPolicy(double[][] Share, double[][] LevelShares);
