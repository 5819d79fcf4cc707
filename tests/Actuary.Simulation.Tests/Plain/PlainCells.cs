namespace Actuary.Simulation.Tests.Plain;

/// <summary>
/// Members under pension age of one sex, age and class; totals of the cell. Streaks: contributing members by unbroken years,
/// the first entry one year, the last entry as many as there are entries and more.
/// </summary>
internal sealed record PlainMembers(
    double Contributing, double Dormant, double Person, double Government, double Years, double[] Streaks)
{
    public double Heads => Contributing + Dormant;

    /// <summary>Contributing members who have no streak yet: they paid before the first projected year only.</summary>
    public double Uncounted => Contributing - Streaks.Sum();

    public static PlainMembers None(int streaks) => new(0, 0, 0, 0, 0, new double[streaks]);

    public PlainMembers Times(double share) => new(
        Contributing * share, Dormant * share, Person * share, Government * share, Years * share, [.. Streaks.Select(s => s * share)]);

    public PlainMembers Plus(PlainMembers other) => new(
        Contributing + other.Contributing,
        Dormant + other.Dormant,
        Person + other.Person,
        Government + other.Government,
        Years + other.Years,
        [.. Streaks.Zip(other.Streaks, (one, another) => one + another)]);
}

/// <summary>Accounts of one sex and age whose owners left for the employee scheme and have not completed 60.</summary>
internal sealed record PlainWaiting(double Person, double Government)
{
    public double Total => Person + Government;
}

/// <summary>Pensioners of one sex, age and class; totals of the cell: yuan a month, and the balances still in the accounts.</summary>
internal sealed record PlainPensioners(
    double Heads, double PersonMonthly, double GovernmentMonthly, double BonusMonthly, double PersonBalance, double GovernmentBalance)
{
    public double AccountMonthly => PersonMonthly + GovernmentMonthly;

    public double Balance => PersonBalance + GovernmentBalance;

    public PlainPensioners Times(double share) => new(
        Heads * share, PersonMonthly * share, GovernmentMonthly * share, BonusMonthly * share, PersonBalance * share, GovernmentBalance * share);
}

/// <summary>Pensions that a cohort bought with single premiums: yuan a month, what is left, and the person's share of that.</summary>
internal sealed record PlainBought(double Monthly, double Balance, double PersonShare)
{
    public static PlainBought None { get; } = new(0, 0, 0);

    public PlainBought Times(double share) => this with { Monthly = Monthly * share, Balance = Balance * share };
}

/// <summary>Pensions of older schemes drawn by a cohort, yuan a month.</summary>
internal sealed record PlainLegacy(double Until60, double ForLife)
{
    public double Total => Until60 + ForLife;

    public PlainLegacy Times(double share) => new(Until60 * share, ForLife * share);
}
