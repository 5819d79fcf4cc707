using Actuary.Results.Questions;
using Actuary.Simulation.Plans;

namespace Actuary.Results.Sensitivities;

/// <summary>Takes one assumption at a time down and up and sees what the indicators and the funds' chances of depletion do, always over the same paths.</summary>
/// <param name="indicators">At least one, with their titles.</param>
/// <param name="sample">The paths.</param>
public sealed class SensitivityBuilder(IReadOnlyList<(Indicator Indicator, Label Title)> indicators, PathSample sample)
{
    /// <summary>The tables of the indicators, and the chances of depletion by year.</summary>
    /// <param name="base">The plan without a change.</param>
    /// <param name="assumptions">The assumptions.</param>
    /// <param name="plan">The plan with an assumption at a value.</param>
    /// <param name="progress">Is told each plan that was projected.</param>
    /// <param name="cancellation">Stops the projections.</param>
    public SensitivityTable Build(
        Plan @base, IReadOnlyList<TestedAssumption> assumptions, Func<TestedAssumption, double, Plan> plan, Action? progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(@base);
        ArgumentNullException.ThrowIfNull(assumptions);
        ArgumentNullException.ThrowIfNull(plan);
        var lastYear = indicators.Max(entry => entry.Indicator.Of.LastYear);
        var funds = @base.Documentation.Schemes;
        PathValue[] values = [.. indicators.Select(entry => entry.Indicator.Of), .. funds.Select(fund => new DepletionYear(lastYear, fund.Prefix))];
        var unchanged = Draw(@base);
        var moved = assumptions.Select(assumption => (Assumption: assumption, Down: Draw(plan(assumption, assumption.Down)), Up: Draw(plan(assumption, assumption.Up)))).ToArray();
        int[] years = [.. Enumerable.Range(@base.FirstYear, lastYear - @base.FirstYear + 1)];
        return new SensitivityTable(
            @base.Documentation.ModelTitle, @base.Documentation.Scenario.Title, sample.Paths, sample.Seed,
            [.. indicators.Select((entry, i) => Table(entry.Indicator, entry.Title, entry.Indicator.Estimate(unchanged[i]), moved.Select(effect => new AssumptionEffect(
                effect.Assumption, entry.Indicator.Difference(unchanged[i], effect.Down[i]), entry.Indicator.Difference(unchanged[i], effect.Up[i])))))])
        {
            Depletion = [.. funds.Select((fund, i) => new DepletionSensitivity(
                fund.Title, years, Chances(unchanged, i), [.. moved.Select(effect => new DepletionEffect(effect.Assumption, Chances(effect.Down, i), Chances(effect.Up, i)))]))],
        };

        double[][] Draw(Plan asked)
        {
            var drawn = sample.Draw(asked, values, cancellation);
            progress?.Invoke();
            return drawn;
        }

        double[] Chances(double[][] drawn, int fund) =>
            [.. years.Select(year => drawn[indicators.Count + fund].Count(depleted => depleted <= year) / (double)sample.Paths)];
    }

    private static IndicatorSensitivity Table(Indicator indicator, Label title, Estimate @base, IEnumerable<AssumptionEffect> effects) => new(
        indicator.Text, title, indicator.Unit, @base.Value, @base.StandardError, [.. effects.OrderByDescending(effect => effect.Strength)]);
}
