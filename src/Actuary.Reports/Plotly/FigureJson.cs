using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace Actuary.Reports.Plotly;

/// <summary>
/// How figures become JSON: what is not set is left out, so plotly's defaults hold. Every script is written as it is,
/// but the characters that could end an HTML script element are not.
/// </summary>
[JsonSerializable(typeof(Figure))]
[JsonSerializable(typeof(Layout))]
[JsonSerializable(typeof(Axis))]
internal sealed partial class FigureJson : JsonSerializerContext
{
    public static FigureJson Shared { get; } = new(new JsonSerializerOptions
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    });
}
