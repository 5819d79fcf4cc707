namespace Actuary.Models;

/// <summary>What kind of mistake a <see cref="Problem"/> is, so that callers can count or filter them.</summary>
public enum ProblemKind
{
    /// <summary>A file or folder is missing or cannot be read.</summary>
    File,

    /// <summary>The file is not well-formed, or uses a part of YAML that models do not.</summary>
    Syntax,
    DuplicateKey,
    UnknownKey,
    MissingKey,

    /// <summary>A list where a value is asked for, a value where a group is, and the like.</summary>
    Shape,
    Unit,
    Date,

    /// <summary>Not a number, not one of the names allowed, not a date.</summary>
    Value,
    Bounds,

    /// <summary>No source and no reason, or a source that is not listed.</summary>
    Provenance,

    /// <summary>Something that could be deleted without changing any result.</summary>
    NoEffect,
    Table,
    Scenario,

    /// <summary>Values that are fine one by one and contradict each other.</summary>
    Consistency,
}

/// <summary>A line of an input file. Line 0 means the file as a whole.</summary>
public readonly record struct Place(string File, int Line);

/// <summary>
/// One mistake in an input file, as data: the file (relative to the folder that holds the models), the line (from 1;
/// 0 is the file as a whole), the dotted key, what is wrong, what is allowed, and the nearest name when one is near.
/// <see cref="ToString"/> is the text that the command line and the notebook print.
/// </summary>
public sealed record Problem(
    ProblemKind Kind,
    string File,
    int Line,
    string Key,
    string Message,
    string? Allowed = null,
    string? Suggestion = null)
{
    /// <summary><c>file:line  key: what is wrong. Allowed: … Did you mean 'x'?</c></summary>
    public override string ToString()
    {
        var place = Line > 0 ? $"{File}:{Line}" : File;
        var key = Key.Length > 0 ? $"{Key}: " : "";
        var allowed = Allowed is null ? "" : $" Allowed: {Allowed}.";
        var suggestion = Suggestion is null ? "" : $" Did you mean '{Suggestion}'?";
        return $"{place}  {key}{Message}.{allowed}{suggestion}";
    }
}
