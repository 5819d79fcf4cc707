using Actuary.Results;
using Actuary.Simulation;
using Actuary.Simulation.Plans;

namespace Actuary.Cli.Explanations;

/// <summary>One path's year in the order in which it comes about: measures by stage and the ledger.</summary>
internal sealed record YearExplanation(long Path, int Year, IReadOnlyList<Stage> Stages, IReadOnlyList<SchemeLedger> Ledgers, PlanDocumentation Documentation)
{
    private static readonly string[] _stages = ["driver", "policy", "flow", "stock", "ledger", "fund", "indicator"];

    /// <summary>Replayed values that are not, to the bit, those of the run folder.</summary>
    public int Differences => Stages.Sum(stage => stage.Values.Count(value => !value.IsSame));

    public static YearExplanation Of(Run run, YearReplay replay)
    {
        var rows = run.ReadPath(replay.Path);
        var index = replay.Year - run.Manifest.FirstYear;
        var plan = run.Manifest.Documentation;
        var values = run.Manifest.Measures.Select(name => new ExplainedValue(
            plan.Measure(name)! with { Name = name }, rows.Values[name][index], replay.Measures[name], replay.MeasuresBefore?[name])).ToList();
        var stages = _stages.Select(stage => new Stage(stage, [.. values.Where(value => value.Note.Stage == stage)]));
        return new YearExplanation(replay.Path, replay.Year, [.. stages.Where(stage => stage.Values.Count > 0)], replay.Ledgers, plan);
    }
}

/// <summary>The measures of a stage by its name in the list of measures.</summary>
internal sealed record Stage(string Key, IReadOnlyList<ExplainedValue> Values);
