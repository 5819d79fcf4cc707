using Actuary.Reports.Workbook.Charts;

namespace Actuary.Reports.Workbook;

/// <summary>What a sheet of a workbook holds, as it will be written. Rows and columns count from zero.</summary>
/// <param name="Name">At most 31 characters, unlike every other sheet's.</param>
internal sealed record Sheet(string Name)
{
    /// <summary>The widths of the columns from the first on, in characters.</summary>
    public required IReadOnlyList<double> Widths { get; init; }

    public required IReadOnlyList<IReadOnlyList<Cell>> Rows { get; init; }

    /// <summary>Rows and columns that stay in sight and are repeated on every printed page; both or neither.</summary>
    public int FrozenRows { get; init; }

    public int FrozenColumns { get; init; }

    public bool IsLandscape { get; init; } = true;

    /// <summary>Printed pages beside each other; zero is as many as it takes.</summary>
    public int PagesWide { get; init; } = 1;

    /// <summary>Printed pages below each other; zero is as many as it takes.</summary>
    public int PagesHigh { get; init; }

    /// <summary>Where a reader may filter; its first row is the head.</summary>
    public CellRange? Filter { get; init; }

    public IReadOnlyList<PlacedChart> Charts { get; init; } = [];
}

/// <summary>A chart and the cells it covers.</summary>
internal sealed record PlacedChart(NativeChart Chart, CellRange Place);
