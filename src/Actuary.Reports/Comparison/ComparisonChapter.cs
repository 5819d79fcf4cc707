using Actuary.Reports.Chapters;
using Actuary.Reports.Html;

namespace Actuary.Reports.Comparison;

/// <summary>One scenario against the base: what is certain, the tables, the figures.</summary>
internal static class ComparisonChapter
{
    public static void Write(HtmlWriter page, ComparisonView view, string id, string suffix)
    {
        page.Line($"<section id=\"{id}\"><h2>{Heading(view)}</h2>");
        Changes(page, view);
        foreach (var note in ComparisonSentences.Notes(view))
            page.Line($"<p><strong>{note}</strong></p>");
        page.Line($"<ul class=\"answer\">");
        foreach (var sentence in ComparisonSentences.Of(view))
            page.Line($"<li>{sentence}</li>");
        page.Line($"</ul>");
        var tables = ComparisonTables.Chosen(view).ToList();
        foreach (var table in tables.Take(1))
            Html(table).Write(page);
        var source = FigureSource.Of(view.Run, $"{view.BaseName}{view.Run.Words.ListComma}{view.OtherName}");
        foreach (var figure in ComparisonFigures.Of(view, suffix))
            figure.Write(page, view.Run.Words, source);
        foreach (var table in tables.Skip(1))
            Html(table).Write(page);
        foreach (var table in (ComparisonTable[])[IndicatorTable.All(view), MeasureTable.All(view)])
        {
            page.Line($"<details class=\"numbers\"><summary>{table.Caption}</summary>");
            Html(table).Write(page);
            page.Line($"</details>");
        }

        page.Line($"</section>");
    }

    public static string Heading(ComparisonView view) => ComparisonView.Format(view.Words.Against, view.OtherName, view.BaseName);

    private static void Changes(HtmlWriter page, ComparisonView view)
    {
        var (words, scenario) = (view.Run.Words, view.Scenario.Other.Manifest.Documentation.Scenario);
        page.Line($"<p>{Reading.Sentence(view.Run.In(scenario.Description), words)}</p>");
        if (scenario.Changes.Count == 0)
            return;
        var heading = scenario.Baseline is { } baseline ? Reading.Fill(words.ChangesOver, baseline) : words.Changes;
        page.Line($"<details><summary>{heading}</summary><ul class=\"changes\">");
        foreach (var change in ScenarioChapter.Changes(scenario, words))
            page.Line($"<li>{change}</li>");
        page.Line($"</ul></details>");
    }

    private static HtmlTable Html(ComparisonTable table) =>
        new(table.Caption, table.Columns, [.. table.Rows.Select(row => (IReadOnlyList<Cell>)[.. row.Select(cell => (Cell)cell)])]);
}
