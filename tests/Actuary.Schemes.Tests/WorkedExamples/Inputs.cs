using System.Globalization;

namespace Actuary.Schemes.Tests.WorkedExamples;

/// <summary>The inputs of a worked example by name; a remark after a value, as in <c>15 (ages 45-59)</c>, is not part of it.</summary>
internal sealed class Inputs(IReadOnlyDictionary<string, string> values)
{
    public IEnumerable<string> Names => values.Keys;

    public Inputs With(IReadOnlyDictionary<string, string> own)
    {
        var merged = new Dictionary<string, string>(values, StringComparer.Ordinal);
        foreach (var (name, value) in own)
            merged[name] = value;
        return new Inputs(merged);
    }

    public bool Has(string name) => values.ContainsKey(name);

    public string Text(string name, string otherwise = "") => values.TryGetValue(name, out var text) ? FirstWord(text) : otherwise;

    public double Number(string name, double? otherwise = null)
    {
        if (values.TryGetValue(name, out var text))
            return double.Parse(FirstWord(text), CultureInfo.InvariantCulture);
        return otherwise ?? throw new InvalidDataException($"The input {name} is missing.");
    }

    /// <summary>Numbers parted by commas.</summary>
    public double[] Numbers(string name) =>
        [.. Text(name).Split(',', StringSplitOptions.RemoveEmptyEntries).Select(text => double.Parse(text, CultureInfo.InvariantCulture))];

    /// <summary>One input of every group, as <c>rural: premium=90, ratio=0.75; urban: premium=120, ratio=0.70</c> has them; those without it left out.</summary>
    public double[] OfGroups(string name) => [.. Names.Where(known => known.EndsWith('.' + name, StringComparison.Ordinal)).Select(known => Number(known))];

    public DateOnly Date(string name) => DateOnly.ParseExact(Text(name), "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>An age such as <c>69y11m</c> (or in years) in months.</summary>
    public int Months(string name)
    {
        var text = Text(name);
        var years = text.IndexOf('y', StringComparison.Ordinal);
        return years < 0
            ? 12 * int.Parse(text, CultureInfo.InvariantCulture)
            : 12 * int.Parse(text[..years], CultureInfo.InvariantCulture) + int.Parse(text[(years + 1)..].TrimEnd('m'), CultureInfo.InvariantCulture);
    }

    internal static string FirstWord(string text) => text.Split(' ', 2)[0];
}
