using System.Text.Json.Nodes;

namespace Actuary.Notebooks.Display;

/// <summary>One thing in every form a front end may know; it takes the richest that it does.</summary>
internal sealed record MimeBundle(IReadOnlyDictionary<string, JsonNode> Forms)
{
    public const string Plain = "text/plain";
    public const string Html = "text/html";

    /// <summary>What any Plotly front end draws.</summary>
    public const string Plotly = "application/vnd.plotly.v1+json";

    public static MimeBundle OfText(string text) => new(new Dictionary<string, JsonNode>(StringComparer.Ordinal) { [Plain] = text });

    public static MimeBundle OfHtml(string html, string plain) => new(new Dictionary<string, JsonNode>(StringComparer.Ordinal) { [Html] = html, [Plain] = plain });

    public JsonObject ToJson() => new(Forms.Select(form => KeyValuePair.Create(form.Key, (JsonNode?)form.Value.DeepClone())));
}

/// <summary>Something that has richer forms than text.</summary>
internal interface IRich
{
    MimeBundle ToMime();
}
