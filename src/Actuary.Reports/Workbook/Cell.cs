using System.Globalization;

namespace Actuary.Reports.Workbook;

/// <summary>One cell: words, or a number that stays a number, or nothing but a style.</summary>
internal readonly record struct Cell
{
    /// <summary>The longest text a cell may hold; spreadsheets refuse or repair a file with a longer one.</summary>
    private const int LongestText = 32_767;

    private Cell(CellStyle style) => Style = style;

    public CellStyle Style { get; }

    public string? Text { get; private init; }

    /// <summary>The number; for a formula its value, so that a reader that does not calculate shows it too.</summary>
    public double? Number { get; private init; }

    /// <summary>The formula without the equals sign, or null.</summary>
    public string? Formula { get; private init; }

    public static Cell Blank(CellStyle style) => new(style);

    /// <summary>Words; what is too long is cut.</summary>
    public static Cell Words(string text, CellStyle style) =>
        new(style) { Text = FileText.Of(text.Length <= LongestText ? text : text[..(LongestText - 1)] + "…") };

    /// <summary>Words in the plain style.</summary>
    public static Cell Words(string text) => Words(text, CellStyle.Plain);

    /// <summary>A number; one that is not finite has no place in a workbook and leaves the cell empty.</summary>
    public static Cell Of(double number, CellStyle style) => double.IsFinite(number) ? new Cell(style) { Number = number } : Blank(style);

    /// <summary>A formula with its value.</summary>
    public static Cell Calculated(string formula, double value, CellStyle style) => Of(value, style) with { Formula = formula };

    public static Cell Year(int year) => Of(year, CellStyle.Year);

    /// <summary>Text as a number where it is one that a cell holds exactly (15 digits), else as words: text never looks like a number.</summary>
    public static Cell AsWritten(string text, CellStyle words, string numberFormat = "") =>
        double.TryParse(text, NumberStyles.Float, null, out var number)
        && double.IsFinite(number) && text.Count(char.IsAsciiDigit) <= 15
            ? Of(number, words with { Format = numberFormat, Wraps = false })
            : Words(text, words);
}
