namespace Actuary.Models;

/// <summary>A unit, source or reason as the file states it, with the key it stands at.</summary>
internal sealed record Stated(Node Node, string Key);

/// <summary>
/// Unit and origin in force at a place of the file: what the value states itself, else its group's, else the group's
/// group's. A new source, or <c>status: assumed</c>, replaces the whole origin above it; the unit is inherited apart.
/// </summary>
internal sealed record Provenance(Stated? Unit, Stated? Source, Stated? At, Stated? Status, Stated? Reason)
{
    public static readonly Provenance None = new(null, null, null, null, null);

    /// <summary>What holds inside <paramref name="map"/>.</summary>
    public Provenance Inside(MapNode map, string path)
    {
        var unit = In(map, Words.Unit, path) ?? Unit;
        var source = In(map, Words.Source, path);
        var at = In(map, Words.At, path);
        var status = In(map, Words.Status, path);
        var reason = In(map, Words.Reason, path);
        var anew = source is not null || status?.Node is ScalarNode { Text: Words.Assumed };
        return anew
            ? new Provenance(unit, source, at, status, reason)
            : new Provenance(unit, Source, at ?? At, status ?? Status, reason ?? Reason);
    }

    private static Stated? In(MapNode map, string word, string path)
        => map[word] is { } node ? new Stated(node, KeyPath.Join(path, word)) : null;
}

/// <summary>A provenance that was checked: unit and status from the closed lists, sources that exist.</summary>
internal sealed record Origin(string Unit, string Status, IReadOnlyList<string> Sources, string At, string Reason)
{
    public bool SameAs(Origin other)
        => Unit == other.Unit && Status == other.Status && At == other.At && Reason == other.Reason && Sources.SequenceEqual(other.Sources);
}

/// <summary>Dotted names of keys.</summary>
internal static class KeyPath
{
    public static string Join(string path, string key) => path.Length == 0 ? key : key.Length == 0 ? path : $"{path}.{key}";

    /// <summary>The key of the value that a date or year belongs to; the key itself when it does not end in one.</summary>
    public static string WithoutPoint(string key)
    {
        var dot = key.LastIndexOf('.');
        return dot > 0 && Words.IsData(key[(dot + 1)..]) ? key[..dot] : key;
    }

    /// <summary>The key and every group it is in, the widest last.</summary>
    public static IEnumerable<string> Ancestors(string key)
    {
        for (var end = key.Length; end > 0; end = key.LastIndexOf('.', end - 1)) yield return key[..end];
    }

    /// <summary>Whether the last parts of a key, or all, are those of another.</summary>
    public static bool EndsWith(string key, string end) => key == end || key.EndsWith("." + end, StringComparison.Ordinal);

    /// <summary>The last so many parts of a key.</summary>
    public static string End(string key, int parts)
    {
        var start = key.Length;
        for (; parts > 0 && start > 0; parts--) start = key.LastIndexOf('.', start - 1);
        return key[(start + 1)..];
    }
}
