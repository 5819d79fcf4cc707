using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Actuary.Assumptions;
using Actuary.Assumptions.Population;
using Actuary.Numerics;
using Actuary.Schemes.ResidentPension.Rules;
using Actuary.Schemes.ResidentPension.Stocks;
using Actuary.Schemes.ResidentPension.Year;

namespace Actuary.Schemes.ResidentPension.Cohorts;

/// <summary>The cohorts of pension age, year after year: each that begins to draw, and all that drew before.</summary>
internal sealed class PensionerCohorts(ResidentPensionPlan plan, CohortStock<PensionerCell, PensionerRow> pensioners)
{
    private const int PensionAge = ResidentPensionPlan.PensionAge;

    private static readonly Lanes _year = Vector512.Create(12.0);

    private readonly bool _hasOptions = plan.Opening.HasLegacy || plan.KeepsGovernmentParts || plan.Accounts.OrderOfUse != OrderOfUse.ProRata
        || (plan.Accounts.Adjustment ?? plan.SinglePremium ?? plan.Benefits.ChildrenConditionMet ?? (object?)plan.Assistance) is not null;

    /// <summary>A year of those who drew before: survivors are paid twelve months, the dying some, and the heirs the rest.</summary>
    /// <param name="next">The population that is asked for after this one.</param>
    public void Draw(PensionYear now, PopulationBlock next)
    {
        if (_hasOptions || now.Classes.IsCounted)
            DrawWithOptions(now);
        else
            DrawPlainly(now, next);
    }

    /// <summary>Where a row meets no option, no method is called, and the sums of the year stay in registers from row to row.</summary>
    private void DrawPlainly(PensionYear now, PopulationBlock next)
    {
        var flows = default(YearFlows);
        var terms = new PaymentTerms(plan, now.Terms);
        for (var sex = Sex.Male; sex <= Sex.Female; sex++)
        {
            var survival = now.Population.Survival.Slice(Ages.Index(sex, 0), Ages.Count);
            var survivalNext = next.Survival.Slice(Ages.Index(sex, 0), Ages.Count);
            var rows = pensioners.Rows((int)sex);
            var place = pensioners.Place(0, PensionAge + 1, now.Terms.Year);
            for (var age = PensionAge + 1; age <= Ages.Max + 1; age++)
            {
                ref var row = ref rows[place];
                var alive = Lanes.Zero;
                if (age <= Ages.Max)
                {
                    alive = survival[age];
                    Lane.Fetch<Lanes>(survivalNext.Slice(age, 1));
                }

                var last = LastMonths(row, terms);
                var monthly = MonthlyBenefit.Of(row, row.Pensioners, age, terms);
                var left = new WholeAccounts(row.MonthlyAccount * (row.RemainingMonths - last));
                now.Payments.Bury(row.Pensioners, monthly, left, Lanes.One - alive, terms, ref flows);
                Draw(ref row, row.Pensioners, age, alive, last, terms, now.Payments, ref flows);
                place = place + 1 < rows.Length ? place + 1 : 0;
            }
        }

        now.Flows.AddPensioners(flows);
    }

    private void DrawWithOptions(PensionYear now)
    {
        var flows = default(YearFlows);
        var terms = new PaymentTerms(plan, now.Terms);
        for (var sex = Sex.Male; sex <= Sex.Female; sex++)
        {
            for (var age = PensionAge + 1; age <= Ages.Max + 1; age++)
            {
                var place = pensioners.Place((int)sex, age, now.Terms.Year);
                var survival = age > Ages.Max ? Lanes.Zero : now.Population.Survival[Ages.Index(sex, age)];
                ref var row = ref pensioners.Row(place);
                Prepare(ref row, place, age, survival, terms, now);
                var last = LastMonths(row, terms);
                var left = now.Payments.Left(row, pensioners.Cells(place), row.RemainingMonths - last);
                now.Payments.Bury(row.Paid, MonthlyBenefit.OfAll(row, age, terms), left, Lanes.One - survival, terms, ref flows);
                Draw(ref row, row.Paid, age, survival, last, terms, now.Payments, ref flows);
                DrawOthers(ref row, survival, terms, now);
                if (now.Classes.IsCounted)
                    now.Classes.Count(row, pensioners.Cells(place));
            }
        }

        now.Flows.AddPensioners(flows);
    }

    /// <summary>Months of the year of death that the account of a pensioner covers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lanes LastMonths(in PensionerRow row, in PaymentTerms terms) =>
        Account.MonthsCovered(row.RemainingMonths, Vector512.Create(terms.DeathYearMonths));

