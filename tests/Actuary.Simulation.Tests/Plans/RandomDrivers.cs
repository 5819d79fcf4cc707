using Actuary.Assumptions;
using Actuary.Assumptions.Economy;
using Actuary.Assumptions.Fertility;
using Actuary.Assumptions.Migration;
using Actuary.Assumptions.Mortality;
using Actuary.Assumptions.Population;
using Actuary.Assumptions.Tests;

namespace Actuary.Simulation.Tests.Plans;

/// <summary>Populations and economies of random plans.</summary>
internal static class RandomDrivers
{
    public static PopulationPlan Population(Dice dice, double[] persons, int years, bool certain, bool emigration)
    {
        var first = China.FirstYear;
        StochasticLevel Level() => certain ? StochasticLevel.Certain : new(dice.Between(0, 0.9), dice.Between(0, 0.1));
        var uncertainty = certain ? MortalityUncertainty.None : new MortalityUncertainty(dice.Between(0, 2), dice.Between(0, 2));
        return new(
            China.OpeningYear,
            persons,
            new MortalityPlan(China.Mortality, first, years, dice.Many(Ages.Cells, 0.3, 2.5), uncertainty),
            new FertilityPlan(China.Indicators, China.Pattern, China.CensusFertility, first, years, Level()),
            new MigrationPlan(Migration(dice, first, years, emigration), first, years, emigration ? Level() : StochasticLevel.Certain));
    }

    public static EconomyPlan Economy(Dice dice, int years, bool certain)
    {
        EconomicSeriesPlan Series(double low, double high, double volatility, double? floor) => new(
            dice.Many(years, low, high),
            dice.Between(0, 0.9),
            certain ? 0 : dice.Between(0, volatility),
            dice.Between(-0.01, 0.01),
            floor);
        return new(
            [
                Series(-0.01, 0.04, 0.02, null),
                Series(0, 0.08, 0.02, null),
                Series(-0.01, 0.08, 0.02, null),
                Series(0, 0.03, 0.01, dice.OneOf<double?>(null, 0, 0.005)),
                Series(0, 0.07, 0.06, null),
            ],
            Correlation(dice));
    }

    // Correlations to one common factor: always positive definite.
    private static double[,] Correlation(Dice dice)
    {
        var loading = dice.Many(EconomyPlan.SeriesCount, -0.9, 0.9);
        var correlation = new double[loading.Length, loading.Length];
        for (var i = 0; i < loading.Length; i++)
        {
            for (var j = 0; j < loading.Length; j++)
                correlation[i, j] = i == j ? 1 : loading[i] * loading[j];
        }

        return correlation;
    }

    private static MigrationTable Migration(Dice dice, int firstYear, int years, bool emigration)
    {
        var rows = (from year in Enumerable.Range(firstYear, years)
                    from age in Enumerable.Range(0, MigrationTable.OpenAge + 1)
                    select (Year: year, Age: age)).ToArray();
        var low = emigration ? -1_000 : 0;
        return new(
            [.. rows.Select(row => row.Year)],
            [.. rows.Select(row => row.Age)],
            dice.Many(rows.Length, low, 1_000),
            dice.Many(rows.Length, low, 1_000));
    }
}
