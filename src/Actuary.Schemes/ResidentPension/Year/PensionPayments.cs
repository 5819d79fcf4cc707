using System.Runtime.CompilerServices;
using Actuary.Schemes.ResidentPension.Policy;
using Actuary.Schemes.ResidentPension.Rules;
using Actuary.Schemes.ResidentPension.Stocks;

namespace Actuary.Schemes.ResidentPension.Year;

/// <summary>What a row of pensioners is paid in a year, and what its accounts still hold; those of older schemes and those that were bought are apart.</summary>
internal sealed class PensionPayments(ResidentPensionPlan plan, YearTerms terms)
{
    // Rules that a plan does not use cost nothing in a year.
    private readonly bool _keepsGovernmentParts = plan.KeepsGovernmentParts;

    /// <summary>Share of a cohort that is paid: the condition of the family is asked of those who were 60 when the scheme began.</summary>
    public double Drawing(int age) =>
        plan.Benefits.ChildrenConditionMet is { } met && plan.Vesting is { } vesting
            && age - vesting.YearsOpen(terms.Year) >= ResidentPensionPlan.PensionAge
            ? met[terms.Year]
            : 1;

    /// <summary>Pays a row the months due a head, of which the accounts cover some.</summary>
    /// <param name="drawing">Its pensioners who are paid.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Pay(in PensionerRow row, Lanes drawing, Lanes due, Lanes covered, int age, in PaymentTerms year, ref YearFlows flows)
    {
        var personMonths = drawing * due;
        flows.PensionMonths += personMonths;
        flows.AgeAddOns += year.AgeAddOns[age] * personMonths;
        flows.Bonus += row.MonthlyBonus * due;
        flows.AccountPension += row.MonthlyAccount * due;
        flows.LongevityTail += row.MonthlyAccount * (due - covered);
    }

    /// <summary>Pays a row the pensions of older schemes that go on for life.</summary>
    public static void PayLegacy(in PensionerRow row, Lanes due, ref YearFlows flows) => flows.LegacyPension += row.MonthlyLegacy * due;

    /// <summary>Takes a year's payments from the accounts of a row and credits what remains.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Credit(ref PensionerRow row, Lanes monthsPaid, in PaymentTerms year, ref YearFlows flows)
    {
        var left = row.MonthlyAccount * Account.MonthsLeft(row.RemainingMonths, monthsPaid);
        var credited = left * year.Interest;
        flows.InterestCredited += credited;
        flows.Accounts += left + credited;
        row.RemainingMonths = Account.RemainingMonths(row.RemainingMonths, monthsPaid, year.Interest);
        if (plan.Accounts.OrderOfUse != OrderOfUse.ProRata)
            row.Since.Growth = Account.Grown(row.Since.Growth, year.Interest);
    }

    /// <summary>
    /// What the deaths of a share of a row pay: grants, pensions until the deaths are reported, and to the heirs what accounts still hold.
    /// </summary>
    /// <param name="drawing">Pensioners of the row who are paid.</param>
    /// <param name="monthly">What a month pays them.</param>
    /// <param name="accounts">What the accounts of the row hold after the months of the dying.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Bury<TAccounts>(Lanes drawing, MonthlyBenefit monthly, TAccounts accounts, Lanes dying, in PaymentTerms year, ref YearFlows flows)
        where TAccounts : unmanaged, IAccountBalance<TAccounts>
    {
        var benefits = plan.Benefits;
        var grantBase = benefits.DeathGrantBase == DeathGrantBase.WholeBenefit ? monthly.Whole : monthly.WithoutAdditions;
        flows.PensionerDeaths += drawing * dying;
        flows.DeathGrants += Benefits.DeathGrant(grantBase * dying, year.DeathGrantMonths);
        if (benefits.FuneralGrant is { } funeral)
            flows.DeathGrants += funeral[terms.Year] * drawing * dying;
        if (benefits.DeathReporting is { } reporting)
            flows.PaidAfterDeath += Benefits.PaidAfterDeath(monthly.Whole * dying, reporting.Months[terms.Year], reporting.Recovered[terms.Year]);

        var inherited = accounts.Leaving(year.GovernmentPartInheritable);
        flows.Refunds += inherited * dying;
        if (_keepsGovernmentParts)
            flows.Forfeited += (accounts.Total - inherited) * dying;
    }

