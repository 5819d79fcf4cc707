using System.Globalization;
using Actuary.Simulation.Plans;

namespace Actuary.Learning.Economy;

/// <summary>What a reader of a fitted economy must know, in sentences.</summary>
internal static class EconomyFindings
{
    private const double SlowReturn = 0.9;
    private const int ShortHistory = 30;

    public static IReadOnlyList<Label> Of(EconomyOptions options, EconomyEstimate estimate) =>
        [.. Years(estimate), .. Lags(options, estimate), .. Centres(options, estimate), .. Shape(options, estimate)];

    private static IEnumerable<Label> Years(EconomyEstimate estimate)
    {
        var history = estimate.History;
        var (first, last) = (history.Years[0], history.Years[^1]);
        yield return new($"使用{first}—{last}年，共{history.Years.Length}年。", $"Years used: {first}–{last}, {history.Years.Length} of them.");
        foreach (var name in history.LeftOut)
            yield return new($"{name}在各序列共有的年份中不变，未使用。", $"{name} is the same in all years that the series have in common, and was left out.");
        for (var s = 0; s < estimate.Count; s++)
        {
            var own = history.Own[s];
            if (own.First >= first && own.Last <= last) continue;
            var name = history.Series[s];
            yield return new(
                $"{name}有{own.First}—{own.Last}年的数据，其中所有序列共有的年份之外的未使用。",
                $"{name} has {own.First}–{own.Last}; its years that not all series have, or that were not asked for, were dropped.");
        }
    }

    private static IEnumerable<Label> Lags(EconomyOptions options, EconomyEstimate estimate)
    {
        for (var i = 0; i < estimate.Orders.Count; i++)
        {
            var best = estimate.Orders[i].MinBy(order => order.Bic)!.Lags;
            var (zh, en) = options.IsVector ? ("各序列", "The series") : (estimate.History.Series[i], estimate.History.Series[i]);
            var carried = estimate.Lags[i];
            if (best > 1)
                yield return new($"{zh}：BIC选择{best}阶滞后；模型最多采用1阶。", $"{en}: Schwarz's criterion prefers {best} lags; a model carries one at most.");
            else if (best != carried)
                yield return new($"{zh}：BIC选择{best}阶滞后；按要求采用{carried}阶。", $"{en}: Schwarz's criterion prefers {best} lags; {carried} are carried, as asked for.");
            else if (best == 0)
                yield return new($"{zh}：BIC选择不含滞后项，围绕均值独立波动。", $"{en}: Schwarz's criterion prefers no lag: rates scatter about their mean.");
        }
    }

    private static IEnumerable<Label> Centres(EconomyOptions options, EconomyEstimate estimate)
    {
        for (var s = 0; s < estimate.Count; s++)
        {
            var (name, rates) = (estimate.History.Series[s], estimate.History.Rates[s]);
            if (estimate.Given[s] is { } given)
            {
                yield return new(
                    $"{name}的长期均值由使用者给定为{Percent(given)}（样本均值{Percent(rates.Average())}），视为确定。理由：{options.Reason}",
                    $"The long-run mean of {name} is given as {Percent(given)} (its years have {Percent(rates.Average())}) and taken as certain. Reason: {options.Reason}");
            }

            if (estimate.Lines[s] is { } line)
            {
                yield return new(
                    $"{name}取对直线的偏离，直线每年变动{Percent(line.Slope)}；所列均值为直线在末年的值。模型应给出中心路径。",
                    $"{name} is taken about a straight line that changes by {Percent(line.Slope)} a year; the mean in the file is where it stands in the last year. A model should state the central path.");
            }
        }
    }

    private static IEnumerable<Label> Shape(EconomyOptions options, EconomyEstimate estimate)
    {
        foreach (var (series, value) in estimate.Cut)
        {
            var name = estimate.History.Series[series];
            yield return new(
                $"{name}的持续性估计值为{Number(value)}，按要求取为零。", $"The persistence of {name} was estimated as {Number(value)} and, as asked for, set to zero.");
        }

        var residuals = estimate.Fit.Residuals[0].Length;
        if (options.IsBiasCorrected)
            yield return new($"持续性已按Kendall修正小样本偏差（{residuals}个残差）。", $"Persistences are corrected for their bias in short samples (Kendall; {residuals} residuals).");
        else if (residuals < ShortHistory && estimate.Lags.Any(lags => lags > 0))
        {
            yield return new(
                $"{residuals}个残差的最小二乘持续性偏低约(1+3φ)/{residuals}；单序列拟合可用 --bias-correction 修正。",
                $"Over {residuals} residuals least squares puts persistences too low by about (1 + 3φ)/{residuals}; --bias-correction takes that off where each series follows its own past.");
        }

        if (estimate.Fit.SpectralRadius > SlowReturn)
        {
            yield return new(
                $"转移矩阵最大特征值为{Number(estimate.Fit.SpectralRadius)}，偏离消退很慢，长期均值不确定。",
                $"The largest eigenvalue of the transition is {Number(estimate.Fit.SpectralRadius)}: deviations fade slowly, and the long-run means are little known.");
        }
    }

    private static string Percent(double rate) => (100 * rate).ToString("0.00", CultureInfo.InvariantCulture) + " %";

    private static string Number(double value) => value.ToString("0.000", CultureInfo.InvariantCulture);
}
