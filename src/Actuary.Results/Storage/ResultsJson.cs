using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;
using Actuary.Results.Indicators;
using Actuary.Results.Manifests;
using Actuary.Results.Parts;

namespace Actuary.Results.Storage;

/// <summary>The JSON of a run folder: snake case, indented, text as it is.</summary>
[JsonSourceGenerationOptions(
    WriteIndented = true,
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    UseStringEnumConverter = true,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(Manifest))]
[JsonSerializable(typeof(RunIndicators))]
[JsonSerializable(typeof(SumsLayout))]
internal sealed partial class ResultsJson : JsonSerializerContext
{
    /// <summary>The context that leaves Chinese text readable.</summary>
    public static ResultsJson Readable => field ??= new(new JsonSerializerOptions(Default.Options)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        NewLine = "\n",
    });

    public static void Write<T>(Stream stream, T value, JsonTypeInfo<T> type)
    {
        JsonSerializer.Serialize(stream, value, type);
        stream.WriteByte((byte)'\n');
    }

    /// <exception cref="RunFolderException">The file is not there or is damaged; the message names the line.</exception>
    public static T Read<T>(string path, JsonTypeInfo<T> type)
    {
        try
        {
            using var stream = File.OpenRead(path);
            return JsonSerializer.Deserialize(stream, type) ?? throw new RunFolderException(path, "is empty.");
        }
        catch (JsonException damaged)
        {
            throw new RunFolderException(path, $"line {damaged.LineNumber + 1}: {damaged.Message}", damaged);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new RunFolderException(path, $"cannot be read. {failure.Message}", failure);
        }
    }
}
