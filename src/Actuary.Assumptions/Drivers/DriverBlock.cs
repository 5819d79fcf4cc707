using Actuary.Assumptions.Economy;
using Actuary.Assumptions.Population;
using Actuary.Numerics;

namespace Actuary.Assumptions.Drivers;

/// <summary>
/// The drivers of eight paths, moved a year at a time; the state is that of 31 December of the year stepped to. Blocks that follow one
/// another, a year each, keep several years at hand.
/// </summary>
public sealed class DriverBlock(DriverPlan plan)
{
    /// <summary>Years at hand at most: with more, cohorts and drivers of eight paths do not fit the second-level cache.</summary>
    public const int YearsAtHand = 6;

    public PopulationBlock Population { get; } = new(plan.Population);

    public EconomyBlock Economy { get; } = new(plan.Economy);

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
