using Actuary.Reports.Plotly;

namespace Actuary.Reports.Workbook.Charts;

/// <summary>How the values of a chart are drawn.</summary>
internal enum ChartKind
{
    Lines,
    StackedColumns,
}

/// <summary>A chart that spreadsheets draw themselves from cells of the workbook, by calendar year.</summary>
internal sealed record NativeChart
{
    public required string Title { get; init; }

    public required ChartKind Kind { get; init; }

    /// <summary>Under the axis of years.</summary>
    public required string YearTitle { get; init; }

    /// <summary>Beside the axis of values: the unit that <see cref="ValueFormat"/> shows.</summary>
    public required string ValueTitle { get; init; }

    /// <summary>The number format of the axis of values; it does the scaling.</summary>
    public required string ValueFormat { get; init; }

    public required IReadOnlyList<int> Years { get; init; }

    public required IReadOnlyList<ChartSeries> Series { get; init; }
}

/// <summary>A series of a chart: where its years and values stand, and the values themselves for readers that do not calculate.</summary>
internal sealed record ChartSeries(string Name, string YearCells, string ValueCells, IReadOnlyList<double> Values, Colour Colour)
{
    public bool IsDashed { get; init; }
}
