using System.Runtime.Intrinsics;
using Actuary.Numerics;

namespace Actuary.Assumptions.Economy;

/// <summary>
/// The economy of eight paths, year after year. <see cref="Open"/>, then <see cref="Step"/> for years 0, 1, 2, …;
/// after a step the properties hold that year's rates and the indices at its end. A block may be opened again.
/// </summary>
public sealed class EconomyBlock
{
    private const int Count = EconomyPlan.SeriesCount;

    private readonly EconomyPlan _plan;
    private readonly double[] _opening = new double[Count];
    private readonly FittedDeviations? _fitted;
    private readonly Lanes[] _deviation = new Lanes[Count];
    private readonly Lanes[] _rate = new Lanes[Count];
    private int _nextYear;

    /// <summary>An opened block.</summary>
    public EconomyBlock(EconomyPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        _plan = plan;
        for (var i = 0; i < Count; i++)
            _opening[i] = plan[(EconomicSeries)i].OpeningDeviation;
        _fitted = plan.Fitted is { } fitted ? new FittedDeviations(fitted) : null;
        Open();
    }

    /// <summary>Rate of a series in the year of the last step, as a fraction; zero before the first step.</summary>
    public Lanes this[EconomicSeries series] => _rate[(int)series];

    /// <summary>Change of consumer prices, fraction.</summary>
    public Lanes Cpi => this[EconomicSeries.Cpi];

    /// <summary>Nominal growth of the average wage, fraction.</summary>
    public Lanes WageGrowth => this[EconomicSeries.WageGrowth];

    /// <summary>Nominal growth of rural disposable income per head, fraction.</summary>
    public Lanes RuralIncomeGrowth => this[EconomicSeries.RuralIncomeGrowth];

    /// <summary>Rate credited to individual accounts, fraction.</summary>
    public Lanes CreditingRate => this[EconomicSeries.CreditingRate];

    /// <summary>Return of entrusted money, fraction.</summary>
    public Lanes FundReturn => this[EconomicSeries.FundReturn];

    /// <summary>Consumer prices, Π(1 + cpi); the opening year is 1.</summary>
    public Lanes CpiIndex { get; private set; }

    /// <summary>Average wage, Π(1 + wage growth); the opening year is 1.</summary>
    public Lanes WageIndex { get; private set; }

    /// <summary>Rural income per head, Π(1 + income growth); the opening year is 1.</summary>
    public Lanes IncomeIndex { get; private set; }

    /// <summary>Back to the end of the opening year.</summary>
    public void Open()
    {
        for (var i = 0; i < Count; i++)
        {
            _deviation[i] = Lane.Of(_opening[i]);
            _rate[i] = Lanes.Zero;
        }

        CpiIndex = WageIndex = IncomeIndex = Lanes.One;
        _nextYear = 0;
    }

    /// <summary>Takes the state that another block of the plan has at the end of its year.</summary>
    public void Follow(EconomyBlock before)
    {
        before._deviation.CopyTo(_deviation, 0);
        _fitted?.Follow(before._fitted!);
        (CpiIndex, WageIndex, IncomeIndex) = (before.CpiIndex, before.WageIndex, before.IncomeIndex);
        _nextYear = before._nextYear;
    }

    /// <summary>
    /// Draws projected year <paramref name="yearIndex"/> (0 is the first) of the paths from <paramref name="firstPath"/>.
    /// The draws are of cause <see cref="Cause.Economy"/>, year <paramref name="yearIndex"/>, index = series; the parameters of fitted series
    /// are drawn with the first year.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The year is not the next one, or beyond the central paths.</exception>
    public void Step(int yearIndex, in Streams streams, long firstPath)
    {
        if (yearIndex != _nextYear || yearIndex >= _plan.Years)
        {
            throw new ArgumentOutOfRangeException(
                nameof(yearIndex), yearIndex, $"The next year is {_nextYear} and the central paths have {_plan.Years} years.");
        }

        _nextYear++;
        Span<Lanes> normals = stackalloc Lanes[Count];
        for (var i = 0; i < Count; i++)
            normals[i] = streams.Normal(firstPath, yearIndex, (int)Cause.Economy, i);

        if (yearIndex == 0)
            _fitted?.Open(_opening, streams, firstPath);
        _fitted?.Step(normals);
        for (var i = 0; i < Count; i++)
        {
            var series = _plan[(EconomicSeries)i];
            _deviation[i] = _plan.Fitted?.IndexOf((EconomicSeries)i) is >= 0 and { } at
                ? _fitted![at]
                : Lane.Of(series.Persistence) * _deviation[i] + Lane.Of(series.Volatility) * Innovation(i, normals);
            var rate = Lane.Of(series.Central[yearIndex]) + _deviation[i];
            _rate[i] = series.Floor is { } floor ? AtLeast(rate, floor) : rate;
        }

        CpiIndex *= Lanes.One + Cpi;
        WageIndex *= Lanes.One + WageGrowth;
        IncomeIndex *= Lanes.One + RuralIncomeGrowth;
    }

    /// <summary>Row <paramref name="i"/> of L·z, summed from the left.</summary>
    private Lanes Innovation(int i, ReadOnlySpan<Lanes> normals)
    {
        var sum = Lane.Of(_plan.InnovationFactor[i, 0]) * normals[0];
        for (var j = 1; j <= i; j++)
            sum += Lane.Of(_plan.InnovationFactor[i, j]) * normals[j];
        return sum;
    }

    private static Lanes AtLeast(Lanes rate, double floor) =>
        Vector512.ConditionalSelect(Vector512.LessThan(rate, Lane.Of(floor)), Lane.Of(floor), rate);
}
