namespace Actuary.Models;

/// <summary>A number of a model by its dotted key, with the date or year at the end where it has one: what a change may set.</summary>
/// <param name="Key">As in a scenario: <c>pension.basic.2026-01-01</c>.</param>
/// <param name="Value">Its value under the scenario that was read.</param>
/// <param name="Min">The least value the model allows.</param>
/// <param name="Max">The greatest value the model allows.</param>
/// <param name="IsWhole">Whether it must be a whole number.</param>
/// <param name="Unit">An id of <c>units.yaml</c>.</param>
/// <param name="Meaning">A short phrase in words.</param>
public sealed record NumberKey(string Key, double Value, double Min, double Max, bool IsWhole, string Unit, string Meaning)
{
    /// <summary>Where the file has it.</summary>
    internal ScalarNode? Node { get; init; }
}

/// <summary>A number as it was read, before its unit is known.</summary>
internal sealed record ReadNumber(ScalarNode Node, string Key, double Value, Bounds Bounds)
{
    public bool IsWhole { get; set; }
}