    /// <summary>What a means test counts of the pensions of assisted classes.</summary>
    public void Assist(in PensionerRow row, ReadOnlySpan<PensionerCell> cells, Lanes due, ref YearFlows flows)
    {
        if (plan.Assistance is not { } assistance)
            return;
        var flat = row.Drawing * (terms.National.Average + terms.Local.Average);
        foreach (var c in assistance.Classes)
        {
            var account = (cells[c].MonthlyFromPerson + cells[c].MonthlyFromGovernment) * row.Since.Adjusted;
            var monthly = (cells[c].Pensioners * flat + account) * row.Since.Surviving;
            flows.AssistanceSaved += assistance.PensionCounted[terms.Year] * monthly * due;
        }
    }

    /// <summary>The parts of all the accounts of a row that still cover so many months, yuan.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public PartedAccounts Left(in PensionerRow row, ReadOnlySpan<PensionerCell> cells, Lanes monthsLeft) =>
        plan.Accounts.OrderOfUse == OrderOfUse.ProRata
            ? row.LeftProRata(monthsLeft)
            : LeftInOrder(row, cells, monthsLeft);

    private PartedAccounts LeftInOrder(in PensionerRow row, ReadOnlySpan<PensionerCell> cells, Lanes monthsLeft)
    {
        var (person, government) = (Lanes.Zero, Lanes.Zero);
        foreach (ref readonly var cell in cells)
        {
            var parts = row.Left(cell, plan.Accounts.OrderOfUse, monthsLeft);
            person += parts.Person;
            government += parts.Government;
        }

        return PartedAccounts.Of(person, government);
    }
}

/// <summary>What a month pays a row, yuan: basic and account pension, and the whole with additions, bonus and pensions of older schemes.</summary>
[method: MethodImpl(MethodImplOptions.AggressiveInlining)]
internal readonly struct MonthlyBenefit(Lanes withoutAdditions, Lanes whole)
{
    public Lanes WithoutAdditions { get; } = withoutAdditions;

    public Lanes Whole { get; } = whole;

    /// <summary>The same without pensions of older schemes and those that were bought.</summary>
    /// <param name="drawing">Pensioners of the row who are paid.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static MonthlyBenefit Of(in PensionerRow row, Lanes drawing, int age, in PaymentTerms year)
    {
        var withoutAdditions = drawing * year.BasicPension + row.MonthlyAccount;
        return new(withoutAdditions, withoutAdditions + drawing * year.AgeAddOns[age] + row.MonthlyBonus);
    }

    /// <summary>With what the row is paid of pensions that it bought.</summary>
    public static MonthlyBenefit OfAll(in PensionerRow row, int age, in PaymentTerms year)
    {
        var own = Of(row, row.Paid, age, year);
        return new(own.WithoutAdditions + row.Bought.Monthly, own.Whole + row.Bought.Monthly + row.MonthlyLegacy);
    }
}

/// <summary>What a year pays a pensioner, and what it is that a death pays.</summary>
[method: MethodImpl(MethodImplOptions.AggressiveInlining)]
internal readonly struct PaymentTerms(ResidentPensionPlan plan, YearTerms terms)
{
    /// <summary>National and local basic pension, yuan a month.</summary>
    public Lanes BasicPension { get; } = terms.National.Average + terms.Local.Average;

    /// <summary>Rate credited on what remains of accounts.</summary>
    public Lanes Interest { get; } = terms.InterestInPayment;

    /// <summary>Additions by completed age, yuan a month.</summary>
    public double[] AgeAddOns { get; } = plan.Benefits.AgeAddOns[terms.Year];

    /// <summary>Months due in the year of a death.</summary>
    public double DeathYearMonths { get; } = plan.Benefits.DeathYearMonths[terms.Year];

    public double DeathGrantMonths { get; } = plan.Benefits.DeathGrantMonths[terms.Year];

    public bool GovernmentPartInheritable { get; } = plan.Accounts.GovernmentPartInheritable[terms.Year];
}
