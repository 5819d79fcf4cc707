using System.Text.Json.Serialization;

namespace Actuary.Reports.Plotly;

/// <summary>One drawn series: points <see cref="X"/>, <see cref="Y"/> of equal length on one pair of axes.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(ScatterTrace), "scatter")]
[JsonDerivedType(typeof(BarTrace), "bar")]
public abstract record Trace
{
    [JsonPropertyName("x"), JsonConverter(typeof(PlottedValues))]
    public required IReadOnlyList<double> X { get; init; }

    [JsonPropertyName("y"), JsonConverter(typeof(PlottedValues))]
    public required IReadOnlyList<double> Y { get; init; }

    [JsonPropertyName("name")]
    public string? Name { get; init; }

    /// <summary>False keeps the series out of the legend.</summary>
    [JsonPropertyName("showlegend")]
    public bool? ShowLegend { get; init; }

    /// <summary>Series of one group are shown and hidden together.</summary>
    [JsonPropertyName("legendgroup")]
    public string? LegendGroup { get; init; }

    /// <summary>What the reader sees at a point, in plotly's template language.</summary>
    [JsonPropertyName("hovertemplate")]
    public string? HoverTemplate { get; init; }

    /// <summary>Leaves the series out of the hover text when set to <see cref="HoverInfo.Skip"/>.</summary>
    [JsonPropertyName("hoverinfo")]
    public HoverInfo? HoverInfo { get; init; }

    /// <summary>More values for each point, for its hover text.</summary>
    [JsonPropertyName("customdata"), JsonConverter(typeof(PlottedRows))]
    public IReadOnlyList<IReadOnlyList<double>>? CustomData { get; init; }

    [JsonPropertyName("xaxis")]
    public AxisId? XAxis { get; init; }

    [JsonPropertyName("yaxis")]
    public AxisId? YAxis { get; init; }

    /// <summary>The same series in the panel of a pair of axes.</summary>
    public Trace On(AxisId x, AxisId y) => this with { XAxis = x, YAxis = y };
}

/// <summary>Points joined by a line, perhaps with the area to the line before it, or below it, filled.</summary>
public sealed record ScatterTrace : Trace
{
    [JsonPropertyName("mode")]
    public DrawMode Mode { get; init; } = DrawMode.Lines;

    [JsonPropertyName("line")]
    public Line? Line { get; init; }

    [JsonPropertyName("fill")]
    public Fill? Fill { get; init; }

    [JsonPropertyName("fillcolor")]
    public Colour? FillColour { get; init; }

    /// <summary>Series of one stack group are drawn one on top of the other.</summary>
    [JsonPropertyName("stackgroup")]
    public string? StackGroup { get; init; }

    [JsonPropertyName("marker")]
    public Marker? Marker { get; init; }
}

/// <summary>Bars from zero, or from <see cref="Base"/>.</summary>
public sealed record BarTrace : Trace
{
    [JsonPropertyName("orientation")]
    public Orientation Orientation { get; init; } = Orientation.Vertical;

    [JsonPropertyName("marker")]
    public Marker? Marker { get; init; }

    /// <summary>Where each bar starts, when not at zero.</summary>
    [JsonPropertyName("base"), JsonConverter(typeof(PlottedValues))]
    public IReadOnlyList<double>? Base { get; init; }

    /// <summary>Thickness of a bar in units of its axis.</summary>
    [JsonPropertyName("width")]
    public double? Width { get; init; }
}

/// <summary>How a line looks. Width in pixels.</summary>
public sealed record Line(
    [property: JsonPropertyName("color")] Colour Colour,
    [property: JsonPropertyName("width")] double Width = 1.5,
    [property: JsonPropertyName("dash")] Dash? Dash = null);

/// <summary>How a bar or a point looks. Size in pixels and symbol are those of points only.</summary>
public sealed record Marker(
    [property: JsonPropertyName("color")] Colour Colour,
    [property: JsonPropertyName("size")] double? Size = null,
    [property: JsonPropertyName("symbol")] Symbol? Symbol = null);
