using Actuary.Schemes.ResidentPension.Stocks;

namespace Actuary.Schemes.ResidentPension.Cohorts;

/// <summary>
/// A year of the members of one sex and birth year, whatever their class. "Per survivor" is per member that stays from the 31 December of the
/// first of the years on.
/// </summary>
internal struct CohortYear
{
    /// <summary>Share that is alive on 31 December, and share that is alive and has not left for the employee scheme.</summary>
    public Lanes Survival;
    public Lanes Staying;

    /// <summary>Members aimed at.</summary>
    public Lanes Aimed;

    /// <summary>Members after deaths, exits and moves ÷ members before, multiplied up from the year after the first; one in the first.</summary>
    public Lanes Kept;

    /// <summary>Persons who join, per survivor.</summary>
    public Lanes JoiningPerSurvivor;
}

/// <summary>The members of one sex and birth year, by pairs of classes, and the years that they are moved through.</summary>
/// <param name="keep">Members after deaths, exits and moves of the first year ÷ members before.</param>
/// <param name="accounts">Receives the accounts of all classes on each 31 December, per survivor and less the interest since the years in hand began.</param>
internal readonly ref struct Cohort<TAccounts>(Span<ContributorCell> cells, Lanes keep, ReadOnlySpan<CohortYear> years, Span<TAccounts> accounts)
{
    public Span<ContributorCell> Cells { get; } = cells;

    public Lanes Keep { get; } = keep;

    public ReadOnlySpan<CohortYear> Years { get; } = years;

    public Span<TAccounts> Accounts { get; } = accounts;
}
