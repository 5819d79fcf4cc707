using Actuary.Reports.Plotly;

namespace Actuary.Reports.Workbook;

/// <summary>Where in a cell its content stands; by itself, words begin at the left and numbers end at the right.</summary>
internal enum Side
{
    ByContent,
    Start,
    Centre,
    End,
}

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

    /// <summary>The head of a column of words.</summary>
    public static CellStyle ColumnHead { get; } = new() { IsBold = true, IsShaded = true, Wraps = true, HasRule = true };

    /// <summary>The head of a column of numbers.</summary>
    public static CellStyle NumberHead { get; } = ColumnHead with { Side = Side.End };

    /// <summary>The head of a column of years or of short words.</summary>
    public static CellStyle CentredHead { get; } = ColumnHead with { Side = Side.Centre };

    /// <summary>Over a group of rows.</summary>
    public static CellStyle Group { get; } = new() { IsBold = true, IsShaded = true };

    /// <summary>A calendar year: a number without grouping.</summary>
    public static CellStyle Year { get; } = new("0") { Side = Side.Centre };

    public bool IsBold { get; init; }

    public bool IsFaint { get; init; }

    public bool IsShaded { get; init; }

    public bool Wraps { get; init; }

    public Side Side { get; init; }

    /// <summary>A line below the cell.</summary>
    public bool HasRule { get; init; }

    /// <summary>Stands in from the edge, as the parts of a sum do.</summary>
    public bool IsIndented { get; init; }

    /// <summary>Size of the letters, points.</summary>
    public double Size { get; init; } = 10;

    /// <summary>Behind heads.</summary>
    public static Colour Shade { get; } = new(0xe8, 0xee, 0xf4);
}
