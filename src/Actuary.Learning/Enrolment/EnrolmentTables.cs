using Actuary.Learning.Findings;
using Actuary.Simulation.Plans;
using MathNet.Numerics.Distributions;

namespace Actuary.Learning.Enrolment;

/// <summary>What follows from a participation fit, as tables.</summary>
internal static class EnrolmentTables
{
    private static readonly double s_width = Normal.InvCDF(0, 1, 0.975);

    public static FitTable Effects(IReadOnlyList<EnrolmentEffect> effects) => new(
        "marginal_effects",
        new Label("平均边际效应（参保概率，百分点）与弹性（参保人数）", "Average marginal effects on the share insured (percentage points), and elasticities of the number insured"),
        new Label("变量", "regressor"),
        [
            new(new Label("边际效应", "effect"), NumberStyle.Significant), new(new Label("标准误", "s.e."), NumberStyle.Significant),
            new(new Label("95%下限", "95 % from"), NumberStyle.Significant), new(new Label("95%上限", "to"), NumberStyle.Significant),
            new(new Label("弹性", "elasticity"), NumberStyle.Significant), new(new Label("标准误", "s.e."), NumberStyle.Significant),
        ],
        [.. effects.Select(effect => new FitRow(
            effect.Name, 100 * effect.Marginal, 100 * effect.MarginalError, 100 * (effect.Marginal - s_width * effect.MarginalError),
            100 * (effect.Marginal + s_width * effect.MarginalError), effect.Elasticity, effect.ElasticityError))]);
}
