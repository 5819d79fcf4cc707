using Actuary.Reports.Figures;
using Actuary.Reports.Html;
using Actuary.Reports.Runs;

namespace Actuary.Reports.Chapters;

/// <summary>What the fund takes in and pays out, on one scale.</summary>
internal static class FlowsChapter
{
    public static ReportFigure? From(FundView fund)
    {
        var run = fund.Run;
        if (fund.Fan("income") is not { } income || fund.Fan("outgo") is not { } outgo)
            return null;
        var unit = run.UnitFor(income, outgo);
        var top = 1.05 * unit.Shown(Math.Max(income.P95.Max(), outgo.P95.Max()));
        return new ReportFigure
        {
            Id = fund.Id("income-outgo"),
            Heading = fund.Heading(run.Words.FlowsHeading),
            Reading = Reading.Of(income, unit, run.Words) + run.Words.Space + Reading.Of(outgo, unit, run.Words),
            Panels = [Shared(FanChart.Of(income, unit, run.Words), top), Shared(FanChart.Of(outgo, unit, run.Words), top)],
            Columns = 2,
            Numbers = [FanTable.Of(income, unit, run.Words), FanTable.Of(outgo, unit, run.Words)],
        };
    }

    private static Panel Shared(Panel panel, double top) => panel with { Y = panel.Y with { Range = [0, top] } };
}
