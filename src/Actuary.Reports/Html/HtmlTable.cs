namespace Actuary.Reports.Html;

/// <summary>A table: a caption, column heads and rows whose first cell is the row's head. Numbers are aligned right.</summary>
internal sealed record HtmlTable(string Caption, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<Cell>> Rows)
{
    public void Write(HtmlWriter page)
    {
        page.Line($"<div class=\"scroll\"><table>");
        page.Line($"<caption>{Caption}</caption>");
        page.Line($"<thead><tr>");
        foreach (var column in Columns)
            page.Line($"<th scope=\"col\">{column}</th>");
        page.Line($"</tr></thead><tbody>");
        foreach (var row in Rows)
            WriteRow(page, row);
        page.Line($"</tbody></table></div>");
    }

    private static void WriteRow(HtmlWriter page, IReadOnlyList<Cell> row)
    {
        page.Line($"<tr><th scope=\"row\">{row[0].Text}</th>");
        foreach (var cell in row.Skip(1))
            page.Line($"<td{new Markup(cell.Class is null ? "" : $" class=\"{cell.Class}\"")}>{cell.Text}</td>");
        page.Line($"</tr>");
    }
}

/// <summary>One cell, perhaps of a class the style sheet knows.</summary>
internal readonly record struct Cell(string Text, string? Class = null)
{
    public static implicit operator Cell(string text) => new(text);
}
