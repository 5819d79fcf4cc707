namespace Actuary.Models.Fits;

/// <summary>A group of keys of a fit file. Like a <see cref="Binder"/> it notes problems and hands back harmless values, but fits have no origins.</summary>
internal sealed class FitSection(MapNode map, Place place, string path, ProblemList problems)
{
    private readonly List<string> _asked = [];

    public IReadOnlyList<MapEntry> Entries => map.Entries;

    public Place Place => place;

    public string Text(string key) => Ask(key) switch
    {
        null => "",
        ScalarNode { IsNull: false } scalar => scalar.Text,
        { } other => Refused(other.Place, key, "is not text", "one word or sentence", ""),
    };

    public double Number(string key, double missing = 0) => Ask(key) is { } node ? Number(node, key) : missing;

    public int Whole(string key, int least)
    {
        if (Ask(key) is not { } node) return least;
        var number = Number(node, key);
        return number == Math.Floor(number) && number >= least && number <= int.MaxValue
            ? (int)number
            : Refused(node.Place, key, $"{number} is not a whole number of {least} or more", null, least);
    }

    public FitSection? Section(string key) => Ask(key) is { } node ? AsSection(node, key) : null;

    public FitSection? OptionalSection(string key)
    {
        _asked.Add(key);
        return map[key] is { } node ? AsSection(node, key) : null;
    }

    public IReadOnlyList<Node> List(string key) => Ask(key) is { } node ? AsList(node, key) : [];

    public IReadOnlyList<Node> OptionalList(string key)
    {
        _asked.Add(key);
        return map[key] is { } node ? AsList(node, key) : [];
    }

    /// <summary>The numbers of a list.</summary>
    public double[] Numbers(Node node, string key) => [.. AsList(node, key).Select(item => Number(item, key))];

    public double Number(Node node, string key) => node is ScalarNode scalar && ValueReader.Parse(scalar) is { } number
        ? number
        : Refused(node.Place, key, node is ScalarNode text ? $"'{text.Text}' is not a number" : "is not a number", "any finite number", 0.0);

    /// <summary>After all asks: refuses the keys that nobody asked for.</summary>
    public void Finish()
    {
        foreach (var entry in map.Entries.Where(entry => !_asked.Contains(entry.Key)))
            problems.Add(ProblemKind.UnknownKey, entry.KeyPlace, KeyPath.Join(path, entry.Key), "unknown key", Spelling.List(_asked), Spelling.Nearest(entry.Key, _asked));
    }

    public void Refuse(Place at, string key, string message, string? allowed = null, string? suggestion = null)
        => problems.Add(ProblemKind.Value, at, KeyPath.Join(path, key), message, allowed, suggestion);

    private T Refused<T>(Place at, string key, string message, string? allowed, T harmless)
    {
        Refuse(at, key, message, allowed);
        return harmless;
    }

    private Node? Ask(string key)
    {
        _asked.Add(key);
        if (map[key] is { } node) return node;
        // A misspelt key is named by Finish.
        if (!map.Entries.Any(entry => !_asked.Contains(entry.Key) && Spelling.Nearest(entry.Key, [key]) is not null))
            problems.Add(ProblemKind.MissingKey, place, KeyPath.Join(path, key), "a fit must say this");
        return null;
    }

    private FitSection? AsSection(Node node, string key) => node is MapNode group
        ? new FitSection(group, node.Place, KeyPath.Join(path, key), problems)
        : Refused<FitSection?>(node.Place, key, "a group of keys is expected here", "'key: value' lines", null);

    private IReadOnlyList<Node> AsList(Node node, string key)
        => node is ListNode list ? list.Items : Refused<IReadOnlyList<Node>>(node.Place, key, "is not a list", "[first, second, …]", []);
}
