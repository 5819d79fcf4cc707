using System.IO.Compression;
using System.Text.Json.Nodes;
using Actuary.Reports.Plotly;

namespace Actuary.Notebooks.Display;

/// <summary>A figure as HTML that draws itself wherever scripts run, without a network: it carries plotly.js, gzipped.</summary>
internal static class FigureHtml
{
    private static readonly Lazy<string> s_plotly = new(() => Packed("plotly.js"));
    private static readonly Lazy<string> s_script = new(() => new StreamReader(Resource(typeof(FigureHtml), "figure.js")).ReadToEnd());

    /// <summary>The figure's JSON for Plotly front ends, HTML for others, a line of text for terminals.</summary>
    public static MimeBundle ToMime(Figure figure, string title) => new(new Dictionary<string, JsonNode>(StringComparer.Ordinal)
    {
        [MimeBundle.Plotly] = JsonNode.Parse(figure.ToJson())!,
        [MimeBundle.Html] = Fragment(figure),
        [MimeBundle.Plain] = $"[{title}: {figure.Data.Count} series]",
    });

    /// <summary>Part of a page.</summary>
    public static string Fragment(Figure figure)
    {
        var id = $"figure-{Guid.NewGuid():N}";
        return $"""
            <div id="{id}" style="min-height:{figure.Layout.Height ?? 450}px;width:100%"></div>
            <script type="text/javascript">(() => {"{"}
            const ID = '{id}', FIGURE = {figure.ToJson()};
            const PACKED = '{s_plotly.Value}';
            {s_script.Value}{"}"})();</script>
            """;
    }

    /// <summary>A page of its own.</summary>
    public static string Page(Figure figure, string title) =>
        $"<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>{System.Net.WebUtility.HtmlEncode(title)}</title></head><body>{Fragment(figure)}</body></html>";

    /// <summary>Packs the library before the first figure needs it.</summary>
    public static void Prepare() => _ = s_plotly.Value.Length + s_script.Value.Length;

    private static string Packed(string resource)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal))
        using (var library = Resource(typeof(Figure), resource))
            library.CopyTo(gzip);
        return Convert.ToBase64String(packed.ToArray());
    }

    private static Stream Resource(Type of, string name) => of.Assembly.GetManifestResourceStream(name)
        ?? throw new InvalidOperationException($"The assembly was built without its resource '{name}'.");
}
