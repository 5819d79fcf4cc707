using Actuary.Assumptions.Economy;
using Actuary.Numerics;

namespace Actuary.Assumptions.Tests.Economy;

/// <summary>Plans and runs that the tests share.</summary>
internal static class EconomyExamples
{
    public const ulong Seed = 20241231;

    /// <summary>Far from zero, of both signs, and positive definite.</summary>
    public static double[,] Correlation => new[,]
    {
        { 1.0, 0.5, 0.3, 0.2, -0.4 },
        { 0.5, 1.0, 0.6, 0.1, 0.2 },
        { 0.3, 0.6, 1.0, -0.3, 0.0 },
        { 0.2, 0.1, -0.3, 1.0, 0.5 },
        { -0.4, 0.2, 0.0, 0.5, 1.0 },
    };

    public static EconomyPlan Plan(double volatilityScale = 1, int years = 12) => new(
        [
            new(Path(years, 0.005, 0.0012), 0.5, 0.011 * volatilityScale, 0.02, null),
            new(Path(years, 0.05, -0.001), 0.35, 0.014 * volatilityScale, -0.03, null),
            new(Path(years, 0.055, -0.001), 0.3, 0.015 * volatilityScale, 0.01, null),
            new(Path(years, 0.015, 0), 0.8, 0.0024 * volatilityScale, 0.004, null),
            new(Path(years, 0.04, 0), 0, 0.036 * volatilityScale, 0, null),
        ],
        Correlation);

    /// <summary>The same with one persistence for all, so that half-years can have exactly the same covariances.</summary>
    public static EconomyPlan PlanWithOnePersistence()
    {
        var plan = Plan();
        return new([.. Enum.GetValues<EconomicSeries>().Select(series => plan[series] with { Persistence = 0.6 })], Correlation);
    }

    /// <summary>Rates by year index, series and path, from the block.</summary>
    public static double[][][] Run(EconomyPlan plan, int paths, ulong seed = Seed)
    {
        var rates = Enumerable.Range(0, plan.Years)
            .Select(_ => Enumerable.Range(0, EconomyPlan.SeriesCount).Select(_ => new double[paths]).ToArray()).ToArray();
        var streams = new Streams(seed);
        var block = new EconomyBlock(plan);
        for (var first = 0; first < paths; first += Lane.Count)
        {
            block.Open();
            for (var year = 0; year < plan.Years; year++)
            {
                block.Step(year, streams, first);
                for (var i = 0; i < EconomyPlan.SeriesCount; i++)
                {
                    for (var lane = 0; lane < Lane.Count; lane++)
                        rates[year][i][first + lane] = block[(EconomicSeries)i][lane];
                }
            }
        }

        return rates;
    }

    private static double[] Path(int years, double first, double step) =>
        Enumerable.Range(0, years).Select(i => first + step * Math.Min(i, 11)).ToArray();
}
