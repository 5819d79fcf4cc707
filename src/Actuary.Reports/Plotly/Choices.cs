using System.Text.Json.Serialization;

namespace Actuary.Reports.Plotly;

/// <summary>What a scatter trace draws.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DrawMode>))]
public enum DrawMode
{
    [JsonStringEnumMemberName("lines")] Lines,
    [JsonStringEnumMemberName("markers")] Markers,
    [JsonStringEnumMemberName("lines+markers")] LinesAndMarkers,
}

/// <summary>What the area of a scatter trace reaches to.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Fill>))]
public enum Fill
{
    [JsonStringEnumMemberName("tonexty")] ToTraceBefore,
    [JsonStringEnumMemberName("tozeroy")] ToZero,
}

/// <summary>The pattern of a line: a second sign beside its colour.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Dash>))]
public enum Dash
{
    [JsonStringEnumMemberName("solid")] Solid,
    [JsonStringEnumMemberName("dash")] Dashed,
    [JsonStringEnumMemberName("dot")] Dotted,
    [JsonStringEnumMemberName("dashdot")] DashDotted,
}

/// <summary>The sign of a point.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Symbol>))]
public enum Symbol
{
    [JsonStringEnumMemberName("circle")] Circle,
    [JsonStringEnumMemberName("diamond-open")] Diamond,
    [JsonStringEnumMemberName("square-open")] Square,
    [JsonStringEnumMemberName("triangle-up")] Triangle,
    [JsonStringEnumMemberName("x-thin-open")] Cross,
}

/// <summary>Whether a series speaks when the pointer is over it.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<HoverInfo>))]
public enum HoverInfo
{
    [JsonStringEnumMemberName("skip")] Skip,
}

/// <summary>Which points answer the pointer: the nearest one, or all at the same x or y.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<HoverMode>))]
public enum HoverMode
{
    [JsonStringEnumMemberName("closest")] Closest,
    [JsonStringEnumMemberName("x unified")] AllAtX,
    [JsonStringEnumMemberName("y unified")] AllAtY,
}

/// <summary>Which way bars grow.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Orientation>))]
public enum Orientation
{
    [JsonStringEnumMemberName("v")] Vertical,
    [JsonStringEnumMemberName("h")] Horizontal,
}

/// <summary>How bars at one place share it.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<BarMode>))]
public enum BarMode
{
    [JsonStringEnumMemberName("group")] SideBySide,
    [JsonStringEnumMemberName("relative")] Stacked,
    [JsonStringEnumMemberName("overlay")] Overlaid,
}

/// <summary>Where the words of a bar stand.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<WordsPlace>))]
public enum WordsPlace
{
    [JsonStringEnumMemberName("none")] Nowhere,
    [JsonStringEnumMemberName("inside")] Inside,
    [JsonStringEnumMemberName("outside")] Outside,
}

/// <summary>In which order a legend lists its series.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<LegendOrder>))]
public enum LegendOrder
{
    [JsonStringEnumMemberName("normal")] AsDrawn,
    [JsonStringEnumMemberName("reversed")] Reversed,
}

/// <summary>Where an axis starts.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<RangeMode>))]
public enum RangeMode
{
    [JsonStringEnumMemberName("normal")] Fitted,
    [JsonStringEnumMemberName("tozero")] FromZero,
}

/// <summary>A horizontal anchor.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Across>))]
public enum Across
{
    [JsonStringEnumMemberName("left")] Left,
    [JsonStringEnumMemberName("center")] Centre,
    [JsonStringEnumMemberName("right")] Right,
}

/// <summary>A vertical anchor.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Upright>))]
public enum Upright
{
    [JsonStringEnumMemberName("top")] Top,
    [JsonStringEnumMemberName("middle")] Middle,
    [JsonStringEnumMemberName("bottom")] Bottom,
}
