namespace Actuary.Models;

/// <summary>What a unit is called. <see cref="Kind"/> groups units that measure the same thing: money, persons, time, rate, ratio.</summary>
public sealed record UnitEntry(string Id, string Kind, Label Label)
{
    /// <summary>The unit that this one is a multiple of; null where it stands for itself.</summary>
    public string? Of { get; init; }

    /// <summary>How many of <see cref="Of"/> one of it is; 1 where it stands for itself.</summary>
    public double Times { get; init; } = 1;
}

/// <summary>
/// The closed list of units in <c>models/units.yaml</c>: <c>id: { kind, zh, en }</c>, and with <c>of</c> and <c>times</c> a multiple
/// of another unit, in which only published figures are written.
/// </summary>
public sealed class UnitList
{
    internal const string FileName = "units.yaml";

    private static readonly string[] _kinds = ["money", "persons", "ratio", "rate", "time", "text"];

    private readonly Dictionary<string, UnitEntry> _byId;

    private UnitList(IEnumerable<UnitEntry> entries) => _byId = entries.ToDictionary(entry => entry.Id, StringComparer.Ordinal);

    public IReadOnlyCollection<UnitEntry> Entries => _byId.Values;

    /// <summary>The units that values of a model may be in: those that stand for themselves.</summary>
    public IReadOnlyCollection<string> Ids => [.. _byId.Values.Where(unit => unit.Of is null).Select(unit => unit.Id)];

    /// <summary>The units that published figures may be written in: the multiples too.</summary>
    internal IReadOnlyCollection<string> WithMultiples => _byId.Keys;

    public bool Contains(string id) => _byId.ContainsKey(id);

    /// <exception cref="KeyNotFoundException">The unit is not listed.</exception>
    public UnitEntry this[string id] => _byId[id];

    /// <summary>What a value in one unit is multiplied by to be in another; null where they measure different things.</summary>
    public double? Factor(string from, string to)
    {
        if (!_byId.TryGetValue(from, out var one) || !_byId.TryGetValue(to, out var other))
            return null;
        return (one.Of ?? one.Id) == (other.Of ?? other.Id) ? one.Times / other.Times : null;
    }

    /// <summary>The units that a value of another can be written in: itself and what is a multiple of it.</summary>
    public IReadOnlyList<string> ConvertibleTo(string unit) => [.. WithMultiples.Where(id => Factor(id, unit) is not null)];

    private static void CheckMultiple(Binder unit, UnitEntry entry, UnitEntry[] entries)
    {
        if (entry.Of is null != (entry.Times == 1))
            unit.Refuse("", "of and times go together", "both, or neither");
        if (entry.Of is { } of && Array.Find(entries, other => other.Id == of) is not { Of: null })
            unit.Refuse("of", $"'{of}' is no unit that stands for itself", "another unit of the list");
    }

    internal static UnitList Read(ModelFiles files, ProblemList problems)
    {
        var tree = files.Yaml(FileName, new Place(FileName, 0), "", problems);
        var root = Binder.Plain(tree, FileName, problems);
        var entries = root.Sections()
            .Select(unit => new UnitEntry(
                unit.Name,
                unit.Binder.Name("kind", "what the unit measures", _kinds),
                unit.Binder.LabelHere("what the unit is called"))
            {
                Of = unit.Binder.OptionalText("of", "the unit that this one is a multiple of"),
                Times = unit.Binder.OptionalWhole("times", 2, 1_000_000_000, "how many of that unit it is") ?? 1,
            })
            .ToArray();
        foreach (var (unit, entry) in root.Sections().Zip(entries))
            CheckMultiple(unit.Binder, entry, entries);
        root.Finish();
        return new UnitList(entries);
    }
}
