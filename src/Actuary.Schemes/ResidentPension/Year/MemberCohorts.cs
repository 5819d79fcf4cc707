using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Actuary.Assumptions;
using Actuary.Assumptions.Enrolment;
using Actuary.Numerics;
using Actuary.Schemes.ResidentPension.Policy;
using Actuary.Schemes.ResidentPension.Rules;
using Actuary.Schemes.ResidentPension.Stocks;

namespace Actuary.Schemes.ResidentPension.Year;

/// <summary>
/// The cohorts under pension age through the years in hand, cohort after cohort: who stays and joins, then class by class what they pay and are
/// credited, then what that makes of the year's flows. A cohort that completes 60 goes over to the pensioners, and its place to the one that enters
/// at 16.
/// </summary>
internal sealed class MemberCohorts
{
    private const int EntryAge = ResidentPensionPlan.EntryAge;
    private const int PensionAge = ResidentPensionPlan.PensionAge;

    // Where so few stay in a year, none do; and six such years stay far from overflow.
    private static readonly Lanes _leastKept = Vector512.Create(1e-30);

    private readonly ResidentPensionPlan _plan;
    private readonly CohortStock<ContributorCell, ContributorRow> _members;
    private readonly PensionerCohorts _drawing;
    private readonly ClassTable _classes;
    private readonly LaneBuffer<CohortYear> _years;
    private readonly RewardYear? _reward;

    // Rules that a plan does not use cost nothing in a year.
    private readonly bool _leaversWait;
    private readonly bool _paysLegacy;
    private readonly bool _keepsGovernmentParts;

    public MemberCohorts(
        ResidentPensionPlan plan, CohortStock<ContributorCell, ContributorRow> members, PensionerCohorts drawing, ClassTable classes, int years)
    {
        (_plan, _members, _drawing, _classes, _years) = (plan, members, drawing, classes, new(years));
        _reward = plan.Contributions.ContinuityReward is { } reward ? new RewardYear(reward, plan.Classes.Count) : null;
        _leaversWait = plan.Accounts.TransferAtPensionAge.Contains(true);
        _paysLegacy = plan.Opening.HasLegacy;
        _keepsGovernmentParts = plan.KeepsGovernmentParts;
    }

    /// <summary>Whether the classes of a cohort touch within a year, so that it cannot be moved class by class through several.</summary>
    public static bool MovesYearByYear(ResidentPensionPlan plan) =>
        plan.Enrolment.Choice is not null || plan.Contributions.ContinuityReward is not null;

    public void Open() => _reward?.Open();

    /// <summary>All cohorts of a sex through the years.</summary>
    public void Live(Sex sex, ReadOnlySpan<PensionYear> years)
    {
        for (var place = 0; place < _members.Ages; place++)
        {
            var at = (int)sex * _members.Ages + place;
            var age = _members.AgeAt(place, years[0].Terms.Year, EntryAge + 1);
            var retirement = PensionAge - age;
            if (retirement >= years.Length)
            {
                Live(sex, at, age, years, 0);
                continue;
            }

            Live(sex, at, age, years[..retirement], 0);
            Retire(sex, at, years[retirement..]);
            Enter(at);
            Live(sex, at, EntryAge, years[retirement..], retirement);
        }
    }

    /// <summary>The cohort at a place completes 60 in the first of the years: some die in it, the others go over to the pensioners.</summary>
    private void Retire(Sex sex, int place, ReadOnlySpan<PensionYear> years)
    {
        ref readonly var row = ref _members.Row(place);
        var dying = Lanes.One - years[0].Population.Survival[Ages.Index(sex, PensionAge)];
        years[0].Flows.MemberDeaths += row.Members * dying;
        Bury(row, dying, years[0]);
        _drawing.Begin(sex, years, _members.Cells(place), row);
    }

