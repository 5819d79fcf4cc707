using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using S = DocumentFormat.OpenXml.Spreadsheet;

namespace Actuary.Reports.Workbook.Files;

/// <summary>What the file says of itself: its title, when the run it shows was started, and the typeface of its cells.</summary>
internal sealed record FileFacts(string Title, DateTimeOffset Created, string Face);

/// <summary>Sheets as a workbook file (Office Open XML). Relations and times are fixed, so equal sheets give equal bytes.</summary>
internal static class WorkbookFile
{
    private const string WorkbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    public static void Write(Stream output, IReadOnlyList<Sheet> sheets, FileFacts facts)
    {
        using var memory = new MemoryStream();
        using (var file = SpreadsheetDocument.Create(memory, SpreadsheetDocumentType.Workbook))
        {
            WriteProperties(file.AddNewPart<CoreFilePropertiesPart>("properties"), facts);
            WriteWorkbook(file.AddNewPart<WorkbookPart>(WorkbookType, "workbook"), sheets, facts.Face);
        }

        memory.Position = 0;
        StableZip.Copy(memory, output);
    }

    private static void WriteWorkbook(WorkbookPart workbook, IReadOnlyList<Sheet> sheets, string face)
    {
        var styles = new StyleTable(face);
        for (var i = 0; i < sheets.Count; i++)
            WriteSheet(workbook.AddNewPart<WorksheetPart>(Relation(i)), sheets[i], styles, isFirst: i == 0);
        workbook.AddNewPart<WorkbookStylesPart>("styles").Stylesheet = styles.ToStylesheet();
        workbook.Workbook = new S.Workbook(
            new BookViews(new WorkbookView { ActiveTab = 0 }),
            new S.Sheets(sheets.Select((sheet, index) => new S.Sheet { Name = sheet.Name, SheetId = (uint)index + 1, Id = Relation(index) })),
            new DefinedNames(sheets.SelectMany(Names)));
    }

    private static void WriteSheet(WorksheetPart part, Sheet sheet, StyleTable styles, bool isFirst)
    {
        const string Drawing = "drawing";
        if (sheet.Charts.Count > 0)
            WriteCharts(part.AddNewPart<DrawingsPart>(Drawing), sheet.Charts);
        using var stream = part.GetStream(FileMode.Create);
        SheetPart.Write(stream, sheet, styles, sheet.Charts.Count > 0 ? Drawing : null, isFirst);
    }

    private static void WriteCharts(DrawingsPart part, IReadOnlyList<PlacedChart> charts)
    {
        for (var i = 0; i < charts.Count; i++)
            part.AddNewPart<ChartPart>($"chart{i + 1}").ChartSpace = ChartPartContent.Of(charts[i].Chart);
        part.WorksheetDrawing = DrawingContent.Of(charts.Select((chart, index) => ($"chart{index + 1}", chart)));
    }

    private static string Relation(int sheet) => $"sheet{sheet + 1}";

    /// <summary>The rows and columns that every printed page repeats, and the filtered range under the name spreadsheets give it.</summary>
    private static IEnumerable<DefinedName> Names(Sheet sheet, int index)
    {
        if (sheet.Filter is { } filter)
            yield return new DefinedName(filter.On(sheet.Name)) { Name = "_xlnm._FilterDatabase", LocalSheetId = (uint)index, Hidden = true };
        var name = CellRange.Quoted(sheet.Name);
        List<string> repeated = [];
        if (sheet.FrozenColumns > 0)
            repeated.Add($"{name}!$A:${CellRange.Letters(sheet.FrozenColumns - 1)}");
        if (sheet.FrozenRows > 0)
            repeated.Add($"{name}!$1:${sheet.FrozenRows}");
        if (repeated.Count > 0)
            yield return new DefinedName(string.Join(',', repeated)) { Name = "_xlnm.Print_Titles", LocalSheetId = (uint)index };
    }

    private static void WriteProperties(CoreFilePropertiesPart part, FileFacts facts)
    {
        XNamespace core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
        XNamespace elements = "http://purl.org/dc/elements/1.1/";
        XNamespace terms = "http://purl.org/dc/terms/";
        XNamespace instance = "http://www.w3.org/2001/XMLSchema-instance";
        var properties = new XElement(core + "coreProperties",
            new XAttribute(XNamespace.Xmlns + "dcterms", terms.NamespaceName),
            new XElement(elements + "title", FileText.Of(facts.Title)),
            new XElement(elements + "creator", "Actuary"),
            new XElement(terms + "created", new XAttribute(instance + "type", "dcterms:W3CDTF"), facts.Created.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'")));
        using var stream = part.GetStream(FileMode.Create);
        properties.Save(stream);
    }
}
