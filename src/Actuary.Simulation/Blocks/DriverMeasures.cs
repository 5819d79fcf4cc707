using Actuary.Assumptions;
using Actuary.Assumptions.Drivers;
using Actuary.Numerics;

namespace Actuary.Simulation.Blocks;

/// <summary>What is recorded of the population and the economy.</summary>
internal static class DriverMeasures
{
    public static IReadOnlyList<string> Names { get; } =
    [
        "population", "births", "deaths", "net_migration",
        "cpi_change", "cpi_index", "wage_growth", "wage_index", "income_growth", "income_index", "crediting_rate", "fund_return",
    ];

    public static void Write(DriverBlock drivers, Span<Lanes> measures)
    {
        var (population, economy) = (drivers.Population, drivers.Economy);
        ReadOnlySpan<Lanes> values =
        [
            population.Total, population.Births, population.Deaths, population.NetMigration,
            economy.Cpi, economy.CpiIndex, economy.WageGrowth, economy.WageIndex,
            economy.RuralIncomeGrowth, economy.IncomeIndex, economy.CreditingRate, economy.FundReturn,
        ];
        values.CopyTo(measures);
    }

    public static void AddPopulation(DriverBlock drivers, int paths, Span<double> sums)
    {
        var counted = Lane.First(Lanes.One, paths);
        for (var cell = 0; cell < Ages.Cells; cell++)
            sums[cell] += Lane.Sum(drivers.Population.Persons[cell] * counted);
    }
}
