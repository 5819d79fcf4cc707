namespace Actuary.Simulation.Tests.Plain;

/// <summary>Members under pension age of one sex, age and class; totals of the cell.</summary>
internal sealed record PlainMembers(double Contributing, double Dormant, double Person, double Government, double Years)
{
    public double Heads => Contributing + Dormant;
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
    public PlainPensioners Share(double share) => new(
        Heads * share, PersonMonthly * share, GovernmentMonthly * share, BonusMonthly * share, PersonBalance * share, GovernmentBalance * share);
}

/// <summary>What a contributing member of one class brings in a year, yuan.</summary>
internal sealed record PlainRates(double Person, double OnBehalf, double Subsidy, double Collective);

/// <summary>The totals of a year, named as on the rules page.</summary>
internal sealed class PlainYear
{
    public double Eligible, Joins, Lapses, Rejoins, Exits, MemberDeaths, NewPensioners, PensionerDeaths;
    public double Individual, Collective, Subsidy, OnBehalf;
    public double MonthsPaid, National, Local, Account, Bonus, AgeAddOns, DeathGrants, Refunds, Transfers;
    public double Tail, Interest;

    public double Pensions => National + Local + Account + Bonus + AgeAddOns;

    public double Outgo => Pensions + DeathGrants + Refunds + Transfers;
}
