using Actuary.Assumptions.Fitted;

namespace Actuary.Learning.Economy;

/// <summary>A fitted economy with what was chosen on the way.</summary>
/// <param name="History">The rates.</param>
/// <param name="Fit">Of the rates, those with a line less their lines.</param>
/// <param name="Lines">By series: the straight line it is taken about; null where it has a mean.</param>
/// <param name="Given">By series: the mean that was given; null where it was estimated.</param>
/// <param name="Orders">Criteria by number of lags: of each series by itself, or one list for all of them.</param>
/// <param name="Lags">Lags that are carried, by series.</param>
/// <param name="Cut">Series whose persistence was estimated below zero and set to it, with that estimate.</param>
internal sealed record EconomyEstimate(
    EconomyHistory History, Autoregression Fit, TimeLine?[] Lines, double?[] Given,
    IReadOnlyList<IReadOnlyList<LagOrder>> Orders, int[] Lags, IReadOnlyDictionary<int, double> Cut)
{
    public int Count => History.Series.Length;

    /// <summary>Long-run mean of a series: estimated, given, or where its line stands in the last year.</summary>
    public double Mean(int series) => Lines[series]?.Last ?? Fit.Mean[series];

    /// <summary>What a rate of that year is held against.</summary>
    public double Centre(int series, int year) => Lines[series]?.At(year - History.Years[0]) ?? Fit.Mean[series];

    /// <summary>Means, then the transition row by row; only the own past where the method is <c>ar1</c>.</summary>
    public (IReadOnlyList<Estimate> Estimates, double[,] Covariance) Carried(bool isVector)
    {
        var names = History.Series;
        var kept = new List<(int Index, Estimate Estimate)>();
        for (var s = 0; s < Count; s++)
            kept.Add((s, new($"{names[s]}.mean", "fraction/year", Mean(s))));
        for (var s = 0; s < Count; s++)
        {
            for (var r = 0; r < Count; r++)
            {
                if (isVector || s == r) kept.Add((Count + s * Count + r, new($"{names[s]}.on.{names[r]}", "fraction", Fit.Transition[s, r])));
            }
        }

        var covariance = new double[kept.Count, kept.Count];
        for (var i = 0; i < kept.Count; i++)
        {
            for (var j = 0; j < kept.Count; j++)
                covariance[i, j] = Fit.Covariance[kept[i].Index, kept[j].Index];
        }

        for (var s = 0; s < Count; s++)
        {
            if (Lines[s] is { } line) covariance[s, s] = line.LastVariance;
        }

        return ([.. kept.Select(one => one.Estimate)], covariance);
    }
}
