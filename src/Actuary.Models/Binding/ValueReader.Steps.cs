namespace Actuary.Models;

/// <summary>
/// One point of a dated value or a path: its position (day number or year), its text, its value (null is an end; of a switch, the
/// place of its name among those allowed).
/// </summary>
internal sealed record ReadStep(int Position, string Key, Place Place, double? Value, string Text, Origin Origin);

/// <summary>Takes the value of one point out of its node; false after a problem, null where the value ends.</summary>
internal delegate bool PointReader(Node node, string key, out double? value);

/// <content>Values by date or year.</content>
internal sealed partial class ValueReader
{
    /// <summary>
    /// The points of a value by date or year, in order, from <c>{ values: { key: value } }</c> or directly
    /// <c>{ key: value }</c>; a bare value, or <c>value:</c>, holds from <paramref name="always"/> on.
    /// </summary>
    public IReadOnlyList<ReadStep> Steps(
        Node node, Provenance outer, Unit? unit, PointReader read, string key, int always, Func<string, int?> position, string allowed)
    {
        if (node is not MapNode map)
            return Step(node, outer, unit, read, key, "", always) is { } only ? [only] : [];

        var inside = outer.Inside(map, key);
        var points = Points(map, key);
        var excused = RefuseUnknown(map, key, [Words.Value, Words.Values, .. Words.Provenance, .. points.Select(point => point.Key)]);
        var steps = new List<ReadStep>();
        if (map[Words.Value] is { } first && Step(first, inside, unit, read, key, "", always) is { } constant) steps.Add(constant);
        foreach (var point in points)
        {
            if (position(point.Key) is { } at)
            {
                var step = Step(point.Value, inside, unit, read, KeyPath.Join(key, point.Key), point.Key, at, excused);
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

    /// <summary>Points that are numbers; null ends the value.</summary>
    public PointReader NumbersOrEnds(Bounds bounds) => (node, key, out value) =>
    {
        value = Number(node, bounds, key, nullEnds: true);
        return value is not null || node is ScalarNode { IsNull: true };
    };

    /// <summary>Points that are numbers without exception.</summary>
    public PointReader Numbers(Bounds bounds) => (node, key, out value) => (value = Number(node, bounds, key)) is not null;

    /// <summary>Points that are whole numbers.</summary>
    public PointReader Wholes(Bounds bounds) => (node, key, out value) => (value = Whole(node, bounds, key)) is not null;

    /// <summary>Points that name an option.</summary>
    public PointReader Options(IReadOnlyList<string> names) => (node, key, out value) => (value = Option(node, names, key)) is not null;

    private ReadStep? Step(
        Node node, Provenance outer, Unit? unit, PointReader read, string key, string text, int position, IReadOnlyCollection<string>? excused = null)
    {
        var value = node is MapNode ? Single(node, outer, unit, key) : new ReadValue(node, _origins.Read(outer, unit, node.Place, key, excused ?? []));
        if (value is null) return null;
        if (!read(value.Node, key, out var number)) return null;
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
}
