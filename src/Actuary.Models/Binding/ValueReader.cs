using System.Globalization;

namespace Actuary.Models;

/// <summary>A node that holds one value, out of its wrapping <c>{ value, unit, source … }</c>, with its origin.</summary>
internal sealed record ReadValue(Node Node, Origin? Origin);

/// <summary>One point of a dated value or a path: its position (day number or year), its text, its value (null is an end).</summary>
internal sealed record ReadStep(int Position, string Key, Place Place, double? Value, string Text, Origin Origin);

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
internal sealed class ValueReader(BindingContext context)
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

    /// <summary>
    /// The points of a value by date or year, in order, from <c>{ values: { key: value } }</c> or directly
    /// <c>{ key: value }</c>; a bare value, or <c>value:</c>, holds from <paramref name="always"/> on.
    /// </summary>
    public IReadOnlyList<ReadStep> Steps(
        Node node, Provenance outer, Unit unit, Bounds bounds, string key, int always, Func<string, int?> position, string allowed)
    {
        if (node is not MapNode map)
            return Step(node, outer, unit, bounds, key, "", always) is { } only ? [only] : [];

        var inside = outer.Inside(map, key);
        var points = Points(map, key);
        var excused = RefuseUnknown(map, key, [Words.Value, Words.Values, .. Words.Provenance, .. points.Select(point => point.Key)]);
        var steps = new List<ReadStep>();
        if (map[Words.Value] is { } first && Step(first, inside, unit, bounds, key, "", always) is { } constant) steps.Add(constant);
        foreach (var point in points)
        {
            if (position(point.Key) is { } at)
            {
                var step = Step(point.Value, inside, unit, bounds, KeyPath.Join(key, point.Key), point.Key, at, excused);
                if (step is not null) steps.Add(step with { Place = point.KeyPlace });
            }
            else
            {
                context.Problems.Add(ProblemKind.Date, point.KeyPlace, key, $"'{point.Key}' is not {allowed}", allowed);
            }
        }

        if (map[Words.Value] is null && points.Count == 0 && !excused.Contains(Words.Values) && !excused.Contains(Words.Value))
            context.Problems.Add(ProblemKind.MissingKey, map.Place, key, "holds no value", $"'values:' with {allowed}: value lines");
        return steps.OrderBy(step => step.Position).ToArray();
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

        if (number >= bounds.Min && number <= bounds.Max) return number;
        var side = number < bounds.Min ? "below" : "above";
        context.Problems.Add(ProblemKind.Bounds, node.Place, key, $"{scalar.Text} is {side} what is allowed", bounds.Text);
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

    private ReadStep? Step(
        Node node, Provenance outer, Unit unit, Bounds bounds, string key, string text, int position, IReadOnlyCollection<string>? excused = null)
    {
        var value = node is MapNode ? Single(node, outer, unit, key) : new ReadValue(node, _origins.Read(outer, unit, node.Place, key, excused ?? []));
        if (value is null) return null;
        var number = Number(value.Node, bounds, key, nullEnds: true);
        if (number is null && value.Node is not ScalarNode { IsNull: true }) return null;
        var shown = number is null ? "ended" : ((ScalarNode)value.Node).Text;
        return new ReadStep(position, text, value.Node.Place, number, shown, value.Origin!);
    }

    private IReadOnlyList<MapEntry> Points(MapNode map, string key)
    {
        var beside = map.Entries.Where(entry => Words.IsData(entry.Key)).ToArray();
        if (map[Words.Values] is not { } values) return beside;
        if (beside.Length > 0)
            context.Problems.Add(ProblemKind.Shape, beside[0].KeyPlace, key, "has points both under 'values' and beside it", "one of the two");
        if (values is MapNode points) return points.Entries;
        context.Problems.Add(ProblemKind.Shape, values.Place, key, "'values' is not a map", "'key: value' lines");
        return [];
    }

    /// <summary>"3 %" was probably meant to be 0.03.</summary>
    private static string? FromPercent(string text)
        => text.EndsWith('%') && decimal.TryParse(text.TrimEnd('%', ' '), NumberStyles.Float, CultureInfo.InvariantCulture, out var percent)
            ? (percent / 100).ToString("0.############", CultureInfo.InvariantCulture)
            : null;
}
