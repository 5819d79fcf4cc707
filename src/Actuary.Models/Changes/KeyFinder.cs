namespace Actuary.Models;

/// <summary>
/// Finds what a typed key means. The whole key goes before its end, and a key without its date or year before nothing: it is enough
/// where the value has a single one.
/// </summary>
internal sealed class KeyFinder(IReadOnlyList<NumberKey> numbers, IReadOnlyList<UnstatedKey> unstated)
{
    /// <summary>The numbers meant; null, with a problem of file <paramref name="place"/>, when there is no such key or several are.</summary>
    public VariedKey? Find(string typed, ChangeKind kind, Place place, string askedAt, ProblemList problems)
    {
        var found = kind == ChangeKind.Set ? Numbers(typed) : Groups(typed);
        if (found.Count > 1)
        {
            var dates = kind == ChangeKind.Set && found.Select(KeyPath.WithoutPoint).Distinct(StringComparer.Ordinal).Count() == 1;
            problems.Add(ProblemKind.UnknownKey, place, askedAt, $"'{typed}' {(dates ? "has several dates or years" : "may be several keys")}", Spelling.List(found));
            return null;
        }

        if (found.Count == 0)
        {
            RefuseUnknown(typed, kind, place, askedAt, problems);
            return null;
        }

        NumberKey[] below = [.. numbers.Where(number => IsAtOrBelow(number.Key, found[0]))];
        if (kind == ChangeKind.Set) return new VariedKey(found[0], kind, [below.First(number => number.Key == found[0])]);
        var units = below.Select(number => number.Unit).Distinct(StringComparer.Ordinal).ToArray();
        if (kind == ChangeKind.Multiply && below.All(number => number.Value == 0))
        {
            problems.Add(ProblemKind.NoEffect, place, askedAt, $"multiplying '{found[0]}' changes nothing: it is zero", "a key with a number other than zero");
            return null;
        }

        if (units.Length == 1) return new VariedKey(found[0], kind, below);
        problems.Add(ProblemKind.Unit, place, askedAt, $"'{found[0]}' holds numbers in several units: {Spelling.List(units)}", "a key whose numbers share their unit");
        return null;
    }

    private List<string> Numbers(string typed)
    {
        var keys = numbers.Select(number => number.Key).ToArray();
        if (keys.Contains(typed, StringComparer.Ordinal)) return [typed];
        var ending = keys.Where(key => KeyPath.EndsWith(key, typed)).ToList();
        return ending.Count > 0 ? ending : [.. keys.Where(key => KeyPath.WithoutPoint(key) is var bare && bare != key && KeyPath.EndsWith(bare, typed))];
    }

    private List<string> Groups(string typed)
    {
        var groups = numbers.SelectMany(number => KeyPath.Ancestors(number.Key)).Distinct(StringComparer.Ordinal).ToArray();
        return groups.Contains(typed, StringComparer.Ordinal) ? [typed] : [.. groups.Where(group => KeyPath.EndsWith(group, typed))];
    }

    private void RefuseUnknown(string typed, ChangeKind kind, Place place, string askedAt, ProblemList problems)
    {
        if (unstated.FirstOrDefault(key => key.IsMeantBy(typed)) is { } known)
        {
            problems.Add(ProblemKind.UnknownKey, place, askedAt, $"the model does not state '{known.Key}': {known.Meaning}", known.Remedy);
            return;
        }

        var depth = typed.Count(letter => letter == '.');
        var keys = numbers.SelectMany(number => kind == ChangeKind.Set ? [number.Key, KeyPath.WithoutPoint(number.Key)] : KeyPath.Ancestors(number.Key))
            .Select(key => KeyPath.End(key, depth + 1)).Distinct(StringComparer.Ordinal);
        problems.Add(
            ProblemKind.UnknownKey, place, askedAt, $"no number of the model has the key '{typed}'",
            "a dotted key as in a scenario, or its end, of a number that the model or the scenario states", Spelling.Nearest(typed, keys));
    }

    private static bool IsAtOrBelow(string key, string group) => key == group || key.StartsWith(group + ".", StringComparison.Ordinal);
}
