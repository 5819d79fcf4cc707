using System.Runtime.CompilerServices;
using Actuary.Numerics;
using Actuary.Schemes.ResidentPension.Rules;
using Actuary.Schemes.ResidentPension.Year;

namespace Actuary.Schemes.ResidentPension.Cohorts;

/// <summary>Members of all cohorts and classes in a year.</summary>
/// <param name="Contributing">Who pay by its 31 December, and <paramref name="Dormant"/> who do not.</param>
/// <param name="Lapsing">Who stopped paying in it.</param>
/// <param name="Rejoining">Who took it up again.</param>
internal readonly record struct Activity(Lanes Contributing, Lanes Dormant, Lanes Lapsing, Lanes Rejoining);

/// <summary>What a year does to one class of every cohort, and who of it stays.</summary>
internal struct ClassTerms
{
    /// <summary>Of those who join.</summary>
    public Lanes JoinShare;

    /// <summary>Credited to the person's part per contributing member by 31 December, yuan.</summary>
    public Lanes PersonCredit;

    /// <summary>Credited to the government's part, likewise.</summary>
    public Lanes GovernmentCredit;

    /// <summary>Members of all cohorts that have been moved through the year who are still there: who paid before it, and who did not.</summary>
    public Lanes StayingContributing;
    public Lanes StayingDormant;
}

/// <summary>How accounts grow in a year.</summary>
internal struct AccountGrowth
{
    /// <summary>Rate credited for the year.</summary>
    public Lanes Interest;

    /// <summary>
    /// What one yuan of the start of the first year has become by 31 December; in the government's part per member kept, as some of it may stay
    /// behind when its owner moves.
    /// </summary>
    public AccountParts SinceStart;

    /// <summary>What one yuan of 31 December was at the start of the first year.</summary>
    public AccountParts Worth;
}

/// <summary>
/// The terms of the years in hand, class after class: a class of a cohort is moved through its years in one go. Credits are worth what they were at
/// the start of the first year. Beyond the last class stands one that nobody is in, to make up a pair where their number is odd.
/// </summary>
internal sealed class ClassTable(int classes, int years)
{
    private readonly ActivityRates[] _rates = new ActivityRates[(classes + 1) * years];
    private readonly LaneBuffer<ClassTerms> _terms = new((classes + 1) * years);

    // From the start of the first year, one, to the end of the last.
    private readonly LaneBuffer<AccountGrowth> _growth = new(years + 1);

    /// <summary>Of a class in some years in a row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<ActivityRates> Rates(int c, int first, int count) => _rates.AsSpan(c * years + first, count);

    /// <summary>Likewise.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Span<ClassTerms> Terms(int c, int first, int count) => _terms.Span.Slice(c * years + first, count);

    /// <summary>Of some years in a row; −1 is the one before the first.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<AccountGrowth> Growth(int first, int count) => _growth.Span.Slice(first + 1, count);

    /// <summary>Enters a year; nobody has been moved through it yet.</summary>
    /// <param name="joinMix">By class: how those who join spread.</param>
    public void Enter(int year, YearTerms terms, ReadOnlySpan<Lanes> joinMix)
    {
        if (year == 0)
            _growth.Span[0].SinceStart = _growth.Span[0].Worth = new(Lanes.One, Lanes.One);
        var factor = Account.Grown(Lanes.One, terms.Interest);
        var grown = _growth.Span[year].SinceStart.Times(new(factor, factor * (terms.KeptInPlaceOfGovernment / terms.KeptInPlace)));
        var worth = new AccountParts(Lanes.One / grown.Person, Lanes.One / grown.Government);
        _growth.Span[year + 1] = new() { Interest = terms.Interest, SinceStart = grown, Worth = worth };
        var (byPerson, byGovernment) = (terms.Credited(worth.Person), terms.Credited(worth.Government));
        for (var c = 0; c < classes; c++)
        {
            _rates[c * years + year] = terms.Activity[c];
            ref var ofClass = ref _terms.Span[c * years + year];
            ofClass.JoinShare = joinMix[c];
            ofClass.PersonCredit = (terms.PaidByPerson[c] + terms.Collective) * byPerson;
            ofClass.GovernmentCredit = (terms.PaidOnBehalf[c] + terms.Subsidy[c]) * byGovernment;
            ofClass.StayingContributing = ofClass.StayingDormant = Lanes.Zero;
        }
    }

    /// <summary>
    /// What all classes come to in a year that every cohort has been moved through. Lapse, re-join and join are shares of a class, so they need its
    /// sums only: contributing = staying · (1 − lapse) + staying dormant · re-join + joining · share of those who join.
    /// </summary>
    /// <param name="joining">Who join in the year.</param>
    /// <param name="contributing">Receives who pay, by class.</param>
    public Activity Close(int year, Lanes joining, Span<Lanes> contributing)
    {
        var (paying, dormant, allLapsing, allRejoining) = (Lanes.Zero, Lanes.Zero, Lanes.Zero, Lanes.Zero);
        for (var c = 0; c < classes; c++)
        {
            var rates = _rates[c * years + year];
            ref readonly var terms = ref _terms.Span[c * years + year];
            var (lapsing, rejoining) = (terms.StayingContributing * rates.Lapse, terms.StayingDormant * rates.Rejoin);
            contributing[c] = terms.StayingContributing - lapsing + rejoining + joining * terms.JoinShare;
            paying += contributing[c];
            dormant += terms.StayingDormant - rejoining + lapsing;
            allLapsing += lapsing;
            allRejoining += rejoining;
        }

        return new(paying, dormant, allLapsing, allRejoining);
    }
}
