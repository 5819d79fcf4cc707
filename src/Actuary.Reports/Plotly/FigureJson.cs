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
[JsonSerializable(typeof(IReadOnlyDictionary<string, string>))]
internal sealed partial class FigureJson : JsonSerializerContext
{
    /// <summary>Words by name as one JSON object, safe inside an HTML script element.</summary>
    public static string WordsOf(IReadOnlyDictionary<string, string> words) => JsonSerializer.Serialize(words, Shared.IReadOnlyDictionaryStringString);

    public static FigureJson Shared { get; } = new(new JsonSerializerOptions
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    });
}
