using System.Runtime.Intrinsics;

namespace Actuary.Schemes.MedicalCover.Hospitals;

/// <summary>An institution, or institutions that are assessed as one; its score of a year is drawn: mean + deviation · z within 0…1 (C-17).</summary>
/// <param name="Name">A key, for instance <c>city_hospital</c>.</param>
/// <param name="ScoreMean">Score on the central path, in [0, 1].</param>
/// <param name="ScoreDeviation">Standard deviation of the score before it is held within 0…1; zero: always the mean.</param>
public sealed record Institution(string Name, double ScoreMean, double ScoreDeviation);

/// <summary>How the fund pays one institution for one pool of care: its outpatient or inpatient care, or a part of it.</summary>
/// <param name="Institution">Index of the institution.</param>
/// <param name="Pool">A key, for instance <c>outpatient</c>.</param>
/// <param name="ServiceShares">By service: the contract's share of the cases and of the fund's cost; contracts share out all of it.</param>
/// <param name="Terms">By year: how the year is settled.</param>
/// <param name="OpeningSettled">What was settled for the opening year, yuan.</param>
public sealed record HospitalContract(
    int Institution, string Pool, double[] ServiceShares, IReadOnlyList<ContractTerms> Terms, double OpeningSettled)
{
    /// <summary>Yuan that are still to be paid for the opening year, or returned where negative, when settlements are paid a year later.</summary>
    public double OpeningDue { get; init; }
}

/// <summary>How payments come in within the year: <see cref="Prepayment"/>.</summary>
/// <param name="Share">By year: prepaid share of what was settled for the year before; the rest is assessed.</param>
/// <param name="InstalmentsAYear">12, 4 or 2.</param>
/// <param name="Assessed">What the assessed part is a share of.</param>
/// <param name="SettlesNextYear">Whether the settlement of a year is paid in the next one; if not, at its end.</param>
public sealed record PrepaymentTerms(double[] Share, int InstalmentsAYear, AssessmentBase Assessed, bool SettlesNextYear);

/// <summary>Growth that follows costs: growth of the year + share · medical inflation, fractions.</summary>
/// <param name="Fixed">By year.</param>
/// <param name="InflationShare">Part of medical inflation that is followed.</param>
public sealed record FollowedGrowth(double[] Fixed, double InflationShare)
{
    /// <summary>1 + growth of a year.</summary>
    public Lanes Factor(int yearIndex, Lanes medicalInflation) =>
        Lanes.One + (InflationShare * medicalInflation + Vector512.Create(Fixed[yearIndex]));
}

/// <summary>A budget for all institutions together, <see cref="GlobalBudget"/>; contracts share it by what was settled for them for the year before.</summary>
/// <param name="Opening">That of the opening year, yuan; where there was none, what was settled.</param>
/// <param name="ReserveShare">By year: share of receipts that is not spent.</param>
/// <param name="GrowthCap">By year: most that it grows, fraction; infinite where there is no cap.</param>
public sealed record RegionalBudget(double Opening, double[] ReserveShare, double[] GrowthCap);

/// <summary>How the budget of contracts paid by points is shared: <see cref="PointsBudget"/>.</summary>
/// <param name="DeductedShare">By year: share of it that is not given to points.</param>
/// <param name="Floor">By year: least yuan a point, of the opening year; zero where there is none.</param>
/// <param name="Ceiling">By year: most yuan a point, of the opening year; infinite where there is none.</param>
public sealed record PointsTerms(double[] DeductedShare, double[] Floor, double[] Ceiling);
