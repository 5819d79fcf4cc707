using Actuary.Assumptions.Economy;

namespace Actuary.Models.Economy;

/// <summary>
/// Reads the economy: five series that revert to central paths, and how their innovations go together. With a <c>fit</c> its series take
/// persistence, innovations and, unless a central path is stated, the long-run mean from there.
/// </summary>
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
        if (economy.OptionalSection("fit", "series learnt from data") is { } fit) Fit = new EconomyFitReader(fit);
        _series = [.. _keys.Select(key => new SeriesReader(economy.Section(key.Key, key.Meaning), key.Series, key.Meaning, Fit, horizon))];
        _correlation = ReadCorrelation(economy);
    }

    /// <summary>The keys of the series, by their number.</summary>
    public static string[] Names { get; } = [.. _keys.OrderBy(key => key.Series).Select(key => key.Key)];

    /// <summary>The fit; none where every series is stated.</summary>
    public EconomyFitReader? Fit { get; }

    public EconomyPlan Build() => new([.. _series.Select(series => series.Build(_horizon))], _correlation, Fit?.Build());

    /// <summary>Of series that are not fitted, where there are two or more; fitted ones go together as their fit says, and not with others.</summary>
    private double[,] ReadCorrelation(Binder economy)
    {
        var isFitted = Fit is null ? _ => false : (Func<EconomicSeries, bool>)Fit.Has;
        int[] stated = [.. Enumerable.Range(0, Names.Length).Where(i => !isFitted((EconomicSeries)i))];
        var whole = new double[Names.Length, Names.Length];
        for (var i = 0; i < Names.Length; i++) whole[i, i] = 1;
        if (Fit is { IsSound: false })
        {
            economy.OptionalSection("correlation")?.PassAll();
            return whole;
        }

        if (stated.Length < 2)
        {
            economy.RefuseIdle("correlation", "the fit has the correlations of its series, and at most one is left");
            return whole;
        }

        var matrix = economy.Correlation("correlation", [.. stated.Select(i => Names[i])], EconomyPlan.IsPositiveDefinite, "correlation of the yearly innovations");
        foreach (var name in Names.Where((_, i) => !stated.Contains(i)))
            economy.Section("correlation").RefuseIdle(name, "the fit has the correlations of its series");
        for (var i = 0; i < stated.Length; i++)
        {
            for (var j = 0; j < stated.Length; j++) whole[stated[i], stated[j]] = matrix[i, j];
        }

        return whole;
    }
}
