using Actuary.Assumptions.Drivers;
using Actuary.Schemes;
using Actuary.Simulation.Funds;

namespace Actuary.Simulation.Plans;

/// <summary>A model and scenario resolved to numbers per year: all that a run needs. Immutable.</summary>
/// <param name="Model">Name of the model (its folder).</param>
/// <param name="OpeningYear">Stocks open on 31 December of this year; the first projected year follows it.</param>
/// <param name="Years">Projected years.</param>
/// <param name="CohortYears">
/// Calendar years whose stocks by cohort are kept, ascending. Years are taken some at a time, to the next of these: plans that differ in them give
/// the same results but for rounding.
/// </param>
public sealed record Plan(
    string Model,
    string Scenario,
    int OpeningYear,
    int Years,
    DriverPlan Drivers,
    IReadOnlyList<SchemePlan> Schemes,
    IReadOnlyList<int> CohortYears,
    IndicatorPlan Indicators,
    PlanDocumentation Documentation)
{
    public int FirstYear => OpeningYear + 1;
}

/// <summary>A scheme and the fund its ledger moves.</summary>
public sealed record SchemePlan(IScheme Scheme, FundPlan Fund);
