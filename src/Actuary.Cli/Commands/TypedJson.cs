using System.Text.Json;
using System.Text.Json.Serialization;

namespace Actuary.Cli.Commands;

/// <summary>Reads a question typed as one JSON object; what is none is told with all other problems.</summary>
internal static class TypedJson
{
    private static readonly JsonSerializerOptions _format = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    /// <summary>The question; null after a problem.</summary>
    /// <param name="example">An object that would be right.</param>
    public static T? Read<T>(string document, string example, List<string> problems)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(document, _format) ?? throw new JsonException("The value is null.");
        }
        catch (JsonException error)
        {
            problems.Add($"--json is no question: {error.Message.TrimEnd('.')}. Allowed: an object such as {example}.");
            return null;
        }
    }
}
