using Actuary.Reports.Plotly;

namespace Actuary.Reports.Figures;

/// <summary>
/// The look of every figure. The colours are those of Okabe and Ito (Color Universal Design, 2008), told apart by
/// readers with any common colour blindness and, taken in this order, by their lightness in a black-and-white print.
/// </summary>
public static class House
{
    public static Colour Ink { get; } = new(0x1f, 0x24, 0x29);

    public static Colour Grid { get; } = new(0xe3, 0xe6, 0xe9);

    public static Colour Frame { get; } = new(0x8a, 0x93, 0x9b);

    public static Colour Paper { get; } = new(0xff, 0xff, 0xff);

    public static Colour Blue { get; } = new(0x00, 0x72, 0xb2);

    public static Colour Orange { get; } = new(0xe6, 0x9f, 0x00);

    public static Colour Green { get; } = new(0x00, 0x9e, 0x73);

    public static Colour Sky { get; } = new(0x56, 0xb4, 0xe9);

    public static Colour Vermilion { get; } = new(0xd5, 0x5e, 0x00);

    public static Colour Yellow { get; } = new(0xf0, 0xe4, 0x42);

    public static Colour Purple { get; } = new(0xcc, 0x79, 0xa7);

    /// <summary>Colours for series side by side, in the order to take them.</summary>
    public static IReadOnlyList<Colour> Series { get; } = [Blue, Orange, Green, Sky, Vermilion, Yellow, Purple];

    /// <summary>Colours of amounts from nothing up, from the paper to a deep blue: their order is that of lightness, so that it survives a print.</summary>
    public static IReadOnlyList<ColourStop> Amounts { get; } = [new(0, new(0xf4, 0xf8, 0xfb)), new(0.5, Sky), new(1, new(0x00, 0x2b, 0x52))];

    /// <summary>Colours of amounts on both sides of nothing: vermilion below, blue above, both darker with their size.</summary>
    public static IReadOnlyList<ColourStop> Signed { get; } =
        [new(0, new(0x8a, 0x2d, 0x00)), new(0.25, new(0xe8, 0x8c, 0x4c)), new(0.5, new(0xf7, 0xf7, 0xf7)), new(0.75, Sky), new(1, new(0x00, 0x3a, 0x66))];

    private static readonly Dash[] s_patterns = [Dash.Solid, Dash.Dashed, Dash.Dotted, Dash.DashDotted];

    /// <summary>The pattern of a line by its place among others: a second sign beside its colour.</summary>
    public static Dash Pattern(int index) => s_patterns[index % s_patterns.Length];

    /// <summary>Height of a figure with one row of panels, pixels.</summary>
    public const int RowHeight = 380;

    /// <summary>Words on figures: the reader's own sans-serif face, and one that has Chinese.</summary>
    public static Font Words { get; } = new(
        "system-ui, -apple-system, 'Segoe UI', 'Noto Sans', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Source Han Sans SC', sans-serif", 13, Ink);

    /// <summary>An axis of calendar years, shown as whole numbers.</summary>
    public static Axis YearAxis(IReadOnlyList<int> years) => new()
    {
        Range = [years[0] - 0.5, years[^1] + 0.5],
        TickFormat = NumberFormat.Year,
        HoverFormat = NumberFormat.Year,
        MostTicks = 8,
        ShowGrid = false,
        ShowLine = true,
        LineColour = Frame,
    };

    /// <summary>An axis of quantities under a title that carries the unit; zero is marked where it is in sight.</summary>
    public static Axis QuantityAxis(string title) => new()
    {
        Title = new AxisTitle(title, new Font(Size: 12), 8),
        TickFormat = NumberFormat.Plain,
        GridColour = Grid,
        ZeroLine = true,
        ZeroLineColour = Frame,
        AutoMargin = true,
    };
}
