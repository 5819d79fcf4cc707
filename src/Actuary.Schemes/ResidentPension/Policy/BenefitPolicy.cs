namespace Actuary.Schemes.ResidentPension.Policy;

/// <summary>
/// A monthly amount that is enacted for some years and then follows the indexation rule
/// P[t+1] = round(P[t] · (1 + clamp(a·CPI + b·g, floor, cap)) + k), g the growth of rural income, every n years.
/// </summary>
/// <param name="Opening">Yuan a month in force on the opening 31 December.</param>
/// <param name="Enacted">By year: the month-weighted average enacted for the year, or null where the rule decides.</param>
/// <param name="EnactedAtYearEnd">By year: the amount in force on 31 December, or null where the rule decides.</param>
public sealed record IndexedPension(double Opening, double?[] Enacted, double?[] EnactedAtYearEnd, IndexationRule Rule);

/// <summary>The parameters of the indexation rule; a year's factor waits and is compounded until the next adjustment.</summary>
public sealed record IndexationRule(
    double CpiWeight,
    double IncomeWeight,
    double Floor,
    double Cap,
    double FixedIncrement,
    double RoundTo,
    int EveryYears);

/// <summary>Monthly addition from an age on, yuan, by year.</summary>
public sealed record AgeAddOn(int FromAge, double[] Monthly);

/// <summary>What a pensioner receives beside the account pension, and what a death pays.</summary>
/// <param name="National">The national minimum basic pension (基础养老金).</param>
/// <param name="Local">What provinces, cities and counties add to it on average.</param>
/// <param name="BonusPerYear">By year of retirement: yuan a month for each contribution year beyond the threshold.</param>
/// <param name="BonusAfterYears">The threshold in contribution years.</param>
/// <param name="AgeAddOns">Additions from given ages; they add up.</param>
/// <param name="DeathGrantMonths">By year: months of the deceased pensioner's last monthly benefit.</param>
/// <param name="EntryYearMonths">Pension months paid in the year of reaching pension age, on average.</param>
/// <param name="DeathYearMonths">Pension months paid in the year of death, on average.</param>
public sealed record BenefitPolicy(
    IndexedPension National,
    IndexedPension Local,
    double[] BonusPerYear,
    double BonusAfterYears,
    IReadOnlyList<AgeAddOn> AgeAddOns,
    double[] DeathGrantMonths,
    double EntryYearMonths,
    double DeathYearMonths)
{
    /// <summary>The addition at an age, yuan a month.</summary>
    public double AddOnAt(int yearIndex, int age) =>
        AgeAddOns.Where(addOn => age >= addOn.FromAge).Sum(addOn => addOn.Monthly[yearIndex]);
}
