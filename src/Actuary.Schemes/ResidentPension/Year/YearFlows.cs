using System.Runtime.CompilerServices;

namespace Actuary.Schemes.ResidentPension.Year;

/// <summary>What the rows of one year add up to: people in persons, money in yuan, pension time in person-months.</summary>
internal struct YearFlows
{
    public Lanes OfWorkingAge;
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
    public Lanes NotVested;
    public Lanes PensionerDeaths;
    public Lanes Accounts;
    public Lanes InterestCredited;

    /// <summary>Rewards for unbroken contribution.</summary>
    public Lanes Rewards;

    /// <summary>Paid by persons for years made up at pension age, and the subsidy on them.</summary>
    public Lanes MadeUp;
    public Lanes MadeUpSubsidies;

    /// <summary>Paid by pensioners for a pension bought at once, and the subsidy on it.</summary>
    public Lanes SinglePremiums;
    public Lanes SinglePremiumSubsidies;

    public Lanes PensionMonths;

    /// <summary>Σ additions by age × months, yuan.</summary>
    public Lanes AgeAddOns;
    public Lanes Bonus;
    public Lanes AccountPension;

    /// <summary>Pensions of older schemes, to pensioners and to those who have not completed 60.</summary>
    public Lanes LegacyPension;
    public Lanes LegacyBefore60;
    public Lanes LongevityTail;
    public Lanes DeathGrants;
    public Lanes PaidAfterDeath;
    public Lanes Refunds;

    /// <summary>Accounts of those who joined the employee scheme.</summary>
    public Lanes TransfersOut;

    /// <summary>Accounts of those who moved to, and from, other places.</summary>
    public Lanes MovedOut;
    public Lanes MovedIn;

    /// <summary>Parts of accounts that stay in the fund when their owner leaves it.</summary>
    public Lanes Forfeited;

    /// <summary>What the level whose general budget is watched pays into the fund.</summary>
    public Lanes FiscalInput;

    /// <summary>What a means test counts of the pensions of assisted persons.</summary>
    public Lanes AssistanceSaved;

    /// <summary>Under pension age, paying or not.</summary>
    public readonly Lanes Members => Contributing + Dormant;

    /// <summary>Adds what rows of pensioners come to.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AddPensioners(in YearFlows other)
    {
        Pensioners += other.Pensioners;
        PensionerDeaths += other.PensionerDeaths;
        Accounts += other.Accounts;
        InterestCredited += other.InterestCredited;
        PensionMonths += other.PensionMonths;
        AgeAddOns += other.AgeAddOns;
        Bonus += other.Bonus;
        AccountPension += other.AccountPension;
        LongevityTail += other.LongevityTail;
        DeathGrants += other.DeathGrants;
        PaidAfterDeath += other.PaidAfterDeath;
        Refunds += other.Refunds;
        Forfeited += other.Forfeited;
    }
}
