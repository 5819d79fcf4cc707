namespace Actuary.Simulation.Plans;

/// <summary>
/// What a plan says about itself, carried through to the run folder: where every number came from, what each measure
/// means and what the scenario leaves out. The engine never reads it.
/// </summary>
public sealed record PlanDocumentation(
    string ModelTitle,
    string ModelDescription,
    ScenarioNote Scenario,
    IReadOnlyList<MeasureNote> Measures,
    IReadOnlyList<AssumptionNote> Assumptions,
    IReadOnlyList<SourceNote> Sources,
    IReadOnlyList<InputFile> Inputs);

/// <summary>A scenario in words: its differences over the baseline as <c>key: old → new</c> lines, and what it leaves out.</summary>
public sealed record ScenarioNote(string Name, string Description, string? Baseline,
    IReadOnlyList<string> Changes, string? Source, IReadOnlyList<string> NotModelled);

/// <summary>A named output column. Stage is driver, policy, stock, flow, ledger, fund or indicator.</summary>
public sealed record MeasureNote(string Name, string Unit, string LabelEnglish, string LabelChinese, string Definition, string Stage);

/// <summary>One value of the model: key path, value as written, unit, and a source (with the place in it) or the reason it was assumed.</summary>
public sealed record AssumptionNote(string Key, string Value, string Unit, string Status, string? Source, string? At, string? Reason, string File);

public sealed record SourceNote(string Id, string Title, string Publisher, string Url, string Accessed, string Retrieved);

/// <summary>An input file, path relative to the models folder, with the SHA-256 of its bytes in lower-case hex.</summary>
public sealed record InputFile(string Path, string Sha256);