    /// <summary>Pays out, or keeps for the fund, the accounts of members who die.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Bury(in ContributorRow row, Lanes dying, PensionYear year)
    {
        ref var flows = ref year.Flows;
        var accounts = new AccountParts(row.PersonAccount + row.LeaversPersonAccount, row.GovernmentAccount + row.LeaversGovernmentAccount);
        var inherited = accounts.Leaving(_plan.Accounts.GovernmentPartInheritable[year.Terms.Year]);
        flows.Refunds += inherited * dying;
        if (_keepsGovernmentParts)
            flows.Forfeited += (accounts.Total - inherited) * dying;
    }

    private void Enter(int place)
    {
        _members.Cells(place).Clear();
        _members.Row(place) = default;
        _reward?.Clear(place);
    }

    /// <summary>A cohort through years, in the first of which it completes an age.</summary>
    /// <param name="first">Index of the first of them among the years in hand.</param>
    private void Live(Sex sex, int place, int age, ReadOnlySpan<PensionYear> years, int first)
    {
        if (years.IsEmpty)
            return;
        ChooseTiers(place, age, years[0]);
        for (var lived = 0; lived < years.Length;)
            lived += LiveOn(sex, place, age + lived, years[lived..], first + lived);
    }

    /// <summary>
    /// Stocks are counted per survivor of the first year, so all may leave in that one only: a later year in which they do ends the count, and the
    /// next begins. Gives the years that have been lived through.
    /// </summary>
    private int LiveOn(Sex sex, int place, int age, ReadOnlySpan<PensionYear> years, int first)
    {
        ref var row = ref _members.Row(place);
        var cells = _members.Cells(place);
        var cohort = _years.Span;
        var (count, members, kept) = (0, row.Members, Lanes.One);
        var keep = Keep(Ages.Index(sex, age), years[0]);
        var firstKeep = keep;
        do
        {
            Gather(ref members, keep, kept, ref cohort[count], Ages.Index(sex, age + count), years[count]);
            if (++count == years.Length)
                break;
            keep = Keep(Ages.Index(sex, age + count), years[count]);
            kept *= keep;
        }
        while (Vector512.GreaterThanAll(keep, _leastKept));

        cohort = cohort[..count];
        row.Members = members;
        _reward?.Count(place, cells, firstKeep, cohort[0].JoiningPerSurvivor, years[0]);
        Contributors.Step(cells, firstKeep, _classes, first, cohort);
        for (var t = 0; t < count; t++)
            Settle(ref row, cohort[t], first + t, years[t]);
        _reward?.Pay(cells, ref row, years[0]);
        return count;
    }

    /// <summary>Members after deaths, exits and moves ÷ members before.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lanes Keep(int cell, PensionYear year) =>
        year.Population.Survival[cell] * year.Enrolment.Staying(cell) * year.Terms.KeptInPlace;

    /// <summary>Who stays in a year and who joins; nobody's class matters for it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Gather(ref Lanes members, Lanes keep, Lanes kept, ref CohortYear cohort, int cell, PensionYear year)
    {
        var enrolment = year.Enrolment;
        var target = enrolment.TargetAt(cell);
        ref var flows = ref year.Flows;
        var survival = year.Population.Survival[cell];
        var leaving = survival - survival * enrolment.Staying(cell);
        var persons = year.Population.Persons[cell];
        var eligible = enrolment.EligibleAt(cell) * persons;
        var stayed = members * keep;
        var joining = EnrolmentBlock.Joining(enrolment.ClosingSpeed, target, eligible, stayed);
        flows.OfWorkingAge += persons;
        flows.Eligible += eligible;
        flows.Joins += joining;
        flows.Exits += members * leaving;
        flows.MemberDeaths += members * (Lanes.One - survival);
        members = stayed + joining;
        cohort.Survival = survival;
        cohort.Leaving = leaving;
        cohort.Kept = kept;
        cohort.JoiningPerSurvivor = joining / kept;
        cohort.Sums = default;
    }

