namespace Actuary.Reports.Workbook;

/// <summary>A block of cells on a sheet; rows and columns count from zero, ends included.</summary>
internal readonly record struct CellRange(int FirstRow, int FirstColumn, int LastRow, int LastColumn)
{
    /// <summary>Cells below each other.</summary>
    public static CellRange Down(int column, int firstRow, int count) => new(firstRow, column, firstRow + count - 1, column);

    /// <summary><c>B5:B64</c>.</summary>
    public string Relative => $"{Name(FirstRow, FirstColumn)}:{Name(LastRow, LastColumn)}";

    /// <summary><c>'Sheet'!$B$5:$B$64</c>.</summary>
    public string On(string sheet) =>
        $"{Quoted(sheet)}!${Letters(FirstColumn)}${FirstRow + 1}:${Letters(LastColumn)}${LastRow + 1}";

    /// <summary><c>B5</c>.</summary>
    public static string Name(int row, int column) => Letters(column) + (row + 1);

    /// <summary>The name of a sheet as formulas take it.</summary>
    public static string Quoted(string sheet) => $"'{sheet.Replace("'", "''", StringComparison.Ordinal)}'";

    /// <summary>A … Z, AA ….</summary>
    public static string Letters(int column) =>
        column < 26 ? ((char)('A' + column)).ToString() : Letters((column / 26) - 1) + (char)('A' + (column % 26));
}
