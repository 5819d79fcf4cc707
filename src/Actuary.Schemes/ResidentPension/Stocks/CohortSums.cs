using Actuary.Assumptions;
using Actuary.Numerics;
using Actuary.Schemes.ResidentPension.Rules;

namespace Actuary.Schemes.ResidentPension.Stocks;

/// <summary>Adds the stocks by cohort of one block of paths to running sums, lane after lane.</summary>
internal static class CohortSums
{
    /// <param name="order">Which part of an account in payment is used first.</param>
    /// <param name="paths">How many of the lanes are paths of the run.</param>
    public static void Add(
        CohortLayout layout,
        CohortStock<ContributorCell, ContributorRow> contributors,
        CohortStock<PensionerCell, PensionerRow> pensioners,
        OrderOfUse order,
        int yearIndex,
        int paths,
        Span<double> sums)
    {
        var counted = Lane.First(Lanes.One, paths);
        for (var sex = 0; sex < 2; sex++)
        {
            for (var age = ResidentPensionPlan.EntryAge; age < ResidentPensionPlan.PensionAge; age++)
                AddContributors(layout, contributors.Cells(sex, age, yearIndex), sex, age, counted, sums);
            for (var age = ResidentPensionPlan.PensionAge; age <= Ages.Max; age++)
                AddPensioners(layout, pensioners.Cells(sex, age, yearIndex), pensioners.Row(sex, age, yearIndex), order, sex, age, counted, sums);
        }
    }

    private static void AddContributors(CohortLayout layout, ReadOnlySpan<ContributorCell> cells, int sex, int age, Lanes counted, Span<double> sums)
    {
        var (at, stocks) = (layout.Index(sex, age, 0), layout.Stocks.Count);
        for (var c = 0; c < cells.Length; c++, at += stocks)
        {
            sums[at] += Lane.Sum(cells[c].Contributing * counted);
            sums[at + 1] += Lane.Sum(cells[c].Dormant * counted);
            sums[at + 3] += Lane.Sum(cells[c].PersonAccount * counted);
            sums[at + 4] += Lane.Sum(cells[c].GovernmentAccount * counted);
        }
    }

    private static void AddPensioners(
        CohortLayout layout, ReadOnlySpan<PensionerCell> cells, in PensionerRow row, OrderOfUse order, int sex, int age, Lanes counted, Span<double> sums)
    {
        var (at, stocks) = (layout.Index(sex, age, 0), layout.Stocks.Count);
        var alive = row.Since.Surviving * counted;
        for (var c = 0; c < cells.Length; c++, at += stocks)
        {
            var left = row.Left(cells[c], order, row.RemainingMonths) * counted;
            sums[at + 2] += Lane.Sum(cells[c].Pensioners * row.Drawing * alive);
            sums[at + 3] += Lane.Sum(left.Person);
            sums[at + 4] += Lane.Sum(left.Government);
            sums[at + 5] += Lane.Sum((cells[c].MonthlyFromPerson + cells[c].MonthlyFromGovernment) * row.Since.Adjusted * alive);
        }
    }
}
