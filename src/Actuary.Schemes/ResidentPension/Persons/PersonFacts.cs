using Actuary.Schemes.ResidentPension.Rules;

namespace Actuary.Schemes.ResidentPension.Persons;

/// <summary>One person on the opening 31 December, a head: amounts in yuan, pensions in yuan a month.</summary>
/// <param name="Class">Index of the class the person belongs to, or will join.</param>
/// <param name="Age">Completed years.</param>
public sealed record PersonFacts(int Class, int Age)
{
    /// <summary>The account of a member under 60.</summary>
    public AccountParts Account { get; init; }

    public double ContributionYears { get; init; }

    /// <summary>Whether a member under 60 paid in the opening year, as a share for an average of several.</summary>
    public double Contributing { get; init; }

    /// <summary>
    /// By year index, whether the person pays in it; null for what members of the class do on average: they stop and take it up
    /// again at the rates of the plan.
    /// </summary>
    public Func<int, bool>? Pays { get; init; }

    /// <summary>By year index, the class of someone under 60; null for the same class throughout.</summary>
    public Func<int, int>? Changes { get; init; }

    /// <summary>Pensions of an older scheme drawn until 60, and for life.</summary>
    public double LegacyUntil60 { get; init; }
    public double LegacyForLife { get; init; }

    /// <summary>For someone of 60 or over: account pension from the person's and the government's part, and other additions for life.</summary>
    public double MonthlyFromPerson { get; init; }
    public double MonthlyFromGovernment { get; init; }
    public double MonthlyBonus { get; init; }

    /// <summary>Months that the account of someone of 60 or over still covers.</summary>
    public double RemainingMonths { get; init; }

    /// <summary>
    /// The person, of 60 or over, drawing a pension from an account that was divided at 60 and paid every month since: what is left of
    /// it covers the rest of the divisor.
    /// </summary>
    /// <param name="left">What the account still holds.</param>
    public PersonFacts Drawing(AccountParts left, double divisorMonths)
    {
        var months = Math.Max(0, divisorMonths - 12 * (Age - ResidentPensionPlan.PensionAge));
        return this with
        {
            MonthlyFromPerson = months > 0 ? left.Person[0] / months : 0,
            MonthlyFromGovernment = months > 0 ? left.Government[0] / months : 0,
            RemainingMonths = months,
        };
    }

    /// <summary>The class in a year; the class at the opening before the first.</summary>
    internal int ClassIn(int yearIndex) => yearIndex < 0 ? Class : Changes?.Invoke(yearIndex) ?? Class;
}
