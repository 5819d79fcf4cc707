using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Actuary.Assumptions;
using Actuary.Schemes.ResidentPension.Rules;
using Actuary.Schemes.ResidentPension.Stocks;

namespace Actuary.Schemes.ResidentPension.Year;

/// <summary>
/// The cohorts of pension age through the years in hand, cohort after cohort: first those that draw, then each that begins to. The place of one that
/// has passed the last age goes to the one that completes 60 in that year.
/// </summary>
internal sealed class PensionerCohorts(ResidentPensionPlan plan, CohortStock<PensionerCell, PensionerRow> pensioners)
{
    private const int PensionAge = ResidentPensionPlan.PensionAge;

    private static readonly Lanes _year = Vector512.Create(12.0);

    // Rules that a plan does not use cost nothing in a year.
    private readonly bool _paysOthers = plan.SinglePremium is not null || plan.Opening.HasLegacy;
    private readonly bool _hasOptions = (plan.Accounts.Adjustment ?? plan.SinglePremium ?? plan.Benefits.ChildrenConditionMet ?? (object?)plan.Assistance) is not null;

    /// <summary>The cohorts of a sex that draw already, through the years.</summary>
    public void Live(Sex sex, ReadOnlySpan<PensionYear> years)
    {
        for (var place = 0; place < pensioners.Ages; place++)
        {
            var at = (int)sex * pensioners.Ages + place;
            var age = pensioners.AgeAt(place, years[0].Terms.Year, PensionAge + 1);
            var last = Ages.Max + 1 - age;
            for (var t = 0; t < years.Length && t <= last; t++)
                Draw(sex, at, age + t, years[t]);
        }
    }

    /// <summary>
    /// A cohort that completes 60 in the first of the years, through all of them: its members make up years, and those who vest begin to draw.
    /// </summary>
    /// <param name="members">Its members on the 31 December before, by class.</param>
    /// <param name="before">The same over all classes.</param>
    public void Begin(Sex sex, ReadOnlySpan<PensionYear> years, ReadOnlySpan<ContributorCell> members, in ContributorRow before)
    {
        var place = pensioners.Place((int)sex, PensionAge, years[0].Terms.Year);
        Retire(sex, place, years[0], members, before);
        for (var t = 1; t < years.Length; t++)
            Draw(sex, place, PensionAge + t, years[t]);
    }

    /// <summary>A year of those who drew before: survivors are paid twelve months, the dying some, and the heirs the rest.</summary>
    private void Draw(Sex sex, int place, int age, PensionYear now)
    {
        ref var row = ref pensioners.Row(place);
        ref var flows = ref now.Flows;
        var (terms, payments) = (now.Terms, now.Payments);
        var survival = age > Ages.Max ? Lanes.Zero : now.Population.Survival[Ages.Index(sex, age)];
        if (_hasOptions || now.Classes.IsCounted)
            Prepare(ref row, place, age, survival, now);

        var dying = Lanes.One - survival;
        var due = Due(survival, terms);
        var last = Account.MonthsCovered(row.RemainingMonths, Vector512.Create(plan.Benefits.DeathYearMonths[terms.Year]));
        var covered = survival * Account.MonthsCovered(row.RemainingMonths, _year) + dying * last;
        var left = payments.Left(row, pensioners.Cells(place), row.RemainingMonths - last);
        payments.Pay(row, due, covered, age, ref flows);
        payments.Bury(row, left, dying, age, ref flows);
        row.Survive(survival);
        payments.Credit(ref row, _year, ref flows);
        flows.Pensioners += row.Pensioners * row.Drawing;
        flows.Accounts += row.Balance;
        if (_paysOthers)
            DrawOthers(ref row, survival, now);
        if (now.Classes.IsCounted)
            now.Classes.Count(row, pensioners.Cells(place));
    }

    /// <summary>Pension months due a head of those alive on the last 31 December.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Lanes Due(Lanes survival, YearTerms terms) =>
        survival * _year + (Lanes.One - survival) * Vector512.Create(plan.Benefits.DeathYearMonths[terms.Year]);

