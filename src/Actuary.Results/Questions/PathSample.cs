using Actuary.Simulation;
using Actuary.Simulation.Paths;
using Actuary.Simulation.Plans;

namespace Actuary.Results.Questions;

/// <summary>
/// Paths that are simulated in memory to answer a question: no file is written, no year is projected that the question does not ask for,
/// and one number a path is kept. Plans asked with the same sample see the same prices, deaths and births.
/// </summary>
/// <param name="Paths">Number of paths, from the first on.</param>
/// <param name="Seed">Seed of the random streams.</param>
/// <param name="Threads">Threads; they never change a number.</param>
public sealed record PathSample(int Paths, ulong Seed, int Threads)
{
    /// <summary>Paths in memory at a time.</summary>
    private const int AtOnce = 1024;

    /// <summary>For each of <paramref name="values"/> its number on every path.</summary>
    /// <exception cref="NotFiniteException">A measure is not a number or infinite.</exception>
    public double[][] Draw(Plan plan, IReadOnlyList<PathValue> values, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(values);
        // Years are taken some at a time, to the next whose cohorts are recorded: with the same ones a question sees the bits of a run.
        var lastYear = values.Max(value => value.LastYear);
        var cohortYears = plan.CohortYears.Where(year => year <= lastYear);
        var projection = new Projection(plan with { Years = lastYear - plan.OpeningYear, CohortYears = [.. cohortYears] }, Seed);
        var drawn = values.Select(_ => new double[Paths]).ToArray();
        foreach (var range in PathRange.Split(0, Paths, AtOnce))
        {
            using var part = projection.Run(range, Threads, null, cancellation);
            for (var i = 0; i < drawn.Length; i++)
                values[i].Fill(part.Paths, drawn[i].AsSpan((int)range.First, range.Count));
        }

        return drawn;
    }

    /// <summary>An indicator of a plan.</summary>
    /// <exception cref="NotFiniteException">A measure is not a number or infinite.</exception>
    public Estimate Estimate(Plan plan, Indicator indicator, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        return indicator.Estimate(Draw(plan, [indicator.Of], cancellation)[0]);
    }
}
