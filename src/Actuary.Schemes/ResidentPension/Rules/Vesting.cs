using System.Runtime.Intrinsics;

namespace Actuary.Schemes.ResidentPension.Rules;

/// <summary>Where a person stands on the day a scheme begins; it decides how many contribution years the pension needs.</summary>
public enum StartGroup
{
    /// <summary>Of pension age before that day: the basic pension without contributions.</summary>
    OfPensionAge,

    /// <summary>Too old to reach the ordinary years: contributes in every year that is left.</summary>
    Transition,

    /// <summary>Can reach the ordinary years.</summary>
    Ordinary,
}

/// <summary>Contribution years that a pension needs, and those made up in one payment at pension age.</summary>
public static class Vesting
{
    /// <summary>
    /// Years below which nobody counts as short: years a head are a quotient of sums, and whoever has exactly the years needed must not
    /// fall short of them by its last digit.
    /// </summary>
    public const double LeastShortfall = 1e-6;

    /// <summary>Years completed on a day; a birthday counts from its own day on.</summary>
    public static int CompletedAge(DateOnly birth, DateOnly on)
    {
        var age = on.Year - birth.Year;
        return birth.AddYears(age) > on ? age - 1 : age;
    }

    /// <summary>
    /// Group of someone born on a day when the scheme begins on <paramref name="start"/>. Pension age counts when it was
    /// reached before that day; exactly <paramref name="ordinaryYears"/> before pension age is ordinary (AMB-10, AMB-17).
    /// </summary>
    public static StartGroup GroupOf(DateOnly birth, DateOnly start, int pensionAge, int ordinaryYears)
    {
        if (birth.AddYears(pensionAge) < start)
            return StartGroup.OfPensionAge;
        return CompletedAge(birth, start) > pensionAge - ordinaryYears ? StartGroup.Transition : StartGroup.Ordinary;
    }

    /// <summary>
    /// Contribution years needed by someone of a completed age when the scheme begins: min(ordinary, max(0, pension age − age)).
    /// Nobody needs more years than are left, and none is needed at pension age (AMB-18).
    /// </summary>
    public static double RequiredYears(double ageAtStart, double ordinaryYears, double pensionAge) =>
        Math.Min(ordinaryYears, Math.Max(0, pensionAge - ageAtStart));

    /// <summary>Years that a payment at pension age makes up: max(0, up to − years contributed).</summary>
    public static Lanes YearsMadeUp(Lanes years, double upTo) => Vector512.Max(Lanes.Zero, Vector512.Create(upTo) - years);
}
