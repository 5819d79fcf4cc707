using Actuary.Assumptions.Economy;
using Actuary.Assumptions.Population;
using Actuary.Numerics;

namespace Actuary.Assumptions.Drivers;

/// <summary>The drivers of eight paths, moved a year at a time; the state is that of 31 December of the year stepped to.</summary>
public sealed class DriverBlock(DriverPlan plan)
{
    public PopulationBlock Population { get; } = new(plan.Population);

    public EconomyBlock Economy { get; } = new(plan.Economy);

    public void Open()
    {
        Population.Open();
        Economy.Open();
    }

    public void Step(int yearIndex, in Streams streams, long firstPath)
    {
        Economy.Step(yearIndex, streams, firstPath);
        Population.Step(yearIndex, streams, firstPath);
    }
}
