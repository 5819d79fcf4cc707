namespace Actuary.Schemes.ResidentPension.Year;

/// <summary>What the rows of one year add up to: people in persons, money in yuan, pension time in person-months.</summary>
internal struct YearFlows
{
    public Lanes Eligible;
    public Lanes Contributing;
    public Lanes Dormant;
    public Lanes Pensioners;
    public Lanes Joins;
    public Lanes Lapses;
    public Lanes Rejoins;
    public Lanes Exits;
    public Lanes MemberDeaths;
    public Lanes NewPensioners;
    public Lanes PensionerDeaths;
    public Lanes Accounts;
    public Lanes InterestCredited;

    public Lanes PensionMonths;

    /// <summary>Σ additions by age × months, yuan.</summary>
    public Lanes AgeAddOns;
    public Lanes Bonus;
    public Lanes AccountPension;
    public Lanes LongevityTail;
    public Lanes DeathGrants;
    public Lanes Refunds;
    public Lanes TransfersOut;
}