    /// <summary>Pays a row of those who drew before, and moves it to 31 December.</summary>
    /// <param name="drawing">Its pensioners who are paid.</param>
    /// <param name="last">Months of the year of death that accounts cover.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Draw(
        ref PensionerRow row, Lanes drawing, int age, Lanes survival, Lanes last, in PaymentTerms terms, PensionPayments payments, ref YearFlows flows)
    {
        var covered = Mean(survival, Account.MonthsCovered(row.RemainingMonths, _year), last);
        PensionPayments.Pay(row, drawing, Due(survival, terms), covered, age, terms, ref flows);
        row.Survive(survival);
        payments.Credit(ref row, _year, terms, ref flows);
        flows.Pensioners += drawing * survival;
    }

    /// <summary>Pension months due a head of those alive on the last 31 December.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lanes Due(Lanes survival, in PaymentTerms terms) =>
        Mean(survival, _year, Vector512.Create(terms.DeathYearMonths));

    /// <summary>Mean over those who survive a year and those who die in it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lanes Mean(Lanes survival, Lanes ofSurvivors, Lanes ofDying) => ofDying + survival * (ofSurvivors - ofDying);

    /// <summary>What options change in a row before it is paid, and what is told of the payment by class.</summary>
    private void Prepare(ref PensionerRow row, int place, int age, Lanes survival, in PaymentTerms terms, PensionYear now)
    {
        if (now.Terms.AdjustsAccounts)
            row.Adjust(now.Terms.AccountFactor);
        now.Bought?.Buy(ref row, age, ref now.Flows);
        row.Drawing = Vector512.Create(now.Payments.Drawing(age));
        var due = Due(survival, terms);
        var cells = pensioners.Cells(place);
        now.Payments.Assist(row, cells, due, ref now.Flows);
        if (now.Classes.IsCounted)
            now.Classes.Pay(row, cells, due, age);
    }

    /// <summary>The year of pensions of older schemes and of those that were bought.</summary>
    private static void DrawOthers(ref PensionerRow row, Lanes survival, in PaymentTerms terms, PensionYear now)
    {
        ref var flows = ref now.Flows;
        var (due, dying) = (Due(survival, terms), Lanes.One - survival);
        PensionPayments.PayLegacy(row, due, ref flows);
        row.MonthlyLegacy *= survival;
        if (now.Bought is not { } bought)
            return;
        ref var own = ref row.Bought;
        var last = Account.MonthsCovered(own.Months, Vector512.Create(terms.DeathYearMonths));
        BoughtPensions.Pay(own, due, Mean(survival, Account.MonthsCovered(own.Months, _year), last), ref flows);
        bought.Bury(own, dying, own.Months - last, ref flows);
        own.Monthly *= survival;
        bought.Credit(ref own, _year, ref flows);
        flows.Accounts += own.Balance;
    }

    /// <summary>The year in which a cohort completes 60: its members make up years, and those who vest begin to draw.</summary>
    /// <param name="from">Its members on the 31 December before, by class.</param>
    /// <param name="before">The same over all classes.</param>
    /// <param name="survival">Share of them who live through the year.</param>
    public void Begin(Sex sex, PensionYear now, ReadOnlySpan<ContributorCell> from, in ContributorRow before, Lanes survival)
    {
        var place = pensioners.Place((int)sex, PensionAge, now.Terms.Year);
        ref var flows = ref now.Flows;
        var (terms, payments, classes) = (now.Terms, now.Payments, now.Classes);
        var divisor = plan.Accounts.DivisorMonths[terms.Year];
        var cells = pensioners.Cells(place);
        now.Start.Begin(from, survival, cells, classes, ref flows);

        var year = new PaymentTerms(plan, terms);
        var months = Vector512.Create(plan.Benefits.EntryYearMonths[terms.Year]);
        ref var began = ref pensioners.Row(place);
        began.Begin(cells, Vector512.Create(divisor));
        began.Drawing = Vector512.Create(payments.Drawing(PensionAge));
        began.MonthlyLegacy = before.LegacyForLife * survival;
        var lastMonths = plan.Benefits.DeathYearMonths[terms.Year] * (Lanes.One - survival);
        flows.LegacyBefore60 += (before.LegacyUntil60 + before.LegacyForLife) * (survival * (_year - months) + lastMonths);
        PensionPayments.Pay(began, began.Paid, months, Account.MonthsCovered(began.RemainingMonths, months), PensionAge, year, ref flows);
        PensionPayments.PayLegacy(began, months, ref flows);
        payments.Assist(began, cells, months, ref flows);
        if (classes.IsCounted)
        {
            classes.Pay(began, cells, months, PensionAge);
            classes.Count(began, cells);
        }

        payments.Credit(ref began, months, year, ref flows);
        flows.NewPensioners += began.Paid;
        flows.TransfersOut += before.Leavers.Total * survival;
        flows.Pensioners += began.Paid;
    }
}
