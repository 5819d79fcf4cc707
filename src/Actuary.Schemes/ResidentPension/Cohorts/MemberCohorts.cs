using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Actuary.Assumptions;
using Actuary.Assumptions.Enrolment;
using Actuary.Numerics;
using Actuary.Schemes.ResidentPension.Rules;
using Actuary.Schemes.ResidentPension.Stocks;
using Actuary.Schemes.ResidentPension.Year;

namespace Actuary.Schemes.ResidentPension.Cohorts;

/// <summary>
/// The cohorts under pension age through the years in hand, birth year after birth year, men and women side by side: who stays and joins, then
/// class by class what they pay and are credited, then what that makes of their accounts. A cohort that completes 60 goes over to the pensioners,
/// and its place to the one that enters at 16.
/// </summary>
/// <typeparam name="TAccounts">What the plan tells apart in their accounts.</typeparam>
internal sealed class MemberCohorts<TAccounts> : IMemberCohorts
    where TAccounts : unmanaged, IAccountBalance<TAccounts>
{
    private const int EntryAge = ResidentPensionPlan.EntryAge;
    private const int PensionAge = ResidentPensionPlan.PensionAge;

    // Where so few are left of those whom the count began with, it begins anew: what is divided by them stays far from overflow.
    private static readonly Lanes _leastKept = Vector512.Create(1e-30);

    private readonly ResidentPensionPlan _plan;
    private readonly CohortStock<ContributorCell, ContributorRow> _members;
    private readonly PensionerCohorts _drawing;
    private readonly ClassTable _classes;
    private readonly MemberAccounting<TAccounts> _accounting;
    private readonly LaneBuffer<CohortYear> _men;
    private readonly LaneBuffer<CohortYear> _women;
    private readonly LaneBuffer<TAccounts> _menAccounts;
    private readonly LaneBuffer<TAccounts> _womenAccounts;

    // By year in hand, sex and age.
    private readonly LaneBuffer<CohortTerms> _terms;
    private readonly RewardYear? _reward;

    public MemberCohorts(
        ResidentPensionPlan plan, CohortStock<ContributorCell, ContributorRow> members, PensionerCohorts drawing, ClassTable classes, int years)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(years, members.Ages);
        (_plan, _members, _drawing, _classes) = (plan, members, drawing, classes);
        _accounting = new MemberAccounting<TAccounts>(plan, classes);
        _terms = new(years * 2 * members.Ages);
        (_men, _women, _menAccounts, _womenAccounts) = (new(years), new(years), new(years), new(years));
        _reward = plan.Contributions.ContinuityReward is { } reward ? new RewardYear(reward, plan.Classes.Count) : null;
    }

    public void Open() => _reward?.Open();

    /// <summary>All cohorts through the years.</summary>
    public void Live(ReadOnlySpan<PensionYear> years)
    {
        for (var t = 0; t < years.Length; t++)
            Resolve(t, years[t]);
        for (var place = 0; place < _members.Ages; place++)
        {
            var age = _members.AgeAt(place, years[0].Terms.Year, EntryAge + 1);
            var retirement = PensionAge - age;
            if (retirement >= years.Length)
            {
                Live(place, age, years, 0);
                continue;
            }

            Live(place, age, years[..retirement], 0);
            for (var sex = Sex.Male; sex <= Sex.Female; sex++)
            {
                Retire(sex, Place(sex, place), years[retirement]);
                Enter(Place(sex, place));
            }

            Live(place, EntryAge, years[retirement..], retirement);
        }
    }

    /// <summary>What a year does to members of each sex and age.</summary>
    private void Resolve(int t, PensionYear year)
    {
        for (var sex = Sex.Male; sex <= Sex.Female; sex++)
        {
            var terms = _terms.Span.Slice((2 * t + (int)sex) * _members.Ages, _members.Ages);
            var (persons, eligible) = year.Enrolment.Resolve(Ages.Index(sex, EntryAge), year.Population, terms);
            year.Flows.OfWorkingAge += persons;
            year.Flows.Eligible += eligible;
        }
    }

    /// <summary>What a year in hand does to members of a sex who complete an age in it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref readonly CohortTerms Terms(Sex sex, int age, int t) => ref _terms.Span[(2 * t + (int)sex) * _members.Ages + age - EntryAge];

    /// <summary>Where the cohort of a sex stands that was born in the year of the men at a place.</summary>
    private int Place(Sex sex, int place) => (int)sex * _members.Ages + place;

    /// <summary>The cohort at a place completes 60 in the year: some die in it, the others go over to the pensioners.</summary>
    private void Retire(Sex sex, int place, PensionYear year)
    {
        ref readonly var row = ref _members.Row(place);
        var dying = Lanes.One - year.Population.Survival[Ages.Index(sex, PensionAge)];
        year.Flows.MemberDeaths += row.Members * dying;
        year.Flows.Refunds += _accounting.Bury(TAccounts.Of(row.Accounts + row.Leavers), dying, year.Terms.Year, ref year.Flows);
        _drawing.Begin(sex, year, _members.Cells(place), row);
    }

    /// <summary>Nobody of the birth year that comes to 16 is a member; the cells keep who has gone until a year that keeps nobody.</summary>
    private void Enter(int place)
    {
        _members.Row(place) = default;
        if (_reward is null)
            return;
        _members.Cells(place).Clear();
        _reward.Clear(place);
    }

    /// <summary>The men and women born in a year through years, in the first of which they complete an age.</summary>
    /// <param name="first">Index of the first of them among the years in hand.</param>
    private void Live(int place, int age, ReadOnlySpan<PensionYear> years, int first)
    {
        if (years.IsEmpty)
            return;
        for (var sex = Sex.Male; sex <= Sex.Female; sex++)
            ChooseTiers(Place(sex, place), age, years[0]);
        for (var lived = 0; lived < years.Length;)
            lived += LiveOn(place, age + lived, years[lived..], first + lived);
    }

    /// <summary>
    /// Who stays in each year and who joins; nobody's class matters for it. Stocks are counted per survivor of the first year, so all may leave in
    /// that one only: a later year in which they do ends the count, and the next begins. Gives the years that have been lived through.
    /// </summary>
    private int LiveOn(int place, int age, ReadOnlySpan<PensionYear> years, int first)
    {
        ref var men = ref _members.Row(Place(Sex.Male, place));
        ref var women = ref _members.Row(Place(Sex.Female, place));
        var ofMen = _men.Span;
        var ofWomen = _women.Span;
        var menAccounts = _menAccounts.Span;
        var womenAccounts = _womenAccounts.Span;
        var (count, menKept, womenKept) = (0, Lanes.One, Lanes.One);
        var (menThere, womenThere) = (men.Members, women.Members);
        do
        {
            var year = years[count];
            ref readonly var menTerms = ref Terms(Sex.Male, age + count, first + count);
            ref readonly var womenTerms = ref Terms(Sex.Female, age + count, first + count);
            var (menKeep, womenKeep) = (menTerms.Staying * year.Terms.KeptInPlace, womenTerms.Staying * year.Terms.KeptInPlace);
            if (count > 0)
            {
                (menKept, womenKept) = (menKept * menKeep, womenKept * womenKeep);
                if (!Vector512.GreaterThanAll(Vector512.MinNative(menKept, womenKept), _leastKept))
                    break;
            }

            ref var flows = ref year.Flows;
            flows.Exits += menThere * (menTerms.Survival - menTerms.Staying) + womenThere * (womenTerms.Survival - womenTerms.Staying);
            flows.MemberDeaths += menThere * (Lanes.One - menTerms.Survival) + womenThere * (Lanes.One - womenTerms.Survival);
            var speed = year.Enrolment.ClosingSpeed;
            var (menJoining, womenJoining) = (Join(ref menThere, menKeep, speed, menTerms), Join(ref womenThere, womenKeep, speed, womenTerms));
            flows.Joins += menJoining + womenJoining;
            Enter(menTerms, menKept, menJoining, ref ofMen[count], ref menAccounts[count]);
            Enter(womenTerms, womenKept, womenJoining, ref ofWomen[count], ref womenAccounts[count]);
        }
        while (++count < years.Length);

        (men.Members, women.Members) = (menThere, womenThere);
        Step(place, age, first, years[..count]);
        return count;
    }

    /// <summary>Moves the members of a cohort to 31 December; gives who joins.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lanes Join(ref Lanes members, Lanes keep, Lanes speed, in CohortTerms terms)
    {
        var stayed = members * keep;
        var joining = EnrolmentBlock.Joining(speed, terms.Aimed, stayed);
        members = stayed + joining;
        return joining;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Enter(in CohortTerms terms, Lanes kept, Lanes joining, ref CohortYear year, ref TAccounts accounts)
    {
        year.Survival = terms.Survival;
        year.Staying = terms.Staying;
        year.Kept = kept;
        year.JoiningPerSurvivor = joining / kept;
        accounts = default;
    }

    /// <summary>The classes of the men and women born in a year through years, and what these pay out of accounts.</summary>
    private void Step(int place, int age, int first, ReadOnlySpan<PensionYear> years)
    {
        var keptInPlace = age == EntryAge ? 0 : years[0].Terms.KeptInPlace;
        var (man, woman) = (Place(Sex.Male, place), Place(Sex.Female, place));
        var ofMen = _men.Span[..years.Length];
        var ofWomen = _women.Span[..years.Length];
        var men = new Cohort<TAccounts>(_members.Pairs(man), ofMen[0].Staying * keptInPlace, ofMen, _menAccounts.Span[..years.Length]);
        var women = new Cohort<TAccounts>(_members.Pairs(woman), ofWomen[0].Staying * keptInPlace, ofWomen, _womenAccounts.Span[..years.Length]);
        _reward?.Count(Sex.Male, man, men, years[0]);
        _reward?.Count(Sex.Female, woman, women, years[0]);
        MemberClasses.Step(men, women, _classes, first);
        _accounting.Settle(ref _members.Row(man), ref _members.Row(woman), men, women, years, first);
        _reward?.Pay(Sex.Male, men.Cells, ref _members.Row(man), years[0]);
        _reward?.Pay(Sex.Female, women.Cells, ref _members.Row(woman), years[0]);
    }

    private void ChooseTiers(int place, int age, PensionYear year)
    {
        if (age == EntryAge || _plan.Enrolment.Choice is not { } choice || choice.Switching[year.Terms.Year] == 0)
            return;
        var share = choice.Switching[year.Terms.Year];
        TierMoves.Deal(_members.Cells(place), choice.Classes, share, year.Enrolment.ChoiceShares);
        _reward?.Deal(place, choice.Classes, share, year.Enrolment.ChoiceShares);
    }
}
