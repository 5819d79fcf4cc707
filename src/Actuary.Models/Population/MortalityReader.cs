using Actuary.Assumptions;
using Actuary.Assumptions.Mortality;
using Actuary.Assumptions.Population;

namespace Actuary.Models.Population;

/// <summary>Reads mortality: the published rates it is fitted to, which part is used for what, and how uncertain it is.</summary>
internal sealed class MortalityReader
{
    private readonly Table _rates;
    private readonly MortalityFitPeriods _periods;
    private readonly double _level;
    private readonly MortalityUncertainty _uncertainty;
    private readonly MortalityFitReader? _fit;

    public MortalityReader(Binder population, Table indicators)
    {
        var mortality = population.Section("mortality", "death rates");
        _rates = mortality.Table("rates", "published death rates by age group and period, named by its middle year",
            Column.OpenKey("mid_year", Unit.CalendarYear, step: 5),
            Column.Key("age_from", Unit.Years, [.. Enumerable.Range(0, AbridgedRates.Groups).Select(AbridgedRates.AgeFrom)]),
            Column.Number("male", Unit.PerPersonYear, 1e-9, 10),
            Column.Number("female", Unit.PerPersonYear, 1e-9, 10));
        if (mortality.OptionalSection("fit", "how mortality moves on, learnt from data") is { } fit) _fit = new MortalityFitReader(fit);
        _periods = new MortalityFitPeriods(
            mortality.Whole("base_period", 1900, 2200, "middle year of the period whose table is the level"),
            mortality.Whole("last_period", 1900, 2200, "middle year of the last period of the Lee–Carter fit"),
            Observed(mortality, "observed_from", "first year of the changes that give the volatility"),
            Observed(mortality, "observed_to", "last year of these: the last that was observed and not projected"));
        _level = mortality.Quantity("level", Unit.Factor, 0.1, 10, "factor on every published death rate");
        _uncertainty = new MortalityUncertainty(
            mortality.Quantity("volatility", Unit.Factor, 0, 10, "multiple of the observed volatility of the mortality index; 0 is none"),
            mortality.Quantity("drift_error", Unit.Factor, 0, 10, "multiple of the standard error of the index's drift; 0 is none"));
        Check(mortality, indicators);
    }

    public MortalityModel Fit(CensusTable census, DemographicIndicators indicators) => MortalityModel.Fit(
        new AbridgedRates(_rates.KeyByRow("mid_year"), _rates.KeyByRow("age_from"), _rates["male"], _rates["female"]),
        census, indicators, _periods);

    /// <summary>Whether a fit says how mortality moves on.</summary>
    public bool IsFitted => _fit is not null;

    /// <summary>Multiples of the index's volatility and of its drift's error.</summary>
    public MortalityUncertainty Uncertainty => _uncertainty;

    public MortalityPlan Build(MortalityModel model, Horizon horizon) => Build(model, horizon, Uniform(1));

    /// <summary>With a factor for each cell beside the level: how a place differs from the nation.</summary>
    public MortalityPlan Build(MortalityModel model, Horizon horizon, double[] relative) => _fit is null
        ? Build(model, horizon, relative, _uncertainty)
        : new(_fit.Build(_uncertainty.DriftError), model, horizon.FirstYear, horizon.Years, Levelled(relative), _uncertainty.Volatility);

    /// <summary>The same without volatility, as published: what has gone by follows no fit.</summary>
    public MortalityPlan Certain(MortalityModel model, Horizon horizon, double[] relative) => Build(model, horizon, relative, MortalityUncertainty.None);

    private MortalityPlan Build(MortalityModel model, Horizon horizon, double[] relative, MortalityUncertainty uncertainty)
        => new(model, horizon.FirstYear, horizon.Years, Levelled(relative), uncertainty);

    private double[] Levelled(double[] relative) => Array.ConvertAll(relative, factor => factor * _level);

    private static double[] Uniform(double factor)
    {
        var factors = new double[Ages.Cells];
        Array.Fill(factors, factor);
        return factors;
    }

    private int? Observed(Binder mortality, string key, string meaning)
    {
        if (_fit is null) return mortality.Whole(key, 1900, 2200, meaning);
        mortality.RefuseIdle(key, "the fit has the volatility");
        return null;
    }

    private void Check(Binder mortality, Table indicators)
    {
        if (_rates.Rows == 0 || indicators.Rows == 0) return;
        var periods = _rates.Keys("mid_year");
        var allowed = $"a middle year of the table of rates: {string.Join(", ", periods)}";
        if (!periods.Contains(_periods.BaseMidYear)) mortality.Refuse("base_period", $"there is no period {_periods.BaseMidYear}", allowed);
        if (!periods.Contains(_periods.LastMidYear)) mortality.Refuse("last_period", $"there is no period {_periods.LastMidYear}", allowed);
        if (_periods.LastMidYear < _periods.BaseMidYear + 10)
            mortality.Refuse("last_period", $"is {_periods.LastMidYear}", $"{_periods.BaseMidYear + 10} or later: a trend needs three periods");

        var years = indicators.Keys("year");
        if (_fit is not null) return;
        if (_periods.FirstObservedYear < years[0])
            mortality.Refuse("observed_from", $"is {_periods.FirstObservedYear}", $"{years[0]}, where the indicators begin, or later");
        if (_periods.LastObservedYear > years[^1] || _periods.LastObservedYear < _periods.FirstObservedYear + 2)
            mortality.Refuse("observed_to", $"is {_periods.LastObservedYear}", $"{_periods.FirstObservedYear + 2} … {years[^1]}: two changes at least");
    }
}
