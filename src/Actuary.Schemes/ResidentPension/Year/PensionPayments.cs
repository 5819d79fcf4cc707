using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Actuary.Schemes.ResidentPension.Policy;
using Actuary.Schemes.ResidentPension.Rules;
using Actuary.Schemes.ResidentPension.Stocks;

namespace Actuary.Schemes.ResidentPension.Year;

/// <summary>Pension months due a head of a row, and those that accounts and bought pensions cover.</summary>
internal readonly record struct MonthsDue(Lanes Due, Lanes Covered, Lanes BoughtCovered);

/// <summary>What a row of pensioners is paid in a year, and what its accounts still hold.</summary>
internal sealed class PensionPayments(ResidentPensionPlan plan, YearTerms terms)
{
    /// <summary>Share of a cohort that is paid: the condition of the family is asked of those who were 60 when the scheme began.</summary>
    public double Drawing(int age) =>
        plan.Benefits.ChildrenConditionMet is { } met && plan.Vesting is { } vesting
            && age - vesting.YearsOpen(terms.Year) >= ResidentPensionPlan.PensionAge
            ? met[terms.Year]
            : 1;

    /// <summary>In the year of purchase, pensioners of the row buy pensions with one premium.</summary>
    public void Buy(ref PensionerRow row, int age, ref YearFlows flows)
    {
        if (plan.SinglePremium is not { } policy || policy.YearIndex != terms.Year)
            return;
        var charged = SinglePremium.MonthsCharged(12.0 * (policy.ToAge - age), policy.LeastMonths);
        var (monthly, premium, buyers) = (Lanes.Zero, Lanes.Zero, Lanes.Zero);
        foreach (var option in policy.Options)
        {
            var bought = row.Pensioners * option.TakeUp * option.Monthly;
            buyers += row.Pensioners * option.TakeUp;
            monthly += bought;
            premium += SinglePremium.Premium(bought, charged);
        }

        var subsidy = buyers * policy.Subsidy;
        var any = Vector512.GreaterThan(monthly, Lanes.Zero);
        row.Bought = new BoughtPension
        {
            Monthly = monthly,
            Months = Vector512.ConditionalSelect(any, (premium + subsidy) / monthly, Lanes.Zero),
            PersonShare = Vector512.ConditionalSelect(any, premium / (premium + subsidy), Lanes.Zero),
        };
        flows.SinglePremiums += premium;
        flows.SinglePremiumSubsidies += subsidy;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Pay(in PensionerRow row, in MonthsDue months, int age, ref YearFlows flows)
    {
        var personMonths = row.Pensioners * row.Drawing * months.Due;
        flows.PensionMonths += personMonths;
        flows.AgeAddOns += plan.Benefits.AgeAddOns[terms.Year][age] * personMonths;
        flows.Bonus += row.MonthlyBonus * months.Due;
        flows.LegacyPension += row.MonthlyLegacy * months.Due;
        flows.AccountPension += row.MonthlyAccount * months.Due;
        flows.LongevityTail += row.MonthlyAccount * (months.Due - months.Covered);
        if (plan.SinglePremium is null)
            return;
        flows.AccountPension += row.Bought.Monthly * months.Due;
        flows.LongevityTail += row.Bought.Monthly * (months.Due - months.BoughtCovered);
    }

    /// <summary>Takes a year's payments from the accounts of a row and credits what remains.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Credit(ref PensionerRow row, Lanes monthsPaid, ref YearFlows flows)
    {
        var interest = terms.InterestInPayment;
        flows.InterestCredited += row.MonthlyAccount * Account.MonthsLeft(row.RemainingMonths, monthsPaid) * interest;
        row.RemainingMonths = Account.RemainingMonths(row.RemainingMonths, monthsPaid, interest);
        if (plan.Accounts.OrderOfUse != OrderOfUse.ProRata)
            row.Since.Growth = Account.Grown(row.Since.Growth, interest);
        if (plan.SinglePremium is null)
            return;
        flows.InterestCredited += row.Bought.Monthly * Account.MonthsLeft(row.Bought.Months, monthsPaid) * interest;
        row.Bought.Months = Account.RemainingMonths(row.Bought.Months, monthsPaid, interest);
    }

    /// <summary>
    /// What the deaths of a share of a row pay: grants, pensions until the deaths are reported, and to the heirs what accounts still hold.
    /// </summary>
    /// <param name="left">Months that accounts, and bought pensions, still cover after the months of the dying.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Bury(
        in PensionerRow row, ReadOnlySpan<PensionerCell> cells, Lanes dying, in (Lanes Account, Lanes Bought) left, int age, ref YearFlows flows)
    {
        var benefits = plan.Benefits;
        var drawing = row.Pensioners * row.Drawing;
        var narrow = drawing * (terms.National.Average + terms.Local.Average) + row.MonthlyAccount + row.Bought.Monthly;
        var whole = narrow + drawing * Vector512.Create(benefits.AgeAddOns[terms.Year][age]) + row.MonthlyBonus + row.MonthlyLegacy;
        var grantBase = benefits.DeathGrantBase == DeathGrantBase.WholeBenefit ? whole : narrow;
        flows.PensionerDeaths += drawing * dying;
        flows.DeathGrants += Benefits.DeathGrant(grantBase * dying, benefits.DeathGrantMonths[terms.Year]);
        if (benefits.FuneralGrant is { } funeral)
            flows.DeathGrants += funeral[terms.Year] * drawing * dying;
        if (benefits.DeathReporting is { } reporting)
            flows.PaidAfterDeath += Benefits.PaidAfterDeath(whole * dying, reporting.Months[terms.Year], reporting.Recovered[terms.Year]);

        var accounts = Left(row, cells, left.Account);
        var inherited = accounts.Leaving(plan.Accounts.GovernmentPartInheritable[terms.Year]);
        flows.Refunds += inherited * dying;
        flows.Forfeited += (accounts.Total - inherited) * dying;
        if (plan.SinglePremium is { } premium)
            BuryBought(premium, row, dying, left.Bought, ref flows);
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

    private void BuryBought(SinglePremiumPolicy premium, in PensionerRow row, Lanes dying, Lanes monthsLeft, ref YearFlows flows)
    {
        var balance = row.Bought.Monthly * monthsLeft * dying;
        var refunded = !premium.RefundedOnDeath ? Lanes.Zero
            : plan.Accounts.GovernmentPartInheritable[terms.Year] ? balance : balance * row.Bought.PersonShare;
        flows.Refunds += refunded;
        flows.Forfeited += balance - refunded;
    }

    /// <summary>The parts of all the accounts of a row that still cover so many months, yuan.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private AccountParts Left(in PensionerRow row, ReadOnlySpan<PensionerCell> cells, Lanes monthsLeft) =>
        plan.Accounts.OrderOfUse == OrderOfUse.ProRata
            ? new(row.MonthlyFromPerson * monthsLeft, row.MonthlyFromGovernment * monthsLeft)
            : LeftInOrder(row, cells, monthsLeft);

    private AccountParts LeftInOrder(in PensionerRow row, ReadOnlySpan<PensionerCell> cells, Lanes monthsLeft)
    {
        var (person, government) = (Lanes.Zero, Lanes.Zero);
        foreach (ref readonly var cell in cells)
        {
            var parts = row.Left(cell, plan.Accounts.OrderOfUse, monthsLeft);
            person += parts.Person;
            government += parts.Government;
        }

        return new(person, government);
    }
}
