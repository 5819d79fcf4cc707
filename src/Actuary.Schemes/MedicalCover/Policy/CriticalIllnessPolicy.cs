using Actuary.Schemes.MedicalCover.Rules;

namespace Actuary.Schemes.MedicalCover.Policy;

/// <summary>How critical-illness cover is financed and run; without it the basic fund pays critical-illness benefits itself.</summary>
/// <param name="FinancingShare">By year: premium as a share of the basic financing standard (C-27).</param>
/// <param name="ReserveMonths">By year: months of the last year's outgo that stay in the basic fund before a premium is taken from its surplus (AMB-47).</param>
/// <param name="Contract">By year: how the insurer's year ends.</param>
public sealed record CriticalIllnessPolicy(double[] FinancingShare, double[] ReserveMonths, CriticalIllnessContract[] Contract)
{
    /// <summary>By year: share of the premium that the insurer has in January; none where only the year is looked at.</summary>
    public double[]? FirstInstalment { get; init; }

    /// <summary>Accounting units with an adjustment fund; none where the place is one unit.</summary>
    public AccountingUnits? Units { get; init; }
}

/// <summary>Accounting units that share a contract.</summary>
/// <param name="Names">Of the units.</param>
/// <param name="Insured">By unit: share of the insured; adds up to 1.</param>
/// <param name="RelativeClaims">By unit: claims a head over the mean of all.</param>
/// <param name="ContributionShare">By year: share of the premium that goes to the adjustment fund.</param>
/// <param name="OpeningBalance">Of the adjustment fund, yuan.</param>
public sealed record AccountingUnits(
    IReadOnlyList<string> Names, double[] Insured, double[] RelativeClaims, double[] ContributionShare, double OpeningBalance);
