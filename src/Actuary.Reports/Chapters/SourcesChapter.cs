using Actuary.Reports.Html;
using Actuary.Reports.Runs;

namespace Actuary.Reports.Chapters;

/// <summary>Where the figures come from, and the fingerprints of the files that were read.</summary>
internal static class SourcesChapter
{
    public static void Write(HtmlWriter page, RunView run)
    {
        var (words, plan) = (run.Words, run.Documentation);
        page.Line($"<section id=\"sources\"><h2>{words.SourcesHeading}</h2><dl class=\"sources\">");
        foreach (var source in plan.Sources)
            page.Line($"<dt>{source.Id}</dt><dd>{run.Written(source.Title)}{words.FullStop}{words.Space}{run.Written(source.Publisher)}{words.FullStop}{words.Space}{Address(source.Url)} {Reading.Fill(words.Accessed, source.Accessed)}</dd>");
        page.Line($"</dl><details><summary>{words.InputsHeading}</summary>");
        new HtmlTable(words.InputsHeading, [words.File, "SHA-256"],
            [.. plan.Inputs.Select(input => (IReadOnlyList<Cell>)[input.Path, new Cell(input.Sha256, "hash")])]).Write(page);
        page.Line($"</details></section>");
    }

    /// <summary>A link where the address is one of the web; otherwise the text as it stands.</summary>
    private static Markup Address(string url)
    {
        var text = System.Net.WebUtility.HtmlEncode(url);
        return Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            ? new Markup($"<a href=\"{text}\" rel=\"noreferrer\">{text}</a>.")
            : new Markup(text.Length == 0 || text.EndsWith('.') ? text : text + ".");
    }
}
