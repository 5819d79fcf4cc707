using Actuary.Assumptions;

namespace Actuary.Schemes.ResidentPension.Policy;

/// <summary>
/// A monthly amount that is enacted for some years and then follows the indexation rule
/// P[t+1] = round(P[t] · (1 + clamp(a·CPI + b·g, floor, cap)) + k), g the growth of rural income, every n years.
/// </summary>
/// <param name="Opening">Yuan a month in force on the opening 31 December.</param>
/// <param name="Enacted">By year: the month-weighted average enacted for the year, or null where the rule decides.</param>
/// <param name="EnactedAtYearEnd">By year: the amount in force on 31 December, or null where the rule decides.</param>
/// <param name="Rules">By year: the rule in force.</param>
public sealed record IndexedPension(double Opening, double?[] Enacted, double?[] EnactedAtYearEnd, IndexationRule[] Rules);

/// <summary>
/// The indexation rule of one year. The year's factor waits and is compounded until the next adjustment, which takes place once
/// <paramref name="EveryYears"/> of the year have gone by since the last, with increment and rounding of that year.
/// </summary>
public sealed record IndexationRule(
    double CpiWeight,
    double IncomeWeight,
    double Floor,
    double Cap,
    double FixedIncrement,
    double RoundTo,
    int EveryYears);

/// <summary>Monthly addition from an age on, yuan, by year; additions from several ages add up.</summary>
public sealed record AgeAddOn(int FromAge, double[] Monthly)
{
    /// <summary>What the model calls it.</summary>
    public string Name { get; init; } = "";

    /// <summary>By year: share of the pensioners of the age who receive it; none for all.</summary>
    public double[]? Share { get; init; }

    /// <summary>The sum of the additions by year, then age 0…106, yuan a month, over all pensioners of the age.</summary>
    public static double[][] ByYearAndAge(IReadOnlyList<AgeAddOn> addOns, int years) =>
        [.. Enumerable.Range(0, years).Select(year => Enumerable.Range(0, Ages.Count + 1)
            .Select(age => addOns.Where(addOn => age >= addOn.FromAge).Sum(addOn => addOn.Monthly[year] * (addOn.Share?[year] ?? 1))).ToArray())];
}

/// <summary>What a pensioner receives beside the account pension, and what a death pays.</summary>
/// <param name="National">The national minimum basic pension (基础养老金).</param>
/// <param name="Local">What provinces, cities and counties add to it on average.</param>
/// <param name="BonusPerYear">By year of retirement: yuan a month for each contribution year beyond the threshold.</param>
/// <param name="BonusAfterYears">By year of retirement: the threshold in contribution years.</param>
/// <param name="AgeAddOns">By year, then age 0…106: <see cref="AgeAddOn.ByYearAndAge"/>, yuan a month.</param>
/// <param name="DeathGrantMonths">By year: months of the deceased pensioner's last monthly benefit.</param>
/// <param name="EntryYearMonths">By year: pension months paid to those who reach pension age in it, on average.</param>
/// <param name="DeathYearMonths">By year: pension months paid to pensioners who die in it, on average.</param>
public sealed record BenefitPolicy(
    IndexedPension National,
    IndexedPension Local,
    double[] BonusPerYear,
    double[] BonusAfterYears,
    double[][] AgeAddOns,
    double[] DeathGrantMonths,
    double[] EntryYearMonths,
    double[] DeathYearMonths)
{
    /// <summary>How far the local addition may drift from its rule in years without an enacted value; none where it is certain.</summary>
    public UncertainTrend? LocalTrend { get; init; }

    /// <summary>The additions one by one, for a person who has some of them.</summary>
    public IReadOnlyList<AgeAddOn> Additions { get; init; } = [];

    /// <summary>By year of retirement: at most so many years beyond the threshold earn a bonus; none for no limit.</summary>
    public double[]? BonusMostYears { get; init; }

    /// <summary>By year of retirement: share of the national basic pension that each year beyond the threshold adds; none for nothing.</summary>
    public double[]? BonusBasicShare { get; init; }

    /// <summary>By year of retirement, then class: yuan a month added for life (C-02); none for nothing.</summary>
    public double[][]? TierTilt { get; init; }

    /// <summary>What the months of the death grant multiply (AMB-07).</summary>
    public DeathGrantBase DeathGrantBase { get; init; }

    /// <summary>By year: paid once for each pensioner who dies, yuan; none for nothing.</summary>
    public double[]? FuneralGrant { get; init; }

    /// <summary>Pensions paid on after a death until it is reported; none for no delay.</summary>
    public DeathReporting? DeathReporting { get; init; }

    /// <summary>
    /// By year: of those who had completed 60 in the year the scheme began, the share whose children meet the condition of the
    /// family (AMB-49) and who are therefore paid; none where there is no condition.
    /// </summary>
    public double[]? ChildrenConditionMet { get; init; }
}

/// <summary>The part of the last monthly benefit that a death grant multiplies.</summary>
public enum DeathGrantBase
{
    WholeBenefit,
    BasicAndAccount,
}

/// <param name="Months">By year: months between a death and its report.</param>
/// <param name="Recovered">By year: share of the money paid in these months that is paid back.</param>
public sealed record DeathReporting(double[] Months, double[] Recovered);
