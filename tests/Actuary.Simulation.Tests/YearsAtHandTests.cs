using Actuary.Simulation.Paths;
using Actuary.Simulation.Tests.Plans;
using FsCheck;
using FsCheck.Fluent;

namespace Actuary.Simulation.Tests;

/// <summary>Years are drawn some at a time, and no further than to the next one whose cohorts are recorded.</summary>
public class YearsAtHandTests
{
    private const double Tolerance = 1e-11;
    private static readonly string[] s_remainders = ["fund_start", "fund_end", "new_surplus", "entrusted_end", "investment_income", "shortfall_payment"];

    [Fact]
    public void How_many_years_are_at_hand_changes_results_by_rounding_only() =>
        Prop.ForAll(RandomPlan.Seeds, planSeed =>
        {
            var plan = RandomPlan.Of(planSeed);
            var many = PathYears.Run(plan with { CohortYears = [] }, new PathRange(0, 8)).Paths;
            foreach (var atOnce in (int[])[1, 2 + planSeed % 6])
            {
                var years = Enumerable.Range(plan.FirstYear, plan.Years).Where(year => (year - plan.FirstYear + 1) % atOnce == 0);
                var some = PathYears.Run(plan with { CohortYears = [.. years] }, new PathRange(0, 8)).Paths;
                foreach (var measure in many.Measures)
                    ShouldAgree(measure, many, some);
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(40));

    private static void ShouldAgree(string measure, PathTable many, PathTable some)
    {
        var (a, b) = (many.Column(measure), some.Column(measure));

        // What is left of balances can be next to nothing: its error is relative to what moved.
        var scale = s_remainders.Contains(measure) ? Math.Max(Largest(many.Column("income")), Largest(many.Column("outgo"))) : Largest(a);
        for (var row = 0; row < a.Length; row++)
            Math.Abs(a[row] - b[row]).ShouldBeLessThanOrEqualTo(Tolerance * scale, $"{measure}, row {row}");
    }

    private static double Largest(ReadOnlySpan<double> values)
    {
        var largest = 0.0;
        foreach (var value in values)
            largest = Math.Max(largest, Math.Abs(value));
        return largest;
    }
}
