using Actuary.Reports.Chapters;
using Actuary.Reports.Figures;
using Actuary.Reports.Html;
using Actuary.Reports.Runs;
using Actuary.Reports.Text;
using Actuary.Reports.Workbook.Budgets;

namespace Actuary.Reports.Comparison;

/// <summary>
/// The bridge from the base's mean fund at the end of the horizon to the other's: fund = opening + income + investment income − outgo in every
/// year, so the difference of the funds is that of these, summed over the years, line by line of the budget.
/// </summary>
internal static class FundBridge
{
    /// <summary>Steps this small against the largest are no picture; they are one step together.</summary>
    private const double Least = 0.005;

    /// <summary>A remainder of sums over thousands of paths and years.</summary>
    private const double Rounding = 1e-9;

    /// <summary>The bridge; null where the fund does not move, or the runs lack what moves it.</summary>
    public static ReportFigure? From(ComparisonView view, FundView fund, string id)
    {
        if (view.Scenario.Find(fund.Measure("fund_end"))?.Years[^1] is not { } last || Steps(view, fund, last.Mean.Difference) is not { Count: > 0 } steps)
            return null;
        var words = view.Words;
        var unit = view.UnitFor(fund.Measure("fund_end"), [last.Mean.Base, last.Mean.Other, .. steps.Select(step => step.Amount)]);
        var heading = fund.Heading(ComparisonView.Format(words.BridgeFigure, last.Year));
        var strongest = steps.MaxBy(step => Math.Abs(step.Amount))!;
        return new ReportFigure
        {
            Id = id,
            Heading = heading,
            Reading = ComparisonView.Format(words.BridgeReading, view.OtherName, unit.Quantity(last.Mean.Other), view.BaseName, unit.Quantity(last.Mean.Base), last.Year,
                strongest.Label, unit.Quantity(strongest.Amount)),
            Panels = [Waterfall.Of(heading, new BridgeStep(view.BaseName, last.Mean.Base), steps, view.OtherName, unit, view.Run.Words)],
            Columns = 1,
            Numbers = [new HtmlTable(ComparisonView.Format(words.BridgeCaption, view.Facts.FirstYear, last.Year, unit.Label), [view.Run.Words.Item, words.Difference],
            [
                [view.BaseName, new Cell(unit.Number(last.Mean.Base), "total")],
                .. steps.Select(step => (IReadOnlyList<Cell>)[step.Label, Numbers.Signed(unit.Shown(step.Amount), unit.Decimals)]),
                [view.OtherName, new Cell(unit.Number(last.Mean.Other), "total")],
            ])],
        };
    }

    /// <summary>What each line of the budget adds to the difference of the mean funds, yuan; what no line explains comes last.</summary>
    private static List<BridgeStep> Steps(ComparisonView view, FundView fund, double difference)
    {
        var order = new BudgetOrder(view.Run.Views);
        List<BridgeStep> steps =
        [
            .. Lines([.. order.Contributions, .. order.Government, .. order.Transfers, BudgetOrder.Investment], view.Words.BridgeIncome, 1),
            .. Lines(order.Outgo, view.Words.BridgeOutgo, -1),
        ];
        var largest = steps.Select(step => Math.Abs(step.Amount)).Append(Math.Abs(difference)).Max();
        steps.RemoveAll(step => Math.Abs(step.Amount) < Least * largest);
        var rest = difference - steps.Sum(step => step.Amount);
        if (Math.Abs(rest) > Rounding * largest)
            steps.Add(new(view.Words.BridgeRest, rest));
        return steps;

        IEnumerable<BridgeStep> Lines(IReadOnlyList<string> measures, string phrase, int sign) =>
            from measure in measures
            let sum = view.Scenario.Find(fund.Measure(measure))?.Years.Sum(year => year.Mean.Difference)
            where sum is not null and not 0
            select new BridgeStep(Reading.Fill(phrase, view.Run.OwnLabel(measure)), sign * sum.Value);
    }
}
