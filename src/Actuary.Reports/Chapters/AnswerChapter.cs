using Actuary.Reports.Figures;
using Actuary.Reports.Html;
using Actuary.Reports.Runs;
using Actuary.Reports.Text;

namespace Actuary.Reports.Chapters;

/// <summary>The answer before any figure: a few sentences and two tables.</summary>
internal static class AnswerChapter
{
    public static void Write(HtmlWriter page, RunView run)
    {
        page.Line($"<section id=\"answer\"><h2>{run.Words.AnswerHeading}</h2><ul class=\"answer\">");
        foreach (var sentence in Sentences(run))
            page.Line($"<li>{sentence}</li>");
        page.Line($"</ul>");
        foreach (var table in Tables(run))
            table.Write(page);
        page.Line($"</section>");
    }

    private static IEnumerable<string> Sentences(RunView run)
    {
        var words = run.Words;
        if (run.Fan("fund_end") is { } fund)
            yield return Reading.Of(fund, run.UnitFor(fund), words);
        if (run.Data.Depletion is { } depletion)
            yield return DepletionChapter.InWords(depletion, run);
        if (run.Data.DepletionYear is { P50: { } depleted } when_)
            yield return Range(words.MedianDepletion, depleted, when_, run);
        if (run.Data.FirstDeficit is { } deficit)
            yield return deficit.P50 is { } year
                ? Range(words.FirstDeficit, year, deficit, run)
                : Reading.Fill(words.DeficitRare, Numbers.Chance(deficit.ShareReached), run.Data.Facts.LastYear);
        var levels = SubsidyChapter.Levels(run);
        if (levels.Count > 0)
            yield return SubsidyChapter.InWords(levels, SubsidyChapter.UnitFor(levels, run.Language), words);
    }

    private static string Range(string phrase, int median, YearQuantiles years, RunView run) =>
        Reading.Fill(phrase, median, years.P05, years.P95?.ToString() ?? Reading.Fill(run.Words.AfterHorizon, run.Data.Facts.LastYear));

    private static IEnumerable<HtmlTable> Tables(RunView run)
    {
        if (run.Fan("fund_end") is { } fund)
            yield return FundTable(run, fund);
        var levels = SubsidyChapter.Levels(run);
        if (levels.Count > 0)
            yield return MeanTable.Of(run.Words.CostCaption, levels, SubsidyChapter.UnitFor(levels, run.Language), run.Words, run.TableYears);
        if (run.Data.PresentValues.Count > 0)
            yield return PresentValueTable(run);
    }

    private static HtmlTable FundTable(RunView run, FanSeries fund)
    {
        var (words, unit, months) = (run.Words, run.UnitFor(fund), run.Fan("payable_months"));
        var columns = new List<string> { words.Year, "P5", words.Median, "P95" };
        if (months is not null)
            columns.Add(words.PayableMonthsColumn);
        if (run.Data.Warnings.Count > 0)
            columns.Add(words.WarningColumn);
        if (run.Data.Depletion is not null)
            columns.Add(words.DepletedByColumn);
        return new HtmlTable($"{words.FundCaption} ({unit.Label})", columns,
            [.. run.TableYears.Select(year => (IReadOnlyList<Cell>)[.. FundRow(run, fund, unit, months, year)])]);
    }

    private static IEnumerable<Cell> FundRow(RunView run, FanSeries fund, DisplayUnit unit, FanSeries? months, int year)
    {
        var index = DepletionChapter.IndexOf(fund.Years, year);
        yield return year.ToString();
        yield return unit.Number(fund.P05[index]);
        yield return unit.Number(fund.P50[index]);
        yield return unit.Number(fund.P95[index]);
        if (months is not null)
            yield return Numbers.Fixed(months.P50[index], 1);
        if (run.Data.Warnings.Count > 0)
            yield return run.Data.Warnings.FirstOrDefault(warning => warning.Year == year) is { } warning
                ? new Cell(run.Words.Of(warning.OfMedian), "warning " + warning.OfMedian.ToString().ToLowerInvariant())
                : "–";
        if (run.Data.Depletion is { } depletion)
            yield return DepletionChapter.IndexOf(depletion.Years, year) is >= 0 and var place ? Numbers.Chance(depletion.Probability[place]) : "–";
    }

    private static HtmlTable PresentValueTable(RunView run)
    {
        var values = run.Data.PresentValues;
        var unit = DisplayUnit.For("yuan", values.Max(value => Math.Abs(value.Mean)), run.Language);
        return new HtmlTable(
            Reading.Fill(run.Words.PresentValueCaption, run.Data.Facts.OpeningYear, Numbers.Fixed(100 * run.Data.Plan.DiscountRate, 1), unit.Label),
            [run.Words.Item, run.Words.Mean, run.Words.StandardDeviation, "P5", run.Words.Median, "P95"],
            [.. values.Select(value => (IReadOnlyList<Cell>)
            [
                run.Label(value.Measure), unit.Number(value.Mean), unit.Number(value.StandardDeviation),
                unit.Number(value.P05), unit.Number(value.P50), unit.Number(value.P95),
            ])]);
    }
}
