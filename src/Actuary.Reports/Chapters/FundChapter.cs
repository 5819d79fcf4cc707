using Actuary.Reports.Figures;
using Actuary.Reports.Html;
using Actuary.Reports.Runs;

namespace Actuary.Reports.Chapters;

/// <summary>The fund at the end of each year.</summary>
internal static class FundChapter
{
    public static ReportFigure? From(FundView view)
    {
        var run = view.Run;
        if (view.Fan("fund_end") is not { } fund)
            return null;
        var unit = run.UnitFor(fund);
        return new ReportFigure
        {
            Id = view.Id("fund"),
            Heading = view.Heading(run.Words.FundHeading),
            Reading = Reading.Of(fund, unit, run.Words),
            Panels = [FanChart.Of(fund, unit, run.Words, mean: true).FromZero()],
            Columns = 1,
            Numbers = [FanTable.Of(fund, unit, run.Words)],
        };
    }
}
