using System.Globalization;
using Actuary.Simulation.Plans;

namespace Actuary.Learning.Coverage;

/// <summary>What a reader of a fitted coverage path must know, in sentences.</summary>
internal static class CoverageFindings
{
    public static IReadOnlyList<Label> Of(CoverageOptions options, IReadOnlyList<CoverageCandidate> candidates, CoverageCandidate chosen)
    {
        var years = chosen.Fit.Years;
        var findings = new List<Label> { new($"使用{years[0]}—{years[^1]}年中的{years.Length}个年份。", $"Used: {years.Length} years of {years[0]}–{years[^1]}.") };
        var gaps = years[1..].Zip(years).Count(pair => pair.First - pair.Second > 1);
        if (gaps > 0) findings.Add(new($"其间有{gaps}处缺年，不补。", $"Years are missing in {gaps} places; nothing stands in for them."));
        findings.Add(Choice(options, candidates, chosen));
        findings.AddRange(Bounds(chosen.Fit));
        findings.AddRange(Errors(options, chosen));
        findings.AddRange(Usefulness(chosen));
        if (chosen.Tested.Failed > 0)
            findings.Add(new($"检验中有{chosen.Tested.Failed}段历史无法拟合，未计入。", $"In the test the curve did not settle on {chosen.Tested.Failed} of the histories; they are left out."));
        return findings;
    }

    private static Label Choice(CoverageOptions options, IReadOnlyList<CoverageCandidate> candidates, CoverageCandidate chosen)
    {
        if (options.Method is not null)
            return new($"{chosen.Name.Zh}由使用者指定。", $"The {chosen.Name.En} was asked for.");
        if (candidates.Count == 1)
            return new($"只有{chosen.Name.Zh}能在该历史上收敛。", $"Only the {chosen.Name.En} settles on this history.");
        var (zh, en) = (string.Join("，", candidates.Select(one => $"{one.Name.Zh}{Points(one.Tested.Overall)}")), string.Join(", ", candidates.Select(one => $"{one.Name.En} {Points(one.Tested.Overall)}")));
        return double.IsNaN(chosen.Tested.Overall)
            ? new($"历史太短，无法做滚动检验；{chosen.Name.Zh}按残差选出。", $"The history is too short to be tested; the {chosen.Name.En} has the smaller residuals.")
            : new(
                $"{chosen.Name.Zh}按滚动原点检验选出，均方根误差（百分点）：{zh}。",
                $"The {chosen.Name.En} was chosen by foretelling the past; root mean squared errors in points: {en}.");
    }

    private static IEnumerable<Label> Bounds(CurveFit fit)
    {
        for (var i = 0; i < fit.IsAtBound.Length; i++)
        {
            if (!fit.IsAtBound[i]) continue;
            var (name, value) = (fit.Curve.Parameters[i].Name, fit.Parameters[i].ToString("0.###", CultureInfo.InvariantCulture));
            yield return new(
                $"{name}落在边界{value}上，视为已知；数据不足以确定它，预测区间偏窄。",
                $"{name} stands at its bound, {value}, and is taken as known: the data do not determine it, and intervals are too narrow for that.");
        }
    }

    private static IEnumerable<Label> Errors(CoverageOptions options, CoverageCandidate chosen)
    {
        var fit = chosen.Fit;
        if (chosen.IsPersistent)
        {
            var (zh, en) = options.IsPersistent is null ? ("残差如此显示", "as the residuals show") : ("按要求", "as asked for");
            yield return new(
                $"误差逐年相关（{zh}），ρ为{Number(fit.Persistence)}，其本身的误差未计入。",
                $"Errors follow one another ({en}) with ρ of {Number(fit.Persistence)}, whose own error is not counted.");
            yield break;
        }

        if (fit.Autocorrelation > 2 / Math.Sqrt(fit.Years.Length))
        {
            yield return new(
                $"残差的一阶自相关为{Number(fit.Autocorrelation)}，按要求视为独立，标准误偏小。",
                $"Residuals follow one another (first autocorrelation {Number(fit.Autocorrelation)}); taken as independent, as asked for, their standard errors are too small.");
        }

        if (Math.Abs(fit.Residuals[^1]) > fit.Deviation)
        {
            var off = fit.Curve.FromScale(fit.Curve.Value(fit.Parameters, fit.Years[^1]) + fit.Residuals[^1]) - fit.Fitted(fit.Years[^1]);
            yield return new(
                $"末年偏离曲线{Points(off)}个百分点；误差独立时预测立即回到曲线。",
                $"The last year lies {Points(off)} points off the curve; with independent errors the forecast is back on it at once.");
        }
    }

    private static IEnumerable<Label> Usefulness(CoverageCandidate chosen)
    {
        if (chosen.Tested.ByHorizon.Count > 0 && chosen.Tested.Overall > chosen.Tested.NaiveOverall)
        {
            yield return new(
                $"检验中曲线的误差（{Points(chosen.Tested.Overall)}个百分点）大于不变预测（{Points(chosen.Tested.NaiveOverall)}），该历史不支持曲线外推。",
                $"In the test the curve was worse ({Points(chosen.Tested.Overall)} points) than no change ({Points(chosen.Tested.NaiveOverall)}): this history does not speak for a curve.");
        }
    }

    private static string Points(double fraction) => (100 * fraction).ToString("0.00", CultureInfo.InvariantCulture);

    private static string Number(double value) => value.ToString("0.00", CultureInfo.InvariantCulture);
}
