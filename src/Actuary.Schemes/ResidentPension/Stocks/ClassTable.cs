using System.Runtime.CompilerServices;
using Actuary.Numerics;

namespace Actuary.Schemes.ResidentPension.Stocks;

/// <summary>
/// The terms of the years in hand, class after class: a class of a cohort is moved through its years in one go. Credits are worth what they were at
/// the start of the first year. Beyond the last class stands one that nobody is in, to make up a pair where their number is odd.
/// </summary>
internal sealed class ClassTable(int classes, int years)
{
    private readonly ActivityRates[] _rates = new ActivityRates[(classes + 1) * years];
    private readonly LaneBuffer<ClassTerms> _terms = new((classes + 1) * years);
    private readonly Lanes[] _grown = new Lanes[years];
    private readonly Lanes[] _grownOfGovernment = new Lanes[years];

    /// <summary>Of a class in some years in a row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<ActivityRates> Rates(int c, int first, int count) => _rates.AsSpan(c * years + first, count);

    /// <summary>Likewise.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Span<ClassTerms> Terms(int c, int first, int count) => _terms.Span.Slice(c * years + first, count);

    /// <summary>What one yuan of the start of the first year has become by the 31 December of a year; −1 is the one before the first.</summary>
    public Lanes Grown(int year) => year < 0 ? Lanes.One : _grown[year];

    /// <summary>The same in the government's part of accounts, per member kept: some of it may stay behind when its owner moves.</summary>
    public Lanes GrownOfGovernment(int year) => year < 0 ? Lanes.One : _grownOfGovernment[year];

    /// <summary>Enters the terms of a year; nobody pays yet.</summary>
    /// <param name="interest">Credited in the year.</param>
    /// <param name="governmentKept">The government's part after moves to and from other places ÷ before, over that of the person's part.</param>
    public void Enter(int year, ReadOnlySpan<ActivityRates> rates, ReadOnlySpan<ClassTerms> terms, Lanes interest, double governmentKept)
    {
        var growth = Lanes.One + interest;
        _grown[year] = year == 0 ? growth : _grown[year - 1] * growth;
        _grownOfGovernment[year] = (year == 0 ? growth : _grownOfGovernment[year - 1] * growth) * governmentKept;
        var (worth, worthOfGovernment) = (Lanes.One / _grown[year], Lanes.One / _grownOfGovernment[year]);
        for (var c = 0; c < classes; c++)
        {
            _rates[c * years + year] = rates[c];
            _terms.Span[c * years + year] = new ClassTerms
            {
                JoinShare = terms[c].JoinShare,
                PersonCredit = terms[c].PersonCredit * worth,
                GovernmentCredit = terms[c].GovernmentCredit * worthOfGovernment,
            };
        }
    }

    /// <summary>Those who pay in a year, by class.</summary>
    public void Contributing(int year, Span<Lanes> contributing)
    {
        for (var c = 0; c < classes; c++)
            contributing[c] = _terms.Span[c * years + year].Contributing;
    }
}
