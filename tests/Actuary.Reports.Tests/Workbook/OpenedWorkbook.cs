using Actuary.Reports.Runs;
using Actuary.Reports.Text;
using Actuary.Reports.Workbook;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Actuary.Reports.Tests.Workbook;

/// <summary>A workbook read back as any reader of the format would.</summary>
internal sealed class OpenedWorkbook : IDisposable
{
    private readonly MemoryStream _bytes;

    public OpenedWorkbook(RunData run, Language language = Language.English)
    {
        _bytes = new MemoryStream(Written(run, language));
        File = SpreadsheetDocument.Open(_bytes, isEditable: false);
    }

    public SpreadsheetDocument File { get; }

    public string[] SheetNames => [.. Sheets.Select(sheet => sheet.Name!.Value!)];

    private IEnumerable<Sheet> Sheets => File.WorkbookPart!.Workbook.Sheets!.Elements<Sheet>();

    public static byte[] Written(RunData run, Language language = Language.English)
    {
        using var file = new MemoryStream();
        WorkbookReport.Write(run, file, language);
        return file.ToArray();
    }

    public WorksheetPart Part(string sheet) =>
        (WorksheetPart)File.WorkbookPart!.GetPartById(Sheets.Single(one => one.Name == sheet).Id!);

    /// <summary>The cells of a sheet by their names, such as B5.</summary>
    public Dictionary<string, Cell> Cells(string sheet) =>
        Part(sheet).Worksheet.Descendants<Cell>().ToDictionary(cell => cell.CellReference!.Value!, StringComparer.Ordinal);

    /// <summary>The rows of a sheet as cells.</summary>
    public List<List<Cell>> Rows(string sheet) => [.. Part(sheet).Worksheet.Descendants<Row>().Select(row => row.Elements<Cell>().ToList())];

    /// <summary>A row found by the words it begins with.</summary>
    public List<Cell> Row(string sheet, string label) => Rows(sheet).Single(row => row.Count > 0 && Text(row[0]) == label);

    /// <summary>The number format of a cell.</summary>
    public string Format(Cell cell)
    {
        var styles = File.WorkbookPart!.WorkbookStylesPart!.Stylesheet;
        var format = styles.CellFormats!.Elements<CellFormat>().ElementAt((int)cell.StyleIndex!.Value).NumberFormatId!.Value;
        return styles.NumberingFormats!.Elements<NumberingFormat>().FirstOrDefault(one => one.NumberFormatId!.Value == format)?.FormatCode?.Value ?? "";
    }

    public static string Text(Cell cell) => cell.InlineString?.InnerText ?? "";

    public static double Number(Cell cell) => double.Parse(cell.CellValue!.Text);

    public void Dispose()
    {
        File.Dispose();
        _bytes.Dispose();
    }
}
