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
    public const int EntryAge = 16;
    public const int PensionAge = 60;
}

/// <summary>The year before the first projected one, as published: the indexation rule looks back at it.</summary>
/// <param name="CpiChange">Fraction.</param>
/// <param name="IncomeGrowth">Growth of rural disposable income per head, fraction.</param>
/// <param name="IncomePerHead">Rural disposable income per head, yuan a year.</param>
public sealed record OpeningEconomy(double CpiChange, double IncomeGrowth, double IncomePerHead);
