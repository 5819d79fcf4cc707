using Actuary.Models;
using Actuary.Results.Questions;
using Actuary.Results.Solving;
using Actuary.Simulation.Plans;

namespace Actuary.Cli.Terminal;

/// <summary>A question to <c>solve</c> and its answer. Without a key, the year was looked for.</summary>
internal sealed record SolvedQuestion(Plan Plan, PathSample Sample, Condition Condition, VariedKey? Key, SolveRange? Range, Solution Solution)
{
    public TimeSpan Elapsed { get; init; }

    /// <summary>The unit of the values that were tried, an id of the model's units.</summary>
    public string Unit => Key?.Unit ?? "calendar";

    /// <summary>How the unit is called.</summary>
    public string UnitLabel(Wording wording) => Plan.Documentation.Units.FirstOrDefault(unit => unit.Id == Unit) is { } note ? wording.In(note.Label) : Unit;
}
