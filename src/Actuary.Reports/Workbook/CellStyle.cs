using Actuary.Reports.Plotly;

namespace Actuary.Reports.Workbook;

/// <summary>How a cell looks. Two cells with equal styles share one entry of the file.</summary>
/// <param name="Format">The number format, in the notation of spreadsheets; empty is the general one.</param>
internal sealed record CellStyle(string Format = "")
{
    public static CellStyle Plain { get; } = new();

    /// <summary>Words that may need several lines.</summary>
    public static CellStyle Wrapped { get; } = new() { Wraps = true };

    public static CellStyle Bold { get; } = new() { IsBold = true };

    public static CellStyle Title { get; } = new() { IsBold = true, Size = 16 };

    public static CellStyle Heading { get; } = new() { IsBold = true, Size = 12 };

    /// <summary>An explanation under a title.</summary>
    public static CellStyle Note { get; } = new() { IsFaint = true };

    /// <summary>The head of a column.</summary>
    public static CellStyle ColumnHead { get; } = new() { IsBold = true, IsShaded = true, Wraps = true, IsCentred = true, HasRule = true };

    /// <summary>A calendar year: a number without grouping.</summary>
    public static CellStyle Year { get; } = new("0") { IsCentred = true };

    public bool IsBold { get; init; }

    public bool IsFaint { get; init; }

    public bool IsShaded { get; init; }

    public bool Wraps { get; init; }

    public bool IsCentred { get; init; }

    /// <summary>A number on the side where words begin.</summary>
    public bool IsAtStart { get; init; }

    /// <summary>A line below the cell.</summary>
    public bool HasRule { get; init; }

    /// <summary>Size of the letters, points.</summary>
    public double Size { get; init; } = 10;

    /// <summary>Behind the heads of columns.</summary>
    public static Colour Shade { get; } = new(0xe8, 0xee, 0xf4);
}
