using System.Runtime.Intrinsics;
using Actuary.Assumptions;
using Actuary.Assumptions.Population;
using Actuary.Schemes.ResidentPension.Rules;
using Actuary.Schemes.ResidentPension.Stocks;

namespace Actuary.Schemes.ResidentPension.Year;

/// <summary>The year of the cohort that completes 60: its members make up years, and those who vest begin to draw.</summary>
internal sealed class RetirementYear(
    ResidentPensionPlan plan,
    CohortStock<ContributorCell, ContributorRow> members,
    CohortStock<PensionerCell, PensionerRow> pensioners,
    YearTerms terms,
    MembersYear membersYear,
    PensionStart start,
    PensionPayments payments,
    ClassYear classes)
{
    private const int Age = ResidentPensionPlan.PensionAge;

    public void Step(Sex sex, PopulationBlock population, ref YearFlows flows)
    {
        var before = members.Row((int)sex, Age, terms.Year);
        var survival = population.Survival[Ages.Index(sex, Age)];
        var divisor = plan.Accounts.DivisorMonths[terms.Year];
        var from = members.Cells((int)sex, Age, terms.Year);
        var cells = pensioners.Cells((int)sex, Age, terms.Year);
        for (var c = 0; c < cells.Length; c++)
        {
            var (paid, subsidy) = (flows.MadeUp, flows.MadeUpSubsidies);
            cells[c] = start.Begin(from[c], c, survival, ref flows);
            classes.MakeUp(c, flows.MadeUp - paid, flows.MadeUpSubsidies - subsidy);
        }

        var months = Vector512.Create(plan.Benefits.EntryYearMonths[terms.Year]);
        var began = PensionerRow.Beginning(cells, Vector512.Create(divisor));
        began.Drawing = Vector512.Create(payments.Drawing(Age));
        began.MonthlyLegacy = before.LegacyForLife * survival;
        var lastMonths = plan.Benefits.DeathYearMonths[terms.Year] * (Lanes.One - survival);
        flows.LegacyBefore60 += (before.LegacyUntil60 + before.LegacyForLife) * (survival * (Vector512.Create(12.0) - months) + lastMonths);
        payments.Pay(began, new MonthsDue(months, Account.MonthsCovered(began.RemainingMonths, months), Lanes.Zero), Age, ref flows);
        payments.Assist(began, cells, months, ref flows);
        classes.Pay(began, cells, months, Age);
        classes.Count(began, cells);
        payments.Credit(ref began, months, ref flows);
        pensioners.Row((int)sex, Age, terms.Year) = began;

        membersYear.Bury(before, Lanes.One - survival, ref flows);
        flows.NewPensioners += began.Pensioners * began.Drawing;
        flows.TransfersOut += before.LeaversAccounts * survival;
        flows.Pensioners += began.Pensioners * began.Drawing;
        flows.Accounts += began.Accounts;
    }
}
