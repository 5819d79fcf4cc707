namespace Actuary.Models;

/// <summary>What a unit is called. <see cref="Kind"/> groups units that measure the same thing: money, persons, time, rate, ratio.</summary>
public sealed record UnitEntry(string Id, string Kind, Label Label);

/// <summary>The closed list of units in <c>models/units.yaml</c>: <c>id: { kind, zh, en }</c>.</summary>
public sealed class UnitList
{
    internal const string FileName = "units.yaml";

    private static readonly string[] Kinds = ["money", "persons", "ratio", "rate", "time", "text"];

    private readonly Dictionary<string, UnitEntry> byId;

    private UnitList(IEnumerable<UnitEntry> entries) => byId = entries.ToDictionary(entry => entry.Id, StringComparer.Ordinal);

    public IReadOnlyCollection<UnitEntry> Entries => byId.Values;

    public IReadOnlyCollection<string> Ids => byId.Keys;

    public bool Contains(string id) => byId.ContainsKey(id);

    /// <exception cref="KeyNotFoundException">The unit is not listed.</exception>
    public UnitEntry this[string id] => byId[id];

    internal static UnitList Read(ModelFiles files, ProblemList problems)
    {
        var tree = files.Yaml(FileName, new Place(FileName, 0), "", problems);
        var root = Binder.Plain(tree, FileName, problems);
        var entries = root.Sections()
            .Select(unit => new UnitEntry(
                unit.Name,
                unit.Binder.Name("kind", "what the unit measures", Kinds),
                unit.Binder.LabelHere("what the unit is called")))
            .ToArray();
        root.Finish();
        return new UnitList(entries);
    }
}
