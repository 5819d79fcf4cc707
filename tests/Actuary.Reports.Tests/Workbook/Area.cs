using System.Text.RegularExpressions;

namespace Actuary.Reports.Tests.Workbook;

/// <summary>The names of the cells of a range, and the value of the formulas the workbook uses; written from the rules of spreadsheets.</summary>
internal static partial class Area
{
    public static IEnumerable<string> Of(string range)
    {
        var ends = CellName().Matches(range);
        var (first, last) = (ends[0], ends[^1]);
        for (var row = int.Parse(first.Groups[2].Value); row <= int.Parse(last.Groups[2].Value); row++)
            for (var column = Number(first.Groups[1].Value); column <= Number(last.Groups[1].Value); column++)
                yield return Letters(column) + row;
    }

    /// <summary>SUM of ranges, or one cell less another.</summary>
    public static double Value(string formula, Func<string, double> cell)
    {
        if (formula.StartsWith("SUM(", StringComparison.Ordinal))
            return formula[4..^1].Split(',').SelectMany(Of).Sum(cell);
        var terms = formula.Split('-');
        return cell(terms[0]) - cell(terms[1]);
    }

    private static int Number(string letters) => letters.Aggregate(0, (number, letter) => (26 * number) + letter - 'A' + 1);

    private static string Letters(int number) => number == 0 ? "" : Letters((number - 1) / 26) + (char)('A' + ((number - 1) % 26));

    [GeneratedRegex("([A-Z]+)([0-9]+)")]
    private static partial Regex CellName();
}
