using System.Xml;

namespace Actuary.Reports.Workbook.Files;

/// <summary>
/// A sheet as the part of the file that holds its cells and how it is seen and printed. It is written element by element:
/// as objects, its tens of thousands of cells would take most of the time of a report.
/// </summary>
internal static class SheetPart
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string A4 = "9";

    /// <param name="drawing">The relation to the sheet's charts, or null.</param>
    /// <param name="isFirst">Whether the workbook opens on it.</param>
    public static void Write(Stream output, Sheet sheet, StyleTable styles, string? drawing, bool isFirst)
    {
        using var xml = XmlWriter.Create(output);
        xml.WriteStartElement("worksheet", Main);
        xml.WriteStartElement("sheetPr", Main);
        Element(xml, "pageSetUpPr", ("fitToPage", "1"));
        xml.WriteEndElement();
        WriteView(xml, sheet, isFirst);
        Element(xml, "sheetFormatPr", ("defaultRowHeight", Text(RowHeight.OfOneLine)), ("customHeight", "1"));
        WriteColumns(xml, sheet.Widths);
        WriteRows(xml, sheet, styles);
        if (sheet.Filter is { } filter)
            Element(xml, "autoFilter", ("ref", filter.Relative));
        WritePage(xml, sheet);
        if (drawing is not null)
        {
            xml.WriteStartElement("drawing", Main);
            xml.WriteAttributeString("r", "id", Relations, drawing);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteView(XmlWriter xml, Sheet sheet, bool isFirst)
    {
        xml.WriteStartElement("sheetViews", Main);
        xml.WriteStartElement("sheetView", Main);
        xml.WriteAttributeString("showGridLines", sheet.FrozenRows > 0 ? "1" : "0");
        xml.WriteAttributeString("tabSelected", isFirst ? "1" : "0");
        xml.WriteAttributeString("workbookViewId", "0");
        if (sheet.FrozenRows > 0)
            Element(xml, "pane", ("xSplit", Text(sheet.FrozenColumns)), ("ySplit", Text(sheet.FrozenRows)),
                ("topLeftCell", CellRange.Name(sheet.FrozenRows, sheet.FrozenColumns)), ("activePane", "bottomRight"), ("state", "frozen"));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteColumns(XmlWriter xml, IReadOnlyList<double> widths)
    {
        xml.WriteStartElement("cols", Main);
        for (var column = 1; column <= widths.Count; column++)
            Element(xml, "col", ("min", Text(column)), ("max", Text(column)), ("width", Text(widths[column - 1])), ("customWidth", "1"));
        xml.WriteEndElement();
    }

    private static void WriteRows(XmlWriter xml, Sheet sheet, StyleTable styles)
    {
        xml.WriteStartElement("sheetData", Main);
        for (var row = 0; row < sheet.Rows.Count; row++)
        {
            var cells = sheet.Rows[row];
            xml.WriteStartElement("row", Main);
            xml.WriteAttributeString("r", Text(row + 1));
            xml.WriteAttributeString("ht", Text(RowHeight.Of(cells, sheet.Widths)));
            xml.WriteAttributeString("customHeight", "1");
            for (var column = 0; column < cells.Count; column++)
                WriteCell(xml, cells[column], CellRange.Name(row, column), styles);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteCell(XmlWriter xml, Cell cell, string name, StyleTable styles)
    {
        xml.WriteStartElement("c", Main);
        xml.WriteAttributeString("r", name);
        xml.WriteAttributeString("s", Text(styles.NumberOf(cell.Style)));
        if (cell.Text is { Length: > 0 } text)
        {
            xml.WriteAttributeString("t", "inlineStr");
            xml.WriteStartElement("is", Main);
            xml.WriteStartElement("t", Main);
            xml.WriteAttributeString("xml", "space", null, "preserve");
            xml.WriteString(text);
            xml.WriteEndElement();
            xml.WriteEndElement();
        }
        else if (cell.Number is { } number)
        {
            if (cell.Formula is { } formula)
                xml.WriteElementString("f", Main, formula);
            xml.WriteElementString("v", Main, Text(number));
        }

        xml.WriteEndElement();
    }

    private static void WritePage(XmlWriter xml, Sheet sheet)
    {
        Element(xml, "pageMargins", ("left", "0.4"), ("right", "0.4"), ("top", "0.6"), ("bottom", "0.6"), ("header", "0.3"), ("footer", "0.3"));
        Element(xml, "pageSetup", ("paperSize", A4), ("fitToWidth", Text(sheet.PagesWide)), ("fitToHeight", Text(sheet.PagesHigh)),
            ("orientation", sheet.IsLandscape ? "landscape" : "portrait"));
        xml.WriteStartElement("headerFooter", Main);
        xml.WriteElementString("oddFooter", Main, "&L&A&R&P / &N");
        xml.WriteEndElement();
    }

    private static void Element(XmlWriter xml, string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        xml.WriteStartElement(name, Main);
        foreach (var (attribute, value) in attributes)
            xml.WriteAttributeString(attribute, value);
        xml.WriteEndElement();
    }

    private static string Text(double number) => number.ToString("R");
}
