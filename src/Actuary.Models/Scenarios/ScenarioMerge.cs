using System.Globalization;

namespace Actuary.Models;

/// <summary>
/// Lays the changes of one scenario over a tree. New values keep the file and line they come from, take the unit of what
/// they replace and the scenario's origin unless they state their own. Dates and years are added or replaced one by one.
/// Keys that exist nowhere are put in and refused later by whoever binds the tree, who knows the right names.
/// </summary>
internal sealed class ScenarioMerge(ScenarioFile scenario, ProblemList problems)
{
    private const string Prefix = "changes";
    private const string Ended = "ended";

    private readonly List<ScenarioChange> _changes = [];

    /// <summary>The tree with the changes of a scenario laid over it, and what they changed.</summary>
    public static (MapNode Tree, IReadOnlyList<ScenarioChange> Changes) Apply(MapNode tree, ScenarioFile scenario, ProblemList problems)
    {
        var merge = new ScenarioMerge(scenario, problems);
        foreach (var change in scenario.Changes.Entries) tree = merge.Put(tree, change.Key.Split('.'), 0, change);
        return (tree, merge._changes);
    }

    private MapNode Put(MapNode map, string[] path, int depth, MapEntry change)
    {
        map = Flat(map);
        var key = path[depth];
        var existing = map.Find(key);
        var last = depth == path.Length - 1;
        if (!last && existing is { Value: not MapNode })
        {
            Refuse(ProblemKind.UnknownKey, change, $"'{string.Join('.', path[..(depth + 1)])}' is a value and has no keys below it");
            return map;
        }

        var at = last ? change.KeyPlace : existing?.KeyPlace ?? change.KeyPlace;
        var value = last
            ? Changed(existing?.Value, change with { Key = key }, string.Join('.', path), scenario.Origin)
            : Put(existing?.Value as MapNode ?? new MapNode(change.KeyPlace, []), path, depth + 1, change);
        return map.With(new MapEntry(key, at, value));
    }

    private Node Changed(Node? old, MapEntry change, string key, IReadOnlyList<MapEntry> origin)
    {
        if (Words.IsProvenance(change.Key)) return change.Value;
        if (old is null)
        {
            NoteNew(change.Value, key);
            return Stamped(change.Value, origin);
        }

        if (change.Value is MapNode group && group[Words.Value] is null && group[Words.Table] is null)
            return ChangedGroup(Flat(AsMap(old)), Flat(group), change, key, origin);
        var word = old is MapNode named && named[Words.Table] is not null ? Words.Table : Words.Value;
        return ChangedValue(Flat(AsMap(old)), Flat(AsMap(change.Value, word)), change, key, origin);
    }

    /// <summary>Each key of the change over the same key of the old group; the change's own unit and origin go to its values.</summary>
    private MapNode ChangedGroup(MapNode old, MapNode group, MapEntry change, string key, IReadOnlyList<MapEntry> origin)
    {
        var own = OriginIn(group, origin);
        var children = group.Entries.Where(entry => !Words.IsProvenance(entry.Key)).ToArray();
        if (children.Length == 0) Refuse(ProblemKind.NoEffect, change with { Key = key }, "changes nothing: no value is given");
        var merged = old;
        foreach (var child in children)
        {
            var value = Changed(old[child.Key], child, KeyPath.Join(key, child.Key), own);
            merged = merged.With(new MapEntry(child.Key, child.KeyPlace, value));
        }

        RefuseRepeatedDates(old, merged, children, key);
        return merged;
    }

    private MapNode ChangedValue(MapNode old, MapNode changed, MapEntry change, string key, IReadOnlyList<MapEntry> origin)
    {
        var word = changed[Words.Table] is null ? Words.Value : Words.Table;
        if (old[word] is null && old[Words.Values] is null && old.Entries.Any(entry => !Words.IsProvenance(entry.Key)))
        {
            var points = old.Entries.Any(entry => Words.IsData(entry.Key));
            Refuse(
                ProblemKind.Scenario, change with { Key = key },
                points ? "the value it changes is given by date, year or name" : "a group of keys is changed key by key",
                points ? "'key: value' lines, for the points that change" : "a longer dotted key");
            return old;
        }

        if (Same(old[word] ?? old[Words.Values], changed[word]))
            Refuse(ProblemKind.NoEffect, change with { Key = key }, $"changes nothing: the value is already {Shown(changed[word]) ?? Ended}");
        _changes.Add(new ScenarioChange(key, Shown(old[word] ?? old[Words.Values]), Shown(changed[word])));

        var entries = new List<MapEntry> { changed.Find(word)! };
        if ((changed.Find(Words.Unit) ?? old.Find(Words.Unit)) is { } unit) entries.Add(unit);
        entries.AddRange(OriginIn(changed, origin).Where(entry => entry.Key != Words.Unit));
        var merged = new MapNode(change.Value.Place, entries);
        foreach (var point in old.Entries.Where(entry => Words.IsData(entry.Key))) merged = merged.With(point);
        var rest = new MapNode(change.Value.Place, changed.Entries.Where(entry => entry.Key != word && !Words.IsProvenance(entry.Key)).ToArray());
        return rest.Entries.Count == 0 ? merged : ChangedGroup(merged, rest, change, key, origin);
    }

