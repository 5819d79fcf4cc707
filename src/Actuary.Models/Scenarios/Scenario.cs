namespace Actuary.Models;

/// <summary>
/// A named set of differences over the model's own values. <see cref="Chain"/> are the scenarios it builds on, nearest
/// first, without itself. <see cref="Changes"/> are its own, against the nearest of these. <see cref="Origin"/> says where
/// its values come from, source or reason, in a line.
/// </summary>
public sealed record Scenario(
    string Name,
    Label Title,
    Label Description,
    IReadOnlyList<string> Chain,
    IReadOnlyList<ScenarioChange> Changes,
    string Origin,
    IReadOnlyList<Label> NotModelled)
{
    /// <summary>The model's own values, when no scenario is named.</summary>
    public static readonly Scenario Baseline = new("baseline", new Label("基准", "baseline"), new Label("模型基准", "The model's own values"), [], [], "", []);
}

/// <summary>
/// A value that a scenario changes, as written: by the dotted key, with the date or year if it has one. Old is null where none
/// was set, new is null where the scenario ends it.
/// </summary>
public sealed record ScenarioChange(string Key, string? Old, string? New)
{
    /// <summary><c>key: old → new</c></summary>
    public override string ToString() => $"{Key}: {Old ?? "not set"} → {New ?? "ended"}";
}
