using Actuary.Reports.Html;
using Actuary.Reports.Runs;
using Actuary.Reports.Text;
using Actuary.Results.Indicators;

namespace Actuary.Reports.Chapters;

/// <summary>How the run stands to its targets: a row for each.</summary>
internal static class TargetTable
{
    public static HtmlTable Of(RunView run, IEnumerable<TargetResult> targets) => new(run.Words.TargetCaption,
        [run.Words.Item, run.Words.Year, run.Words.TargetColumn, run.Words.Mean, run.Words.Median, run.Words.GapColumn, run.Words.TargetMetColumn],
        [.. targets.Select(target => Row(run, target))]);

    private static IReadOnlyList<Cell> Row(RunView run, TargetResult target)
    {
        var unit = DisplayUnit.For(run.Unit(target.Measure), Math.Max(Math.Abs(target.Mean), Math.Abs(target.Mean - target.Gap)), run.Language);
        return
        [
            run.OwnLabel(target.Measure), target.Year.ToString(),
            target.AtLeast is { } least ? Reading.Fill(run.Words.AtLeast, unit.Quantity(least)) : Reading.Fill(run.Words.AtMost, unit.Quantity(target.AtMost ?? 0)),
            unit.Number(target.Mean), unit.Number(target.Median), unit.Number(target.Gap), Numbers.Chance(target.Share, run.Language),
        ];
    }
}
