namespace Actuary.Models;

/// <summary>
/// What a run assumes about one key, for the report: its value as text, what it means, and where it comes from.
/// <see cref="Status"/> is published, legislated, announced or assumed; an assumed value has a <see cref="Reason"/>,
/// any other has <see cref="Sources"/> (ids) and perhaps the place in them, <see cref="At"/>.
/// </summary>
public sealed record Assumption(
    string Key,
    string Meaning,
    string Value,
    string Unit,
    string Status,
    IReadOnlyList<string> Sources,
    string At,
    string Reason,
    string File,
    int Line);
