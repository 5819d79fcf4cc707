using System.Text.Json.Serialization;

namespace Actuary.Reports.Plotly;

/// <summary>One scale of a figure: its title with the unit, its range and its ticks.</summary>
public sealed record Axis
{
    [JsonPropertyName("title")]
    public AxisTitle? Title { get; init; }

    /// <summary>First and last value shown; fitted to the data when not set.</summary>
    [JsonPropertyName("range")]
    public IReadOnlyList<double>? Range { get; init; }

    /// <summary>The share of the figure the axis takes, from 0 (left, bottom) to 1.</summary>
    [JsonPropertyName("domain")]
    public IReadOnlyList<double>? Domain { get; init; }

    /// <summary>The axis this one hangs on, when a figure has several panels.</summary>
    [JsonPropertyName("anchor")]
    public AxisId? Anchor { get; init; }

    /// <summary>Panels whose axes match zoom together and share one range.</summary>
    [JsonPropertyName("matches")]
    public AxisId? Matches { get; init; }

    [JsonPropertyName("rangemode")]
    public RangeMode? RangeMode { get; init; }

    /// <summary>How tick labels are written, as a d3 number format.</summary>
    [JsonPropertyName("tickformat")]
    public NumberFormat? TickFormat { get; init; }

    [JsonPropertyName("ticksuffix")]
    public string? TickSuffix { get; init; }

    /// <summary>Places of the ticks, with the text of each in <see cref="TickText"/>.</summary>
    [JsonPropertyName("tickvals")]
    public IReadOnlyList<double>? TickValues { get; init; }

    [JsonPropertyName("ticktext")]
    public IReadOnlyList<string>? TickText { get; init; }

    /// <summary>The most ticks there may be.</summary>
    [JsonPropertyName("nticks")]
    public int? MostTicks { get; init; }

    [JsonPropertyName("showgrid")]
    public bool? ShowGrid { get; init; }

    [JsonPropertyName("gridcolor")]
    public Colour? GridColour { get; init; }

    [JsonPropertyName("zeroline")]
    public bool? ZeroLine { get; init; }

    [JsonPropertyName("zerolinecolor")]
    public Colour? ZeroLineColour { get; init; }

    [JsonPropertyName("showline")]
    public bool? ShowLine { get; init; }

    [JsonPropertyName("linecolor")]
    public Colour? LineColour { get; init; }

    [JsonPropertyName("automargin")]
    public bool? AutoMargin { get; init; }

    [JsonPropertyName("fixedrange")]
    public bool? FixedRange { get; init; }

    /// <summary>How the shared hover text of a place is headed, as a d3 number format.</summary>
    [JsonPropertyName("hoverformat")]
    public NumberFormat? HoverFormat { get; init; }
}

/// <summary>The words beside an axis.</summary>
public sealed record AxisTitle(
    [property: JsonPropertyName("text")] string Text,
    [property: JsonPropertyName("font")] Font? Font = null,
    [property: JsonPropertyName("standoff")] double? Standoff = null);

/// <summary>Names an x or y axis of a figure by its place: the first is 1.</summary>
[JsonConverter(typeof(AsText<AxisId>))]
public sealed record AxisId
{
    private AxisId(char direction, int number) => (Direction, Number) = (direction, number);

    internal char Direction { get; }

    internal int Number { get; }

    public static AxisId X(int number) => Of('x', number);

    public static AxisId Y(int number) => Of('y', number);

    /// <summary>The name by which traces refer to the axis: <c>x</c>, <c>x2</c>, …</summary>
    public override string ToString() => Number == 1 ? $"{Direction}" : $"{Direction}{Number}";

    private static AxisId Of(char direction, int number) => number >= 1
        ? new(direction, number)
        : throw new ArgumentOutOfRangeException(nameof(number), number, "Axes are numbered from 1.");
}
