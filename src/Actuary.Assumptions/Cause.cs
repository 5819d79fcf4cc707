namespace Actuary.Assumptions;

/// <summary>
/// What a random draw is for. A draw names its cause, so that two scenarios differ by policy and not by luck.
/// The numbers are part of the determinism contract: never renumber, only add.
/// </summary>
public enum Cause
{
    Economy = 1,
    FittedEconomy = 2,
    Mortality = 10,
    MortalityDrift = 11,
    Fertility = 12,
    Migration = 13,
    FittedMortality = 14,
    CoverageSpeed = 20,
    UncoveredTrend = 21,
    EligibleTrend = 22,
    TierTrend = 23,
    LocalPensionTrend = 24,
    FittedEnrolment = 25,
    FittedTierChoice = 26,
    FittedCoverage = 27,
    CoverageDeviation = 28,
    FrequencyLevel = 30,
    CostLevel = 31,
    Frequency = 32,
    MedicalInflation = 33,
    Epidemic = 34,
    Participation = 40,
    Cases = 41,
    CasesOfUnits = 42,
    AssessmentScore = 50,
}
