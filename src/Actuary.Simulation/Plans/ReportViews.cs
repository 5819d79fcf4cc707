namespace Actuary.Simulation.Plans;

/// <summary>
/// What is shown of a run beside its funds (models/views.yaml): measures under their own name (without that of a scheme), each list in the
/// order in which it is shown. What a run does not record is left out. The engine never reads it.
/// </summary>
public sealed record ReportViews
{
    /// <summary>What each level of government pays into a fund, from the top down.</summary>
    public IReadOnlyList<LevelNote> Government { get; init; } = [];

    /// <summary>What governments pay beside the fund.</summary>
    public IReadOnlyList<string> BesideFund { get; init; } = [];

    /// <summary>Lines of a budget's income before those of government.</summary>
    public IReadOnlyList<string> Contributions { get; init; } = [];

    /// <summary>Lines of a budget's income after the returns.</summary>
    public IReadOnlyList<string> Transfers { get; init; } = [];

    /// <summary>Lines of a budget's outgo.</summary>
    public IReadOnlyList<string> Outgo { get; init; } = [];

    /// <summary>Yearly amounts that have a present value, beside income, outgo and what governments pay.</summary>
    public IReadOnlyList<string> PresentValues { get; init; } = [];

    /// <summary>Measures that the indicators give for the table years, beside those of the fund.</summary>
    public IReadOnlyList<string> Indicators { get; init; } = [];

    /// <summary>Measures whose quantiles a workbook lists, beside those of the fund and of government.</summary>
    public IReadOnlyList<string> Quantiles { get; init; } = [];

    /// <summary>Measures that a comparison shows in a table of their own, beside those of the fund.</summary>
    public IReadOnlyList<string> Comparison { get; init; } = [];

    /// <summary>Measures that the answer in a terminal shows beside income and outgo.</summary>
    public IReadOnlyList<string> Answer { get; init; } = [];

    /// <summary>What schemes count by class.</summary>
    public IReadOnlyList<ClassFlowNote> ClassFlows { get; init; } = [];

    /// <summary>Charts of a report beside those of the fund.</summary>
    public IReadOnlyList<ChartNote> Charts { get; init; } = [];

    /// <summary>Whether a measure, of whatever scheme, is what a level of government pays into a fund.</summary>
    public bool IsGovernment(string measure) => Level(measure) is not null;

    /// <summary>The level of government that pays a measure, of whatever scheme; null where it is none.</summary>
    public LevelNote? Level(string measure) => Government.FirstOrDefault(level => level.Measure == MeasureName.Own(measure));
}

/// <summary>A measure that a level of government pays, and the level as a sentence names it.</summary>
public sealed record LevelNote(string Measure, Label Payer);

/// <summary>Something that a scheme counts by class in a year, in a unit of the models; yuan are compared by present value.</summary>
public sealed record ClassFlowNote(string Name, string Unit, Label Label, Label Definition);

/// <summary>A chart of measures by year: means stacked (null: none), and fans beside each other.</summary>
/// <param name="Id">Lower-case letters, digits and hyphens.</param>
/// <param name="SharedAxis">Whether the fans have one axis, from zero.</param>
/// <param name="Columns">Most panels in a row.</param>
public sealed record ChartNote(string Id, Label Heading, StackNote? Stack, IReadOnlyList<string> Fans, bool SharedAxis, int Columns);

/// <summary>Parts of a whole, in one unit, from the bottom up.</summary>
public sealed record StackNote(Label Title, IReadOnlyList<string> Measures);
