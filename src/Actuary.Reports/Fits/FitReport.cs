using System.Text;
using Actuary.Reports.Chapters;
using Actuary.Reports.Comparison;
using Actuary.Reports.Figures;
using Actuary.Reports.Html;
using Actuary.Reports.Text;
using Actuary.Results;
using Actuary.Results.Storage;

namespace Actuary.Reports.Fits;

/// <summary>The page of a fit as one HTML file that opens offline: the tables to sign, and the diagnostics.</summary>
public static class FitReport
{
    /// <summary>Writes the page, whole or not at all.</summary>
    /// <exception cref="ArgumentException">The page has no table.</exception>
    /// <exception cref="RunFolderException">It cannot be written.</exception>
    public static void Save(FitPage fit, string engine, string path, Language language)
    {
        ArgumentNullException.ThrowIfNull(fit);
        ArgumentException.ThrowIfNullOrEmpty(path);
        Given.Some(fit.Tables);
        WholeFile.Write(path, file =>
        {
            using var text = new StreamWriter(file, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
            Write(fit, Phrases.In(language), FitPhrases.In(language), engine, text);
        });
    }

    private static void Write(FitPage fit, Phrases common, FitPhrases words, string engine, TextWriter output)
    {
        var page = new HtmlWriter(output);
        HtmlPage.Begin(page, common.Tag, $"{fit.Title}{common.Colon} {words.Kind}");
        Header(page, fit, common, words);
        page.Line($"<main><section id=\"signed\"><h2>{words.TablesHeading}</h2>");
        Html(fit.Tables[0]).Write(page);
        Findings(page, fit, words);
        foreach (var table in fit.Tables.Skip(1)) Html(table).Write(page);
        page.Line($"</section><section id=\"diagnostics\"><h2>{words.DiagnosticsHeading}</h2>");
        var source = Reading.Fill(words.FigureSource, fit.Title, fit.Method, engine);
        foreach (var figure in fit.Figures)
            new ReportFigure { Id = figure.Id, Heading = figure.Heading, Reading = figure.Reading, Panels = [figure.Panel], Columns = 1, Numbers = [Numbers(figure.Panel)] }.Write(page, common, source);
        page.Line($"</section><section id=\"choices\"><h2>{words.ChoicesHeading}</h2><dl class=\"terms\">");
        foreach (var (name, choice) in fit.Choices)
            page.Line($"<dt>{name}</dt><dd>{choice}</dd>");
        page.Line($"</dl></section></main><footer><p>{Reading.Fill(words.Footer, engine)}</p></footer>");
        HtmlPage.End(page, common);
    }

    private static void Header(HtmlWriter page, FitPage fit, Phrases common, FitPhrases words)
    {
        page.Line($"<header><p class=\"kind\">{words.Kind}</p><h1>{fit.Title}</h1><p class=\"scenario\">{fit.Method}</p><dl class=\"facts\">");
        foreach (var (term, value) in fit.Facts)
            page.Line($"<div><dt>{term}</dt><dd>{value}</dd></div>");
        page.Line($"</dl></header><nav aria-label=\"{common.Contents}\"><ul><li><a href=\"#signed\">{words.TablesHeading}</a></li><li><a href=\"#diagnostics\">{words.DiagnosticsHeading}</a></li>");
        foreach (var figure in fit.Figures)
            page.Line($"<li><a href=\"#{figure.Id}\">{figure.Heading}</a></li>");
        page.Line($"<li><a href=\"#choices\">{words.ChoicesHeading}</a></li></ul></nav><noscript><p>{common.NoScript}</p></noscript>");
    }

    private static void Findings(HtmlWriter page, FitPage fit, FitPhrases words)
    {
        if (fit.Findings.Count == 0) return;
        page.Line($"<h3>{words.FindingsHeading}</h3><ul>");
        foreach (var finding in fit.Findings)
            page.Line($"<li>{finding}</li>");
        page.Line($"</ul>");
    }

    private static HtmlTable Html(ComparisonTable table) =>
        new(table.Caption, table.Columns, [.. table.Rows.Select(row => (IReadOnlyList<Cell>)[.. row.Select(cell => new Cell(cell))])]);

    /// <summary>What the panel shows, point by point: for a reader who cannot see it.</summary>
    private static HtmlTable Numbers(Panel panel)
    {
        var named = panel.Traces.Where(trace => trace.HoverTemplate is not null).ToList();
        return new HtmlTable(
            panel.Title, ["", panel.X.Title?.Text ?? "x", panel.Y.Title?.Text ?? "y"],
            [.. named.SelectMany(trace => trace.X.Zip(trace.Y, (x, y) => (IReadOnlyList<Cell>)[System.Net.WebUtility.HtmlDecode(trace.Name ?? ""), Text(x), Text(y)]))]);
    }

    private static string Text(double value) => value.ToString("G5", System.Globalization.CultureInfo.InvariantCulture);
}
