using System.Text.Json;
using System.Text.Json.Serialization;

namespace Actuary.Reports.Plotly;

/// <summary>Everything about a figure that is not data. Lengths in pixels.</summary>
public sealed record Layout
{
    [JsonPropertyName("title")]
    public FigureTitle? Title { get; init; }

    [JsonPropertyName("font")]
    public Font? Font { get; init; }

    [JsonPropertyName("margin")]
    public Margin? Margin { get; init; }

    [JsonPropertyName("height")]
    public int? Height { get; init; }

    [JsonPropertyName("width")]
    public int? Width { get; init; }

    [JsonPropertyName("hovermode")]
    public HoverMode? HoverMode { get; init; }

    [JsonPropertyName("barmode")]
    public BarMode? BarMode { get; init; }

    /// <summary>The gap between bars as a share of their place, 0 to 1.</summary>
    [JsonPropertyName("bargap")]
    public double? BarGap { get; init; }

    [JsonPropertyName("showlegend")]
    public bool? ShowLegend { get; init; }

    [JsonPropertyName("legend")]
    public Legend? Legend { get; init; }

    [JsonPropertyName("paper_bgcolor")]
    public Colour? Paper { get; init; }

    [JsonPropertyName("plot_bgcolor")]
    public Colour? Plot { get; init; }

    [JsonPropertyName("annotations")]
    public IReadOnlyList<Annotation>? Annotations { get; init; }

    [JsonPropertyName("sliders")]
    public IReadOnlyList<Slider>? Sliders { get; init; }

    /// <summary>The x axes, one per panel, in the order of <see cref="AxisId.X"/>.</summary>
    [JsonIgnore]
    public IReadOnlyList<Axis> XAxes { get; init; } = [new()];

    /// <summary>The y axes, one per panel, in the order of <see cref="AxisId.Y"/>.</summary>
    [JsonIgnore]
    public IReadOnlyList<Axis> YAxes { get; init; } = [new()];

    /// <summary>The axes under the names the schema gives them: <c>xaxis</c>, <c>xaxis2</c>, …</summary>
    [JsonInclude, JsonExtensionData]
    internal Dictionary<string, JsonElement> NamedAxes
    {
        get
        {
            var named = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
            Name(named, "xaxis", XAxes);
            Name(named, "yaxis", YAxes);
            return named;
        }
    }

    /// <summary>The layout as one JSON object, safe inside an HTML script element.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, FigureJson.Shared.Layout);

    private static void Name(Dictionary<string, JsonElement> named, string direction, IReadOnlyList<Axis> axes)
    {
        for (var number = 1; number <= axes.Count; number++)
            named.Add(number == 1 ? direction : $"{direction}{number}",
                JsonSerializer.SerializeToElement(axes[number - 1], FigureJson.Shared.Axis));
    }
}

/// <summary>The headline of a figure that stands alone.</summary>
public sealed record FigureTitle(
    [property: JsonPropertyName("text")] string Text,
    [property: JsonPropertyName("font")] Font? Font = null,
    [property: JsonPropertyName("x")] double? X = null,
    [property: JsonPropertyName("xanchor")] Across? Anchor = null,
    [property: JsonPropertyName("y")] double? Y = null,
    [property: JsonPropertyName("yanchor")] Upright? Upright = null,
    [property: JsonPropertyName("pad")] Padding? Padding = null);

/// <summary>Typeface, size and colour of words.</summary>
public sealed record Font(
    [property: JsonPropertyName("family")] string? Family = null,
    [property: JsonPropertyName("size")] double? Size = null,
    [property: JsonPropertyName("color")] Colour? Colour = null);

/// <summary>White space around the panels.</summary>
public sealed record Margin(
    [property: JsonPropertyName("l")] int Left,
    [property: JsonPropertyName("r")] int Right,
    [property: JsonPropertyName("t")] int Top,
    [property: JsonPropertyName("b")] int Bottom);

/// <summary>The list of series. X and Y are shares of the panels' width and height.</summary>
public sealed record Legend(
    [property: JsonPropertyName("orientation")] Orientation Orientation,
    [property: JsonPropertyName("x")] double X,
    [property: JsonPropertyName("y")] double Y,
    [property: JsonPropertyName("xanchor")] Across XAnchor,
    [property: JsonPropertyName("yanchor")] Upright YAnchor,
    [property: JsonPropertyName("traceorder")] LegendOrder? Order = null);

/// <summary>Words on a figure. With no axis named, X and Y are shares of the panels' width and height.</summary>
public sealed record Annotation(
    [property: JsonPropertyName("text")] string Text,
    [property: JsonPropertyName("x")] double X,
    [property: JsonPropertyName("y")] double Y)
{
    [JsonPropertyName("xref")]
    public Reference XReference { get; init; } = Reference.Paper;

    [JsonPropertyName("yref")]
    public Reference YReference { get; init; } = Reference.Paper;

    [JsonPropertyName("xanchor")]
    public Across? XAnchor { get; init; }

    [JsonPropertyName("yanchor")]
    public Upright? YAnchor { get; init; }

    [JsonPropertyName("align")]
    public Across? Align { get; init; }

    [JsonPropertyName("xshift")]
    public double? ShiftRight { get; init; }

    [JsonPropertyName("yshift")]
    public double? ShiftUp { get; init; }

    [JsonPropertyName("showarrow")]
    public bool ShowArrow { get; init; }

    [JsonPropertyName("font")]
    public Font? Font { get; init; }

    [JsonPropertyName("bgcolor")]
    public Colour? Background { get; init; }
}

/// <summary>What a place on a figure is measured against: the panels as a whole, or an axis.</summary>
[JsonConverter(typeof(AsText<Reference>))]
public sealed record Reference : Choice
{
    private Reference(string word) : base(word) { }

    /// <summary>Shares of the panels' width or height, from 0 to 1.</summary>
    public static Reference Paper { get; } = new("paper");

    /// <summary>Values of an axis.</summary>
    public static Reference To(AxisId axis) => new(axis.ToString());
}
