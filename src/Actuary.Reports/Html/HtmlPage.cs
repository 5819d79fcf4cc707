using Actuary.Reports.Plotly;
using Actuary.Reports.Text;

namespace Actuary.Reports.Html;

/// <summary>What every page has around its content: style, scripts and plotly.js inside it, and a content policy that lets it fetch nothing.</summary>
internal static class HtmlPage
{
    /// <summary>Begins a page in a language (its BCP 47 tag), up to the body.</summary>
    public static void Begin(HtmlWriter page, string language, string title)
    {
        page.Line($"<!DOCTYPE html>");
        page.Line($"<html lang=\"{language}\"><head><meta charset=\"utf-8\">");
        page.Line($"<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
        page.Line($"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data: blob:\">");
        page.Line($"<title>{title}</title><style>");
        page.Raw(Resource("report.css"));
        page.Line($"</style></head><body>");
    }

    public static void End(HtmlWriter page, Phrases words)
    {
        page.Line($"<script type=\"application/json\" id=\"chart-tools\">{new Markup(FigureJson.WordsOf(words.ChartTools))}</script>");
        foreach (var name in (string[])["plotly.js", "report.js"])
        {
            page.Line($"<script>");
            page.Raw(Resource(name));
            page.Line($"</script>");
        }

        page.Line($"</body></html>");
    }

    private static StreamReader Resource(string name) => new(
        typeof(HtmlPage).Assembly.GetManifestResourceStream(name)
        ?? throw new InvalidOperationException($"The assembly was built without its resource '{name}'."));
}