    /// <summary>What the year pays out of accounts, credits and counts; the row moves to its 31 December.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Settle(ref ContributorRow row, in CohortYear cohort, int t, PensionYear year)
    {
        var terms = year.Terms;
        if (_plan.Transfers is { } moves)
            Move(moves, row, cohort.Survival - cohort.Leaving, year);
        if (_paysLegacy)
            PayLegacy(ref row, cohort, year);
        ref var flows = ref year.Flows;
        var (survival, leaving, kept) = (cohort.Survival, cohort.Leaving, cohort.Kept);
        var (stay, dying) = (survival - leaving, Lanes.One - survival);
        var (person, government) = (row.PersonAccount * terms.KeptInPlace, row.GovernmentAccount * terms.KeptInPlaceOfGovernment);
        flows.InterestCredited += (person + government) * stay * terms.Interest;
        Bury(row, dying, year);
        Leave(ref row, survival, leaving, terms, ref flows);

        row.PersonAccount = cohort.Sums.PersonAccount * kept * _classes.Grown(t);
        row.GovernmentAccount = cohort.Sums.GovernmentAccount * kept * _classes.GrownOfGovernment(t);
        flows.Contributing += cohort.Sums.Contributing * kept;
        flows.Dormant += cohort.Sums.Dormant * kept;
        flows.Lapses += cohort.Sums.Lapsing * kept;
        flows.Rejoins += (cohort.Sums.Returning + cohort.Sums.Lapsing) * kept;
        flows.Accounts += row.Accounts + row.LeaversAccounts;
    }

    private void ChooseTiers(int place, int age, PensionYear year)
    {
        if (age == EntryAge || _plan.Enrolment.Choice is not { } choice || choice.Switching[year.Terms.Year] == 0)
            return;
        var share = choice.Switching[year.Terms.Year];
        TierMoves.Deal(_members.Cells(place), choice.Classes, share, year.Enrolment.ChoiceShares);
        _reward?.Deal(place, choice.Classes, share, year.Enrolment.ChoiceShares);
    }

    /// <summary>The accounts of those who move to other places, and of those who come from there.</summary>
    private static void Move(TransferPolicy moves, in ContributorRow row, Lanes stay, PensionYear now)
    {
        var year = now.Terms.Year;
        ref var flows = ref now.Flows;
        var accounts = new AccountParts(row.PersonAccount, row.GovernmentAccount);
        var moving = accounts.Leaving(moves.GovernmentPartMoves[year]);
        flows.MovedOut += moving * stay * moves.OutRate[year];
        flows.MovedIn += moving * stay * moves.InRate[year];
        flows.Forfeited += (accounts.Total - moving) * stay * moves.OutRate[year];
    }

    /// <summary>
    /// The accounts of those who leave for the employee scheme: they move at once, or wait with interest until pension age, as the
    /// year of leaving has it. What waits already goes on waiting.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Leave(ref ContributorRow row, Lanes survival, Lanes leaving, YearTerms terms, ref YearFlows flows)
    {
        var waits = _plan.Accounts.TransferAtPensionAge[terms.Year];
        if (!waits)
            flows.TransfersOut += row.Accounts * leaving;
        if (!_leaversWait)
            return;
        var coming = waits ? leaving : Lanes.Zero;
        var person = row.LeaversPersonAccount * survival + row.PersonAccount * coming;
        var government = row.LeaversGovernmentAccount * survival + row.GovernmentAccount * coming;
        row.LeaversPersonAccount = Account.Grown(person, terms.Interest);
        row.LeaversGovernmentAccount = Account.Grown(government, terms.Interest);
        flows.InterestCredited += (person + government) * terms.Interest;
    }

    private void PayLegacy(ref ContributorRow row, in CohortYear cohort, PensionYear year)
    {
        var keep = (cohort.Survival - cohort.Leaving) * year.Terms.KeptInPlace;
        var monthly = row.LegacyUntil60 + row.LegacyForLife;
        var lastMonths = _plan.Benefits.DeathYearMonths[year.Terms.Year] * (Lanes.One - cohort.Survival);
        year.Flows.LegacyBefore60 += monthly * (12 * keep + lastMonths);
        row.LegacyUntil60 *= keep;
        row.LegacyForLife *= keep;
    }
}
