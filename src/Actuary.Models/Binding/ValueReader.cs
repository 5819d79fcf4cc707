using System.Globalization;

namespace Actuary.Models;

/// <summary>A node that holds one value, out of its wrapping <c>{ value, unit, source … }</c>, with its origin.</summary>
internal sealed record ReadValue(Node Node, Origin? Origin);

/// <summary>The least and the greatest value allowed, both included.</summary>
internal readonly record struct Bounds(double Min, double Max)
{
    /// <summary>A number inside the bounds that a reading can go on with after a problem: 1, or the bound next to it.</summary>
    public double Harmless => Math.Clamp(1, Min, Max);

    public string Text => (double.IsFinite(Min), double.IsFinite(Max)) switch
    {
        (true, true) => $"{Min} … {Max}",
        (true, false) => $"{Min} or more",
        (false, true) => $"{Max} or less",
        _ => "any finite number",
    };
}

/// <summary>Takes values out of nodes: numbers in bounds, values by date or year, each with its origin.</summary>
internal sealed partial class ValueReader(BindingContext context)
{
    private readonly OriginReader _origins = new(context);

    /// <summary>The value at a key, bare or wrapped; null after a problem. <paramref name="sourced"/> false: a plain fact without origin.</summary>
    public ReadValue? Single(Node node, Provenance outer, Unit? unit, string key, bool sourced = true, string word = Words.Value)
    {
        if (node is not MapNode map)
            return new ReadValue(node, sourced ? _origins.Read(outer, unit, node.Place, key, []) : null);

        if (map.Entries.Any(entry => entry.Key is Words.Values && entry.Value is MapNode || Words.IsData(entry.Key)))
        {
            context.Problems.Add(ProblemKind.Shape, map.Place, key, "one value is asked for here, not values by date or year");
            return null;
        }

        var excused = RefuseUnknown(map, key, [word, .. Words.Provenance]);
        var origin = sourced ? _origins.Read(outer.Inside(map, key), unit, map.Place, key, excused) : null;
        if (map[word] is { } value) return new ReadValue(value, origin);
        if (!excused.Contains(word))
            context.Problems.Add(ProblemKind.MissingKey, map.Place, key, $"has no '{word}'");
        return null;
    }

    /// <summary>The number a node holds; null after a problem, or for null where that ends a value.</summary>
    public double? Number(Node node, Bounds bounds, string key, bool nullEnds = false)
    {
        if (node is not ScalarNode scalar)
        {
            context.Problems.Add(ProblemKind.Shape, node.Place, key, "is not a number", bounds.Text);
            return null;
        }

        if (scalar.IsNull)
        {
            if (!nullEnds) context.Problems.Add(ProblemKind.MissingKey, node.Place, key, "has no value", bounds.Text);
            return null;
        }

        if (Parse(scalar) is not { } number)
        {
            context.Problems.Add(ProblemKind.Value, node.Place, key, $"'{scalar.Text}' is not a number", bounds.Text, FromPercent(scalar.Text));
            return null;
        }

        if (number >= bounds.Min && number <= bounds.Max)
        {
            context.Numbers.Note(scalar, key, number, bounds);
            return number;
        }

        var side = number < bounds.Min ? "below" : "above";
        context.Problems.Add(ProblemKind.Bounds, node.Place, key, $"{scalar.Text} is {side} what is allowed", bounds.Text);
        return null;
    }

    /// <summary>The whole number a node holds; null after a problem.</summary>
    public double? Whole(Node node, Bounds bounds, string key)
    {
        if (Number(node, bounds, key) is not { } number) return null;
        context.Numbers.NoteWhole(node);
        if (number == Math.Floor(number)) return number;
        context.Problems.Add(ProblemKind.Value, node.Place, key, $"{number} is not a whole number", bounds.Text);
        return null;
    }

    /// <summary>The place among <paramref name="names"/> of the one a node holds; null after a problem.</summary>
    public int? Option(Node node, IReadOnlyList<string> names, string key)
    {
        var text = node is ScalarNode { IsNull: false } scalar ? scalar.Text : null;
        for (var i = 0; i < names.Count; i++)
            if (names[i] == text) return i;
        var message = text is not null ? $"'{text}' is not one of the names allowed" : node is ScalarNode ? "has no value" : "is not one of the names allowed";
        context.Problems.Add(ProblemKind.Value, node.Place, key, message, Spelling.List(names), text is null ? null : Spelling.Nearest(text, names));
        return null;
    }

    /// <summary>A finite number written without quotes; null otherwise.</summary>
    public static double? Parse(ScalarNode scalar)
        => !scalar.Quoted
           && double.TryParse(scalar.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
           && double.IsFinite(number)
            ? number
            : null;

    /// <summary>Reports keys that the grammar does not have here; returns the words they were probably meant to be.</summary>
    public IReadOnlyCollection<string> RefuseUnknown(MapNode map, string key, IReadOnlyCollection<string> allowed)
    {
        var meant = new List<string>();
        foreach (var entry in map.Entries)
        {
            if (allowed.Contains(entry.Key)) continue;
            var nearest = Spelling.Nearest(entry.Key, allowed.Where(word => !Words.IsData(word)));
            if (nearest is not null) meant.Add(nearest);
            context.Problems.Add(
                ProblemKind.UnknownKey, entry.KeyPlace, KeyPath.Join(key, entry.Key), "unknown key",
                Spelling.List(allowed.Where(word => !Words.IsData(word)).ToArray()), nearest);
        }

        return meant;
    }

    /// <summary>"3 %" was probably meant to be 0.03.</summary>
    private static string? FromPercent(string text)
        => text.EndsWith('%') && decimal.TryParse(text.TrimEnd('%', ' '), NumberStyles.Float, CultureInfo.InvariantCulture, out var percent)
            ? (percent / 100).ToString("0.############", CultureInfo.InvariantCulture)
            : null;
}
