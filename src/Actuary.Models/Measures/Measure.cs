namespace Actuary.Models;

/// <summary>Where in the order of a year a measure comes about.</summary>
public enum MeasureStage
{
    /// <summary>A series that differs by path: prices, wages, returns.</summary>
    Driver,

    /// <summary>A rule in force, after indexation.</summary>
    Policy,

    /// <summary>People or money at the end of the year.</summary>
    Stock,

    /// <summary>People who moved during the year.</summary>
    Flow,

    /// <summary>Money paid during the year.</summary>
    Ledger,

    /// <summary>The fund's own account of the year.</summary>
    Fund,

    /// <summary>A figure worked out from the others.</summary>
    Indicator,
}

/// <summary>
/// A column of the results: its name, unit, label, stage, and its definition in words that read as a formula.
/// </summary>
public sealed record Measure(string Name, string Unit, Label Label, Label Definition, MeasureStage Stage)
{
    /// <summary>What a narrow column calls it; null where the label will do.</summary>
    public Label? Short { get; init; }
}
