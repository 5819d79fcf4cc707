using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using S = DocumentFormat.OpenXml.Spreadsheet;

namespace Actuary.Reports.Workbook.Files;

/// <summary>A sheet as the part of the file that holds its cells and how it is seen and printed.</summary>
internal static class SheetPart
{
    private const uint A4 = 9;

    /// <param name="drawing">The relation to the sheet's charts, or null.</param>
    /// <param name="isFirst">Whether the workbook opens on it.</param>
    public static Worksheet Of(Sheet sheet, StyleTable styles, string? drawing, bool isFirst)
    {
        var part = new Worksheet(
            new SheetProperties(new PageSetupProperties { FitToPage = true }),
            new SheetViews(View(sheet, isFirst)),
            new SheetFormatProperties { DefaultRowHeight = RowHeight.OfOneLine, CustomHeight = true },
            new Columns(sheet.Widths.Select(Width)),
            new SheetData(sheet.Rows.Select((cells, row) => RowOf(cells, row, sheet.Widths, styles))));
        if (sheet.Filter is { } filter)
            part.Append(new AutoFilter { Reference = filter.Relative });
        part.Append(new PageMargins { Left = 0.4, Right = 0.4, Top = 0.6, Bottom = 0.6, Header = 0.3, Footer = 0.3 }, new PageSetup
        {
            PaperSize = A4,
            Orientation = sheet.IsLandscape ? OrientationValues.Landscape : OrientationValues.Portrait,
            FitToWidth = (uint)sheet.PagesWide,
            FitToHeight = (uint)sheet.PagesHigh,
        });
        part.Append(new HeaderFooter(new OddFooter("&L&A&R&P / &N")));
        if (drawing is not null)
            part.Append(new Drawing { Id = drawing });
        return part;
    }

    private static SheetView View(Sheet sheet, bool isFirst)
    {
        var view = new SheetView { WorkbookViewId = 0, ShowGridLines = sheet.FrozenRows > 0, TabSelected = isFirst };
        if (sheet.FrozenRows == 0 && sheet.FrozenColumns == 0)
            return view;
        view.Append(new Pane
        {
            HorizontalSplit = sheet.FrozenColumns == 0 ? null : (double)sheet.FrozenColumns,
            VerticalSplit = sheet.FrozenRows == 0 ? null : (double)sheet.FrozenRows,
            TopLeftCell = CellRange.Name(sheet.FrozenRows, sheet.FrozenColumns),
            ActivePane = sheet.FrozenColumns == 0 ? PaneValues.BottomLeft : sheet.FrozenRows == 0 ? PaneValues.TopRight : PaneValues.BottomRight,
            State = PaneStateValues.Frozen,
        });
        return view;
    }

    private static Column Width(double characters, int column) =>
        new() { Min = (uint)column + 1, Max = (uint)column + 1, Width = characters, CustomWidth = true };

    private static Row RowOf(IReadOnlyList<Cell> cells, int row, IReadOnlyList<double> widths, StyleTable styles) =>
        new(cells.Select((cell, column) => CellOf(cell, CellRange.Name(row, column), styles)))
        {
            RowIndex = (uint)row + 1,
            Height = RowHeight.Of(cells, widths),
            CustomHeight = true,
        };

    private static OpenXmlElement CellOf(Cell cell, string reference, StyleTable styles)
    {
        var written = new S.Cell { CellReference = reference, StyleIndex = styles.NumberOf(cell.Style) };
        if (cell.Text is { Length: > 0 } text)
        {
            written.DataType = CellValues.InlineString;
            written.Append(new InlineString(new S.Text(text) { Space = SpaceProcessingModeValues.Preserve }));
        }
        else if (cell.Number is { } number)
        {
            if (cell.Formula is { } formula)
                written.Append(new CellFormula(formula));
            written.Append(new CellValue(number.ToString("R")));
        }

        return written;
    }
}
