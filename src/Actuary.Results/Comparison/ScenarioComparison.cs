namespace Actuary.Results.Comparison;

/// <summary>One run compared with the base.</summary>
/// <param name="Other">The run that is compared.</param>
/// <param name="Notes">What else than the scenario sets the two runs apart; empty if the difference is the scenario's alone.</param>
/// <param name="Indicators">Every indicator, by indicator, year and statistic.</param>
/// <param name="Measures">Every measure by year in the order of the run, then what all levels of government pay together.</param>
public sealed record ScenarioComparison(
    Run Other, IReadOnlyList<ComparisonNote> Notes, IReadOnlyList<IndicatorDifference> Indicators, IReadOnlyList<MeasureDifference> Measures)
{
    /// <summary>What each class pays and receives; none where one of the runs did not keep it.</summary>
    public IReadOnlyList<ClassDifference> Classes { get; init; } = [];

    /// <summary>What each level of government pays, from the top down, and then all of them together.</summary>
    public IReadOnlyList<MeasureDifference> Costs =>
        [.. Measures.Where(measure => measure.Measure == MeasureDifference.AllGovernments || Other.Manifest.Documentation.Views.IsGovernment(measure.Measure))];

    /// <summary>A measure compared, or null if the runs do not have it.</summary>
    public MeasureDifference? Find(string measure) => Measures.FirstOrDefault(found => found.Measure == measure);

    /// <summary>An indicator compared, or null if the runs do not have it.</summary>
    public IndicatorDifference? Find(string indicator, string statistic, int? year = null) =>
        Indicators.FirstOrDefault(found => found.Indicator == indicator && found.Statistic == statistic && found.Year == year);
}

/// <summary>Something else than the scenario that sets two runs apart.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Other">The other run's engine or input file.</param>
/// <param name="Base">The base's.</param>
public sealed record ComparisonNote(ComparisonNoteKind Kind, string Other, string Base);

/// <summary>What else than a scenario may differ.</summary>
public enum ComparisonNoteKind
{
    /// <summary>The version or commit of the engine.</summary>
    Engine,

    /// <summary>The content of an input file that both runs read.</summary>
    Input,
}
