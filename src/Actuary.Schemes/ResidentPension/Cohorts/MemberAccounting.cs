using System.Runtime.CompilerServices;
using Actuary.Numerics;
using Actuary.Schemes.ResidentPension.Policy;
using Actuary.Schemes.ResidentPension.Rules;
using Actuary.Schemes.ResidentPension.Stocks;
using Actuary.Schemes.ResidentPension.Year;

namespace Actuary.Schemes.ResidentPension.Cohorts;

/// <summary>What becomes of the accounts of the members of a birth year, over all classes: paid to heirs, moved away, credited.</summary>
internal sealed class MemberAccounting<TAccounts>(ResidentPensionPlan plan, PensionYears years, ClassTable classes)
    where TAccounts : unmanaged, IAccountBalance<TAccounts>
{
    // Rules that a plan does not use cost nothing in a year.
    private readonly bool _leaversWait = plan.Accounts.TransferAtPensionAge.Contains(true);
    private readonly bool _keepsGovernmentParts = plan.KeepsGovernmentParts;
    private readonly bool _paysLegacy = plan.Opening.HasLegacy;

    /// <summary>Men and women through years; their rows move to the last 31 December.</summary>
    /// <param name="first">Index of the first of the years among those in hand.</param>
    public void Settle(ref ContributorRow men, ref ContributorRow women, in Cohort<TAccounts> ofMen, in Cohort<TAccounts> ofWomen, int first)
    {
        // Accounts stay in registers from year to year, as no method is called.
        var (menThere, menLeft) = (TAccounts.Of(men.Accounts), TAccounts.Of(men.Leavers));
        var (womenThere, womenLeft) = (TAccounts.Of(women.Accounts), TAccounts.Of(women.Leavers));
        var menYears = ofMen.Years;
        var womenYears = ofWomen.Years[..menYears.Length];
        var menAfter = ofMen.Accounts[..menYears.Length];
        var womenAfter = ofWomen.Accounts[..menYears.Length];
        var growth = classes.Growth(first, menYears.Length);
        var flows = years.Flows(first, menYears.Length);
        for (var t = 0; t < menYears.Length; t++)
        {
            var year = years.First + first + t;
            var (menCredited, menRefunds) = Settle(ref menThere, ref menLeft, menYears[t], menAfter[t], growth[t], year, ref flows[t]);
            var (womenCredited, womenRefunds) = Settle(ref womenThere, ref womenLeft, womenYears[t], womenAfter[t], growth[t], year, ref flows[t]);
            flows[t].InterestCredited += (menCredited + womenCredited) * growth[t].Interest;
            flows[t].Refunds += menRefunds + womenRefunds;
            flows[t].Accounts += (menThere + womenThere + (menLeft + womenLeft)).Total;
        }

        (men.Accounts, men.Leavers) = (menThere.Parted, menLeft.Parted);
        (women.Accounts, women.Leavers) = (womenThere.Parted, womenLeft.Parted);
        for (var t = 0; _paysLegacy && t < menYears.Length; t++)
        {
            PayLegacy(ref men, menYears[t], years[first + t]);
            PayLegacy(ref women, womenYears[t], years[first + t]);
        }
    }

    /// <summary>Pays out, or keeps for the fund, the accounts of the dying, of those who left too; gives what is paid.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Lanes Bury(TAccounts accounts, Lanes dying, int year, ref YearFlows flows)
    {
        var inherited = accounts.Leaving(plan.Accounts.GovernmentPartInheritable[year]);
        if (_keepsGovernmentParts)
            flows.Forfeited += (accounts.Total - inherited) * dying;
        return inherited * dying;
    }

    /// <summary>A year of one sex. Gives what was there before and is credited with interest, and what heirs are paid.</summary>
    /// <param name="leavers">Accounts of those who left for the employee scheme.</param>
    /// <param name="after">Accounts on 31 December, per survivor and less the interest that <paramref name="growth"/> gives back.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private (Lanes Credited, Lanes Refunds) Settle(
        ref TAccounts accounts, ref TAccounts leavers, in CohortYear people, TAccounts after, in AccountGrowth growth, int year, ref YearFlows flows)
    {
        var credited = accounts * people.Staying;
        if (plan.Transfers is { } moves)
        {
            Move(moves, credited, year, ref flows);
            credited = credited.Times(new(Lane.Of(moves.KeptInPlace(year)), Lane.Of(moves.KeptInPlaceOfGovernment(year))));
        }

        var refunds = Bury(accounts + leavers, Lanes.One - people.Survival, year, ref flows);
        var waiting = Leave(accounts, ref leavers, people, growth.Interest, year, ref flows);
        accounts = after.Times(growth.SinceStart * people.Kept);
        return (credited.Total + waiting, refunds);
    }

    /// <summary>The accounts of those who move to other places, and of those who come from there; given are those of all who stay in the scheme.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Move(TransferPolicy moves, TAccounts staying, int year, ref YearFlows flows)
    {
        var moving = staying.Leaving(moves.GovernmentPartMoves[year]);
        flows.MovedOut += moving * moves.OutRate[year];
        flows.MovedIn += moving * moves.InRate[year];
        flows.Forfeited += (staying.Total - moving) * moves.OutRate[year];
    }

    /// <summary>
    /// The accounts of those who leave for the employee scheme: they move at once, or wait with interest until pension age, as the
    /// year of leaving has it. What waits already goes on waiting. Gives what waits before the year's interest.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Lanes Leave(TAccounts accounts, ref TAccounts leavers, in CohortYear people, Lanes interest, int year, ref YearFlows flows)
    {
        var leaving = people.Survival - people.Staying;
        var waits = plan.Accounts.TransferAtPensionAge[year];
        if (!waits)
            flows.TransfersOut += accounts.Total * leaving;
        if (!_leaversWait)
            return Lanes.Zero;
        var waiting = leavers * people.Survival + accounts * (waits ? leaving : Lanes.Zero);
        leavers = waiting * Account.Grown(Lanes.One, interest);
        return waiting.Total;
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
