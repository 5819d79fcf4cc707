using Actuary.Reports.Figures;
using Actuary.Reports.Html;
using Actuary.Reports.Runs;
using Actuary.Reports.Text;
using Actuary.Results.Indicators;

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
        if (run.Data.Indicators.Depletion is { ByYear.Count: > 0 } depletion)
        {
            yield return DepletionChapter.InWords(depletion.ByYear, run);
            if (depletion.Year.P50 is { } depleted)
                yield return Range(words.MedianDepletion, depleted, depletion.Year, run);
        }

        if (run.Data.Indicators.FirstDeficit is { } deficit)
            yield return deficit.P50 is { } year
                ? Range(words.FirstDeficit, year, deficit, run)
                : Reading.Fill(words.DeficitRare, Numbers.Chance(deficit.Share, run.Language), run.Data.LastYear);
        var levels = SubsidyChapter.Levels(run);
        if (levels.Count > 0)
            yield return SubsidyChapter.InWords(levels, SubsidyChapter.UnitFor(levels, run.Language), words);
    }

    private static string Range(string phrase, int median, YearReached years, RunView run) =>
        Reading.Fill(phrase, InYear(median, run), InYear(years.P05, run), InYear(years.P95, run));

    private static string InYear(int? year, RunView run) => year is { } reached
        ? Reading.Fill(run.Words.CalendarYear, reached)
        : Reading.Fill(run.Words.AfterHorizon, run.Data.LastYear);

    private static IEnumerable<HtmlTable> Tables(RunView run)
    {
        if (run.Fan("fund_end") is { } fund)
            yield return FundTable(run, fund);
        var levels = SubsidyChapter.Levels(run);
        if (levels.Count > 0)
            yield return MeanTable.Of(run.Words.CostCaption, levels, SubsidyChapter.UnitFor(levels, run.Language), run.Words, run.TableYears);
        if (run.Data.Indicators.Targets.Count > 0)
            yield return TargetTable.Of(run);
        if (run.Data.Indicators.PresentValues.Flows.Count > 0)
            yield return PresentValueTable(run);
        if (run.Data.Indicators.ActuarialBalances.Count > 0)
            yield return BalanceTable.Of(run);
    }

    private static HtmlTable FundTable(RunView run, FanSeries fund)
    {
        var (words, unit, months) = (run.Words, run.UnitFor(fund), run.Fan("payable_months"));
        var columns = new List<string> { words.Year, "P5", words.Median, "P95" };
        if (months is not null)
            columns.Add(words.PayableMonthsColumn);
        if (run.Data.Indicators.Warnings.Count > 0)
            columns.Add(words.WarningColumn);
        if (run.Data.Indicators.Depletion is not null)
            columns.Add(words.DepletedByColumn);
        return new HtmlTable(Reading.Fill(words.InBrackets, words.FundCaption, unit.Label), columns,
            [.. run.TableYears.Select(year => (IReadOnlyList<Cell>)[.. FundRow(run, fund, unit, months, year)])]);
    }

    private static IEnumerable<Cell> FundRow(RunView run, FanSeries fund, DisplayUnit unit, FanSeries? months, int year)
    {
        var index = year - run.Data.Manifest.FirstYear;
        yield return year.ToString();
        yield return unit.Number(fund.P05[index]);
        yield return unit.Number(fund.P50[index]);
        yield return unit.Number(fund.P95[index]);
        if (months is not null)
            yield return Numbers.Fixed(months.P50[index], 1);
        if (run.Data.Indicators.Warnings.Count > 0)
            yield return run.Data.Indicators.Warnings.FirstOrDefault(warning => warning.Year == year) is { } warning
                ? new Cell(run.Words.Of(warning.OfMedian), "warning " + warning.OfMedian.ToString().ToLowerInvariant())
                : "–";
        if (run.Data.Indicators.Depletion is { } depletion)
            yield return depletion.ByYear.FirstOrDefault(chance => chance.Year == year) is { } chance ? Numbers.Chance(chance.Probability, run.Language) : "–";
    }

    private static HtmlTable PresentValueTable(RunView run)
    {
        var values = run.Data.Indicators.PresentValues;
        var unit = DisplayUnit.For("yuan", values.Flows.Max(value => Math.Abs(value.Mean)), run.Language);
        return new HtmlTable(
            Reading.Fill(run.Words.PresentValueCaption, values.At.Year, Numbers.Fixed(100 * values.DiscountRate, 1), unit.Label),
            [run.Words.Item, run.Words.Mean, run.Words.StandardDeviation, "P5", run.Words.Median, "P95"],
            [.. values.Flows.Where(value => value.Mean != 0 || value.StandardDeviation != 0).Select(value => (IReadOnlyList<Cell>)
            [
                run.Label(value.Measure), unit.Number(value.Mean), unit.Number(value.StandardDeviation),
                unit.Number(value.P05), unit.Number(value.P50), unit.Number(value.P95),
            ])]);
    }
}
