using Actuary.Reports.Figures;
using Actuary.Reports.Html;
using Actuary.Reports.Runs;
using Actuary.Reports.Text;
using Actuary.Results.Indicators;

namespace Actuary.Reports.Chapters;

/// <summary>The chance that the fund has been used up by the end of each year.</summary>
internal static class DepletionChapter
{
    public static ReportFigure? From(FundView fund) =>
        fund.Indicators.Depletion?.ByYear is { Count: > 0 } depletion ? Figure(fund, depletion, fund.Run) : null;

    /// <summary>The chance by the years of the plan and by the end of the horizon.</summary>
    public static string InWords(IReadOnlyList<YearProbability> depletion, RunView run)
    {
        if (depletion[^1].Probability == 0)
            return Reading.Fill(run.Words.NeverDepleted, Numbers.Count(run.Data.Manifest.Paths), depletion[^1].Year);
        var asked = run.Data.Manifest.Indicators.DepletionYears.ToHashSet();
        var chances = depletion.Where((chance, index) => asked.Contains(chance.Year) || index == depletion.Count - 1)
            .Select(chance => Reading.Fill(run.Words.ChanceByYear, Numbers.Chance(chance.Probability, run.Language), chance.Year));
        return Reading.Fill(run.Words.DepletionReading, string.Join(run.Words.ListComma, chances));
    }

    private static ReportFigure Figure(FundView fund, IReadOnlyList<YearProbability> depletion, RunView run) => new()
    {
        Id = fund.Id("depletion"),
        Heading = fund.Heading(run.Words.DepletionHeading),
        Reading = InWords(depletion, run),
        Panels =
        [
            ProbabilityCurve.Of(run.Words.DepletionPanel, [.. depletion.Select(chance => chance.Year)], [.. depletion.Select(chance => chance.Probability)],
                [.. depletion.Select(chance => chance.StandardError)], run.Words),
        ],
        Columns = 1,
        Numbers = [Table(depletion, run.Words)],
    };

    private static HtmlTable Table(IReadOnlyList<YearProbability> depletion, Phrases words) => new(Reading.Fill(words.InBrackets, words.DepletionPanel, "%"),
        [words.Year, words.Chance, words.StandardError],
        [.. depletion.Select(chance => (IReadOnlyList<Cell>)
            [chance.Year.ToString(), Numbers.Fixed(100 * chance.Probability, 2), Numbers.Fixed(100 * chance.StandardError, 2)])]);
}
