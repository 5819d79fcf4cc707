using Actuary.Assumptions.Economy;

namespace Actuary.Models.Economy;

/// <summary>Reads the economy: five series that revert to central paths, and how their innovations go together.</summary>
internal sealed class EconomyReader
{
    private static readonly (EconomicSeries Series, string Key, string Meaning)[] _keys =
    [
        (EconomicSeries.Cpi, "cpi", "change of consumer prices on the year before"),
        (EconomicSeries.WageGrowth, "wage_growth", "growth of the average wage on the year before"),
        (EconomicSeries.RuralIncomeGrowth, "rural_income_growth", "growth of rural disposable income per head on the year before"),
        (EconomicSeries.CreditingRate, "crediting_rate", "rate credited to individual accounts"),
        (EconomicSeries.FundReturn, "fund_return", "return of entrusted money"),
    ];

    private readonly Horizon _horizon;
    private readonly SeriesReader[] _series;
    private readonly double[,] _correlation;

    public EconomyReader(Binder root, Horizon horizon)
    {
        _horizon = horizon;
        var economy = root.Section("economy", "the five economic series");
        _series = [.. _keys.OrderBy(key => key.Series).Select(key => new SeriesReader(economy.Section(key.Key, key.Meaning), key.Meaning))];
        _correlation = economy.Correlation(
            "correlation", [.. _keys.OrderBy(key => key.Series).Select(key => key.Key)], EconomyPlan.IsPositiveDefinite,
            "correlation of the yearly innovations");
    }

    public EconomyPlan Build() => new([.. _series.Select(series => series.Build(_horizon))], _correlation);

    /// <summary>One series: <c>{ central, persistence, volatility, opening_deviation, floor }</c>; only the floor may be left out.</summary>
    private sealed class SeriesReader(Binder series, string meaning)
    {
        private const double LeastRate = -0.99;
        private const double GreatestPersistence = 0.99;

        private readonly YearPath _central = series.Path("central", Unit.FractionPerYear, LeastRate, 1, $"{meaning}: its central path");
        private readonly double _persistence = series.Quantity(
            "persistence", Unit.Fraction, 0, GreatestPersistence, $"{meaning}: share of a deviation that is left after a year");
        private readonly double _volatility = series.Quantity(
            "volatility", Unit.FractionPerYear, 0, 1, $"{meaning}: standard deviation of the yearly innovation");
        private readonly double _openingDeviation = series.Quantity(
            "opening_deviation", Unit.FractionPerYear, -1, 1, $"{meaning}: deviation from the central path in the opening year");
        private readonly double? _floor = series.OptionalQuantity("floor", Unit.FractionPerYear, LeastRate, 1, $"{meaning}: lowest rate");

        public EconomicSeriesPlan Build(Horizon horizon) => new(_central.ByYear(horizon), _persistence, _volatility, _openingDeviation, _floor);
    }
}
