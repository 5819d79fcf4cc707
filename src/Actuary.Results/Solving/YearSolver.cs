using Actuary.Results.Questions;
using Actuary.Simulation.Plans;

namespace Actuary.Results.Solving;

/// <summary>Finds the first year in which a condition holds: every year is looked at, over the same paths, projected once.</summary>
public static class YearSolver
{
    /// <summary>The first year whose condition holds; <see cref="Solution.Failing"/> is the year before, null where there is none.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="conditions">By calendar year, ascending.</param>
    /// <param name="sample">The paths.</param>
    /// <param name="cancellation">Stops the projection.</param>
    /// <exception cref="ArgumentException">There is no condition.</exception>
    public static Solution Solve(Plan plan, IReadOnlyList<(int Year, Condition Condition)> conditions, PathSample sample, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(conditions);
        ArgumentNullException.ThrowIfNull(sample);
        if (conditions.Count == 0)
            throw new ArgumentException("There is no year to look at.", nameof(conditions));
        var drawn = sample.Draw(plan, [.. conditions.Select(asked => asked.Condition.Indicator.Of)], cancellation);
        Evaluation[] years = [.. conditions.Select((asked, i) => Evaluate(asked.Year, asked.Condition, drawn[i]))];
        var first = Array.FindIndex(years, year => year.Holds);
        if (first < 0)
            return new(SolveStatus.HoldsNowhere, years);
        return new(first == 0 && years.All(year => year.Holds) ? SolveStatus.HoldsEverywhere : SolveStatus.Found, years)
        {
            Holding = years[first],
            Failing = first > 0 ? years[first - 1] : null,
        };
    }

    private static Evaluation Evaluate(int year, Condition condition, double[] byPath)
    {
        var estimate = condition.Indicator.Estimate(byPath);
        return new(year, estimate, condition.Holds(estimate.Value));
    }
}
