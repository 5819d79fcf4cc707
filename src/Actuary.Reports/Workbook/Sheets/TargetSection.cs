using Actuary.Reports.Chapters;
using Actuary.Reports.Runs;
using Actuary.Reports.Text;
using Actuary.Results.Indicators;

namespace Actuary.Reports.Workbook.Sheets;

/// <summary>How the run stands to its targets; no rows where it has none.</summary>
internal static class TargetSection
{
    public static IEnumerable<IReadOnlyList<Cell>> Of(FundView fund, WorkbookPhrases words)
    {
        var targets = fund.Run.Data.Indicators.Targets.Where(target => fund.Owns(target.Measure)).ToList();
        return targets.Count == 0 ? [] : IndicatorSheet.Section(words.TargetHeading, words.TargetMeaning,
            [words.Item, words.Unit, words.Year, words.Target, words.Mean, words.Median, words.Gap, words.ShareOfPaths],
            targets.Select(target => Row(fund.Run, target, words)));
    }

    private static IReadOnlyList<Cell> Row(RunView run, TargetResult target, WorkbookPhrases words)
    {
        var bound = target.AtLeast ?? target.AtMost ?? 0;
        var unit = CellUnit.For(run.Unit(target.Measure), [target.Mean, bound], run.Language);
        var style = new CellStyle(unit.Format);
        return
        [
            Cell.Words(Reading.Fill(target.AtLeast is null ? words.AtMost : words.AtLeast, run.OwnLabel(target.Measure))), Cell.Words(unit.Label), Cell.Year(target.Year),
            Cell.Of(bound, style), Cell.Of(target.Mean, style with { IsBold = true }), Cell.Of(target.Median, style), Cell.Of(target.Gap, style),
            Cell.Of(target.Share, IndicatorSheet.Chance),
        ];
    }
}
