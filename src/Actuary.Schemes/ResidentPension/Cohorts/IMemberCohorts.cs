using Actuary.Assumptions.Drivers;
using Actuary.Schemes.ResidentPension.Rules;
using Actuary.Schemes.ResidentPension.Stocks;
using Actuary.Schemes.ResidentPension.Year;

namespace Actuary.Schemes.ResidentPension.Cohorts;

/// <summary>The cohorts under pension age.</summary>
internal interface IMemberCohorts
{
    void Open();

    /// <summary>All cohorts through the years in hand.</summary>
    /// <param name="known">Drivers of these years, and perhaps of others.</param>
    void Live(DriverYears known);

    /// <summary>Whether the classes of a cohort touch within a year, so that it cannot be moved class by class through several.</summary>
    static bool MovesYearByYear(ResidentPensionPlan plan) =>
        plan.Enrolment.Choice is not null || plan.Contributions.ContinuityReward is not null;

    /// <summary>Those of a plan, whose accounts are parted only where it tells the parts apart.</summary>
    static IMemberCohorts Of(
        ResidentPensionScheme scheme,
        PensionYears years,
        CohortStock<ContributorCell, ContributorRow> members,
        OpeningCells opening,
        PensionerCohorts drawing,
        ClassTable classes) =>
        scheme.Plan.TellsAccountPartsApart
            ? new MemberCohorts<PartedAccounts>(scheme, years, members, opening, drawing, classes)
            : new MemberCohorts<WholeAccounts>(scheme, years, members, opening, drawing, classes);
}
