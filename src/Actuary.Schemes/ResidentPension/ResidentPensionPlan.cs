using Actuary.Assumptions.Enrolment;
using Actuary.Schemes.ResidentPension.Policy;
using Actuary.Schemes.ResidentPension.Stocks;

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
    double OpeningIncomePerHead)
{
    public const int EntryAge = 16;
    public const int PensionAge = 60;
}
