using Actuary.Reports.Figures;
using Actuary.Reports.Html;
using Actuary.Reports.Runs;
using Actuary.Reports.Text;

namespace Actuary.Reports.Chapters;

/// <summary>The chance that the fund has been used up by the end of each year.</summary>
internal static class DepletionChapter
{
    public static ReportFigure? From(RunView run) => run.Data.Depletion is not { } depletion ? null : new ReportFigure
    {
        Id = "depletion",
        Heading = run.Words.DepletionHeading,
        Reading = InWords(depletion, run),
        Panels = [ProbabilityCurve.Of(run.Words.DepletionPanel, depletion.Years, depletion.Probability, depletion.StandardError, run.Words)],
        Columns = 1,
        Numbers = [Table(depletion, run.Words)],
    };

    /// <summary>The chance by the years of the plan and by the end of the horizon.</summary>
    public static string InWords(ProbabilityByYear depletion, RunView run)
    {
        if (depletion.Probability[^1] == 0)
            return Reading.Fill(run.Words.NeverDepleted, Numbers.Count(run.Data.Facts.Paths), depletion.Years[^1]);
        var chances = run.Data.Plan.DepletionYears.Append(depletion.Years[^1]).Distinct().Order()
            .Where(depletion.Years.Contains)
            .Select(year => Reading.Fill(run.Words.ChanceByYear, Numbers.Chance(depletion.Probability[IndexOf(depletion.Years, year)]), year));
        return Reading.Fill(run.Words.DepletionReading, string.Join(run.Words.ListComma, chances));
    }

    /// <summary>Where a year stands in a list of years, or −1.</summary>
    public static int IndexOf(IReadOnlyList<int> years, int year)
    {
        for (var index = 0; index < years.Count; index++)
            if (years[index] == year)
                return index;
        return -1;
    }

    private static HtmlTable Table(ProbabilityByYear depletion, Phrases words) => new(words.DepletionPanel + " (%)",
        [words.Year, words.Chance, words.StandardError],
        [.. depletion.Years.Select((year, index) => (IReadOnlyList<Cell>)
        [
            year.ToString(),
            Numbers.Fixed(100 * depletion.Probability[index], 2),
            Numbers.Fixed(100 * depletion.StandardError[index], 2),
        ])]);
}
