using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Actuary.Assumptions;
using Actuary.Assumptions.Drivers;
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
    private const double LeastKept = 1e-30;

    private readonly ResidentPensionPlan _plan;
    private readonly EnrolmentRates _rates;
    private readonly PensionYears _years;
    private readonly CohortStock<ContributorCell, ContributorRow> _members;
    private readonly OpeningCells _opening;
    private readonly PensionerCohorts _drawing;
    private readonly ClassTable _classes;
    private readonly MemberAccounting<TAccounts> _accounting;
    private readonly RewardYear? _reward;

    // Of the cohorts that are moved, by year in hand.
    private readonly LaneBuffer<CohortYear> _men = new(DriverBlock.YearsAtHand);
    private readonly LaneBuffer<CohortYear> _women = new(DriverBlock.YearsAtHand);
    private readonly LaneBuffer<TAccounts> _menAccounts = new(DriverBlock.YearsAtHand);
    private readonly LaneBuffer<TAccounts> _womenAccounts = new(DriverBlock.YearsAtHand);

    // What the cohorts meet, and where the first of the years in hand stands in it.
    private CohortDrivers _drivers = null!;
    private int _start;

    public MemberCohorts(
        ResidentPensionScheme scheme,
        PensionYears years,
        CohortStock<ContributorCell, ContributorRow> members,
        OpeningCells opening,
        PensionerCohorts drawing,
        ClassTable classes)
    {
        Debug.Assert(DriverBlock.YearsAtHand <= members.Ages, "A place would be entered twice in the years in hand.");
        (_plan, _rates, _years) = (scheme.Plan, scheme.EnrolmentRates, years);
        (_members, _opening, _drawing, _classes) = (members, opening, drawing, classes);
        _accounting = new MemberAccounting<TAccounts>(_plan, years, classes);
        _reward = _plan.Contributions.ContinuityReward is { } reward ? new RewardYear(reward, _plan.Classes.Count) : null;
    }

    public void Open() => _reward?.Open();

    public void Live(DriverYears known)
    {
        (_drivers, _start) = (known.ByCohort(EntryAge, _members.Ages), _years.First - known.First);
        for (var place = 0; place < _members.Ages; place++)
        {
            var age = _members.AgeAt(place, _years.First, EntryAge + 1);
            for (var sex = Sex.Male; _years.First == 0 && sex <= Sex.Female; sex++)
                _opening.FillContributors(sex, age - 1);
            var retirement = PensionAge - age;
            Live(place, age, 0, Math.Min(retirement, _years.Count));
            if (retirement >= _years.Count)
                continue;
            for (var sex = Sex.Male; sex <= Sex.Female; sex++)
            {
                Retire(sex, Place(sex, place), _years[retirement], _drivers.Leaving(sex, _start + retirement));
                Enter(Place(sex, place));
            }

            Live(place, EntryAge, retirement, _years.Count - retirement);
        }
    }

    /// <summary>Where the cohort of a sex stands that was born in the year of the men at a place.</summary>
    private int Place(Sex sex, int place) => (int)sex * _members.Ages + place;

    /// <summary>The cohort at a place completes 60 in the year: some die in it, the others go over to the pensioners.</summary>
    private void Retire(Sex sex, int place, PensionYear year, Lanes survival)
    {
        ref readonly var row = ref _members.Row(place);
        var dying = Lanes.One - survival;
        year.Flows.MemberDeaths += row.Members * dying;
        year.Flows.Refunds += _accounting.Bury(TAccounts.Of(row.Accounts + row.Leavers), dying, year.Terms.Year, ref year.Flows);
        _drawing.Begin(sex, year, _members.Cells(place), row, survival);
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
    /// <param name="first">The first of them among the years in hand.</param>
    private void Live(int place, int age, int first, int count)
    {
        if (count == 0)
            return;
        for (var sex = Sex.Male; sex <= Sex.Female; sex++)
            ChooseTiers(Place(sex, place), age, _years[first]);
        Meet(place, age, first, count);
        for (var lived = 0; lived < count;)
            lived += LiveOn(place, age + lived, first + lived, count - lived);
    }

    /// <summary>What years do to the men and women born in a year, whatever their class and whoever is a member.</summary>
    private void Meet(int place, int age, int first, int count)
    {
        var drivers = _drivers.Of(place, _start + first, count);
        var menRates = _rates.Of(Sex.Male, age, _years.First + first, count);
        var womenRates = _rates.Of(Sex.Female, age, _years.First + first, count);
        var ofMen = Men(first, count);
        var ofWomen = Women(first, count);
        var flows = _years.Flows(first, count);
        for (var t = 0; t < drivers.Length; t++)
        {
            ref readonly var met = ref drivers[t];
            var enrolment = _years[first + t].Enrolment;
            var men = enrolment.Of(Sex.Male, age + t, menRates[t], met.MenSurvival, met.Men);
            var women = enrolment.Of(Sex.Female, age + t, womenRates[t], met.WomenSurvival, met.Women);
            ref var ofMan = ref ofMen[t];
            ref var ofWoman = ref ofWomen[t];
            (ofMan.Survival, ofMan.Staying, ofMan.Aimed) = (met.MenSurvival, men.Staying, men.Aimed);
            (ofWoman.Survival, ofWoman.Staying, ofWoman.Aimed) = (met.WomenSurvival, women.Staying, women.Aimed);
            flows[t].OfWorkingAge += met.Men + met.Women;
            flows[t].Eligible += men.Eligible + women.Eligible;
        }
    }

    private Span<CohortYear> Men(int first, int count) => _men.Span.Slice(first, count);

    private Span<CohortYear> Women(int first, int count) => _women.Span.Slice(first, count);

    /// <summary>
    /// Who stays in each year and who joins; nobody's class matters for it. Stocks are counted per survivor of the first year, so all may leave in
    /// that one only: a later year in which they do ends the count, and the next begins. Gives the years that have been lived through.
    /// </summary>
    private int LiveOn(int place, int age, int first, int count)
    {
        ref var men = ref _members.Row(Place(Sex.Male, place));
        ref var women = ref _members.Row(Place(Sex.Female, place));
        var ofMen = Men(first, count);
        var ofWomen = Women(first, count);
        var flows = _years.Flows(first, count);
        var keptInPlace = _years.KeptInPlace(first, count);
        var speed = _years[first].Enrolment.ClosingSpeed;
        var (t, menKept, womenKept) = (0, Lanes.One, Lanes.One);
        var (menThere, womenThere) = (men.Members, women.Members);
        do
        {
            ref var ofMan = ref ofMen[t];
            ref var ofWoman = ref ofWomen[t];
            var (menKeep, womenKeep) = (ofMan.Staying * keptInPlace[t], ofWoman.Staying * keptInPlace[t]);
            if (t > 0)
            {
                (menKept, womenKept) = (menKept * menKeep, womenKept * womenKeep);
                if (!Vector512.GreaterThanAll(Vector512.MinNative(menKept, womenKept), Vector512.Create(LeastKept)))
                    break;
            }

            flows[t].Exits += menThere * (ofMan.Survival - ofMan.Staying) + womenThere * (ofWoman.Survival - ofWoman.Staying);
            flows[t].MemberDeaths += menThere * (Lanes.One - ofMan.Survival) + womenThere * (Lanes.One - ofWoman.Survival);
            var (menJoining, womenJoining) = (Join(ref menThere, menKeep, speed, ofMan.Aimed), Join(ref womenThere, womenKeep, speed, ofWoman.Aimed));
            flows[t].Joins += menJoining + womenJoining;
            (ofMan.Kept, ofMan.JoiningPerSurvivor) = (menKept, menJoining / menKept);
            (ofWoman.Kept, ofWoman.JoiningPerSurvivor) = (womenKept, womenJoining / womenKept);
        }
        while (++t < count);

        (men.Members, women.Members) = (menThere, womenThere);
        Step(place, age, first, t);
        return t;
    }

    /// <summary>Moves the members of a cohort to 31 December; gives who joins.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Lanes Join(ref Lanes members, Lanes keep, Lanes speed, Lanes aimed)
    {
        var stayed = members * keep;
        var joining = EnrolmentBlock.Joining(speed, aimed, stayed);
        members = stayed + joining;
        return joining;
    }

    /// <summary>The classes of the men and women born in a year through years, and what these pay out of accounts.</summary>
    private void Step(int place, int age, int first, int count)
    {
        // Of those who have gone from the place of a cohort that enters nobody stays.
        var keptInPlace = age == EntryAge ? 0 : _years.KeptInPlace(first, 1)[0];
        var (man, woman) = (Place(Sex.Male, place), Place(Sex.Female, place));
        var men = Cohort(man, keptInPlace, Men(first, count), _menAccounts.Span[..count]);
        var women = Cohort(woman, keptInPlace, Women(first, count), _womenAccounts.Span[..count]);
        _reward?.Count(Sex.Male, man, men, _years[first]);
        _reward?.Count(Sex.Female, woman, women, _years[first]);
        MemberClasses.Step(men, women, _classes, first, _drivers, (place + 1) % _members.Ages);
        _accounting.Settle(ref _members.Row(man), ref _members.Row(woman), men, women, first);
        _reward?.Pay(Sex.Male, men.Cells, ref _members.Row(man), _years[first]);
        _reward?.Pay(Sex.Female, women.Cells, ref _members.Row(woman), _years[first]);
    }

    private Cohort<TAccounts> Cohort(int place, double keptInPlace, ReadOnlySpan<CohortYear> years, Span<TAccounts> accounts)
    {
        accounts.Clear();
        return new(_members.Pairs(place), years[0].Staying * keptInPlace, years, accounts);
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
