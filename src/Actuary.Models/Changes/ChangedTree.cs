namespace Actuary.Models;

/// <summary>A tree in which some scalars were replaced where they stand; unit, source and line stay.</summary>
internal static class ChangedTree
{
    public static MapNode Of(MapNode map, IReadOnlyDictionary<Node, ScalarNode> replaced) =>
        new(map.Place, [.. map.Entries.Select(entry => entry with { Value = Changed(entry.Value, replaced) })]);

    private static Node Changed(Node node, IReadOnlyDictionary<Node, ScalarNode> replaced) => node switch
    {
        MapNode map => Of(map, replaced),
        _ => replaced.GetValueOrDefault(node) ?? node,
    };
}
