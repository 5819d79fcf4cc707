using Actuary.Assumptions;
using Actuary.Numerics;

namespace Actuary.Schemes.ResidentPension.Stocks;

/// <summary>Adds the stocks by cohort of one block of paths to running sums, lane after lane.</summary>
internal static class CohortSums
{
    public static void Add(CohortLayout layout, ContributorStock contributors, PensionerStock pensioners, int yearIndex,
        int paths, Span<double> sums)
    {
        for (var sex = 0; sex < 2; sex++)
        {
            for (var age = ResidentPensionPlan.EntryAge; age < ResidentPensionPlan.PensionAge; age++)
                AddContributors(layout, contributors.Cells(sex, age, yearIndex), sex, age, paths, sums);
            for (var age = ResidentPensionPlan.PensionAge; age <= Ages.Max; age++)
                AddPensioners(layout, pensioners.Cells(sex, age, yearIndex), pensioners.Row(sex, age, yearIndex), sex, age, paths, sums);
        }
    }

    private static void AddContributors(CohortLayout layout, ReadOnlySpan<ContributorCell> cells, int sex, int age, int paths, Span<double> sums)
    {
        for (var c = 0; c < cells.Length; c++)
        {
            var at = layout.Index(sex, age, c);
            sums[at] += Lane.Sum(Lane.First(cells[c].Contributing, paths));
            sums[at + 1] += Lane.Sum(Lane.First(cells[c].Dormant, paths));
            sums[at + 3] += Lane.Sum(Lane.First(cells[c].PersonAccount, paths));
            sums[at + 4] += Lane.Sum(Lane.First(cells[c].GovernmentAccount, paths));
        }
    }

    private static void AddPensioners(CohortLayout layout, ReadOnlySpan<PensionerCell> cells, in PensionerRow row, int sex, int age, int paths, Span<double> sums)
    {
        for (var c = 0; c < cells.Length; c++)
        {
            var at = layout.Index(sex, age, c);
            var fromPerson = cells[c].MonthlyFromPerson * row.SurvivingSinceEntry;
            var fromGovernment = cells[c].MonthlyFromGovernment * row.SurvivingSinceEntry;
            sums[at + 2] += Lane.Sum(Lane.First(cells[c].Pensioners * row.SurvivingSinceEntry, paths));
            sums[at + 3] += Lane.Sum(Lane.First(fromPerson * row.RemainingMonths, paths));
            sums[at + 4] += Lane.Sum(Lane.First(fromGovernment * row.RemainingMonths, paths));
            sums[at + 5] += Lane.Sum(Lane.First(fromPerson + fromGovernment, paths));
        }
    }
}
