namespace Actuary.Schemes.ResidentPension.Policy;

/// <summary>
/// How many contribution years a pension needs, and what may be made up in one payment at pension age. Yearly arrays are by
/// year of retirement.
/// </summary>
/// <param name="StartYear">Calendar year in which the scheme began; nobody needs more years than have passed since.</param>
/// <param name="FirstYear">Calendar year of year index 0.</param>
/// <param name="OrdinaryYears">Contribution years needed by those who could pay them.</param>
/// <param name="MakeUpTo">Years up to which members of the transition cohorts may make up more.</param>
/// <param name="ShortShare">Of members who miss years, the share that makes them up; the others do not vest.</param>
/// <param name="TransitionShare">Of vested members of the transition cohorts, the share that makes up more.</param>
/// <param name="AtLowestTier">Whether a year is made up at the lowest tier; if not, at the member's own (AMB-08).</param>
/// <param name="Subsidised">Whether years made up are subsidised (AMB-08, AMB-16).</param>
/// <param name="CountsForBonus">Whether years made up count for the long-contribution bonus.</param>
public sealed record VestingPolicy(
    int StartYear,
    int FirstYear,
    double[] OrdinaryYears,
    double[] MakeUpTo,
    double[] ShortShare,
    double[] TransitionShare,
    bool AtLowestTier,
    bool[] Subsidised,
    bool[] CountsForBonus)
{
    /// <summary>Years the scheme had been open when the cohort of a year of retirement completed 60.</summary>
    public int YearsOpen(int yearIndex) => FirstYear + yearIndex - StartYear;

    /// <summary>Whether the cohort could not have paid the ordinary years.</summary>
    public bool IsTransition(int yearIndex) => YearsOpen(yearIndex) < OrdinaryYears[yearIndex];
}
