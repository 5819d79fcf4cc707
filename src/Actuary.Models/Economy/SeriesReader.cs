using Actuary.Assumptions.Economy;

namespace Actuary.Models.Economy;

/// <summary>
/// One series: <c>{ central, persistence, volatility, opening_deviation, floor }</c>; only the floor may be left out. Where it is fitted,
/// <c>central</c> may be unless it was fitted about a line, and then <c>opening_deviation</c> too if the fit ends with the opening year; persistence and volatility must be.
/// </summary>
internal sealed class SeriesReader
{
    private const double LeastRate = -0.99;
    private const double GreatestPersistence = 0.99;

    private readonly Binder _keys;
    private readonly EconomicSeries _which;
    private readonly string _meaning;
    private readonly EconomyFitReader? _fit;
    private readonly YearPath? _central;
    private readonly double _persistence;
    private readonly double _volatility;
    private readonly double? _openingDeviation;
    private readonly double? _floor;

    public SeriesReader(Binder series, EconomicSeries which, string meaning, EconomyFitReader? fit, Horizon horizon)
    {
        (_keys, _which, _meaning) = (series, which, meaning);
        _floor = series.OptionalQuantity("floor", Unit.FractionPerYear, LeastRate, 1, $"{meaning}: lowest rate");
        // Which series a broken fit has is not known: any of the keys may be there or not.
        var isOpen = fit is { IsSound: false };
        if (fit is null || !(isOpen || fit.Has(which)))
        {
            _central = Central(mayBeMissing: false);
            (_persistence, _volatility) = (Persistence(mayBeMissing: false) ?? 0, Volatility(mayBeMissing: false) ?? 0);
            _openingDeviation = OpeningDeviation(mayBeMissing: false);
            return;
        }

        _fit = fit;
        _central = Central(mayBeMissing: isOpen || !fit.HasLine(which));
        _openingDeviation = OpeningDeviation(mayBeMissing: isOpen || (_central is null && fit.LastYear == horizon.FirstYear - 1));
        if (isOpen)
        {
            (_persistence, _volatility) = (Persistence(mayBeMissing: true) ?? 0, Volatility(mayBeMissing: true) ?? 0);
            return;
        }

        series.RefuseIdle("persistence", "the series is fitted, and the fit has it");
        series.RefuseIdle("volatility", "the series is fitted, and the fit has it");
    }

    public EconomicSeriesPlan Build(Horizon horizon) => new(
        _central?.ByYear(horizon) ?? Constant(_fit!.Mean(_which), horizon.Years), _persistence, _volatility,
        _openingDeviation ?? _fit!.LastDeviation(_which), _floor);

    private YearPath? Central(bool mayBeMissing)
    {
        var meaning = $"{_meaning}: its central path";
        return mayBeMissing
            ? _keys.OptionalPath("central", Unit.FractionPerYear, LeastRate, 1, meaning)
            : _keys.Path("central", Unit.FractionPerYear, LeastRate, 1, meaning);
    }

    private double? Persistence(bool mayBeMissing) =>
        Number("persistence", Unit.Fraction, 0, GreatestPersistence, "share of a deviation that is left after a year", mayBeMissing);

    private double? Volatility(bool mayBeMissing) =>
        Number("volatility", Unit.FractionPerYear, 0, 1, "standard deviation of the yearly innovation", mayBeMissing);

    private double? OpeningDeviation(bool mayBeMissing) =>
        Number("opening_deviation", Unit.FractionPerYear, -1, 1, "deviation from the central path in the opening year", mayBeMissing);

    private double? Number(string key, Unit unit, double least, double most, string what, bool mayBeMissing) => mayBeMissing
        ? _keys.OptionalQuantity(key, unit, least, most, $"{_meaning}: {what}")
        : _keys.Quantity(key, unit, least, most, $"{_meaning}: {what}");

    private static double[] Constant(double rate, int years)
    {
        var path = new double[years];
        Array.Fill(path, rate);
        return path;
    }
}
