using Actuary.Reports.Chapters;
using Actuary.Reports.Figures;
using Actuary.Reports.Html;
using Actuary.Reports.Runs;
using Actuary.Reports.Text;
using Actuary.Results.Comparison;
using static Actuary.Reports.Comparison.ComparisonView;

namespace Actuary.Reports.Comparison;

/// <summary>The figures of a comparison: the fund, what it costs each level, the chance of depletion.</summary>
internal static class ComparisonFigures
{
    /// <param name="suffix">Tells the figures of one scenario from those of the next on the same page.</param>
    public static IEnumerable<ReportFigure> Of(ComparisonView view, string suffix)
    {
        foreach (var fund in view.Run.Funds)
            if (view.Scenario.Find(fund.Measure("fund_end")) is { } end)
                yield return Fund(view, end, fund, fund.Id("fund") + suffix);
        foreach (var fund in view.Run.Funds)
            if (FundBridge.From(view, fund, fund.Id("bridge") + suffix) is { } bridge)
                yield return bridge;
        MeasureDifference[] costs = [.. view.Costs.Where(cost => cost.Years.Any(year => year.Spread is not { ShareMore: 0, ShareLess: 0 }))];
        if (costs.Length > 0)
            yield return Costs(view, costs, "cost" + suffix);
        foreach (var fund in view.Run.Funds)
        {
            IndicatorDifference[] chances = [.. view.Scenario.Indicators.Where(indicator => indicator.Indicator == fund.Measure("depletion") && indicator.Year is not null)];
            if (chances.Any(chance => chance is not { Base: 0, Other: 0 }))
                yield return Depletion(view, chances, fund, fund.Id("depletion") + suffix);
        }
    }

    private static ReportFigure Fund(ComparisonView view, MeasureDifference fund, FundView owner, string id)
    {
        var fan = view.Fan(fund, Format(view.Words.FundPanel, view.OtherName, view.BaseName));
        var unit = DisplayUnit.For(fan.Unit, fan.Shown, view.Run.Language);
        return new ReportFigure
        {
            Id = id,
            Heading = owner.Heading(view.Words.FundFigure),
            Reading = Spread(view, fan, unit),
            Panels = [FanChart.Of(fan, unit, view.Run.Words, mean: true).FromZero()],
            Columns = 1,
            Numbers = [FanTable.Of(fan, unit, view.Run.Words)],
        };
    }

    /// <summary>One panel per level whose cost differs, all on one scale; the sum of the levels comes last.</summary>
    private static ReportFigure Costs(ComparisonView view, MeasureDifference[] costs, string id)
    {
        var unit = CostTables.UnitByYear(view);
        FanSeries[] fans = [.. costs.Select(cost => view.Fan(cost, view.Label(cost.Measure)))];
        var (low, high) = (fans.Min(fan => fan.P05.Min()), fans.Max(fan => fan.P95.Max()));
        double[] range = [unit.Shown(Math.Min(0, 1.05 * low)), unit.Shown(Math.Max(0, 1.05 * high))];
        return new ReportFigure
        {
            Id = id,
            Heading = view.Words.CostFigure,
            Reading = Spread(view, fans[^1], unit),
            Panels = [.. fans.Select(fan => FanChart.Of(fan, unit, view.Run.Words))
                .Select(panel => range[0] < range[1] ? panel with { Y = panel.Y with { Range = range } } : panel)],
            Columns = Math.Min(2, fans.Length),
            Numbers = [.. fans.Select(fan => FanTable.Of(fan, unit, view.Run.Words))],
        };
    }

    private static ReportFigure Depletion(ComparisonView view, IndicatorDifference[] chances, FundView fund, string id)
    {
        int[] years = [.. chances.Select(chance => chance.Year!.Value)];
        NamedSeries[] both =
        [
            new(view.BaseName, years, [.. chances.Select(chance => chance.Base!.Value)]), new(view.OtherName, years, [.. chances.Select(chance => chance.Other!.Value)]),
        ];
        return new ReportFigure
        {
            Id = id,
            Heading = fund.Heading(view.Words.DepletionFigure),
            Reading = ComparisonSentences.Chance(view, chances[^1]),
            Panels = [LineChart.Of(view.Words.DepletionPanel, both, new DisplayUnit(0.01, "%", 1)), DifferenceOfChances(view, years, chances)],
            Columns = 2,
            Numbers = [ChanceTable(view, chances)],
        };
    }

    private static Panel DifferenceOfChances(ComparisonView view, int[] years, IndicatorDifference[] chances)
    {
        double[] Bound(double width) => [.. chances.Select(chance => chance.Difference!.Value + (width * chance.StandardError!.Value))];
        var difference = new BandSeries(view.Words.Difference, FanChart.Years(years), Bound(0), Bound(-ProbabilityCurve.Confidence95), Bound(ProbabilityCurve.Confidence95));
        var points = new DisplayUnit(0.01, view.Words.PercentagePoints, 2) { Language = view.Run.Language };
        return BandChart.Of(view.Words.DepletionDifferencePanel, [difference], Scale.Years, Scale.Of("", points), view.Run.Words.SamplingError, colours: [House.Vermilion]);
    }

    private static HtmlTable ChanceTable(ComparisonView view, IndicatorDifference[] chances) => new(
        $"{view.Words.DepletionPanel} (%)",
        [view.Run.Words.Year, view.BaseName, view.OtherName, view.Words.Difference, view.Run.Words.StandardError, view.Words.ErrorRatio],
        [.. chances.Select(chance => (IReadOnlyList<Cell>)
        [
            $"{chance.Year}", Percent(chance.Base), Percent(chance.Other), Percent(chance.Difference), Percent(chance.StandardError), view.Ratio(chance.ErrorRatio),
        ])]);

    private static string Percent(double? fraction) => Numbers.Fixed(100 * fraction!.Value, 2);

    private static string Spread(ComparisonView view, FanSeries fan, DisplayUnit unit) =>
        Format(view.Words.SpreadReading, fan.Label, unit.Quantity(fan.P05[^1]), unit.Quantity(fan.P95[^1]), fan.Years[^1]);
}
