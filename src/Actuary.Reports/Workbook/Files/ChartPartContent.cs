using Actuary.Reports.Figures;
using Actuary.Reports.Workbook.Charts;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Drawing.Charts;
using A = DocumentFormat.OpenXml.Drawing;
using C = DocumentFormat.OpenXml.Drawing.Charts;

namespace Actuary.Reports.Workbook.Files;

/// <summary>A chart in DrawingML.</summary>
internal static class ChartPartContent
{
    private const uint YearAxis = 1;
    private const uint ValueAxisId = 2;

    /// <summary>As many years are labelled at most.</summary>
    private const int MostLabels = 12;

    public static ChartSpace Of(NativeChart chart) => new(
        new Date1904 { Val = false },
        new RoundedCorners { Val = false },
        new Chart(
            Caption(chart.Title, 1400, isBold: true),
            new AutoTitleDeleted { Val = false },
            new PlotArea(new Layout(), Plot(chart), Years(chart), Values(chart)),
            new Legend(new LegendPosition { Val = LegendPositionValues.Bottom }, new Overlay { Val = false }),
            new PlotVisibleOnly { Val = true },
            new DisplayBlanksAs { Val = DisplayBlanksAsValues.Gap }),
        new ChartShapeProperties(Solid(House.Paper), new A.Outline(new A.NoFill())));

    private static OpenXmlElement Plot(NativeChart chart) => chart.Kind == ChartKind.Lines
        ? new C.LineChart([new Grouping { Val = GroupingValues.Standard }, new VaryColors { Val = false },
            .. chart.Series.Select((series, index) => LineSeries(series, index, chart)),
            new ShowMarker { Val = true }, .. Axes()])
        : new C.BarChart([new BarDirection { Val = BarDirectionValues.Column }, new BarGrouping { Val = BarGroupingValues.Stacked }, new VaryColors { Val = false },
            .. chart.Series.Select((series, index) => ColumnSeries(series, index, chart)),
            new GapWidth { Val = 30 }, new Overlap { Val = 100 }, .. Axes()]);

    private static IEnumerable<OpenXmlElement> Axes() => [new AxisId { Val = YearAxis }, new AxisId { Val = ValueAxisId }];

    private static LineChartSeries LineSeries(ChartSeries series, int index, NativeChart chart) => new(
        [
            .. Head(series, index),
            new ChartShapeProperties(Stroke(series)),
            new Marker(new Symbol { Val = MarkerStyleValues.None }),
            .. Data(series, chart),
            new Smooth { Val = false },
        ]);

    private static BarChartSeries ColumnSeries(ChartSeries series, int index, NativeChart chart) => new(
        [.. Head(series, index), new ChartShapeProperties(Solid(series.Colour)), new InvertIfNegative { Val = false }, .. Data(series, chart)]);

    private static IEnumerable<OpenXmlElement> Head(ChartSeries series, int index) =>
        [new C.Index { Val = (uint)index }, new Order { Val = (uint)index }, new SeriesText(new NumericValue(series.Name))];

    private static IEnumerable<OpenXmlElement> Data(ChartSeries series, NativeChart chart) =>
    [
        new CategoryAxisData(Cells(series.YearCells, "0", [.. chart.Years.Select(year => (double)year)])),
        new Values(Cells(series.ValueCells, chart.ValueFormat, series.Values)),
    ];

    private static NumberReference Cells(string cells, string format, IReadOnlyList<double> values) => new(
        new Formula(cells),
        new NumberingCache([new FormatCode(format), new PointCount { Val = (uint)values.Count },
            .. values.Select((value, index) => new NumericPoint(new NumericValue(value.ToString("R"))) { Index = (uint)index })]));

    private static CategoryAxis Years(NativeChart chart)
    {
        var skip = Math.Max(1, (chart.Years.Count + MostLabels - 1) / MostLabels);
        return new CategoryAxis(
            new AxisId { Val = YearAxis },
            new Scaling(new Orientation { Val = OrientationValues.MinMax }),
            new Delete { Val = false },
            new AxisPosition { Val = AxisPositionValues.Bottom },
            Caption(chart.YearTitle, 1000, isBold: false),
            new NumberingFormat { FormatCode = "0", SourceLinked = false },
            new MajorTickMark { Val = TickMarkValues.Outside },
            new MinorTickMark { Val = TickMarkValues.None },
            new TickLabelPosition { Val = TickLabelPositionValues.Low },
            new ChartShapeProperties(Line(House.Frame)),
            new CrossingAxis { Val = ValueAxisId },
            new Crosses { Val = CrossesValues.AutoZero },
            new AutoLabeled { Val = false },
            new LabelAlignment { Val = LabelAlignmentValues.Center },
            new LabelOffset { Val = 100 },
            new TickLabelSkip { Val = skip },
            new TickMarkSkip { Val = skip },
            new NoMultiLevelLabels { Val = true });
    }

    private static ValueAxis Values(NativeChart chart) => new(
        new AxisId { Val = ValueAxisId },
        new Scaling(new Orientation { Val = OrientationValues.MinMax }),
        new Delete { Val = false },
        new AxisPosition { Val = AxisPositionValues.Left },
        new MajorGridlines(new ChartShapeProperties(Line(House.Grid))),
        Caption(chart.ValueTitle, 1000, isBold: false),
        new NumberingFormat { FormatCode = chart.ValueFormat, SourceLinked = false },
        new MajorTickMark { Val = TickMarkValues.None },
        new MinorTickMark { Val = TickMarkValues.None },
        new TickLabelPosition { Val = TickLabelPositionValues.Low },
        new ChartShapeProperties(Line(House.Frame)),
        new CrossingAxis { Val = YearAxis },
        new Crosses { Val = CrossesValues.AutoZero },
        new CrossBetween { Val = chart.Kind == ChartKind.Lines ? CrossBetweenValues.MidpointCategory : CrossBetweenValues.Between });

    private static Title Caption(string text, int size, bool isBold) => new(
        new ChartText(new RichText(new A.BodyProperties(), new A.ListStyle(), new A.Paragraph(
            new A.ParagraphProperties(new A.DefaultRunProperties { FontSize = size, Bold = isBold }),
            new A.Run(new A.RunProperties { FontSize = size, Bold = isBold }, new A.Text(text))))),
        new Overlay { Val = false });

    private static A.SolidFill Solid(Plotly.Colour colour) => new(new A.RgbColorModelHex { Val = $"{colour.Red:X2}{colour.Green:X2}{colour.Blue:X2}" });

    private static A.Outline Line(Plotly.Colour colour) => new(Solid(colour)) { Width = 9525 };

    private static A.Outline Stroke(ChartSeries series)
    {
        var line = new A.Outline(Solid(series.Colour)) { Width = 25400 };
        if (series.IsDashed)
            line.Append(new A.PresetDash { Val = A.PresetLineDashValues.Dash });
        return line;
    }
}
