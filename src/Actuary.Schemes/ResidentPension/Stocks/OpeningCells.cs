using System.Runtime.Intrinsics;
using Actuary.Assumptions;
using Actuary.Schemes.ResidentPension.Opening;
using Actuary.Schemes.ResidentPension.Rules;

namespace Actuary.Schemes.ResidentPension.Stocks;

/// <summary>Puts the opening stock, the same on every path, into the cells of eight paths.</summary>
internal static class OpeningCells
{
    private const int OpeningYear = -1;

    public static void Fill(OpeningStock opening, CohortStock<ContributorCell, ContributorRow> contributors, CohortStock<PensionerCell, PensionerRow> pensioners)
    {
        for (var sex = 0; sex < 2; sex++)
        {
            for (var age = ResidentPensionPlan.EntryAge; age < ResidentPensionPlan.PensionAge; age++)
                FillContributors(opening, contributors, sex, age);
            for (var age = ResidentPensionPlan.PensionAge; age <= Ages.Max; age++)
                FillPensioners(opening, pensioners, sex, age);
        }
    }

    private static void FillContributors(OpeningStock opening, CohortStock<ContributorCell, ContributorRow> stock, int sex, int age)
    {
        var cells = stock.Cells(sex, age, OpeningYear);
        var start = Ages.Index((Sex)sex, age) * cells.Length;
        var total = default(ContributorRow);
        for (var c = 0; c < cells.Length; c++)
        {
            cells[c] = new ContributorCell
            {
                Contributing = Vector512.Create(opening.Contributing[start + c]),
                Dormant = Vector512.Create(opening.Dormant[start + c]),
                PersonAccount = Vector512.Create(opening.PersonAccount[start + c]),
                GovernmentAccount = Vector512.Create(opening.GovernmentAccount[start + c]),
                ContributionYears = Vector512.Create(opening.ContributionYears[start + c]),
            };
            total.Members += cells[c].Contributing + cells[c].Dormant;
            total.Accounts += new AccountParts(cells[c].PersonAccount, cells[c].GovernmentAccount);
        }

        total.LegacyUntil60 = Vector512.Create(opening.LegacyUntil60[Ages.Index((Sex)sex, age)]);
        total.LegacyForLife = Vector512.Create(opening.LegacyForLife[Ages.Index((Sex)sex, age)]);
        stock.Row(sex, age, OpeningYear) = total;
    }

    private static void FillPensioners(OpeningStock opening, CohortStock<PensionerCell, PensionerRow> stock, int sex, int age)
    {
        var cells = stock.Cells(sex, age, OpeningYear);
        var start = Ages.Index((Sex)sex, age) * cells.Length;
        for (var c = 0; c < cells.Length; c++)
        {
            cells[c] = new PensionerCell
            {
                Pensioners = Vector512.Create(opening.Pensioners[start + c]),
                MonthlyFromPerson = Vector512.Create(opening.MonthlyFromPerson[start + c]),
                MonthlyFromGovernment = Vector512.Create(opening.MonthlyFromGovernment[start + c]),
                MonthlyBonus = Vector512.Create(opening.MonthlyBonus[start + c]),
            };
        }

        var remaining = Vector512.Create(opening.RemainingMonths[Ages.Index((Sex)sex, age)]);
        ref var row = ref stock.Row(sex, age, OpeningYear);
        row.Begin(cells, remaining);
        row.MonthlyLegacy = Vector512.Create(opening.LegacyForLife[Ages.Index((Sex)sex, age)]);
    }
}
