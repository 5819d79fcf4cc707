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

    private readonly EconomicSeries _which;
    private readonly EconomyFitReader? _fit;
    private readonly YearPath? _central;
    private readonly double _persistence;
    private readonly double _volatility;
    private readonly double? _openingDeviation;
    private readonly double? _floor;

    public SeriesReader(Binder series, EconomicSeries which, string meaning, EconomyFitReader? fit, Horizon horizon)
    {
        _which = which;
        if (fit is { IsSound: false })
        {
            series.PassAll();
            return;
        }

        var (central, deviation) = ($"{meaning}: its central path", $"{meaning}: deviation from the central path in the opening year");
        _floor = series.OptionalQuantity("floor", Unit.FractionPerYear, LeastRate, 1, $"{meaning}: lowest rate");
        if (fit is null || !fit.Has(which))
        {
            _central = series.Path("central", Unit.FractionPerYear, LeastRate, 1, central);
            _persistence = series.Quantity("persistence", Unit.Fraction, 0, GreatestPersistence, $"{meaning}: share of a deviation that is left after a year");
            _volatility = series.Quantity("volatility", Unit.FractionPerYear, 0, 1, $"{meaning}: standard deviation of the yearly innovation");
            _openingDeviation = series.Quantity("opening_deviation", Unit.FractionPerYear, -1, 1, deviation);
            return;
        }

        _fit = fit;
        series.RefuseIdle("persistence", "the series is fitted, and the fit has it");
        series.RefuseIdle("volatility", "the series is fitted, and the fit has it");
        _central = fit.HasLine(which)
            ? series.Path("central", Unit.FractionPerYear, LeastRate, 1, central)
            : series.OptionalPath("central", Unit.FractionPerYear, LeastRate, 1, central);
        _openingDeviation = _central is null && fit.LastYear == horizon.FirstYear - 1
            ? series.OptionalQuantity("opening_deviation", Unit.FractionPerYear, -1, 1, deviation)
            : series.Quantity("opening_deviation", Unit.FractionPerYear, -1, 1, deviation);
    }

    public EconomicSeriesPlan Build(Horizon horizon) => new(
        _central?.ByYear(horizon) ?? Constant(_fit!.Mean(_which), horizon.Years), _persistence, _volatility,
        _openingDeviation ?? _fit!.LastDeviation(_which), _floor);

    private static double[] Constant(double rate, int years)
    {
        var path = new double[years];
        Array.Fill(path, rate);
        return path;
    }
}
