using Actuary.Learning.Findings;
using Actuary.Simulation.Plans;
using MathNet.Numerics.Statistics;

namespace Actuary.Learning.Economy;

/// <summary>Tables of a fitted economy.</summary>
internal static class EconomyTables
{
    private static readonly Label s_series = new("序列", "series");

    /// <summary>Statistics by name, for the file.</summary>
    public static Dictionary<string, double> Statistics(EconomyEstimate estimate)
    {
        var statistics = new Dictionary<string, double>(StringComparer.Ordinal)
        {
            ["years"] = estimate.History.Years.Length,
            ["spectral_radius"] = estimate.Fit.SpectralRadius,
        };
        for (var s = 0; s < estimate.Count; s++)
        {
            var name = estimate.History.Series[s];
            statistics[$"{name}.volatility"] = Math.Sqrt(estimate.Fit.InnovationCovariance[s, s]);
            statistics[$"{name}.explained_share"] = Explained(estimate, s);
        }

        return statistics;
    }

    /// <summary>By series: its years, mean of the sample, volatility, explained share, autocorrelation of the residuals.</summary>
    public static FitTable Series(EconomyEstimate estimate) => new(
        "series", new Label("各序列", "The series"), s_series,
        [
            new(new Label("首年", "from"), NumberStyle.Year),
            new(new Label("末年", "to"), NumberStyle.Year),
            new(new Label("样本均值", "sample mean"), NumberStyle.Percent),
            new(new Label("样本标准差", "sample s.d."), NumberStyle.Percent),
            new(new Label("新息标准差", "innovation s.d."), NumberStyle.Percent),
            new(new Label("解释比例", "explained"), NumberStyle.Percent),
            new(new Label("残差自相关", "residual autocorrelation"), NumberStyle.TwoDecimals),
        ],
        [.. Enumerable.Range(0, estimate.Count).Select(s => new FitRow(
            estimate.History.Series[s],
            estimate.History.Own[s].First, estimate.History.Own[s].Last, estimate.History.Rates[s].Mean(), estimate.History.Rates[s].StandardDeviation(),
            Math.Sqrt(estimate.Fit.InnovationCovariance[s, s]), Explained(estimate, s), Autocorrelation(estimate.Fit.Residuals[s])))]);

    /// <summary>Akaike's and Schwarz's criteria by number of lags.</summary>
    public static FitTable Orders(EconomyEstimate estimate) => new(
        "lags", new Label("滞后阶数选择", "Choice of lags (the lowest criterion is best)"), new Label("序列，滞后阶数", "series, lags"),
        [
            new(new Label("参数个数", "parameters"), NumberStyle.Whole),
            new(new Label("AIC", "AIC"), NumberStyle.Significant),
            new(new Label("BIC", "BIC"), NumberStyle.Significant),
        ],
        [.. estimate.Orders.SelectMany((orders, i) => orders.Select(order => new FitRow(
            Heading(estimate, i, order.Lags), [order.Parameters, order.Aic, order.Bic])))]);

    /// <summary>Correlation of the innovations.</summary>
    public static FitTable Correlations(EconomyEstimate estimate)
    {
        var covariance = estimate.Fit.InnovationCovariance;
        return new(
            "innovation_correlation", new Label("新息相关系数", "Correlation of the innovations"), s_series,
            [.. estimate.History.Series.Select(name => new FitColumn(new Label(name, name), NumberStyle.TwoDecimals))],
            [.. estimate.History.Series.Select((name, s) => new FitRow(
                name, [.. Enumerable.Range(0, estimate.Count).Select(r => covariance[s, r] / Math.Sqrt(covariance[s, s] * covariance[r, r]))]))]);
    }

    private static Label Heading(EconomyEstimate estimate, int list, int lags) => estimate.Orders.Count == 1 && estimate.Count > 1
        ? new Label($"全部，{lags}", $"all, {lags}")
        : new Label($"{estimate.History.Series[list]}，{lags}", $"{estimate.History.Series[list]}, {lags}");

    // Of the squares about the centre, over the years that have a residual.
    private static double Explained(EconomyEstimate estimate, int series)
    {
        var residuals = estimate.Fit.Residuals[series];
        var years = estimate.History.Years[^residuals.Length..];
        var total = residuals.Select((_, t) => Math.Pow(estimate.History.Rates[series][^(residuals.Length - t)] - estimate.Centre(series, years[t]), 2)).Sum();
        return 1 - residuals.Sum(residual => residual * residual) / total;
    }

    private static double Autocorrelation(double[] residuals) => residuals[1..].Zip(residuals, (later, earlier) => later * earlier).Sum() / residuals.Sum(e => e * e);
}
