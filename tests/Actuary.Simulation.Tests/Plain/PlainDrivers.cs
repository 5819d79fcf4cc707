using Actuary.Assumptions.Drivers;
using Actuary.Numerics;

namespace Actuary.Simulation.Tests.Plain;

/// <summary>The drivers of one path in one year, as plain numbers; cells are sex · 106 + age.</summary>
internal sealed record PlainDrivers(
    double Cpi,
    double IncomeGrowth,
    double IncomeIndex,
    double CreditingRate,
    double FundReturn,
    double[] Persons,
    double[] Survival,
    Dictionary<string, double> Measures)
{
    /// <summary>Every year of a path: the first lane of a block that starts with it.</summary>
    public static List<PlainDrivers> OfPath(DriverPlan plan, int years, ulong seed, long path)
    {
        var block = new DriverBlock(plan);
        var streams = new Streams(seed);
        block.Open();
        var drivers = new List<PlainDrivers>();
        for (var year = 0; year < years; year++)
        {
            block.Step(year, streams, path);
            drivers.Add(FirstLane(block));
        }

        return drivers;
    }

    private static PlainDrivers FirstLane(DriverBlock block)
    {
        var (population, economy) = (block.Population, block.Economy);
        return new(
            economy.Cpi[0], economy.RuralIncomeGrowth[0], economy.IncomeIndex[0], economy.CreditingRate[0], economy.FundReturn[0],
            [.. population.Persons.ToArray().Select(lanes => lanes[0])],
            [.. population.Survival.ToArray().Select(lanes => lanes[0])],
            new()
            {
                ["population"] = population.Persons.ToArray().Sum(lanes => lanes[0]),
                ["births"] = population.Births[0],
                ["deaths"] = population.Deaths[0],
                ["net_migration"] = population.NetMigration[0],
                ["cpi_change"] = economy.Cpi[0],
                ["cpi_index"] = economy.CpiIndex[0],
                ["wage_growth"] = economy.WageGrowth[0],
                ["wage_index"] = economy.WageIndex[0],
                ["income_growth"] = economy.RuralIncomeGrowth[0],
                ["income_index"] = economy.IncomeIndex[0],
                ["crediting_rate"] = economy.CreditingRate[0],
                ["fund_return"] = economy.FundReturn[0],
            });
    }
}
