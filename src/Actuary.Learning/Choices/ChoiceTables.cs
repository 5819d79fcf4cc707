using Actuary.Learning.Findings;
using Actuary.Simulation.Plans;

namespace Actuary.Learning.Choices;

/// <summary>Calibration as a table and as a figure, for every fit of choices.</summary>
internal static class ChoiceTables
{
    private static readonly Label s_foretold = new("预测概率", "foretold");
    private static readonly Label s_observed = new("实际比例", "observed");

    public static FitTable Calibration(IReadOnlyList<CalibrationGroup> groups, bool isOutOfSample) => new(
        "calibration",
        isOutOfSample ? new Label("样本外校准（按预测概率分组）", "Calibration out of the sample, by foretold probability") : new Label("样本内校准（按预测概率分组）", "Calibration in the sample, by foretold probability"),
        new Label("组", "group"),
        [
            new(s_foretold, NumberStyle.Percent), new(s_observed, NumberStyle.Percent),
            new(new Label("标准误", "s.e."), NumberStyle.Percent), new(new Label("人数", "persons"), NumberStyle.Whole),
        ],
        [.. groups.Select((group, i) => new FitRow($"{i + 1}", group.Foretold, group.Observed, group.StandardError, group.Persons))]);

    public static FitFigure CalibrationPlot(IReadOnlyList<CalibrationGroup> groups, bool isOutOfSample)
    {
        double[] foretold = [.. groups.Select(group => group.Foretold)];
        double[] errors = [.. groups.Select(group => group.StandardError)];
        var worst = groups.Max(group => Math.Abs(group.Observed - group.Foretold));
        return new FitFigure(
            "calibration",
            isOutOfSample ? new Label("样本外校准", "Calibration out of the sample") : new Label("样本内校准", "Calibration in the sample"),
            new Label(
                $"各组实际比例与预测概率之差最大为{100 * worst:0.00}个百分点；阴影为预测正确时的两倍标准误。",
                $"The share observed is at most {100 * worst:0.00} percentage points from the one foretold; the band is twice the standard error if what is foretold is true."),
            new Label("预测概率（%）", "foretold, %"), new Label("实际比例（%）", "observed, %"),
            [
                new(new Label("预测与实际相等", "as foretold"), Percent(foretold), Percent(foretold), SeriesStyle.Reference,
                    Percent(foretold.Zip(errors, (p, error) => p - 2 * error)), Percent(foretold.Zip(errors, (p, error) => p + 2 * error))),
                new(s_observed, Percent(foretold), Percent(groups.Select(group => group.Observed)), SeriesStyle.Points),
            ]);
    }

    /// <summary>How far each group is from what was foretold, in standard errors.</summary>
    public static FitFigure Residuals(IReadOnlyList<CalibrationGroup> groups)
    {
        double[] foretold = [.. groups.Select(group => group.Foretold)];
        double[] residuals = [.. groups.Select(group => group.StandardError > 0 ? (group.Observed - group.Foretold) / group.StandardError : 0)];
        var outside = residuals.Count(residual => Math.Abs(residual) > 2);
        double[] zero = new double[foretold.Length];
        return new FitFigure(
            "residuals", new Label("分组残差", "Residuals by group"),
            new Label(
                $"{residuals.Length}组中有{outside}组超出两倍标准误。人数很多时，很小的偏差也会超出。",
                $"{outside} of {residuals.Length} groups are more than two standard errors away; where persons are many, a small deviation is."),
            new Label("预测概率（%）", "foretold, %"), new Label("残差（标准误的倍数）", "residual, standard errors"),
            [
                new(new Label("两倍标准误以内", "within two standard errors"), Percent(foretold), zero, SeriesStyle.Reference, [.. zero.Select(_ => -2.0)], [.. zero.Select(_ => 2.0)]),
                new(new Label("残差", "residual"), Percent(foretold), residuals, SeriesStyle.Points),
            ]);
    }

    public static double[] Percent(IEnumerable<double> fractions) => [.. fractions.Select(fraction => 100 * fraction)];
}
