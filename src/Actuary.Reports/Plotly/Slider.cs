using System.Text.Json.Serialization;

namespace Actuary.Reports.Plotly;

/// <summary>A slider below a figure: each of its steps shows some of the series and hides the others.</summary>
public sealed record Slider(
    [property: JsonPropertyName("steps")] IReadOnlyList<SliderStep> Steps,
    [property: JsonPropertyName("active")] int Active,
    [property: JsonPropertyName("currentvalue")] SliderValue Value)
{
    /// <summary>Room around the slider.</summary>
    [JsonPropertyName("pad")]
    public Padding? Padding { get; init; }
}

/// <summary>What stands before the label of the step shown.</summary>
public sealed record SliderValue(
    [property: JsonPropertyName("prefix")] string Prefix,
    [property: JsonPropertyName("font")] Font? Font = null);

/// <summary>White space in pixels.</summary>
public sealed record Padding([property: JsonPropertyName("t")] int Top, [property: JsonPropertyName("b")] int Bottom = 0);

/// <summary>A place of the slider.</summary>
public sealed record SliderStep(
    [property: JsonPropertyName("label")] string Label,
    [property: JsonPropertyName("args")] IReadOnlyList<Restyle> Changes)
{
    [JsonPropertyName("method")]
    public StepMethod Method { get; init; } = StepMethod.Restyle;
}

/// <summary>Which series are seen, in the order of the figure's data.</summary>
public sealed record Restyle([property: JsonPropertyName("visible")] IReadOnlyList<bool> Visible);

/// <summary>What a step of a slider does.</summary>
[JsonConverter(typeof(AsText<StepMethod>))]
public sealed record StepMethod : Choice
{
    private StepMethod(string word) : base(word) { }

    public static StepMethod Restyle { get; } = new("restyle");
}
