using Actuary.Reports.Figures;
using Actuary.Reports.Html;
using Actuary.Reports.Runs;

namespace Actuary.Reports.Chapters;

/// <summary>What a pensioner gets in a month: the basic pension, and the whole pension on average.</summary>
internal static class PensionChapter
{
    public static ReportFigure? From(RunView run)
    {
        FanSeries[] fans = [.. new[] { run.Fan("basic_pension_monthly"), run.Fan("average_pension_monthly") }.OfType<FanSeries>()];
        if (fans.Length == 0)
            return null;
        var unit = run.UnitFor(fans);
        var top = 1.05 * unit.Shown(fans.Max(fan => fan.P95.Max()));
        return new ReportFigure
        {
            Id = "pension",
            Heading = run.Words.PensionHeading,
            Reading = string.Join(run.Words.Space, fans.Select(fan => Reading.Of(fan, unit, run.Words))),
            Panels = [.. fans.Select(fan => FanChart.Of(fan, unit, run.Words)).Select(panel => panel with { Y = panel.Y with { Range = [0, top] } })],
            Columns = 2,
            Numbers = [.. fans.Select(fan => FanTable.Of(fan, unit, run.Words))],
        };
    }
}
