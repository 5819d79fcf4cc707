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

/// <summary>The members of one cohort over all classes. Accounts that a plan never tells apart may count as the person's.</summary>
internal struct ContributorRow
{
    public Lanes Members;
    public PartedAccounts Accounts;

    /// <summary>Of those who left for the employee scheme and wait here until pension age.</summary>
    public PartedAccounts Leavers;

    /// <summary>Pensions of older schemes drawn until 60, and for life, yuan a month.</summary>
    public Lanes LegacyUntil60;
    public Lanes LegacyForLife;
}