    /// <summary>A new node whose every value carries an origin: its own, or <paramref name="origin"/>.</summary>
    private static MapNode Stamped(Node node, IReadOnlyList<MapEntry> origin)
    {
        var map = Flat(AsMap(node));
        var own = OriginIn(map, origin);
        var entries = new List<MapEntry>();
        if (map[Words.Value] is not null || map[Words.Table] is not null) entries.AddRange(own);
        foreach (var entry in map.Entries)
        {
            if (Words.IsProvenance(entry.Key)) continue;
            var isValue = entry.Key is Words.Value or Words.Values or Words.Table;
            entries.Add(isValue ? entry : entry with { Value = Stamped(entry.Value, own) });
        }

        return new MapNode(node.Place, entries);
    }

    /// <summary>Unit and origin inside a changed map: what it states, else what holds around it.</summary>
    private static List<MapEntry> OriginIn(MapNode map, IReadOnlyList<MapEntry> outer)
    {
        var stated = map.Entries.Where(entry => Words.IsProvenance(entry.Key)).ToList();
        var anew = stated.Exists(entry => entry.Key == Words.Source || entry is { Key: Words.Status, Value: ScalarNode { Text: Words.Assumed } });
        foreach (var entry in outer)
        {
            var inherited = !anew || entry.Key == Words.Unit;
            if (inherited && !stated.Exists(own => own.Key == entry.Key)) stated.Add(entry);
        }

        return stated;
    }

    /// <summary>A date that gives the value which is in force anyway could be left out.</summary>
    private void RefuseRepeatedDates(MapNode old, MapNode merged, IReadOnlyList<MapEntry> children, string key)
    {
        var dates = merged.Entries.Where(entry => IsDate(entry.Key)).OrderBy(entry => entry.Key, StringComparer.Ordinal).ToArray();
        foreach (var child in children)
        {
            var index = Array.FindIndex(dates, entry => entry.Key == child.Key);
            if (index < 0 || old[child.Key] is not null) continue;
            var before = index > 0 ? dates[index - 1].Value : merged[Words.Value];
            if (before is null || !Same(Bare(before), Bare(child.Value))) continue;
            Refuse(ProblemKind.NoEffect, child with { Key = KeyPath.Join(key, child.Key) }, $"changes nothing: {Shown(Bare(child.Value)) ?? Ended} is in force already");
        }
    }

    /// <summary>What is new at a key that the tree did not have: a date among dates, or a whole group.</summary>
    private void NoteNew(Node node, string key)
    {
        if (node is MapNode map && map[Words.Value] is null && map[Words.Table] is null)
            foreach (var entry in Flat(map).Entries.Where(entry => !Words.IsProvenance(entry.Key))) NoteNew(entry.Value, KeyPath.Join(key, entry.Key));
        else
            _changes.Add(new ScenarioChange(key, null, Shown((node as MapNode)?[Words.Table] ?? Bare(node))));
    }

    private void Refuse(ProblemKind kind, MapEntry change, string message, string? allowed = null)
        => problems.Add(kind, change.KeyPlace, KeyPath.Join(Prefix, change.Key), message, allowed);

    private static MapNode AsMap(Node node, string word = Words.Value)
        => node as MapNode ?? new MapNode(node.Place, [new MapEntry(word, node.Place, node)]);

    /// <summary>The map with the points under <c>values:</c> moved beside it.</summary>
    private static MapNode Flat(MapNode map)
        => map[Words.Values] is MapNode points
            ? new MapNode(map.Place, [.. map.Entries.Where(entry => entry.Key != Words.Values), .. points.Entries])
            : map;

    private static Node? Bare(Node node) => node is MapNode map ? map[Words.Value] : node;

    private static bool Same(Node? a, Node? b) => (a, b) switch
    {
        (ScalarNode left, ScalarNode right) => SameScalar(left, right),
        (ListNode left, ListNode right) => left.Items.Count == right.Items.Count && left.Items.Zip(right.Items).All(pair => Same(pair.First, pair.Second)),
        _ => false,
    };

    private static bool SameScalar(ScalarNode a, ScalarNode b)
    {
        if (a.IsNull || b.IsNull) return a.IsNull && b.IsNull;
        return ValueReader.Parse(a) is { } left && ValueReader.Parse(b) is { } right ? left == right : a.Text == b.Text;
    }

    /// <summary>A value as written; null where there is none.</summary>
    private static string? Shown(Node? node) => node switch
    {
        ScalarNode { IsNull: false } scalar => scalar.Text,
        ListNode list => $"[{string.Join(", ", list.Items.Select(item => Shown(item) ?? Ended))}]",
        _ => null,
    };

    private static bool IsDate(string key)
        => DateOnly.TryParseExact(key, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
}
