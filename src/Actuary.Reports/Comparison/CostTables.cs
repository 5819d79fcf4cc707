using Actuary.Reports.Text;
using Actuary.Results.Comparison;
using static Actuary.Reports.Comparison.ComparisonView;

namespace Actuary.Reports.Comparison;

/// <summary>What the difference costs each level of government: in present value, and in the table years.</summary>
internal static class CostTables
{
    public static ComparisonTable PresentValues(ComparisonView view)
    {
        var costs = view.Costs;
        var unit = view.UnitFor(costs[0].Measure, costs.SelectMany(cost => (double[])[cost.PresentValue!.Mean.Base, cost.PresentValue.Mean.Other]));
        var (plan, fine) = (view.Facts.Indicators, unit with { Decimals = unit.Decimals + 1 });
        return new(
            Format(view.Words.PresentValueCaption, view.Facts.OpeningYear, Numbers.Fixed(100 * plan.DiscountRate, 1), unit.Label),
            [view.Words.Level, view.Words.Base, view.Words.Other, view.Words.Difference, view.Words.ShortError, view.Words.ErrorRatio, view.Words.CostsMore],
            [.. costs.Select(cost => (cost, value: cost.PresentValue!)).Select(row => (IReadOnlyList<string>)
            [
                view.Label(row.cost.Measure), unit.Number(row.value.Mean.Base), unit.Number(row.value.Mean.Other), fine.Number(row.value.Mean.Difference),
                Error(unit, row.value.Mean.StandardError), view.Ratio(row.value.Mean.ErrorRatio), view.Chance(row.value.Spread.ShareMore),
            ])]);
    }

    public static ComparisonTable ByYear(ComparisonView view)
    {
        var unit = UnitByYear(view);
        return Table(view, Format(view.Words.CostByYearCaption, unit.Label), year => unit.Number(year.Mean.Difference));
    }

    public static ComparisonTable Shares(ComparisonView view) =>
        Table(view, Format(view.Words.ShareCaption, view.OtherName, view.BaseName), year => view.Chance(year.Spread.ShareMore));

    /// <summary>The unit that suits the difference in cost of every level and year.</summary>
    public static DisplayUnit UnitByYear(ComparisonView view) => view.UnitFor(
        view.Costs[0].Measure, view.Costs.SelectMany(cost => cost.Years).SelectMany(year => (double[])[year.Spread.P05, year.Spread.P95, year.Mean.Difference]));

    private static ComparisonTable Table(ComparisonView view, string caption, Func<YearDifference, string> cell)
    {
        var costs = view.Costs;
        return new(caption, [view.Run.Words.Year, .. costs.Select(cost => view.Label(cost.Measure))],
            [.. view.Run.TableYears.Select(year => (IReadOnlyList<string>)[year.ToString(), .. costs.Select(cost => cell(cost.Years[year - view.Facts.FirstYear]))])]);
    }
}
