using Actuary.Reports.Html;
using Actuary.Reports.Runs;
using Actuary.Reports.Text;

namespace Actuary.Reports.Chapters;

/// <summary>How to read the report: paths, percentiles, standard errors, money of the year, colours of warning.</summary>
internal static class MethodChapter
{
    public static void Write(HtmlWriter page, RunView run)
    {
        var (words, facts, plan) = (run.Words, run.Data.Manifest, run.Data.Manifest.Indicators);
        page.Line($"<section id=\"method\"><h2>{words.MethodHeading}</h2><dl class=\"terms\">");
        Term(page, words.PathsTerm, Reading.Fill(words.PathsMeaning, Numbers.Count(facts.Paths), facts.Years));
        Term(page, words.PercentilesTerm, words.PercentilesMeaning);
        Term(page, words.StandardErrorTerm, Reading.Fill(words.StandardErrorMeaning, Numbers.Count(facts.Paths), Numbers.Fixed(100 * Math.Sqrt(0.25 / facts.Paths), 1)));
        Term(page, words.MoneyTerm, words.MoneyMeaning + PricesAtTheEnd(run));
        if (run.Funds.Any(fund => fund.Indicators.Warnings.Count > 0))
            Term(page, words.WarningTerm, Reading.Fill(words.WarningMeaning, plan.GreenMonths, plan.YellowMonths, plan.OrangeMonths));
        if (run.Funds.Any(fund => fund.Indicators.Depletion is not null))
            Term(page, words.DepletionTerm, words.DepletionMeaning);
        page.Line($"</dl>");
        Measures(page, run);
        page.Line($"</section>");
    }

    private static void Term(HtmlWriter page, string term, string meaning) =>
        page.Line($"<dt>{term}</dt><dd>{meaning}</dd>");

    private static string PricesAtTheEnd(RunView run) => run.Fan("cpi_index") is not { } prices || prices.P50[0] <= 0 ? ""
        : run.Words.Space + Reading.Fill(run.Words.PricesMeaning, prices.Years[^1], Numbers.Fixed(prices.P50[^1] / prices.P50[0], 1), prices.Years[0]);

    private static void Measures(HtmlWriter page, RunView run)
    {
        var words = run.Words;
        page.Line($"<details><summary>{words.MeasuresHeading}</summary>");
        new HtmlTable(words.MeasuresHeading, [words.Item, words.Key, words.Unit, words.Definition],
            [.. run.Documentation.Measures.Where(note => run.HasAny(note.Name)).Select(note => (IReadOnlyList<Cell>)
                [run.OwnLabel(note.Name), new Cell(note.Name, "key"), new Cell(run.UnitName(note.Unit), "words"), new Cell(run.In(note.Definition), "words")])]).Write(page);
        page.Line($"</details>");
    }
}
