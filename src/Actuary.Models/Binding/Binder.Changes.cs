namespace Actuary.Models;

/// <content>What a section that speaks of other keys asks for.</content>
public sealed partial class Binder
{
    /// <summary>The numbers that were asked for so far.</summary>
    internal IReadOnlyList<NumberKey> Numbers() => _context.Numbers.Keys(_context.Assumptions);

    /// <summary>The numbers and sections that were asked for so far, may be left out, and are.</summary>
    internal IReadOnlyList<UnstatedKey> Unstated() => _context.Unstated;

    /// <summary>The numbers that the key typed at <paramref name="key"/> means; null after a problem.</summary>
    internal VariedKey? FindKey(string key, string typed, ChangeKind kind, KeyFinder finder) =>
        finder.Find(typed, kind, _map?[key]?.Place ?? _place, KeyPath.Join(_path, key), _context.Problems);

    /// <summary>
    /// Whether a scenario took away what the key means: it, or part of it, changes nothing any more, and no number in the group's unit is left
    /// of it.
    /// </summary>
    internal bool IsTakenAway(string typed, ChangeKind kind, KeyFinder finder)
    {
        if (!_context.LeftAside.Exists(key => KeyPath.Ancestors(key).Any(group => KeyPath.EndsWith(group, typed)))) return false;
        var left = finder.Find(typed, kind, _place, "", new ProblemList());
        return left is null || (_outer.Unit?.Node is ScalarNode unit && unit.Text != left.Unit);
    }

    /// <summary>Knows the keys and the origin of the group without looking at them: what matters about it has been refused.</summary>
    internal void Pass(params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys) Ask(key, "", required: false);
        foreach (var word in Words.Provenance) Ask(word, "", required: false);
    }

    /// <summary>Knows every key of the group and all below it without looking at them.</summary>
    internal void PassAll()
    {
        foreach (var entry in _map?.Entries ?? []) Ask(entry.Key, "", required: false);
    }

    /// <summary>The sources of a quantity that was asked for, or the reason for it.</summary>
    internal string WhyOf(string key)
    {
        var name = KeyPath.Join(_path, key);
        if (_context.Assumptions.FindLast(assumption => assumption.Key == name) is not { } assumption) return "";
        string[] origin = [.. assumption.Sources, assumption.At, assumption.Reason];
        return string.Join(", ", origin.Where(text => text.Length > 0));
    }
}
