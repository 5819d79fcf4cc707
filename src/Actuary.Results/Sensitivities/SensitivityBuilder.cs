using Actuary.Results.Questions;
using Actuary.Simulation.Plans;

namespace Actuary.Results.Sensitivities;

/// <summary>Takes one assumption at a time down and up and sees what the indicators do, always over the same paths.</summary>
/// <param name="indicators">At least one, with their titles.</param>
/// <param name="sample">The paths.</param>
public sealed class SensitivityBuilder(IReadOnlyList<(Indicator Indicator, Label Title)> indicators, PathSample sample)
{
    private readonly PathValue[] _values = [.. indicators.Select(entry => entry.Indicator.Of)];

    /// <summary>One table for each indicator.</summary>
    /// <param name="base">The plan without a change.</param>
    /// <param name="assumptions">The assumptions.</param>
    /// <param name="plan">The plan with an assumption at a value.</param>
    /// <param name="progress">Is told each plan that was projected.</param>
    /// <param name="cancellation">Stops the projections.</param>
    public IReadOnlyList<IndicatorSensitivity> Build(
        Plan @base, IReadOnlyList<TestedAssumption> assumptions, Func<TestedAssumption, double, Plan> plan, Action? progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(assumptions);
        ArgumentNullException.ThrowIfNull(plan);
        var unchanged = Draw(@base);
        var effects = assumptions.Select(assumption =>
        {
            var (down, up) = (Draw(plan(assumption, assumption.Down)), Draw(plan(assumption, assumption.Up)));
            return indicators.Select((entry, i) => new AssumptionEffect(
                assumption, entry.Indicator.Difference(unchanged[i], down[i]), entry.Indicator.Difference(unchanged[i], up[i]))).ToArray();
        }).ToArray();
        return [.. indicators.Select((entry, i) => Table(entry.Indicator, entry.Title, entry.Indicator.Estimate(unchanged[i]), effects.Select(effect => effect[i])))];

        double[][] Draw(Plan asked)
        {
            var drawn = sample.Draw(asked, _values, cancellation);
            progress?.Invoke();
            return drawn;
        }
    }

    private static IndicatorSensitivity Table(Indicator indicator, Label title, Estimate @base, IEnumerable<AssumptionEffect> effects) => new(
        indicator.Text, title, indicator.Unit, @base.Value, @base.StandardError, [.. effects.OrderByDescending(effect => effect.Strength)]);
}
