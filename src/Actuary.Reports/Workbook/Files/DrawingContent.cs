using System.Globalization;
using DocumentFormat.OpenXml.Drawing.Spreadsheet;
using A = DocumentFormat.OpenXml.Drawing;
using C = DocumentFormat.OpenXml.Drawing.Charts;

namespace Actuary.Reports.Workbook.Files;

/// <summary>Where the charts of a sheet lie.</summary>
internal static class DrawingContent
{
    private const string ChartSchema = "http://schemas.openxmlformats.org/drawingml/2006/chart";

    /// <param name="charts">The relation to each chart, and its place.</param>
    public static WorksheetDrawing Of(IEnumerable<(string Relation, PlacedChart Chart)> charts) =>
        new(charts.Select((chart, index) => Anchor(chart.Relation, chart.Chart, (uint)index)));

    private static TwoCellAnchor Anchor(string relation, PlacedChart placed, uint index) => new(
        new FromMarker(Marker(placed.Place.FirstColumn, placed.Place.FirstRow)),
        new ToMarker(Marker(placed.Place.LastColumn, placed.Place.LastRow)),
        new GraphicFrame(
            new NonVisualGraphicFrameProperties(
                new NonVisualDrawingProperties { Id = index + 2, Name = placed.Chart.Title, Description = placed.Chart.Title },
                new NonVisualGraphicFrameDrawingProperties()),
            new Transform(new A.Offset { X = 0, Y = 0 }, new A.Extents { Cx = 0, Cy = 0 }),
            new A.Graphic(new A.GraphicData(new C.ChartReference { Id = relation }) { Uri = ChartSchema }))
        {
            Macro = "",
        },
        new ClientData());

    private static DocumentFormat.OpenXml.OpenXmlElement[] Marker(int column, int row) =>
        [new ColumnId(Text(column)), new ColumnOffset("0"), new RowId(Text(row)), new RowOffset("0")];

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
