using System.Text.Json;
using System.Text.Json.Serialization;

namespace Actuary.Reports.Plotly;

/// <summary>The colour at a share (0 to 1) of a scale of colours.</summary>
[JsonConverter(typeof(StopAsPair))]
public sealed record ColourStop(double At, Colour Colour);

/// <summary>The key to colours beside a heat map. Thickness in pixels.</summary>
public sealed record ColourBar(
    [property: JsonPropertyName("title")] AxisTitle Title,
    [property: JsonPropertyName("thickness")] double? Thickness = null,
    [property: JsonPropertyName("tickformat")] NumberFormat? TickFormat = null,
    [property: JsonPropertyName("outlinewidth")] double? Outline = null);

/// <summary>Writes a stop of a scale of colours as plotly has it: <c>[share, colour]</c>.</summary>
internal sealed class StopAsPair : WriteOnly<ColourStop>
{
    public override void Write(Utf8JsonWriter writer, ColourStop value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        writer.WriteNumberValue(value.At);
        writer.WriteStringValue(value.Colour.ToString());
        writer.WriteEndArray();
    }
}

/// <summary>A colour by its red, green and blue (0–255) and its opacity (0 clear – 1 solid), written as CSS <c>rgba(…)</c>.</summary>
[JsonConverter(typeof(AsText<Colour>))]
public sealed record Colour(byte Red, byte Green, byte Blue, double Opacity = 1)
{
    /// <summary>The same colour, seen through.</summary>
    public Colour Faded(double opacity) => opacity is >= 0 and <= 1
        ? this with { Opacity = opacity }
        : throw new ArgumentOutOfRangeException(nameof(opacity), opacity, "An opacity lies between 0 and 1.");

    /// <summary>The CSS text plotly and a browser read.</summary>
    public override string ToString() => Opacity >= 1
        ? $"rgb({Red},{Green},{Blue})"
        : $"rgba({Red},{Green},{Blue},{Opacity:0.###})";
}
