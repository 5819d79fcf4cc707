using System.Runtime.CompilerServices;
using Actuary.Numerics;
using Actuary.Schemes.ResidentPension.Rules;
using Actuary.Schemes.ResidentPension.Year;

namespace Actuary.Schemes.ResidentPension.Cohorts;

/// <summary>Members of all cohorts who do not pay in a year, or not as in the year before.</summary>
internal struct ActivityTotals
{
    public Lanes Dormant;

    /// <summary>Who stopped paying.</summary>
    public Lanes Lapsing;

    /// <summary>Who took up paying again, less who stopped.</summary>
    public Lanes Returning;
}

/// <summary>What a year does to one class of every cohort, and who of it pays.</summary>
internal struct ClassTerms
{
    /// <summary>Of those who join.</summary>
    public Lanes JoinShare;

    /// <summary>Credited to the person's part per contributing member by 31 December, yuan.</summary>
    public Lanes PersonCredit;

    /// <summary>Credited to the government's part, likewise.</summary>
    public Lanes GovernmentCredit;

    /// <summary>Contributing members of all cohorts that have been moved through the year.</summary>
    public Lanes Contributing;
}

/// <summary>
/// The terms of the years in hand, class after class: a class of a cohort is moved through its years in one go. Credits are worth what they were at
/// the start of the first year. Beyond the last class stands one that nobody is in, to make up a pair where their number is odd.
/// </summary>
internal sealed class ClassTable(int classes, int years)
{
    private readonly ActivityRates[] _rates = new ActivityRates[(classes + 1) * years];
    private readonly LaneBuffer<ClassTerms> _terms = new((classes + 1) * years);
    private readonly LaneBuffer<ActivityTotals> _activity = new(years);

    // From the start of the first year, one, to the end of the last.
    private readonly LaneBuffer<Lanes> _grown = new(years + 1);
    private readonly LaneBuffer<Lanes> _grownOfGovernment = new(years + 1);
    private readonly LaneBuffer<Lanes> _worth = new(years + 1);
    private readonly LaneBuffer<Lanes> _worthOfGovernment = new(years + 1);

    /// <summary>Of a class in some years in a row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<ActivityRates> Rates(int c, int first, int count) => _rates.AsSpan(c * years + first, count);

    /// <summary>Likewise.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Span<ClassTerms> Terms(int c, int first, int count) => _terms.Span.Slice(c * years + first, count);

    /// <summary>Of all classes, in some years in a row.</summary>
    public Span<ActivityTotals> Activity(int first, int count) => _activity.Span.Slice(first, count);

    /// <summary>What one yuan of the start of the first year has become by the 31 December of a year; −1 is the one before the first.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Lanes Grown(int year) => _grown.Span[year + 1];

    /// <summary>The same in the government's part of accounts, per member kept: some of it may stay behind when its owner moves.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Lanes GrownOfGovernment(int year) => _grownOfGovernment.Span[year + 1];

    /// <summary>What one yuan of the 31 December of a year was at the start of the first year: 1 ÷ <see cref="Grown"/>.</summary>
    public Lanes Worth(int year) => _worth.Span[year + 1];

    /// <summary>Likewise.</summary>
    public Lanes WorthOfGovernment(int year) => _worthOfGovernment.Span[year + 1];

    /// <summary>Enters a year; nobody pays in it yet.</summary>
    /// <param name="joinMix">By class: how those who join spread.</param>
    public void Enter(int year, YearTerms terms, ReadOnlySpan<Lanes> joinMix)
    {
        if (year == 0)
            _grown.Span[0] = _grownOfGovernment.Span[0] = _worth.Span[0] = _worthOfGovernment.Span[0] = Lanes.One;
        var growth = Account.Grown(Lanes.One, terms.Interest);
        var (grown, ofGovernment) = (Grown(year - 1) * growth, GrownOfGovernment(year - 1) * growth * (terms.KeptInPlaceOfGovernment / terms.KeptInPlace));
        var (worth, worthOfGovernment) = (Lanes.One / grown, Lanes.One / ofGovernment);
        (_grown.Span[year + 1], _grownOfGovernment.Span[year + 1]) = (grown, ofGovernment);
        (_worth.Span[year + 1], _worthOfGovernment.Span[year + 1]) = (worth, worthOfGovernment);
        _activity.Span[year] = default;
        var (byPerson, byGovernment) = (terms.Credited(worth), terms.Credited(worthOfGovernment));
        for (var c = 0; c < classes; c++)
        {
            _rates[c * years + year] = terms.Activity[c];
            ref var ofClass = ref _terms.Span[c * years + year];
            ofClass.JoinShare = joinMix[c];
            ofClass.PersonCredit = (terms.PaidByPerson[c] + terms.Collective) * byPerson;
            ofClass.GovernmentCredit = (terms.PaidOnBehalf[c] + terms.Subsidy[c]) * byGovernment;
            ofClass.Contributing = Lanes.Zero;
        }
    }

    /// <summary>Those who pay in a year, by class; gives the sum.</summary>
    public Lanes Contributing(int year, Span<Lanes> contributing)
    {
        var all = Lanes.Zero;
        for (var c = 0; c < classes; c++)
        {
            contributing[c] = _terms.Span[c * years + year].Contributing;
            all += contributing[c];
        }

        return all;
    }
}
