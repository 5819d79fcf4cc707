using Actuary.Results.Comparison;
using Actuary.Simulation.Plans;

namespace Actuary.Results.Sensitivities;

/// <summary>What the indicators do when one assumption at a time is taken down and up by its plausible amount, on the same paths.</summary>
/// <param name="Model">What the model is.</param>
/// <param name="Scenario">What the scenario is.</param>
/// <param name="Paths">Number of paths.</param>
/// <param name="Seed">Seed of the random streams.</param>
/// <param name="Indicators">One table for each indicator.</param>
public sealed record SensitivityTable(Label Model, Label Scenario, int Paths, ulong Seed, IReadOnlyList<IndicatorSensitivity> Indicators)
{
    /// <summary>When each fund is used up, up to the last year that an indicator asks for.</summary>
    public IReadOnlyList<DepletionSensitivity> Depletion { get; init; } = [];
}

/// <summary>The chance that a fund has been used up by the end of each year, by assumption.</summary>
/// <param name="Fund">What the fund is called.</param>
/// <param name="Years">Calendar years, ascending.</param>
/// <param name="Base">The chances without a change, by year.</param>
/// <param name="Effects">The chances with each assumption down and up.</param>
public sealed record DepletionSensitivity(Label Fund, IReadOnlyList<int> Years, IReadOnlyList<double> Base, IReadOnlyList<DepletionEffect> Effects);

/// <summary>The chances by year with an assumption at its lower and at its upper value.</summary>
public sealed record DepletionEffect(TestedAssumption Assumption, IReadOnlyList<double> Down, IReadOnlyList<double> Up);

/// <summary>The assumptions that move an indicator, the strongest first.</summary>
/// <param name="Indicator">The indicator as asked for.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Unit">Its unit, an id of the model's units.</param>
/// <param name="Base">Its value without a change.</param>
/// <param name="StandardError">The standard error of that value.</param>
/// <param name="Effects">Sorted by <see cref="AssumptionEffect.Strength"/>, falling.</param>
public sealed record IndicatorSensitivity(
    string Indicator, Label Title, string Unit, double Base, double StandardError, IReadOnlyList<AssumptionEffect> Effects);

/// <summary>One assumption taken down and up, and what that does to an indicator: each the difference to the base over the same paths.</summary>
public sealed record AssumptionEffect(TestedAssumption Assumption, PairedDifference Down, PairedDifference Up)
{
    /// <summary>The larger of the two differences in size, in the unit of the indicator.</summary>
    public double Strength => Math.Max(Math.Abs(Down.Difference), Math.Abs(Up.Difference));
}

/// <summary>An assumption and how far it may plausibly be off.</summary>
/// <param name="Name">Its name in the model's list.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Key">The dotted key.</param>
/// <param name="How">What the values do to the numbers at the key: set, add or multiply.</param>
/// <param name="Unit">The unit of the values, an id of the model's units.</param>
/// <param name="Current">The value that changes nothing.</param>
/// <param name="Down">The lower value.</param>
/// <param name="Up">The upper value.</param>
/// <param name="Why">The sources of the two, or the reason for them.</param>
public sealed record TestedAssumption(string Name, Label Title, string Key, string How, string Unit, double Current, double Down, double Up, string Why);
