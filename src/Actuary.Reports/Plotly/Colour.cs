using System.Text.Json.Serialization;

namespace Actuary.Reports.Plotly;

/// <summary>A colour by its red, green and blue (0–255) and its opacity (0 clear – 1 solid), written as CSS <c>rgba(…)</c>.</summary>
[JsonConverter(typeof(AsText<Colour>))]
public readonly record struct Colour(byte Red, byte Green, byte Blue, double Opacity = 1)
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
