using Actuary.Schemes.ResidentPension.Rules;

namespace Actuary.Schemes.ResidentPension.Stocks;

/// <summary>Members of one cohort and class under pension age, cell totals: persons, yuan, person-years.</summary>
internal struct ContributorCell
{
    public Lanes Contributing;
    public Lanes Dormant;
    public Lanes PersonAccount;
    public Lanes GovernmentAccount;
    public Lanes ContributionYears;
}

/// <summary>The members of one cohort over all classes.</summary>
internal struct ContributorRow
{
    public Lanes Members;
    public MemberAccounts Accounts;

    /// <summary>Pensions of older schemes drawn until 60, and for life, yuan a month.</summary>
    public Lanes LegacyUntil60;
    public Lanes LegacyForLife;
}

/// <summary>The accounts of one cohort over all classes, yuan.</summary>
internal struct MemberAccounts
{
    public Lanes Person;
    public Lanes Government;

    /// <summary>Of those who left for the employee scheme and wait here until pension age.</summary>
    public Lanes LeaversPerson;
    public Lanes LeaversGovernment;

    public readonly AccountParts Members => new(Person, Government);

    public readonly AccountParts All => new(Person + LeaversPerson, Government + LeaversGovernment);

    public readonly Lanes Leavers => LeaversPerson + LeaversGovernment;

    public readonly Lanes Total => Person + Government + Leavers;
}
