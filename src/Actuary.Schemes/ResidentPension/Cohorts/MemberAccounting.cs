using System.Runtime.CompilerServices;
using Actuary.Schemes.ResidentPension.Policy;
using Actuary.Schemes.ResidentPension.Rules;
using Actuary.Schemes.ResidentPension.Stocks;
using Actuary.Schemes.ResidentPension.Year;

namespace Actuary.Schemes.ResidentPension.Cohorts;

/// <summary>What becomes of the accounts of the members of a birth year, over all classes: paid to heirs, moved away, credited.</summary>
internal sealed class MemberAccounting(ResidentPensionPlan plan, ClassTable classes)
{
    // Rules that a plan does not use cost nothing in a year.
    private readonly bool _leaversWait = plan.Accounts.TransferAtPensionAge.Contains(true);
    private readonly bool _keepsGovernmentParts = plan.KeepsGovernmentParts;
    private readonly bool _paysLegacy = plan.Opening.HasLegacy;

    /// <summary>Men and women through years; their rows move to the last 31 December.</summary>
    /// <param name="first">Index of the first of the years among those in hand.</param>
    public void Settle(ref ContributorRow men, ref ContributorRow women, in Cohort ofMen, in Cohort ofWomen, ReadOnlySpan<PensionYear> years, int first)
    {
        // Accounts stay in registers from year to year, as no method is called.
        var (menAccounts, womenAccounts) = (men.Accounts, women.Accounts);
        for (var t = 0; t < years.Length; t++)
        {
            ref var flows = ref years[t].Flows;
            var (menInterest, menRefunds) = Settle(ref menAccounts, ofMen.Years[t], ofMen.Accounts[t], first + t, years[t].Terms, ref flows);
            var (womenInterest, womenRefunds) = Settle(ref womenAccounts, ofWomen.Years[t], ofWomen.Accounts[t], first + t, years[t].Terms, ref flows);
            flows.InterestCredited += menInterest + womenInterest;
            flows.Refunds += menRefunds + womenRefunds;
            flows.Accounts += menAccounts.Total + womenAccounts.Total;
        }

        (men.Accounts, women.Accounts) = (menAccounts, womenAccounts);
        for (var t = 0; _paysLegacy && t < years.Length; t++)
        {
            PayLegacy(ref men, ofMen.Years[t], years[t]);
            PayLegacy(ref women, ofWomen.Years[t], years[t]);
        }
    }

    /// <summary>Pays out, or keeps for the fund, the accounts of the dying; gives what is paid.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Lanes Bury(in MemberAccounts accounts, Lanes dying, int year, ref YearFlows flows)
    {
        var all = accounts.All;
        var inherited = all.Leaving(plan.Accounts.GovernmentPartInheritable[year]);
        if (_keepsGovernmentParts)
            flows.Forfeited += (all.Total - inherited) * dying;
        return inherited * dying;
    }

    /// <summary>A year of one sex. Gives the interest on what was there before, and what heirs are paid.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private (Lanes Interest, Lanes Refunds) Settle(
        ref MemberAccounts accounts, in CohortYear people, in CohortAccounts after, int t, YearTerms terms, ref YearFlows flows)
    {
        if (plan.Transfers is { } moves)
            Move(moves, accounts.Members, people.Staying, terms.Year, ref flows);
        var refunds = Bury(accounts, Lanes.One - people.Survival, terms.Year, ref flows);
        var credited = (accounts.Person * terms.KeptInPlace + accounts.Government * terms.KeptInPlaceOfGovernment) * people.Staying;
        credited += Leave(ref accounts, people, terms, ref flows);
        accounts.Person = after.Person * people.Kept * classes.Grown(t);
        accounts.Government = after.Government * people.Kept * classes.GrownOfGovernment(t);
        return (credited * terms.Interest, refunds);
    }

    /// <summary>The accounts of those who move to other places, and of those who come from there.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Move(TransferPolicy moves, AccountParts accounts, Lanes stay, int year, ref YearFlows flows)
    {
        var moving = accounts.Leaving(moves.GovernmentPartMoves[year]);
        flows.MovedOut += moving * stay * moves.OutRate[year];
        flows.MovedIn += moving * stay * moves.InRate[year];
        flows.Forfeited += (accounts.Total - moving) * stay * moves.OutRate[year];
    }

    /// <summary>
    /// The accounts of those who leave for the employee scheme: they move at once, or wait with interest until pension age, as the
    /// year of leaving has it. What waits already goes on waiting. Gives what waits before the year's interest.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Lanes Leave(ref MemberAccounts accounts, in CohortYear people, YearTerms terms, ref YearFlows flows)
    {
        var leaving = people.Survival - people.Staying;
        var waits = plan.Accounts.TransferAtPensionAge[terms.Year];
        if (!waits)
            flows.TransfersOut += accounts.Members.Total * leaving;
        if (!_leaversWait)
            return Lanes.Zero;
        var coming = waits ? leaving : Lanes.Zero;
        var person = accounts.LeaversPerson * people.Survival + accounts.Person * coming;
        var government = accounts.LeaversGovernment * people.Survival + accounts.Government * coming;
        accounts.LeaversPerson = Account.Grown(person, terms.Interest);
        accounts.LeaversGovernment = Account.Grown(government, terms.Interest);
        return person + government;
    }

    private void PayLegacy(ref ContributorRow row, in CohortYear people, PensionYear year)
    {
        var keep = people.Staying * year.Terms.KeptInPlace;
        var monthly = row.LegacyUntil60 + row.LegacyForLife;
        var lastMonths = plan.Benefits.DeathYearMonths[year.Terms.Year] * (Lanes.One - people.Survival);
        year.Flows.LegacyBefore60 += monthly * (12 * keep + lastMonths);
        row.LegacyUntil60 *= keep;
        row.LegacyForLife *= keep;
    }
}
