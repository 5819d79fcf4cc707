namespace Actuary.Models;

/// <summary>A named part of a group: its key and the binder that reads it.</summary>
public readonly record struct NamedBinder(string Name, Binder Binder);

/// <summary>
/// Reads one group of keys of a model. Code asks for each key with its unit, bounds and meaning, and what it asks for is
/// the schema: afterwards every key that nobody asked for is refused, and the nearest key asked for is suggested.
/// <para>
/// An ask never throws for what a file says. After a mistake it notes the problem, hands back a harmless value inside
/// the bounds, and reading goes on, so that a user sees all problems at once. So ask for everything first and build from
/// the answers afterwards (<see cref="Model.Read{T}"/> builds only when no problem was found).
/// </para>
/// <para>
/// Every quantity, table and switch carries a unit (switches none) and an origin: <c>source</c> with <c>at</c>, or
/// <c>status: assumed</c> with a <c>reason</c>, of its own or inherited from a group. Each one asked for becomes an
/// <see cref="Assumption"/> of the report. <c>meaning</c> is a short phrase in words, used there and in messages.
/// </para>
/// </summary>
public sealed partial class Binder
{
    private readonly BindingContext _context;
    private readonly ValueReader _reader;
    private readonly MapNode? _map;
    private readonly Place _place;
    private readonly string _path;
    private readonly Provenance _outer;
    private readonly List<string> _asked = [];
    private readonly List<(string Key, string Meaning, Place Place)> _missing = [];
    private readonly Dictionary<string, Binder> _sections = new(StringComparer.Ordinal);

    /// <param name="context">Shared by all binders of one reading.</param>
    /// <param name="map">The group; null answers every ask with a harmless value, because the group itself was reported.</param>
    /// <param name="place">Where the group is named.</param>
    /// <param name="path">The dotted key of the group; empty for the whole file.</param>
    /// <param name="outer">Unit and origin that the group inherits.</param>
    internal Binder(BindingContext context, MapNode? map, Place place, string path, Provenance outer)
    {
        _context = context;
        _map = map;
        _place = place;
        _path = path;
        _outer = map is null ? outer : outer.Inside(map, path);
        _reader = new ValueReader(context);
    }

    /// <summary>
    /// Reads the years projected from <c>opening_year</c> (the year at whose end the projection opens) and <c>years</c>. Ask
    /// for them first: values asked for afterwards must cover these years and change something in them.
    /// </summary>
    /// <param name="atLeast">Years a user asked for. More than the model's lengthen the horizon; fewer change nothing here,
    /// so that a short run of a good model is no error.</param>
    public Horizon ReadHorizon(int atLeast = 0)
    {
        var before = _context.Problems.Count;
        var opening = Whole("opening_year", 1900, 2200, "the year at whose end the projection opens");
        var years = Whole("years", 1, 200, "how many years are projected");
        var horizon = new Horizon(opening + 1, opening + Math.Max(years, atLeast));
        // Values are not held against years that were not understood.
        if (_map is not null && _missing.Count == 0 && _context.Problems.Count == before) _context.Horizon = horizon;
        return horizon;
    }

    /// <summary>A required group of keys.</summary>
    public Binder Section(string key, string meaning = "")
        => FindSection(key, meaning, required: true) ?? Child(key, null, _place);

    /// <summary>A group of keys that may be left out; null when it is.</summary>
    public Binder? OptionalSection(string key, string meaning = "") => FindSection(key, meaning, required: false);

    /// <summary>Every group below this one, whatever its name, in the order of the file: for lists such as schemes or measures.</summary>
    public IReadOnlyList<NamedBinder> Sections()
        => _map is null
            ? []
            : _map.Entries.Where(entry => !Words.IsProvenance(entry.Key)).Select(entry => new NamedBinder(entry.Key, Section(entry.Key))).ToArray();

    /// <summary>Whether the file has the key. Does not ask for it.</summary>
    public bool Has(string key) => _map?.Find(key) is not null;

    /// <summary>Whether the file has a key within a group of this one. Asks for neither.</summary>
    internal bool Has(string group, string key) => (_map?[group] as MapNode)?.Find(key) is not null;

    /// <summary>Whether the file has a key that was asked for, and nothing was wrong with it.</summary>
    internal bool IsSound(string key) => Has(key) && !_context.Problems.HasUnder(KeyPath.Join(_path, key));

    /// <summary>Whether the file has a key that may be left out. Asks for it: where it is misspelt it is suggested.</summary>
    public bool HasOptional(string key) => Ask(key, "", required: false) is not null;

    /// <summary>
    /// Notes that values fine one by one contradict each other: what is wrong, and what would be right. Says nothing when a
    /// key of the group has a problem of its own, for then a stand-in was compared.
    /// </summary>
    public void Refuse(string key, string message, string? allowed = null)
    {
        if (_map is null || HasProblems()) return;
        var entry = _map.Find(key);
        _context.Problems.Add(ProblemKind.Consistency, entry?.KeyPlace ?? _place, KeyPath.Join(_path, key), message, allowed);
    }

