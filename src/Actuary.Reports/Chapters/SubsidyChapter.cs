using Actuary.Reports.Figures;
using Actuary.Reports.Html;
using Actuary.Reports.Runs;
using Actuary.Reports.Text;

namespace Actuary.Reports.Chapters;

/// <summary>What each level of government pays, as means.</summary>
internal static class SubsidyChapter
{
    private const string LastResort = "shortfall_payment";

    /// <summary>The levels of government that pay for a scheme, from the top down, the payer of last resort, and what is paid beside the fund.</summary>
    public static IReadOnlyList<NamedSeries> Levels(FundView fund)
    {
        var views = fund.Run.Views;
        return fund.Means([.. views.Government.Select(level => level.Measure), LastResort, .. views.BesideFund]);
    }

    public static ReportFigure? From(FundView fund)
    {
        var (run, levels) = (fund.Run, Levels(fund));
        if (levels.Count == 0)
            return null;
        var unit = UnitFor(levels, run.Language);
        return new ReportFigure
        {
            Id = fund.Id("subsidy"),
            Heading = fund.Heading(run.Words.SubsidyHeading),
            Reading = InWords(levels, unit, run.Words),
            Panels = [StackChart.Of(run.Words.SubsidyHeading, levels, unit, run.Words)],
            Columns = 1,
            Numbers = [MeanTable.Of(run.Words.SubsidyHeading, levels, unit, run.Words)],
        };
    }

    public static DisplayUnit UnitFor(IReadOnlyList<NamedSeries> levels, Language language) =>
        DisplayUnit.For("yuan", Totals(levels).Max(), language);

    public static string InWords(IReadOnlyList<NamedSeries> levels, DisplayUnit unit, Phrases words)
    {
        var totals = Totals(levels);
        var (first, last) = (levels[0].Years[0], levels[0].Years[^1]);
        var largest = levels.MaxBy(level => level.Values[^1])!;
        return Reading.Fill(words.SubsidyReading, unit.Quantity(totals[0]), first, unit.Quantity(totals[^1]), last,
            largest.Label, Numbers.Chance(totals[^1] == 0 ? 0 : largest.Values[^1] / totals[^1], words.Language));
    }

    private static double[] Totals(IReadOnlyList<NamedSeries> levels) =>
        [.. levels[0].Years.Select((_, year) => levels.Sum(level => level.Values[year]))];
}
