using Actuary.Reports.Figures;
using Actuary.Reports.Plotly;
using Actuary.Reports.Text;

namespace Actuary.Reports.Html;

/// <summary>A figure of the report: what it shows, what is to be seen in it in one or two sentences, and its numbers.</summary>
internal sealed record ReportFigure
{
    /// <summary>The name in addresses within the page: lower-case letters and hyphens.</summary>
    public required string Id { get; init; }

    public required string Heading { get; init; }

    /// <summary>What the data say, in words.</summary>
    public required string Reading { get; init; }

    public required IReadOnlyList<Panel> Panels { get; init; }

    /// <summary>Panels in a row on a wide screen; a narrow one has one.</summary>
    public required int Columns { get; init; }

    public required IReadOnlyList<HtmlTable> Numbers { get; init; }

    /// <param name="source">Where its numbers come from: below the figure on the page, and inside its pictures.</param>
    public void Write(HtmlWriter page, Phrases words, string source)
    {
        var figure = SmallMultiples.Figure(Panels, Columns);
        var narrow = SmallMultiples.Layout(Panels, 1).Still();
        page.Line($"<section id=\"{Id}\" class=\"chapter\"><h3>{Heading}</h3>");
        page.Line($"<figure data-figure=\"{Id}\"><div class=\"plot\" role=\"img\" aria-label=\"{Heading}{words.FullStop}{words.Space}{Reading}\" style=\"min-height:{figure.Layout.Height ?? 0}px\"></div>");
        page.Line($"<script type=\"application/json\">{new Markup(Specification(figure, narrow, source))}</script>");
        page.Line($"<figcaption>{Reading}</figcaption><p class=\"source\">{source}</p></figure>");
        page.Line($"<details class=\"numbers\"><summary>{words.NumbersLabel}</summary>");
        foreach (var table in Numbers)
            table.Write(page);
        page.Line($"</details></section>");
    }

    /// <summary>
    /// The figure's JSON with more layouts beside the first: for narrow screens, for a picture that goes out alone, and for paper where it has a slider.
    /// </summary>
    private string Specification(Figure figure, Layout narrow, string source) =>
        $"{figure.ToJson()[..^1]},\"narrow\":{narrow.ToJson()},\"alone\":{figure.Titled(Heading, source).Layout.ToJson()}{Paper(figure.Layout)}}}";

    private static string Paper(Layout layout) => layout.WithoutSlider() is { } still ? $",\"paper\":{still.ToJson()}" : "";
}
