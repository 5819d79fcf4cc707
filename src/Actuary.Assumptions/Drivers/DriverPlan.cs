using Actuary.Assumptions.Economy;
using Actuary.Assumptions.Population;

namespace Actuary.Assumptions.Drivers;

/// <summary>Everything that differs by path and is not policy: the population and the economy.</summary>
public sealed record DriverPlan(PopulationPlan Population, EconomyPlan Economy);
