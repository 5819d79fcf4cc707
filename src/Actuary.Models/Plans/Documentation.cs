using System.Globalization;
using Actuary.Simulation.Plans;

namespace Actuary.Models.Plans;

/// <summary>What a plan says about itself, from what was read.</summary>
internal static class Documentation
{
    /// <summary>Stands in until the scenario is known.</summary>
    public static readonly ScenarioNote NoScenario = Note(Scenario.Baseline);

    /// <summary>The plan with its name, scenario and documentation.</summary>
    public static Plan Described(ResolvedModel<Plan> resolved) => resolved.Plan with
    {
        Model = resolved.Name,
        Scenario = resolved.Scenario.Name,
        Documentation = Of(resolved, resolved.Plan.Documentation) with { Uncertainties = Uncertainties.Of(resolved.Plan) },
    };

    private static PlanDocumentation Of<T>(ResolvedModel<T> resolved, PlanDocumentation stated) => stated with
    {
        Scenario = Note(resolved.Scenario),
        Measures = [.. resolved.Measures.Select(measure => new MeasureNote(
            measure.Name, measure.Unit, measure.Label, measure.Definition, measure.Stage.ToString().ToLowerInvariant())
        {
            Short = measure.Short,
        })],
        Views = resolved.Views,
        Assumptions = [.. resolved.Assumptions.Where(assumption => !PlanReading.IsWhatIf(assumption.Key)).Select(Note)],
        Sources = [.. resolved.Sources.Select(source => new SourceNote(
            source.Id, source.Title, source.Publisher, source.Url, source.Accessed, source.Retrieved))],
        Units = [.. resolved.Units.Entries.Select(unit => new UnitNote(unit.Id, unit.Label))],
        Inputs = [.. resolved.Inputs.Select(input => new Simulation.Plans.InputFile(input.Name, input.Sha256))],
    };

    private static ScenarioNote Note(Scenario scenario) => new(
        scenario.Name,
        scenario.Title,
        scenario.Description,
        scenario.Chain.Count > 0 ? scenario.Chain[0] : null,
        [.. scenario.Changes.Select(change => new ChangeNote(change.Key, change.Old, change.New))],
        scenario.Origin.Length > 0 ? scenario.Origin : null,
        scenario.NotModelled);

    private static AssumptionNote Note(Assumption assumption) => new(
        assumption.Key,
        assumption.Value,
        assumption.Unit,
        assumption.Status,
        assumption.Sources.Count > 0 ? string.Join(", ", assumption.Sources) : null,
        assumption.At.Length > 0 ? assumption.At : null,
        assumption.Reason.Length > 0 ? assumption.Reason : null,
        string.Create(CultureInfo.InvariantCulture, $"{assumption.File}:{assumption.Line}"));
}
