using Actuary.Schemes.ResidentPension.Rules;
using Actuary.Schemes.ResidentPension.Stocks;
using Actuary.Schemes.ResidentPension.Year;

namespace Actuary.Schemes.ResidentPension.Cohorts;

/// <summary>The cohorts under pension age.</summary>
internal interface IMemberCohorts
{
    void Open();

    /// <summary>All cohorts through the years.</summary>
    void Live(ReadOnlySpan<PensionYear> years);

    /// <summary>Whether the classes of a cohort touch within a year, so that it cannot be moved class by class through several.</summary>
    static bool MovesYearByYear(ResidentPensionPlan plan) =>
        plan.Enrolment.Choice is not null || plan.Contributions.ContinuityReward is not null;

    /// <summary>Those of a plan, whose accounts are parted only where it tells the parts apart.</summary>
    static IMemberCohorts Of(
        ResidentPensionPlan plan, CohortStock<ContributorCell, ContributorRow> members, PensionerCohorts drawing, ClassTable classes, int years) =>
        plan.TellsAccountPartsApart
            ? new MemberCohorts<AccountParts>(plan, members, drawing, classes, years)
            : new MemberCohorts<WholeAccounts>(plan, members, drawing, classes, years);
}
