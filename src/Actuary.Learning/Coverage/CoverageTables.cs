using Actuary.Learning.Findings;
using Actuary.Simulation.Plans;

namespace Actuary.Learning.Coverage;

/// <summary>Tables of a fitted coverage path.</summary>
internal static class CoverageTables
{
    private static readonly int[] s_yearsAhead = [1, 2, 3, 5, 10, 20, 30];
    private static readonly double[] s_shares = [0.5, 0.1, 0.9, 0.025, 0.975];

    /// <summary>What the statistics are called.</summary>
    public static IReadOnlyDictionary<string, Label> Words { get; } = new Dictionary<string, Label>(StringComparer.Ordinal)
    {
        ["explained_share"] = new("解释比例", "share explained"),
        ["residual_deviation"] = new("残差标准差（按拟合尺度）", "s.d. of a residual, on the curve's scale"),
        ["residual_autocorrelation"] = new("残差一阶自相关", "first autocorrelation of the residuals"),
        ["validation_error"] = new("滚动检验的均方根误差", "root mean squared error of the test"),
        ["validation_error_of_no_change"] = new("滚动检验中不变预测的误差", "the same of no change"),
    };

    public static Dictionary<string, double> Statistics(CoverageCandidate chosen, CoverageHistory history)
    {
        var fit = chosen.Fit;
        var mean = history.Coverage.Average();
        var statistics = new Dictionary<string, double>(StringComparer.Ordinal)
        {
            ["explained_share"] = 1 - history.Coverage.Zip(history.Years, (value, year) => Square(value - fit.Fitted(year))).Sum() / history.Coverage.Sum(value => Square(value - mean)),
            ["residual_deviation"] = fit.Deviation,
            ["residual_autocorrelation"] = fit.Autocorrelation,
        };
        if (chosen.Tested.ByHorizon.Count == 0) return statistics;
        statistics["validation_error"] = chosen.Tested.Overall;
        statistics["validation_error_of_no_change"] = chosen.Tested.NaiveOverall;
        return statistics;
    }

    /// <summary>Coverage of later years with intervals.</summary>
    public static FitTable Forecasts(CurveFit fit) => new(
        "forecasts", new Label("预期参保率", "Coverage to come; intervals from the errors of years and estimates"), new Label("年份", "year"),
        [
            Percent("中位数", "median"), Percent("80%下限", "80 % from"), Percent("80%上限", "to"), Percent("95%下限", "95 % from"), Percent("95%上限", "to"),
        ],
        [.. s_yearsAhead.Select(ahead => new FitRow($"{fit.Years[^1] + ahead}", [.. s_shares.Select(share => fit.Forecast(fit.Years[^1] + ahead, share))]))]);

    /// <summary>Errors by curve and years ahead; none where the history is too short.</summary>
    public static IReadOnlyList<FitTable> Validation(IReadOnlyList<CoverageCandidate> candidates) => candidates.All(one => one.Tested.ByHorizon.Count == 0) ? [] :
    [
        new(
            "validation", new Label("滚动原点检验", "Foretelling the past, by years ahead"), new Label("曲线，提前年数", "curve, years ahead"),
            [
                new(new Label("次数", "forecasts"), NumberStyle.Whole),
                Percent("平均误差", "mean error"), Percent("均方根误差", "root mean square"), Percent("不变预测的误差", "of no change"),
                Percent("80%区间命中", "in 80 %"), Percent("95%区间命中", "in 95 %"),
            ],
            [.. candidates.SelectMany(one => one.Tested.ByHorizon.Select(errors => new FitRow(
                new Label($"{one.Name.Zh}，{errors.Horizon}", $"{one.Name.En}, {errors.Horizon}"),
                [errors.Forecasts, errors.MeanError, errors.RootMeanSquare, errors.Naive, errors.Covered80, errors.Covered95])))]),
    ];

    private static FitColumn Percent(string zh, string en) => new(new Label(zh, en), NumberStyle.Percent);

    private static double Square(double x) => x * x;
}
