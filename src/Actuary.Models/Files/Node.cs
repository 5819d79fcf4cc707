namespace Actuary.Models;

/// <summary>A piece of YAML that remembers the file and line it came from. Immutable.</summary>
internal abstract class Node(Place place)
{
    public Place Place { get; } = place;
}

/// <summary>A single word, number or text. Null is written <c>null</c>, <c>~</c> or nothing at all, without quotes.</summary>
internal sealed class ScalarNode(Place place, string text, bool quoted) : Node(place)
{
    public string Text { get; } = text;

    public bool Quoted { get; } = quoted;

    public bool IsNull => !Quoted && Text is "" or "~" or "null";
}

internal sealed class ListNode(Place place, IReadOnlyList<Node> items) : Node(place)
{
    public IReadOnlyList<Node> Items { get; } = items;
}

internal sealed record MapEntry(string Key, Place KeyPlace, Node Value);

/// <summary>Keys and what they hold, in the order of the file; no key twice.</summary>
internal sealed class MapNode(Place place, IReadOnlyList<MapEntry> entries) : Node(place)
{
    public IReadOnlyList<MapEntry> Entries { get; } = entries;

    public MapEntry? Find(string key)
    {
        foreach (var entry in Entries)
            if (entry.Key == key) return entry;
        return null;
    }

    public Node? this[string key] => Find(key)?.Value;

    /// <summary>This map with one key set: replaced where it stands, or added at the end.</summary>
    public MapNode With(MapEntry changed)
    {
        var copy = Entries.ToList();
        var index = copy.FindIndex(entry => entry.Key == changed.Key);
        if (index < 0) copy.Add(changed);
        else copy[index] = changed;
        return new MapNode(Place, copy);
    }
}
