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
        page.Line($"<section id=\"answer\"><h2>{run.Words.AnswerHeading}</h2>");
        foreach (var fund in run.Funds)
            Write(page, fund);
        page.Line($"</section>");
    }

    private static void Write(HtmlWriter page, FundView fund)
    {
        if (fund.Title.Length > 0)
            page.Line($"<h3>{fund.Title}</h3>");
        page.Line($"<ul class=\"answer\">");
        foreach (var sentence in Sentences(fund))
            page.Line($"<li>{sentence}</li>");
        page.Line($"</ul>");
        foreach (var table in Tables(fund))
            table.Write(page);
    }

    private static IEnumerable<string> Sentences(FundView view)
    {
        var (run, words) = (view.Run, view.Run.Words);
        if (view.Fan("fund_end") is { } fund)
            yield return Reading.Of(fund, run.UnitFor(fund), words);
        if (view.Indicators.Depletion is { ByYear.Count: > 0 } depletion)
        {
            yield return DepletionChapter.InWords(depletion.ByYear, run);
            if (depletion.Year.P50 is { } depleted)
                yield return Range(words.MedianDepletion, depleted, depletion.Year, run);
        }

        if (view.Indicators.FirstDeficit is { } deficit)
            yield return deficit.P50 is { } year
                ? Range(words.FirstDeficit, year, deficit, run)
                : Reading.Fill(words.DeficitRare, Numbers.Chance(deficit.Share, run.Language), run.Data.LastYear);
        var levels = SubsidyChapter.Levels(view);
        if (levels.Count > 0)
            yield return SubsidyChapter.InWords(levels, SubsidyChapter.UnitFor(levels, run.Language), words);
    }

    private static string Range(string phrase, int median, YearReached years, RunView run) =>
        Reading.Fill(phrase, InYear(median, run), InYear(years.P05, run), InYear(years.P95, run));

    private static string InYear(int? year, RunView run) => year is { } reached
        ? Reading.Fill(run.Words.CalendarYear, reached)
        : Reading.Fill(run.Words.AfterHorizon, run.Data.LastYear);

    private static IEnumerable<HtmlTable> Tables(FundView view)
    {
        var (run, indicators) = (view.Run, view.Run.Data.Indicators);
        if (view.Fan("fund_end") is { } fund)
            yield return FundTable(view, fund);
        var levels = SubsidyChapter.Levels(view);
        if (levels.Count > 0)
            yield return MeanTable.Of(run.Words.CostCaption, levels, SubsidyChapter.UnitFor(levels, run.Language), run.Words, run.TableYears);
        if (indicators.Targets.Where(target => view.Owns(target.Measure)).ToList() is { Count: > 0 } targets)
            yield return TargetTable.Of(run, targets);
        if (indicators.PresentValues.Flows.Where(flow => view.Owns(flow.Measure)).ToList() is { Count: > 0 } flows)
            yield return PresentValueTable(run, flows);
        if (view.Indicators.ActuarialBalances.Count > 0)
            yield return BalanceTable.Of(view);
    }

    private static HtmlTable FundTable(FundView view, FanSeries fund)
    {
        var run = view.Run;
        var (words, unit, months) = (run.Words, run.UnitFor(fund), view.Fan("payable_months"));
        var columns = new List<string> { words.Year, "P5", words.Median, "P95" };
        if (months is not null)
            columns.Add(words.PayableMonthsColumn);
        if (view.Indicators.Warnings.Count > 0)
            columns.Add(words.WarningColumn);
        if (view.Indicators.Depletion is not null)
            columns.Add(words.DepletedByColumn);
        return new HtmlTable(Reading.Fill(words.InBrackets, words.FundCaption, unit.Label), columns,
            [.. run.TableYears.Select(year => (IReadOnlyList<Cell>)[.. FundRow(view, fund, unit, months, year)])]);
    }

    private static IEnumerable<Cell> FundRow(FundView view, FanSeries fund, DisplayUnit unit, FanSeries? months, int year)
    {
        var run = view.Run;
        var index = year - run.Data.Manifest.FirstYear;
        yield return year.ToString();
        yield return unit.Number(fund.P05[index]);
        yield return unit.Number(fund.P50[index]);
        yield return unit.Number(fund.P95[index]);
        if (months is not null)
            yield return Numbers.Fixed(months.P50[index], 1);
        if (view.Indicators.Warnings.Count > 0)
            yield return view.Indicators.Warnings.FirstOrDefault(warning => warning.Year == year) is { } warning
                ? new Cell(run.Words.Of(warning.OfMedian), "warning " + warning.OfMedian.ToString().ToLowerInvariant())
                : "–";
        if (view.Indicators.Depletion is { } depletion)
            yield return depletion.ByYear.FirstOrDefault(chance => chance.Year == year) is { } chance ? Numbers.Chance(chance.Probability, run.Language) : "–";
    }

    private static HtmlTable PresentValueTable(RunView run, List<PresentValue> flows)
    {
        var values = run.Data.Indicators.PresentValues;
        var unit = DisplayUnit.For("yuan", flows.Max(value => Math.Abs(value.Mean)), run.Language);
        return new HtmlTable(
            Reading.Fill(run.Words.PresentValueCaption, values.At.Year, Numbers.Fixed(100 * values.DiscountRate, 1), unit.Label),
            [run.Words.Item, run.Words.Mean, run.Words.StandardDeviation, "P5", run.Words.Median, "P95"],
            [.. flows.Where(value => value.Mean != 0 || value.StandardDeviation != 0).Select(value => (IReadOnlyList<Cell>)
            [
                run.OwnLabel(value.Measure), unit.Number(value.Mean), unit.Number(value.StandardDeviation),
                unit.Number(value.P05), unit.Number(value.P50), unit.Number(value.P95),
            ])]);
    }
}
