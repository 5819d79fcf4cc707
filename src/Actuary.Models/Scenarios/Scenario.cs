namespace Actuary.Models;

/// <summary>
/// A named set of differences over the model's own values. <see cref="Chain"/> are the scenarios it builds on, nearest
/// first, without itself. <see cref="Changed"/> are the keys that this scenario itself changes.
/// </summary>
public sealed record Scenario(
    string Name,
    Label Description,
    IReadOnlyList<string> Chain,
    IReadOnlyList<string> Changed,
    IReadOnlyList<Label> NotModelled)
{
    /// <summary>The model's own values, when no scenario is named.</summary>
    public static readonly Scenario Baseline = new("baseline", new Label("模型基准", "The model's own values"), [], [], []);
}
