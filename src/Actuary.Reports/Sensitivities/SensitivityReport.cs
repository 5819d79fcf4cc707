using System.Text;
using Actuary.Reports.Chapters;
using Actuary.Reports.Figures;
using Actuary.Reports.Html;
using Actuary.Reports.Text;
using Actuary.Results;
using Actuary.Results.Sensitivities;
using Actuary.Results.Storage;

namespace Actuary.Reports.Sensitivities;

/// <summary>A sensitivity table as one HTML file that opens offline: a tornado and its numbers for each indicator, and where the amounts come from.</summary>
public static class SensitivityReport
{
    private const string English = "sensitivity.html";
    private const string Chinese = "sensitivity.zh.html";

    /// <summary>Writes <c>sensitivity.html</c>, or <c>sensitivity.zh.html</c> in Chinese, into a folder, whole or not at all, and returns its path.</summary>
    /// <exception cref="ArgumentException">The table has no indicator, or an indicator no assumption.</exception>
    /// <exception cref="RunFolderException">The page cannot be written.</exception>
    public static string Save(SensitivityTable table, string engine, string folder, Language language = Language.English)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentException.ThrowIfNullOrEmpty(folder);
        Given.Some(table.Indicators);
        foreach (var indicator in table.Indicators)
            Given.Some(indicator.Effects);
        var path = Path.Combine(folder, language == Language.Chinese ? Chinese : English);
        WholeFile.Write(path, file =>
        {
            using var text = new StreamWriter(file, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
            Write(new SensitivityView(table, language), engine, text);
        });
        return path;
    }

    private static void Write(SensitivityView view, string engine, TextWriter output)
    {
        var page = new HtmlWriter(output);
        var (words, table) = (view.Words, view.Table);
        HtmlPage.Begin(page, view.Common.Tag, $"{view.In(table.Model)}{view.Common.Colon} {words.Kind}");
        Header(page, view);
        page.Line($"<main>");
        var source = FigureSource.Of(view.Common, view.In(table.Model), view.In(table.Scenario), table.Paths, table.Seed, engine);
        for (var i = 0; i < table.Indicators.Count; i++)
            Figure(view, table.Indicators[i], Id(i)).Write(page, view.Common, source);
        foreach (var depletion in DepletionMap.Of(view))
            depletion.Write(page, view.Common, source);
        Amounts(page, view);
        Method(page, view);
        page.Line($"</main><footer><p>{Reading.Fill(words.Footer, engine)}</p></footer>");
        HtmlPage.End(page, view.Common);
    }

    private static string Id(int index) => $"tornado-{index + 1}";

    private static void Header(HtmlWriter page, SensitivityView view)
    {
        var table = view.Table;
        page.Line($"<header><p class=\"kind\">{view.Words.Kind}</p><h1>{view.In(table.Model)}</h1><p class=\"scenario\">{view.In(table.Scenario)}</p><dl class=\"facts\">");
        page.Line($"<div><dt>{view.Common.Paths}</dt><dd>{Numbers.Count(table.Paths)}</dd></div><div><dt>{view.Common.Seed}</dt><dd>{table.Seed.ToString()}</dd></div>");
        page.Line($"</dl></header><nav aria-label=\"{view.Common.Contents}\"><ul>");
        for (var i = 0; i < table.Indicators.Count; i++)
            page.Line($"<li><a href=\"#{Id(i)}\">{view.In(table.Indicators[i].Title)}</a></li>");
        foreach (var depletion in DepletionMap.Of(view))
            page.Line($"<li><a href=\"#{depletion.Id}\">{depletion.Heading}</a></li>");
        page.Line($"<li><a href=\"#amounts\">{view.Words.AmountsHeading}</a></li><li><a href=\"#method\">{view.Common.MethodHeading}</a></li></ul></nav><noscript><p>{view.Common.NoScript}</p></noscript>");
    }

    private static ReportFigure Figure(SensitivityView view, IndicatorSensitivity indicator, string id)
    {
        var numbers = SensitivityTables.Of(indicator, view);
        // What moves nothing is in the table; where nothing moves, that is the picture.
        var moving = indicator.Effects.Where(effect => effect.Strength > 0).DefaultIfEmpty(indicator.Effects[0]);
        TornadoBar[] bars = [.. moving.Select(effect => new TornadoBar(
            view.In(effect.Assumption.Title),
            $"{view.Amount(effect.Assumption, effect.Assumption.Down)} … {view.Amount(effect.Assumption, effect.Assumption.Up)}",
            effect.Down.Difference, effect.Up.Difference))];
        return new ReportFigure
        {
            Id = id,
            Heading = numbers.Heading,
            Reading = numbers.Sentence,
            Panels = [TornadoChart.Of(numbers.Heading, bars, view.Differences(indicator), view.Words.LowerEffect, view.Words.UpperEffect)],
            Columns = 1,
            Numbers = [Html(numbers)],
        };
    }

    private static HtmlTable Html(SensitivityTables numbers) =>
        new(numbers.Table.Caption, numbers.Table.Columns, [.. numbers.Table.Rows.Select(row => (IReadOnlyList<Cell>)[.. row.Select(cell => new Cell(cell))])]);

    private static void Amounts(HtmlWriter page, SensitivityView view)
    {
        var words = view.Words;
        page.Line($"<section id=\"amounts\"><h2>{words.AmountsHeading}</h2>");
        new HtmlTable(words.AmountsCaption, [words.Assumption, words.Key, words.Lower, words.Upper, words.Why],
        [
            .. view.Table.Indicators[0].Effects.Select(effect => effect.Assumption).OrderBy(assumption => assumption.Name, StringComparer.Ordinal).Select(assumption => (IReadOnlyList<Cell>)
            [
                view.In(assumption.Title), new Cell(assumption.Key, "key"), view.Amount(assumption, assumption.Down), view.Amount(assumption, assumption.Up), new Cell(assumption.Why, "words"),
            ]),
        ]).Write(page);
        page.Line($"</section>");
    }

    private static void Method(HtmlWriter page, SensitivityView view)
    {
        var words = view.Words;
        page.Line($"<section id=\"method\"><h2>{view.Common.MethodHeading}</h2><dl class=\"terms\">");
        page.Line($"<dt>{words.OneAtATimeTerm}</dt><dd>{words.OneAtATimeMeaning}</dd>");
        page.Line($"<dt>{words.SamePathsTerm}</dt><dd>{Reading.Fill(words.SamePathsMeaning, Numbers.Count(view.Table.Paths))}</dd>");
        page.Line($"</dl></section>");
    }
}
