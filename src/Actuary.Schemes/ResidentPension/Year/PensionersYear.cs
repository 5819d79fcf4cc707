using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Actuary.Assumptions;
using Actuary.Assumptions.Population;
using Actuary.Schemes.ResidentPension.Rules;
using Actuary.Schemes.ResidentPension.Stocks;

namespace Actuary.Schemes.ResidentPension.Year;

/// <summary>A year of those who drew before: survivors are paid twelve months, the dying some, and the heirs the rest.</summary>
internal sealed class PensionersYear(
    ResidentPensionPlan plan, CohortStock<PensionerCell, PensionerRow> pensioners, YearTerms terms, PensionPayments payments, ClassYear classes)
{
    public void Step(Sex sex, int age, PopulationBlock population, ref YearFlows flows)
    {
        var place = pensioners.Place((int)sex, age, terms.Year);
        ref var row = ref pensioners.Row(place);
        var cells = pensioners.Cells(place);
        var survival = age > Ages.Max ? Lanes.Zero : population.Survival[Ages.Index(sex, age)];
        if (terms.AdjustsAccounts)
            row.Adjust(terms.AccountFactor);
        payments.Buy(ref row, age, ref flows);
        row.Drawing = Vector512.Create(payments.Drawing(age));

        var dying = Lanes.One - survival;
        var year = Vector512.Create(12.0);
        var last = Vector512.Create(plan.Benefits.DeathYearMonths[terms.Year]);
        var due = survival * year + dying * last;
        var (covered, ofDying) = Covered(row.RemainingMonths, survival, dying, year, last);
        var (boughtCovered, boughtOfDying) = plan.SinglePremium is null ? default : Covered(row.Bought.Months, survival, dying, year, last);
        payments.Pay(row, new MonthsDue(due, covered, boughtCovered), age, ref flows);
        payments.Assist(row, cells, due, ref flows);
        classes.Pay(row, cells, due, age);
        payments.Bury(row, cells, dying, (row.RemainingMonths - ofDying, row.Bought.Months - boughtOfDying), age, ref flows);

        row.Survive(survival);
        classes.Count(row, cells);
        payments.Credit(ref row, year, ref flows);
        flows.Pensioners += row.Pensioners * row.Drawing;
        flows.Accounts += row.Accounts;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Lanes Covered, Lanes OfDying) Covered(Lanes remaining, Lanes survival, Lanes dying, Lanes year, Lanes last)
    {
        var ofDying = Account.MonthsCovered(remaining, last);
        return (survival * Account.MonthsCovered(remaining, year) + dying * ofDying, ofDying);
    }
}
