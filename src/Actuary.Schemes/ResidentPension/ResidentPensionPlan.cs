using Actuary.Assumptions.Enrolment;
using Actuary.Schemes.ResidentPension.Opening;
using Actuary.Schemes.ResidentPension.Policy;

namespace Actuary.Schemes.ResidentPension;

/// <summary>
/// The resident basic pension (城乡居民基本养老保险) of one place and scenario, resolved to numbers per projected year.
/// Members are insured from age 16 and draw from age 60; both are the scheme's own and not moved by later retirement.
/// </summary>
public sealed record ResidentPensionPlan(
    int Years,
    IReadOnlyList<MemberClass> Classes,
    EnrolmentPlan Enrolment,
    ContributionPolicy Contributions,
    AccountPolicy Accounts,
    BenefitPolicy Benefits,
    FinancingPolicy Financing,
    OpeningStock Opening,
    OpeningEconomy OpeningEconomy)
{
    /// <summary>Years that a pension needs; none where everyone of 60 draws.</summary>
    public VestingPolicy? Vesting { get; init; }

    /// <summary>Pensions bought with one premium; none where there are no such things.</summary>
    public SinglePremiumPolicy? SinglePremium { get; init; }

    /// <summary>Moves to and from other places; none where nobody moves.</summary>
    public TransferPolicy? Transfers { get; init; }

    /// <summary>What running the scheme costs; none where it is not counted.</summary>
    public AdministrationPolicy? Administration { get; init; }

    /// <summary>How pensions reduce assistance; none where it is not counted.</summary>
    public AssistancePolicy? Assistance { get; init; }

    /// <summary>What a person's statement rounds.</summary>
    public StatementRounding Rounding { get; init; }

    /// <summary>Classes whose members draw no pension from their account: it is paid out at 60 (AMB-44).</summary>
    public IReadOnlySet<int> AccountPaidOutAt60 { get; init; } = new HashSet<int>();

    /// <summary>Whether some of an account can stay in the fund when its owner leaves it.</summary>
    public bool KeepsGovernmentParts =>
        Accounts.GovernmentPartInheritable.Contains(false)
        || Transfers?.GovernmentPartMoves.Contains(false) == true
        || SinglePremium is { RefundedOnDeath: false };

    /// <summary>Whether it ever matters which part of a member's account is the person's and which governments'.</summary>
    public bool TellsAccountPartsApart => KeepsGovernmentParts || Transfers is not null;

    public const int EntryAge = 16;
    public const int PensionAge = 60;
}

/// <summary>The year before the first projected one, as published: the indexation rule looks back at it.</summary>
/// <param name="CpiChange">Fraction.</param>
/// <param name="IncomeGrowth">Growth of rural disposable income per head, fraction.</param>
/// <param name="IncomePerHead">Rural disposable income per head, yuan a year.</param>
public sealed record OpeningEconomy(double CpiChange, double IncomeGrowth, double IncomePerHead);
