namespace Actuary.Models;

/// <summary>A number, or a whole section, that a model may state and does not: nothing is there to change.</summary>
/// <param name="Unit">The unit of the number; null for a section.</param>
internal sealed record UnstatedKey(string Key, Unit? Unit, string Meaning)
{
    /// <summary>What a user can do about it.</summary>
    public string Remedy => Unit is { } unit
        ? $"a number that is stated; this one can be: '{KeyPath.End(Key, 1)}: {{ value: …, unit: {unit.Id}, status: assumed, reason: … }}' in {Group}"
        : "a number that is stated; the section can be, with all its keys";

    private string Group => KeyPath.Ancestors(Key).Skip(1).FirstOrDefault(Model.FileName);

    /// <summary>Whether a typed key means it: its end, or for a section something in it.</summary>
    public bool IsMeantBy(string typed) => KeyPath.EndsWith(Key, typed)
        || (Unit is null && KeyPath.Ancestors(typed).Skip(1).Any(group => KeyPath.EndsWith(Key, group)));
}