    /// <summary>Refuses a key that nothing else in the model lets have an effect; says nothing where it is left out, or where a scenario
    /// made it so.</summary>
    public void RefuseIdle(string key, string why)
    {
        if (Ask(key, "", required: false) is { } entry)
            _context.AddIdle(entry.KeyPlace, KeyPath.Join(_path, key), $"changes nothing: {why}", "leave it out");
    }

    /// <summary>The same for every other key of the group.</summary>
    internal void RefuseIdleBeside(string key, string why)
    {
        foreach (var entry in _map?.Entries ?? [])
            if (entry.Key != key && !Words.IsProvenance(entry.Key)) RefuseIdle(entry.Key, why);
    }

    /// <summary>Whether something of the group has been refused so far: what was read then holds stand-ins.</summary>
    internal bool HasProblems()
        => _missing.Count > 0 || _context.Problems.HasUnder(_path) || _sections.Values.Any(section => section.HasProblems());

    /// <summary>A binder for a file that is not a model: it reads plain words and texts, no quantities.</summary>
    internal static Binder Plain(MapNode? tree, string file, ProblemList problems)
        => new(new BindingContext(null, null, new SourceList(), problems), tree, new Place(file, 1), "", Provenance.None);

    /// <summary>The node at a key as it stands, for a reader with a grammar of its own; null when there is none.</summary>
    internal Node? Raw(string key) => Ask(key, "", required: false)?.Value;

    internal Place Place => _place;

    /// <summary>What results may be called, from the shared list.</summary>
    internal IReadOnlyList<Measure> Measures => _context.Measures;

    private Binder? FindSection(string key, string meaning, bool required)
    {
        if (_sections.TryGetValue(key, out var known)) return known;
        if (AskOrNote(key, null, meaning, required) is not { } entry) return null;
        if (entry.Value is MapNode group) return Child(key, group, entry.KeyPlace);
        _context.Problems.Add(ProblemKind.Shape, entry.Value.Place, KeyPath.Join(_path, key), "a group of keys is expected here", "'key: value' lines");
        return Child(key, null, entry.KeyPlace);
    }

    private Binder Child(string key, MapNode? group, Place at)
        => _sections[key] = new Binder(_context, group, at, KeyPath.Join(_path, key), _outer);

    /// <summary>Notes that the key is known; null when the file does not have it, which is a problem if it is required.</summary>
    private MapEntry? Ask(string key, string meaning, bool required)
    {
        if (!_asked.Contains(key)) _asked.Add(key);
        if (_map is null) return null;
        var entry = _map.Find(key);
        if (entry is { Value: not ScalarNode { IsNull: true } }) return entry;
        if (required && _missing.TrueForAll(m => m.Key != key)) _missing.Add((key, meaning, entry?.KeyPlace ?? _place));
        return null;
    }

    /// <summary>The same for a number or, without a unit, a section, of which it is kept in mind that a model may have it.</summary>
    private MapEntry? AskOrNote(string key, Unit? unit, string meaning, bool required)
    {
        var entry = Ask(key, meaning, required);
        if (entry is null && !required && _map is not null) _context.Unstated.Add(new UnstatedKey(KeyPath.Join(_path, key), unit, meaning));
        return entry;
    }

    /// <summary>
    /// After all asks: reports unknown keys, required keys that are missing, and group units and sources that no value
    /// takes. True when the group and all below it are complete.
    /// </summary>
    internal bool Finish()
    {
        var meant = RefuseUnknownKeys();
        var incomplete = _missing.Where(m => !meant.Contains(m.Key)).ToArray();
        foreach (var (key, meaning, at) in incomplete)
        {
            var means = meaning.Length > 0 ? $": {meaning}" : "";
            _context.Problems.Add(ProblemKind.MissingKey, at, KeyPath.Join(_path, key), $"a required input is missing{means}");
        }

        var complete = meant.Count == 0 && incomplete.Length == 0;
        foreach (var section in _sections.Values) complete &= section.Finish();
        if (complete) RefuseIdleProvenance();
        return complete;
    }

    /// <summary>The keys that the unknown ones were meant to be; an unknown key like no other counts as itself.</summary>
    private HashSet<string> RefuseUnknownKeys()
    {
        var meant = new HashSet<string>(StringComparer.Ordinal);
        if (_map is null) return meant;
        foreach (var entry in _map.Entries)
        {
            if (_asked.Contains(entry.Key) || Words.IsProvenance(entry.Key)) continue;
            var nearest = Spelling.Nearest(entry.Key, _missing.Select(m => m.Key)) ?? Spelling.Nearest(entry.Key, [.. _asked, .. Words.Provenance]);
            meant.Add(nearest ?? entry.Key);
            _context.Problems.Add(
                ProblemKind.UnknownKey, entry.KeyPlace, KeyPath.Join(_path, entry.Key), "unknown key",
                _asked.Count > 0 ? Spelling.List(_asked) : "no key at all", nearest);
        }

        return meant;
    }

    private void RefuseIdleProvenance()
    {
        foreach (var entry in _map?.Entries ?? [])
        {
            if (!Words.IsProvenance(entry.Key) || _asked.Contains(entry.Key) || _context.Used.Contains(entry.Value)) continue;
            _context.AddIdle(entry.KeyPlace, KeyPath.Join(_path, entry.Key), "changes nothing: no value in this group takes it");
        }
    }
}
