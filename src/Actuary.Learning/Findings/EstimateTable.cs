using Actuary.Assumptions.Fitted;
using Actuary.Simulation.Plans;
using MathNet.Numerics.Distributions;

namespace Actuary.Learning.Findings;

/// <summary>The table that an actuary signs: estimate, standard error, test statistic, probability of error, 95 % interval.</summary>
public static class EstimateTable
{
    private const double TwoSided = 0.975;

    /// <summary>
    /// The estimates of a fit. With <paramref name="degreesOfFreedom"/> the statistic is Student's t, without it is taken as normal (z).
    /// </summary>
    /// <param name="other">Standard errors of another kind, shown beside those that are carried.</param>
    public static FitTable Of(FittedAssumption fit, double? degreesOfFreedom = null, (Label Title, IReadOnlyList<double> Errors)? other = null)
    {
        ArgumentNullException.ThrowIfNull(fit);
        IContinuousDistribution law = degreesOfFreedom is { } freedom ? new StudentT(0, 1, freedom) : new Normal();
        var width = degreesOfFreedom is { } degrees ? StudentT.InvCDF(0, 1, degrees, TwoSided) : Normal.InvCDF(0, 1, TwoSided);
        var statistic = degreesOfFreedom is null ? "z" : "t";
        return new FitTable(
            "estimates", new Label("参数估计", "Estimates"), new Label("参数", "parameter"),
            [
                new(new Label("估计值", "estimate"), NumberStyle.Significant),
                new(new Label("标准误", "s.e."), NumberStyle.Significant),
                .. other is { } kind ? (FitColumn[])[new(kind.Title, NumberStyle.Significant)] : [],
                new(new Label(statistic, statistic), NumberStyle.TwoDecimals),
                new(new Label("P值", "P"), NumberStyle.Probability),
                new(new Label("95%下限", "95 % from"), NumberStyle.Significant),
                new(new Label("95%上限", "to"), NumberStyle.Significant),
            ],
            [.. fit.Estimates.Select((estimate, i) => Row(estimate, fit.StandardError(i), width, law, other is { } kind ? [kind.Errors[i]] : []))]);
    }

    private static FitRow Row(Estimate estimate, double error, double width, IContinuousDistribution law, double[] other)
    {
        if (error == 0)
            return new FitRow(estimate.Name, [estimate.Value, 0, .. other, double.NaN, double.NaN, estimate.Value, estimate.Value]);
        var statistic = estimate.Value / error;
        return new FitRow(
            estimate.Name,
            [estimate.Value, error, .. other, statistic, 2 * law.CumulativeDistribution(-Math.Abs(statistic)), estimate.Value - width * error, estimate.Value + width * error]);
    }
}
