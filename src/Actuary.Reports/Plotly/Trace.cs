using System.Text.Json.Serialization;

namespace Actuary.Reports.Plotly;

/// <summary>One drawn series: points <see cref="X"/>, <see cref="Y"/> of equal length (of a heat map its columns and rows) on one pair of axes.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(ScatterTrace), "scatter")]
[JsonDerivedType(typeof(BarTrace), "bar")]
[JsonDerivedType(typeof(HeatMapTrace), "heatmap")]
public abstract record Trace
{
    [JsonPropertyName("x"), JsonConverter(typeof(PlottedValues))]
    public required IReadOnlyList<double> X { get; init; }

    [JsonPropertyName("y"), JsonConverter(typeof(PlottedValues))]
    public required IReadOnlyList<double> Y { get; init; }

    [JsonPropertyName("name")]
    public string? Name { get; init; }

    /// <summary>False hides the series until a slider shows it.</summary>
    [JsonPropertyName("visible")]
    public bool? Visible { get; init; }

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

    /// <summary>Words at each bar.</summary>
    [JsonPropertyName("text")]
    public IReadOnlyList<string>? Words { get; init; }

    [JsonPropertyName("textposition")]
    public WordsPlace? WordsAt { get; init; }

    /// <summary>False lets the words reach beyond the panel.</summary>
    [JsonPropertyName("cliponaxis")]
    public bool? Clipped { get; init; }

    /// <summary>Thickness of a bar in units of its axis.</summary>
    [JsonPropertyName("width")]
    public double? Width { get; init; }
}

/// <summary>Cells coloured by their value: a column at each x, a row at each y.</summary>
public sealed record HeatMapTrace : Trace
{
    /// <summary>The values, a list for each row with one for each column.</summary>
    [JsonPropertyName("z"), JsonConverter(typeof(PlottedRows))]
    public required IReadOnlyList<IReadOnlyList<double>> Z { get; init; }

    /// <summary>The value with the first colour.</summary>
    [JsonPropertyName("zmin")]
    public double? Least { get; init; }

    /// <summary>The value with the last colour.</summary>
    [JsonPropertyName("zmax")]
    public double? Most { get; init; }

    /// <summary>Colours from the least value to the most, at shares from 0 to 1.</summary>
    [JsonPropertyName("colorscale")]
    public IReadOnlyList<ColourStop>? Colours { get; init; }

    [JsonPropertyName("colorbar")]
    public ColourBar? Bar { get; init; }

    /// <summary>Space between rows, pixels.</summary>
    [JsonPropertyName("ygap")]
    public double? RowGap { get; init; }
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
