using Actuary.Reports.Text;
using Actuary.Results.Comparison;
using static Actuary.Reports.Comparison.ComparisonView;

namespace Actuary.Reports.Comparison;

/// <summary>Measures compared in the table years.</summary>
internal static class MeasureTable
{
    private static readonly string[] s_fund = ["fund_end", "income", "outgo"];

    /// <summary>A table for each of the measures that most readers ask for.</summary>
    public static IEnumerable<ComparisonTable> Chosen(ComparisonView view) => view.Run.Funds.SelectMany(fund => s_fund.Concat(view.Run.Views.Comparison).Select(fund.Measure))
        .Select(view.Scenario.Find).OfType<MeasureDifference>().Select(measure => new ComparisonTable(
        Format(view.Words.MeasureCaption, view.Label(measure.Measure), UnitOf(view, measure).Label),
        [view.Run.Words.Year, .. Columns(view)],
        [.. Rows(view, measure).Select(row => (IReadOnlyList<string>)[row.Year, .. row.Cells])]));

    public static ComparisonTable All(ComparisonView view) => new(
        view.Words.AllMeasures,
        [view.Run.Words.Item, view.Run.Words.Year, .. Columns(view)],
        [.. view.Scenario.Measures.SelectMany(measure => Rows(view, measure).Select(row => (IReadOnlyList<string>)[Name(view, measure), row.Year, .. row.Cells]))]);

    private static string[] Columns(ComparisonView view) =>
        [view.Words.Base, view.Words.Other, view.Words.Difference, view.Words.ShortError, view.Words.ErrorRatio, view.Words.IsMore];

    private static IEnumerable<(string Year, string[] Cells)> Rows(ComparisonView view, MeasureDifference measure)
    {
        var unit = UnitOf(view, measure);
        return TableYears(view, measure).Select(year => (year.Year.ToString(), (string[])
        [
            unit.Number(year.Mean.Base), unit.Number(year.Mean.Other), (unit with { Decimals = unit.Decimals + 1 }).Number(year.Mean.Difference),
            Error(unit, year.Mean.StandardError), view.Ratio(year.Mean.ErrorRatio), view.Chance(year.Spread.ShareMore),
        ]));
    }

    private static DisplayUnit UnitOf(ComparisonView view, MeasureDifference measure) =>
        view.UnitFor(measure.Measure, TableYears(view, measure).SelectMany(year => (double[])[year.Mean.Base, year.Mean.Other]));

    private static string Name(ComparisonView view, MeasureDifference measure) =>
        UnitOf(view, measure).Label is { Length: > 0 } unit ? $"{view.Label(measure.Measure)} ({unit})" : view.Label(measure.Measure);

    private static IEnumerable<YearDifference> TableYears(ComparisonView view, MeasureDifference measure) =>
        view.Run.TableYears.Select(year => measure.Years[year - view.Facts.FirstYear]);
}
