using Actuary.Assumptions.Population;
using Actuary.Schemes;
using Actuary.Simulation.Plans;

namespace Actuary.Models.Plans;

/// <summary>A scheme whose keys were asked for, built when no problem was found.</summary>
internal interface ISchemeReader
{
    /// <summary>What the classes of its members are called, in the scheme's own order.</summary>
    IEnumerable<ClassNote> Classes { get; }

    /// <summary>What other parts of it are called.</summary>
    IEnumerable<NameNote> Names => [];

    /// <summary>The scheme in numbers per year.</summary>
    /// <param name="population">The population that it covers, for what depends on who lives at the opening.</param>
    IScheme Build(PopulationPlan population);
}
