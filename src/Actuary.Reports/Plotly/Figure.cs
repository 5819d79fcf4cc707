using System.Text.Json;
using System.Text.Json.Serialization;

namespace Actuary.Reports.Plotly;

/// <summary>
/// A picture in plotly's own schema: what is drawn (<see cref="Data"/>) and how (<see cref="Layout"/>). Any Plotly
/// front end draws its JSON.
/// </summary>
public sealed record Figure(
    [property: JsonPropertyName("data")] IReadOnlyList<Trace> Data,
    [property: JsonPropertyName("layout")] Layout Layout)
{
    /// <summary>The figure as one JSON object, safe inside an HTML script element.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, FigureJson.Shared.Figure);
}
