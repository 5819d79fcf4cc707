using Actuary.Reports.Text;
using Actuary.Reports.Workbook.Charts;

namespace Actuary.Reports.Workbook.Sheets;

/// <summary>The charts below each other, three to a printed page.</summary>
internal static class ChartSheet
{
    private const int RowsEach = 22;
    private const int EachPage = 3;
    private const int ColumnsEach = 12;

    public static Sheet Of(IReadOnlyList<NativeChart> charts, WorkbookPhrases words) => new(words.Charts)
    {
        Widths = [.. Enumerable.Repeat(10.0, ColumnsEach)],
        Rows = [[Cell.Words(words.Charts, CellStyle.Title)]],
        IsLandscape = false,
        PagesHigh = (charts.Count + EachPage - 1) / EachPage,
        Charts = [.. charts.Select((chart, index) => new PlacedChart(chart,
            new CellRange(2 + (index * (RowsEach + 1)), 0, 2 + (index * (RowsEach + 1)) + RowsEach, ColumnsEach)))],
    };
}
