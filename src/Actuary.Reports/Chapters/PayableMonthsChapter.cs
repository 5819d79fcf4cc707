using Actuary.Reports.Figures;
using Actuary.Reports.Html;
using Actuary.Reports.Runs;
using Actuary.Results.Indicators;

namespace Actuary.Reports.Chapters;

/// <summary>For how many months the fund could pay without income, against the warning thresholds.</summary>
internal static class PayableMonthsChapter
{
    public static ReportFigure? From(FundView fund)
    {
        var run = fund.Run;
        if (fund.Fan("payable_months") is not { } months)
            return null;
        var unit = run.UnitFor(months);
        return new ReportFigure
        {
            Id = fund.Id("payable-months"),
            Heading = fund.Heading(run.Words.PayableMonthsHeading),
            Reading = (Reading.Of(months, unit, run.Words) + run.Words.Space + Warning(fund)).TrimEnd(),
            Panels = [FanChart.Of(months, unit, run.Words).FromZero().With(Guides(run))],
            Columns = 1,
            Numbers = [FanTable.Of(months, unit, run.Words)],
        };
    }

    private static Guide[] Guides(RunView run)
    {
        var (plan, words) = (run.Data.Manifest.Indicators, run.Words);
        return
        [
            new(plan.GreenMonths, Reading.Fill(words.GreenFrom, plan.GreenMonths), House.Green, Plotly.Dash.Dashed),
            new(plan.YellowMonths, Reading.Fill(words.YellowFrom, plan.YellowMonths), House.Orange, Plotly.Dash.Dotted),
            new(plan.OrangeMonths, Reading.Fill(words.OrangeFrom, plan.OrangeMonths), House.Vermilion, Plotly.Dash.DashDotted),
        ];
    }

    private static string Warning(FundView fund)
    {
        var (run, warnings) = (fund.Run, fund.Indicators.Warnings);
        var first = warnings.FirstOrDefault(year => year.OfMedian != WarningColour.Green);
        return warnings.Count == 0 ? ""
            : first is null ? run.Words.AlwaysGreen
            : Reading.Fill(run.Words.LeavesGreen, first.Year, run.Words.Of(first.OfMedian));
    }
}
