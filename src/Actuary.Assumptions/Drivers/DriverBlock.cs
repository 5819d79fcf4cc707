using Actuary.Assumptions.Economy;
using Actuary.Assumptions.Population;
using Actuary.Numerics;

namespace Actuary.Assumptions.Drivers;

/// <summary>
/// The drivers of eight paths, moved a year at a time; the state is that of 31 December of the year stepped to. Blocks that follow one
/// another, a year each, keep several years at hand.
/// </summary>
public sealed class DriverBlock(PopulationBlock population, EconomyBlock economy)
{
    /// <summary>Years at hand at most: with fewer, stocks are moved to and from memory more often; more gain nothing.</summary>
    public const int YearsAtHand = 20;

    public DriverBlock(DriverPlan plan)
        : this(new PopulationBlock(plan.Population), new EconomyBlock(plan.Economy))
    {
    }

    public PopulationBlock Population { get; } = population;

    public EconomyBlock Economy { get; } = economy;

    public void Open()
    {
        Population.Open();
        Economy.Open();
    }

    /// <summary>Takes the state that another block of the plan has at the end of its year, and leaves that one as it is.</summary>
    public void Follow(DriverBlock before)
    {
        Population.Follow(before.Population);
        Economy.Follow(before.Economy);
    }

    public void Step(int yearIndex, in Streams streams, long firstPath)
    {
        Economy.Step(yearIndex, streams, firstPath);
        Population.Step(yearIndex, streams, firstPath);
    }
}
