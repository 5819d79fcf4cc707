using Actuary.Assumptions;
using Actuary.Schemes.ResidentPension;

namespace Actuary.Simulation.Tests.Plain;

/// <summary>A year of one path: its drivers, the policy resolved for it, and the totals it fills.</summary>
internal sealed record PlainTerms(
    ResidentPensionPlan Plan,
    int Year,
    PlainDrivers Drivers,
    double National,
    double Local,
    double Credited,
    double CreditedBefore,
    PlainRates[] Rates,
    PlainTrends Trends,
    PlainEnrolment Enrolment,
    PlainYear Totals)
{
    /// <summary>Nobody completes 106.</summary>
    public double Survival(Sex sex, int age) => age <= PlainStocks.LastAge ? Drivers.Survival[Ages.Index(sex, age)] : 0;

    /// <summary>Whether heirs receive the government's part.</summary>
    public bool GovernmentInherited => Plan.Accounts.GovernmentPartInheritable[Year];

    /// <summary>Share of those who come to complete an age in the year who stay outside the employee schemes.</summary>
    public double Stay(Sex sex, int age)
    {
        var shares = Plan.Enrolment;
        var before = (Year == 0 ? shares.OpeningEligible : shares.Eligible[Year - 1])[Ages.Index(sex, age - 1)];
        return before > 0 ? Math.Min(1, shares.Eligible[Year][Ages.Index(sex, age)] * Trends.EligibleThisYear / before) : 1;
    }

    /// <summary>Share of the pensioners who complete an age in the year who are paid and counted: the family's condition.</summary>
    public double Counted(int age) => CountedIn(Plan, Year, age);

    public static double CountedIn(ResidentPensionPlan plan, int year, int age)
    {
        if (plan.Benefits.ChildrenConditionMet is not { } met || plan.Vesting is not { } vesting)
            return 1;
        var yearsOpen = vesting.FirstYear + year - vesting.StartYear;
        return age - yearsOpen >= PlainStocks.PensionAge ? met[year] : 1;
    }
}
