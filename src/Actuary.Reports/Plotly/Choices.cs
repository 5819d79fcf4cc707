using System.Text.Json.Serialization;

namespace Actuary.Reports.Plotly;

/// <summary>
/// One of the words that plotly knows for a choice. A class and no enumeration: JSON metadata of value types is compiled when a command runs, which took
/// a report longer than drawing it.
/// </summary>
public abstract record Choice(string Word)
{
    /// <summary>The word, as it stands in a figure's JSON.</summary>
    public sealed override string ToString() => Word;
}

/// <summary>What a scatter trace draws.</summary>
[JsonConverter(typeof(AsText<DrawMode>))]
public sealed record DrawMode : Choice
{
    private DrawMode(string word) : base(word) { }

    public static DrawMode Lines { get; } = new("lines");
    public static DrawMode Markers { get; } = new("markers");
    public static DrawMode LinesAndMarkers { get; } = new("lines+markers");
}

/// <summary>What the area of a scatter trace reaches to.</summary>
[JsonConverter(typeof(AsText<Fill>))]
public sealed record Fill : Choice
{
    private Fill(string word) : base(word) { }

    public static Fill ToTraceBefore { get; } = new("tonexty");
    public static Fill ToZero { get; } = new("tozeroy");
}

/// <summary>The pattern of a line: a second sign beside its colour.</summary>
[JsonConverter(typeof(AsText<Dash>))]
public sealed record Dash : Choice
{
    private Dash(string word) : base(word) { }

    public static Dash Solid { get; } = new("solid");
    public static Dash Dashed { get; } = new("dash");
    public static Dash Dotted { get; } = new("dot");
    public static Dash DashDotted { get; } = new("dashdot");
}

/// <summary>The sign of a point.</summary>
[JsonConverter(typeof(AsText<Symbol>))]
public sealed record Symbol : Choice
{
    private Symbol(string word) : base(word) { }

    public static Symbol Circle { get; } = new("circle");
    public static Symbol Diamond { get; } = new("diamond-open");
    public static Symbol Square { get; } = new("square-open");
    public static Symbol Triangle { get; } = new("triangle-up");
    public static Symbol Cross { get; } = new("x-thin-open");
}

/// <summary>Whether a series speaks when the pointer is over it.</summary>
[JsonConverter(typeof(AsText<HoverInfo>))]
public sealed record HoverInfo : Choice
{
    private HoverInfo(string word) : base(word) { }

    public static HoverInfo Skip { get; } = new("skip");
}

/// <summary>Which points answer the pointer: the nearest one, or all at the same x or y.</summary>
[JsonConverter(typeof(AsText<HoverMode>))]
public sealed record HoverMode : Choice
{
    private HoverMode(string word) : base(word) { }

    public static HoverMode Closest { get; } = new("closest");
    public static HoverMode AllAtX { get; } = new("x unified");
    public static HoverMode AllAtY { get; } = new("y unified");
}

/// <summary>Which way bars grow.</summary>
[JsonConverter(typeof(AsText<Orientation>))]
public sealed record Orientation : Choice
{
    private Orientation(string word) : base(word) { }

    public static Orientation Vertical { get; } = new("v");
    public static Orientation Horizontal { get; } = new("h");
}

/// <summary>How bars at one place share it.</summary>
[JsonConverter(typeof(AsText<BarMode>))]
public sealed record BarMode : Choice
{
    private BarMode(string word) : base(word) { }

    public static BarMode SideBySide { get; } = new("group");
    public static BarMode Stacked { get; } = new("relative");
    public static BarMode Overlaid { get; } = new("overlay");
}

/// <summary>Where the words of a bar stand.</summary>
[JsonConverter(typeof(AsText<WordsPlace>))]
public sealed record WordsPlace : Choice
{
    private WordsPlace(string word) : base(word) { }

    public static WordsPlace Nowhere { get; } = new("none");
    public static WordsPlace Inside { get; } = new("inside");
    public static WordsPlace Outside { get; } = new("outside");
}

/// <summary>In which order a legend lists its series.</summary>
[JsonConverter(typeof(AsText<LegendOrder>))]
public sealed record LegendOrder : Choice
{
    private LegendOrder(string word) : base(word) { }

    public static LegendOrder AsDrawn { get; } = new("normal");
    public static LegendOrder Reversed { get; } = new("reversed");
}

/// <summary>Where an axis starts.</summary>
[JsonConverter(typeof(AsText<RangeMode>))]
public sealed record RangeMode : Choice
{
    private RangeMode(string word) : base(word) { }

    public static RangeMode Fitted { get; } = new("normal");
    public static RangeMode FromZero { get; } = new("tozero");
}

/// <summary>A horizontal anchor.</summary>
[JsonConverter(typeof(AsText<Across>))]
public sealed record Across : Choice
{
    private Across(string word) : base(word) { }

    public static Across Left { get; } = new("left");
    public static Across Centre { get; } = new("center");
    public static Across Right { get; } = new("right");
}

/// <summary>A vertical anchor.</summary>
[JsonConverter(typeof(AsText<Upright>))]
public sealed record Upright : Choice
{
    private Upright(string word) : base(word) { }

    public static Upright Top { get; } = new("top");
    public static Upright Middle { get; } = new("middle");
    public static Upright Bottom { get; } = new("bottom");
}
