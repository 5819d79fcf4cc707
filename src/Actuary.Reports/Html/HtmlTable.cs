namespace Actuary.Reports.Html;

/// <summary>A table: a caption, column heads and rows whose first cell is the row's head. Numbers are aligned right.</summary>
internal sealed record HtmlTable(string Caption, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<Cell>> Rows)
{
    public void Write(HtmlWriter page)
    {
        page.Line($"<div class=\"scroll\"><table>");
        page.Line($"<caption>{Caption}</caption>");
        page.Line($"<thead><tr>");
        for (var column = 0; column < Columns.Count; column++)
            page.Line($"<th scope=\"col\"{ClassOf(IsWords(column) ? "words" : null)}>{Columns[column]}</th>");
        page.Line($"</tr></thead><tbody>");
        foreach (var row in Rows)
            WriteRow(page, row);
        page.Line($"</tbody></table></div>");
    }

    private static void WriteRow(HtmlWriter page, IReadOnlyList<Cell> row)
    {
        page.Line($"<tr><th scope=\"row\">{row[0].Text}</th>");
        foreach (var cell in row.Skip(1))
            page.Line($"<td{ClassOf(cell.Class)}>{cell.Text}</td>");
        page.Line($"</tr>");
    }

    /// <summary>Words are aligned left, and so is the head of their column.</summary>
    private bool IsWords(int column) => Rows.Count > 0 && Rows[0][column].IsWords;

    private static Markup ClassOf(string? name) => new(name is null ? "" : $" class=\"{name}\"");
}

/// <summary>One cell, perhaps of a class the style sheet knows.</summary>
internal readonly record struct Cell(string Text, string? Class = null)
{
    public bool IsWords => Class?.Split(' ')[0] is "words" or "key" or "hash";

    public static implicit operator Cell(string text) => new(text);
}
