namespace Actuary.Simulation.Tests.Plain;

/// <summary>The totals of a year, named as on the rules page.</summary>
internal sealed class PlainYear
{
    public double Eligible, WorkingAge, Joins, Lapses, Rejoins, Exits, MemberDeaths, NotVested, NewPensioners, PensionerDeaths;
    public double Individual, MadeUp, SinglePremiums, Collective, Subsidy, OnBehalf, Rewards, MovedIn;
    public double MonthsPaid, National, Local, Account, Bonus, AgeAddOns, Legacy, LegacyBefore60;
    public double DeathGrants, PaidAfterDeath, Refunds, LeftForEmployees, MovedOut;
    public double Tail, Interest, Forfeited, AssistedPensions;

    /// <summary>Paid to pensioners.</summary>
    public double Pensions => National + Local + Account + Bonus + AgeAddOns + Legacy;

    public double PaidIn => Individual + MadeUp + SinglePremiums;

    public double Transfers => LeftForEmployees + MovedOut;

    public double Outgo => Pensions + LegacyBefore60 + DeathGrants + PaidAfterDeath + Refunds + Transfers;

    /// <summary>An account whose owner is gone: the person's part is paid out, the government's part too or it stays in the fund.</summary>
    public void Refund(double person, double government, bool governmentToo)
    {
        Refunds += person + (governmentToo ? government : 0);
        Forfeited += governmentToo ? 0 : government;
    }
}
