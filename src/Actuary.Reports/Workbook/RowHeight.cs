namespace Actuary.Reports.Workbook;

/// <summary>How high a row must be to show its words. Spreadsheets do not agree on working it out for themselves.</summary>
internal static class RowHeight
{
    private const double LineSpacing = 1.45;

    /// <summary>Lines break between words and so hold less than their width.</summary>
    private const double Raggedness = 1.12;

    /// <summary>Bold letters are wider.</summary>
    private const double Boldness = 1.12;

    /// <summary>The highest row a spreadsheet takes, points.</summary>
    private const double Highest = 409;

    /// <summary>A row of plain letters, points.</summary>
    public static double OfOneLine { get; } = CellStyle.Plain.Size * LineSpacing;

    /// <summary>The height of a row in points, for columns of the given widths in characters.</summary>
    public static double Of(IReadOnlyList<Cell> cells, IReadOnlyList<double> widths) =>
        Math.Min(Highest, cells.Select((cell, column) => Lines(cell, widths[column]) * cell.Style.Size * LineSpacing).Append(OfOneLine).Max());

    private static double Lines(Cell cell, double width)
    {
        if (!cell.Style.Wraps || cell.Text is not { Length: > 0 } text)
            return 1;
        var letters = text.Sum(Width) * (cell.Style.IsBold ? Boldness : 1) * cell.Style.Size / CellStyle.Plain.Size;
        return letters <= width ? 1 : Math.Ceiling(letters * Raggedness / width);
    }

    /// <summary>Chinese characters are twice as wide as letters.</summary>
    private static int Width(char character) => character >= 0x2e80 ? 2 : 1;
}
