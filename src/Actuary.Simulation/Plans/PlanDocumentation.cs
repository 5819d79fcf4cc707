namespace Actuary.Simulation.Plans;

/// <summary>
/// What a plan says about itself, carried through to the run folder: where every number came from, what each measure, class
/// and unit is called and what the scenario leaves out. The engine never reads it.
/// </summary>
public sealed record PlanDocumentation(
    Label ModelTitle,
    Label ModelDescription,
    ScenarioNote Scenario,
    IReadOnlyList<MeasureNote> Measures,
    IReadOnlyList<AssumptionNote> Assumptions,
    IReadOnlyList<SourceNote> Sources,
    IReadOnlyList<InputFile> Inputs)
{
    /// <summary>The classes of members of every scheme, in the order of the model.</summary>
    public IReadOnlyList<ClassNote> Classes { get; init; } = [];

    // Set to null by a reader of JSON that has no such property: a run folder from before it was noted.

    /// <summary>What the services, institutions and contracts of schemes are called.</summary>
    public IReadOnlyList<NameNote> Names { get; init => field = value ?? []; } = [];

    /// <summary>What the units of measures and assumptions are called.</summary>
    public IReadOnlyList<UnitNote> Units { get; init; } = [];

    /// <summary>The schemes in the order of the model, a fund each.</summary>
    public IReadOnlyList<SchemeNote> Schemes { get; init; } = [];

    /// <summary>Which uncertainty is in the paths, assumption by assumption.</summary>
    public IReadOnlyList<UncertaintyNote> Uncertainties { get; init => field = value ?? []; } = [];

    /// <summary>What is shown of a run beside its funds.</summary>
    public ReportViews Views { get; init; } = new();

    /// <summary>What is said of a measure, of whatever scheme; null where it is not described.</summary>
    public MeasureNote? Measure(string name) => Measures.FirstOrDefault(note => note.Name == MeasureName.Own(name));
}

/// <summary>
/// A scenario in words: its title, its differences over the baseline (a scenario by name; null is the model itself), where
/// their values come from, and what it leaves out.
/// </summary>
public sealed record ScenarioNote(string Name, Label Title, Label Description, string? Baseline,
    IReadOnlyList<ChangeNote> Changes, string? Source, IReadOnlyList<Label> NotModelled);

/// <summary>A value that a scenario changes, as written; old is null where none was set, new where the scenario ends it.</summary>
public sealed record ChangeNote(string Key, string? Old, string? New);

/// <summary>A named output column. Stage is driver, policy, stock, flow, ledger, fund or indicator.</summary>
public sealed record MeasureNote(string Name, string Unit, Label Label, Label Definition, string Stage)
{
    /// <summary>What a narrow column calls it; null where the label will do.</summary>
    public Label? Short { get; init; }
}

/// <summary>A scheme and its fund. Prefix stands in front of the names of its measures; it is empty for the first.</summary>
public sealed record SchemeNote(string Name, string Prefix, Label Title);

/// <summary>A class of a scheme's members: contribution tier or status.</summary>
public sealed record ClassNote(string Scheme, string Name, Label Label)
{
    // Set to null by a reader of JSON that has no such property: a run folder from before it was noted.

    /// <summary>Who its members are, as the model says: <c>ordinary</c>, <c>dibao</c>, …</summary>
    public string Status { get; init => field = value ?? ""; } = "";
}

/// <summary>What a part of a scheme is called: a <c>service</c>, an <c>institution</c>, a <c>contract</c>.</summary>
public sealed record NameNote(string Scheme, string Part, string Name, Label Label);

/// <summary>A unit, by the name that measures and assumptions give it.</summary>
public sealed record UnitNote(string Id, Label Label);

/// <summary>One value of the model: key path, value as written, unit, and a source (with the place in it) or the reason it was assumed.</summary>
public sealed record AssumptionNote(string Key, string Value, string Unit, string Status, string? Source, string? At, string? Reason, string File);

/// <summary>Whether the uncertainty of an assumption is in the paths: true where it is, false where it was left out, null where there is none.</summary>
/// <param name="Key">Where the assumption stands in the model.</param>
/// <param name="Subject">What it is of: economy, mortality, fertility, migration, joining_speed, eligible, coverage,
/// participation, tier_choice, tiers, local_pension, care.</param>
/// <param name="IsFitted">Whether a fit says so, and not the model itself.</param>
/// <param name="Process">The chance of each year.</param>
/// <param name="Parameter">What is not known of levels and parameters, drawn once a path.</param>
public sealed record UncertaintyNote(string Key, string Subject, bool IsFitted, bool? Process, bool? Parameter);

/// <summary>A document; title and publisher may be written in both languages (<see cref="Label.Written"/>).</summary>
public sealed record SourceNote(string Id, string Title, string Publisher, string Url, string Accessed, string Retrieved);

/// <summary>An input file, path relative to the models folder, with the SHA-256 of its bytes in lower-case hex.</summary>
public sealed record InputFile(string Path, string Sha256);
