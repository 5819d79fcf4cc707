using System.Net;
using System.Text;
using Actuary.Reports.Text;

namespace Actuary.Notebooks;

/// <summary>A table for readers: numbers in a scale that suits their column, the rows in the middle of a long table left out.</summary>
internal static class TableText
{
    private const int RowsAtFirst = 60;
    private const int RowsAtLast = 10;

    public static string Plain(Table table)
    {
        var (columns, rows) = (Shown(table), ShownRows(table));
        var widths = columns.Select(column => Math.Max(column.Heading.Length, rows.Select(row => row < 0 ? 1 : column.Cells(row).Length).DefaultIfEmpty(0).Max())).ToArray();
        var text = new StringBuilder();
        string Line(Func<ShownColumn, string> cell) =>
            string.Join("  ", columns.Select((column, i) => column.IsNumber ? cell(column).PadLeft(widths[i]) : cell(column).PadRight(widths[i]))).TrimEnd();
        text.Append(Line(column => column.Heading));
        foreach (var row in rows)
            text.Append('\n').Append(Line(column => row < 0 ? "…" : column.Cells(row)));
        return text.ToString();
    }

    public static string Html(Table table)
    {
        var columns = Shown(table);
        var html = new StringBuilder("<table style=\"border-collapse:collapse;font-variant-numeric:tabular-nums\"><thead><tr>");
        foreach (var column in columns)
            html.Append($"<th style=\"{Align(column)};border-bottom:1px solid #8a939b\">{WebUtility.HtmlEncode(column.Heading)}</th>");
        html.Append("</tr></thead><tbody>");
        foreach (var row in ShownRows(table))
        {
            html.Append("<tr>");
            foreach (var column in columns)
                html.Append($"<td style=\"{Align(column)}\">{WebUtility.HtmlEncode(row < 0 ? "…" : column.Cells(row))}</td>");
            html.Append("</tr>");
        }

        html.Append("</tbody></table>");
        if (table.RowCount > RowsAtFirst + RowsAtLast)
            html.Append($"<p>{Numbers.Count(table.RowCount)} rows × {table.Columns.Count} columns</p>");
        return html.ToString();
    }

    private static string Align(ShownColumn column) => column.IsNumber ? "text-align:right;padding:2px 8px" : "text-align:left;padding:2px 8px";

    /// <summary>The rows to show; −1 stands for those left out.</summary>
    private static int[] ShownRows(Table table) => table.RowCount <= RowsAtFirst + RowsAtLast
        ? [.. Enumerable.Range(0, table.RowCount)]
        : [.. Enumerable.Range(0, RowsAtFirst), -1, .. Enumerable.Range(table.RowCount - RowsAtLast, RowsAtLast)];

    private static ShownColumn[] Shown(Table table) => [.. table.Columns.Select(Shown)];

    private static ShownColumn Shown(TableColumn column)
    {
        if (column.Values is not double[] numbers)
            return new(column.Name, column.ElementType == typeof(int) || column.ElementType == typeof(long), column.Text);
        var largest = numbers.Where(double.IsFinite).Select(Math.Abs).DefaultIfEmpty(0).Max();
        if (column.Unit.Length > 0)
        {
            var unit = DisplayUnit.For(column.Unit, largest, Language.English);
            return new($"{column.Name} ({unit.Label})", true, row => double.IsFinite(numbers[row]) ? unit.Number(numbers[row]) : "");
        }

        var decimals = numbers.All(value => value == Math.Floor(value)) ? 0 : Decimals(largest);
        return new(column.Name, true, row => double.IsFinite(numbers[row]) ? Numbers.Fixed(numbers[row], decimals) : "");
    }

    /// <summary>Four digits of the largest, and two decimals at least below a million: rows may be of several sizes.</summary>
    private static int Decimals(double largest) => largest >= 1e6 ? 0 : largest == 0 ? 0 : Math.Clamp(3 - (int)Math.Floor(Math.Log10(largest)), 2, 9);

    private sealed record ShownColumn(string Heading, bool IsNumber, Func<int, string> Cells);
}
