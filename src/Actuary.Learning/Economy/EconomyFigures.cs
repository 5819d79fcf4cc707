using Actuary.Learning.Findings;
using Actuary.Simulation.Plans;
using MathNet.Numerics.Distributions;
using MathNet.Numerics.LinearAlgebra;

namespace Actuary.Learning.Economy;

/// <summary>Figures of a fitted economy: each series with what is expected of it, and the residuals.</summary>
internal static class EconomyFigures
{
    private const int YearsAhead = 15;
    private static readonly Label s_year = new("年份", "year");
    private static readonly Label s_percent = new("%，每年", "% a year");

    public static IReadOnlyList<FitFigure> Of(EconomyEstimate estimate) =>
        [.. Enumerable.Range(0, estimate.Count).Select(series => Ahead(estimate, series)), Residuals(estimate)];

    private static FitFigure Ahead(EconomyEstimate estimate, int series)
    {
        var (name, years) = (estimate.History.Series[series], estimate.History.Years);
        var (mean, spread) = Forecast(estimate, series);
        var width = Normal.InvCDF(0, 1, 0.9);
        double[] ahead = [.. Enumerable.Range(years[^1], YearsAhead + 1).Select(year => (double)year)];
        return new(
            $"series-{name.Replace('_', '-')}", new Label($"{name}：历史与预期", $"{name}: history and what is expected"),
            new Label("带状区间为80%，仅含逐年波动；虚线为长期均值或直线。", "The band holds 80 % of the futures at the estimates, with the shocks of the years only; the dashed line is what the rates return to."),
            s_year, s_percent,
            [
                new(new Label("长期均值或直线", "mean or line"), [.. years.Select(year => (double)year), ahead[^1]], [.. years.Select(year => Percent(estimate.Centre(series, year))), Percent(estimate.Mean(series))], SeriesStyle.Reference),
                new(
                    new Label("预期", "expected"), ahead, [.. mean.Select(Percent)], SeriesStyle.Line,
                    [.. mean.Select((rate, h) => Percent(rate - width * spread[h]))], [.. mean.Select((rate, h) => Percent(rate + width * spread[h]))]),
                new(new Label("历史", "observed"), [.. years.Select(year => (double)year)], [.. estimate.History.Rates[series].Select(Percent)], SeriesStyle.Points),
            ]);
    }

    private static FitFigure Residuals(EconomyEstimate estimate)
    {
        double[] years = [.. estimate.History.Years[^estimate.Fit.Residuals[0].Length..].Select(year => (double)year)];
        return new(
            "residuals", new Label("残差", "Residuals"),
            new Label("应围绕零无规律地散布；连续同号说明滞后不足。", "They should scatter about zero without a pattern; runs of one sign say that lags are missing."),
            s_year, s_percent,
            [
                new(new Label("零", "zero"), [years[0], years[^1]], [0, 0], SeriesStyle.Reference),
                .. estimate.History.Series.Select((name, s) => new FitSeries(new Label(name, name), years, [.. estimate.Fit.Residuals[s].Select(Percent)], SeriesStyle.Points)),
            ]);
    }

    // Mean and standard deviation by years ahead, from the last year (0) on, at the estimates.
    private static (double[] Mean, double[] Spread) Forecast(EconomyEstimate estimate, int series)
    {
        var transition = Matrix<double>.Build.DenseOfArray(estimate.Fit.Transition);
        var innovations = Matrix<double>.Build.DenseOfArray(estimate.Fit.InnovationCovariance);
        var deviation = Vector<double>.Build.Dense(estimate.Count, s => estimate.History.Rates[s][^1] - estimate.Mean(s));
        var covariance = Matrix<double>.Build.Dense(estimate.Count, estimate.Count);
        var (mean, spread) = (new double[YearsAhead + 1], new double[YearsAhead + 1]);
        for (var h = 0; h <= YearsAhead; h++)
        {
            (mean[h], spread[h]) = (estimate.Mean(series) + deviation[series], Math.Sqrt(covariance[series, series]));
            deviation = transition * deviation;
            covariance = transition * covariance * transition.Transpose() + innovations;
        }

        return (mean, spread);
    }

    private static double Percent(double rate) => 100 * rate;
}
