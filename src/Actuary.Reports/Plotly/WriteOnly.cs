using System.Text.Json;
using System.Text.Json.Serialization;

namespace Actuary.Reports.Plotly;

/// <summary>A converter of one direction: figures are written, never read.</summary>
internal abstract class WriteOnly<T> : JsonConverter<T>
{
    public sealed override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("Figures are written, not read.");
}

/// <summary>Writes a value as the string it shows itself as.</summary>
internal sealed class AsText<T> : WriteOnly<T>
    where T : class
{
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}
