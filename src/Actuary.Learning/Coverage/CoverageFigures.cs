using Actuary.Learning.Findings;
using Actuary.Simulation.Plans;

namespace Actuary.Learning.Coverage;

/// <summary>Figures of a fitted coverage path: history and what is expected, residuals, errors of the test.</summary>
internal static class CoverageFigures
{
    private const int YearsAhead = 25;
    private static readonly Label s_year = new("年份", "year");
    private static readonly Label s_coverage = new("参保率，%", "coverage, %");

    public static IReadOnlyList<FitFigure> Of(CoverageHistory history, IReadOnlyList<CoverageCandidate> candidates, CurveFit fit) =>
        [Path(history, candidates, fit), Residuals(fit), .. candidates.Any(one => one.Tested.ByHorizon.Count > 0) ? (FitFigure[])[Errors(candidates)] : []];

    private static FitFigure Path(CoverageHistory history, IReadOnlyList<CoverageCandidate> candidates, CurveFit fit)
    {
        double[] ahead = [.. Enumerable.Range(1, YearsAhead).Select(h => fit.Years[^1] + h)];
        double[] all = [.. fit.Years, .. ahead];
        return new(
            "coverage", new Label("参保率：历史与预期", "Coverage: history and what is expected"),
            new Label("带状区间为80%，含逐年误差和参数误差。", "The band holds 80 %, from the errors of the years and of the estimates."), s_year, s_coverage,
            [
                .. candidates.Where(one => one.Fit != fit).Select(other => new FitSeries(other.Name, all, [.. all.Select(year => 100 * other.Fit.Fitted(year))], SeriesStyle.Reference)),
                new(
                    new Label("预期", "expected"), ahead, [.. ahead.Select(year => 100 * fit.Forecast(year))], SeriesStyle.Line,
                    [.. ahead.Select(year => 100 * fit.Forecast(year, 0.1))], [.. ahead.Select(year => 100 * fit.Forecast(year, 0.9))]),
                new(new Label("拟合", "fitted"), fit.Years, [.. fit.Years.Select(year => 100 * fit.Fitted(year))], SeriesStyle.Line),
                new(new Label("历史", "observed"), history.Years, [.. history.Coverage.Select(value => 100 * value)], SeriesStyle.Points),
            ]);
    }

    private static FitFigure Residuals(CurveFit fit) => new(
        "residuals", new Label("残差（按拟合尺度）", "Residuals, on the curve's scale"),
        new Label("应围绕零无规律地散布。", "They should scatter about zero without a pattern."), s_year, new Label("残差", "residual"),
        [
            new(new Label("零", "zero"), [fit.Years[0], fit.Years[^1]], [0, 0], SeriesStyle.Reference),
            new(new Label("残差", "residual"), fit.Years, fit.Residuals, SeriesStyle.Points),
        ]);

    private static FitFigure Errors(IReadOnlyList<CoverageCandidate> candidates) => new(
        "validation", new Label("滚动检验误差", "Errors of the test by years ahead"),
        new Label("低于“不变”线说明曲线有用。", "Below the line of no change a curve is of use."), new Label("提前年数", "years ahead"), new Label("均方根误差，百分点", "root mean squared error, points"),
        [
            .. candidates.Where(one => one.Tested.ByHorizon.Count > 0).Take(1).Select(one => Series(one, new Label("不变", "no change"), errors => errors.Naive, SeriesStyle.Reference)),
            .. candidates.Where(one => one.Tested.ByHorizon.Count > 0).Select(one => Series(one, one.Name, errors => errors.RootMeanSquare, SeriesStyle.Line)),
        ]);

    private static FitSeries Series(CoverageCandidate one, Label name, Func<HorizonErrors, double> of, SeriesStyle style) =>
        new(name, [.. one.Tested.ByHorizon.Select(errors => (double)errors.Horizon)], [.. one.Tested.ByHorizon.Select(errors => 100 * of(errors))], style);
}
