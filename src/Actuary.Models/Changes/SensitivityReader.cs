namespace Actuary.Models;

/// <summary>
/// Reads <c>sensitivities</c>: by name <c>{ title, key, down, up }</c> with unit and origin; <c>how: add</c> or <c>how: multiply</c> where
/// the amounts are added to, or multiply, every number at or below the key. To be read last, for a key must have been asked for.
/// </summary>
internal sealed class SensitivityReader
{
    /// <summary>The section. Its amounts are not part of what a run assumes.</summary>
    public const string Section = "sensitivities";

    public SensitivityReader(Binder root)
    {
        if (root.OptionalSection(Section, "how far assumptions may plausibly be off") is not { } sensitivities) return;
        var finder = new KeyFinder(root.Numbers(), root.Unstated());
        Entries = [.. sensitivities.Sections().Select(entry => Read(entry.Name, entry.Binder, finder)).OfType<Sensitivity>()];
    }

    public IReadOnlyList<Sensitivity> Entries { get; } = [];

    private static Sensitivity? Read(string name, Binder entry, KeyFinder finder)
    {
        var title = entry.OptionalLabel("title", "what the assumption is called") ?? new Label(name, name);
        var kind = KindOf(entry);
        var key = entry.Text("key", "the dotted key of what may be off");
        // A scenario that takes a fit in place of what the model states leaves nothing of it to be off.
        var isThere = key.Length > 0 && !entry.IsTakenAway(key, kind, finder);
        var found = isThere ? entry.FindKey("key", key, kind, finder) : null;
        var (least, most) = found is null ? (double.MinValue, double.MaxValue) : (found.Least, found.Most);
        // Without a key there is no unit to ask for; what is said of the key is enough.
        if (found is null)
        {
            entry.Pass("down", "up");
            return null;
        }

        var unit = new Unit(found.Unit);
        var down = entry.Quantity("down", unit, least, most, "the lower value");
        var up = entry.Quantity("up", unit, least, most, "the upper value");
        if (down >= up) entry.Refuse("up", $"is not above the lower value ({up} ≤ {down})", "down < up");
        if (found.IsWhole && (down != Math.Floor(down) || up != Math.Floor(up))) entry.Refuse("key", "takes whole numbers only", "whole down and up");
        return new Sensitivity(name, title, found, down, up, entry.WhyOf("up"));
    }

    private static ChangeKind KindOf(Binder entry)
    {
        const string How = "how";
        if (entry.HasOptional(How)) return entry.Name(How, "what the amounts do to the numbers", "add", "multiply") == "add" ? ChangeKind.Add : ChangeKind.Multiply;
        return ChangeKind.Set;
    }
}
