using System.Globalization;

namespace Actuary.Schemes.Tests.WorkedExamples;

/// <summary>A row of worked-examples.csv: what is put in, and each number or word that must come out.</summary>
internal sealed record Example(string Id, string Scheme, Inputs Inputs, IReadOnlyDictionary<string, string> Expected)
{
    public static IReadOnlyList<Example> Read(string file)
    {
        var rows = CsvRows.Read(file).Skip(1).Where(row => row.Count > 3).ToDictionary(row => row[0], StringComparer.Ordinal);
        return [.. rows.Values.Select(row => new Example(row[0], row[1], InputsOf(row, rows), Pairs(row[3])))];
    }

    /// <summary>
    /// Half a unit of the last digit shown, and no less than a rounding error: 7710.73 allows 7710.725 … 7710.735.
    /// </summary>
    public static bool Agrees(string expected, string answer)
    {
        var shown = Inputs.FirstWord(expected);
        if (!double.TryParse(shown, CultureInfo.InvariantCulture, out var number))
            return shown == answer;
        var digits = shown.Contains('.', StringComparison.Ordinal) ? shown.Length - shown.IndexOf('.', StringComparison.Ordinal) - 1 : 0;
        return double.TryParse(answer, CultureInfo.InvariantCulture, out var value)
            && Math.Abs(value - number) <= 0.5 * Math.Pow(10, -digits) * (1 + 1e-9) + 1e-12 * Math.Abs(number);
    }

    private static Inputs InputsOf(IReadOnlyList<string> row, Dictionary<string, IReadOnlyList<string>> rows)
    {
        var own = Pairs(row[2]);
        var reference = own.Keys.SingleOrDefault(key => key.StartsWith("as ", StringComparison.Ordinal));
        if (reference is null)
            return new Inputs(own);
        var of = reference[3..].Trim();
        if (!rows.TryGetValue(of, out var other))
            throw new InvalidDataException($"{row[0]} refers to {of}, which the file does not have.");
        own.Remove(reference);
        return InputsOf(other, rows).With(own);
    }

    /// <summary>
    /// <c>name=value; name=value</c>; a word without a value stands for itself; <c>group: a=1, b=2</c> names <c>group.a</c> and <c>group.b</c>.
    /// </summary>
    private static Dictionary<string, string> Pairs(string text) => text
        .Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .SelectMany(OfGroup)
        .Select(pair => pair.Split('=', 2))
        .ToDictionary(pair => pair[0].Trim(), pair => pair.Length > 1 ? pair[1].Trim() : "", StringComparer.Ordinal);

    private static IEnumerable<string> OfGroup(string part)
    {
        var group = part.Split('=', 2)[0].Split(':', 2);
        return group.Length < 2
            ? [part]
            : part[(group[0].Length + 1)..].Split(',', StringSplitOptions.TrimEntries).Select(pair => $"{group[0]}.{pair}");
    }
}