    /// <summary>What options change in a row before it is paid, and what is told of the payment by class.</summary>
    private void Prepare(ref PensionerRow row, int place, int age, Lanes survival, PensionYear now)
    {
        if (now.Terms.AdjustsAccounts)
            row.Adjust(now.Terms.AccountFactor);
        now.Bought?.Buy(ref row, age, ref now.Flows);
        row.Drawing = Vector512.Create(now.Payments.Drawing(age));
        var due = Due(survival, now.Terms);
        var cells = pensioners.Cells(place);
        now.Payments.Assist(row, cells, due, ref now.Flows);
        if (now.Classes.IsCounted)
            now.Classes.Pay(row, cells, due, age);
    }

    /// <summary>The year of pensions of older schemes and of those that were bought.</summary>
    private void DrawOthers(ref PensionerRow row, Lanes survival, PensionYear now)
    {
        ref var flows = ref now.Flows;
        var (due, dying) = (Due(survival, now.Terms), Lanes.One - survival);
        PensionPayments.PayLegacy(row, due, ref flows);
        row.MonthlyLegacy *= survival;
        if (now.Bought is not { } bought)
            return;
        ref var own = ref row.Bought;
        var last = Account.MonthsCovered(own.Months, Vector512.Create(plan.Benefits.DeathYearMonths[now.Terms.Year]));
        BoughtPensions.Pay(own, due, survival * Account.MonthsCovered(own.Months, _year) + dying * last, ref flows);
        bought.Bury(own, dying, own.Months - last, ref flows);
        own.Monthly *= survival;
        bought.Credit(ref own, _year, ref flows);
        flows.Accounts += own.Balance;
    }

    /// <summary>The year in which a cohort completes 60.</summary>
    private void Retire(Sex sex, int place, PensionYear now, ReadOnlySpan<ContributorCell> from, in ContributorRow before)
    {
        ref var flows = ref now.Flows;
        var (terms, payments, classes) = (now.Terms, now.Payments, now.Classes);
        var survival = now.Population.Survival[Ages.Index(sex, PensionAge)];
        var divisor = plan.Accounts.DivisorMonths[terms.Year];
        var cells = pensioners.Cells(place);
        for (var c = 0; c < cells.Length; c++)
        {
            var (paid, subsidy) = (flows.MadeUp, flows.MadeUpSubsidies);
            cells[c] = now.Start.Begin(from[c], c, survival, ref flows);
            classes.MakeUp(c, flows.MadeUp - paid, flows.MadeUpSubsidies - subsidy);
        }

        var months = Vector512.Create(plan.Benefits.EntryYearMonths[terms.Year]);
        var began = PensionerRow.Beginning(cells, Vector512.Create(divisor));
        began.Drawing = Vector512.Create(payments.Drawing(PensionAge));
        began.MonthlyLegacy = before.LegacyForLife * survival;
        var lastMonths = plan.Benefits.DeathYearMonths[terms.Year] * (Lanes.One - survival);
        flows.LegacyBefore60 += (before.LegacyUntil60 + before.LegacyForLife) * (survival * (_year - months) + lastMonths);
        payments.Pay(began, months, Account.MonthsCovered(began.RemainingMonths, months), PensionAge, ref flows);
        PensionPayments.PayLegacy(began, months, ref flows);
        payments.Assist(began, cells, months, ref flows);
        if (classes.IsCounted)
        {
            classes.Pay(began, cells, months, PensionAge);
            classes.Count(began, cells);
        }

        payments.Credit(ref began, months, ref flows);
        pensioners.Row(place) = began;

        flows.NewPensioners += began.Pensioners * began.Drawing;
        flows.TransfersOut += before.LeaversAccounts * survival;
        flows.Pensioners += began.Pensioners * began.Drawing;
        flows.Accounts += began.Balance;
    }
}
