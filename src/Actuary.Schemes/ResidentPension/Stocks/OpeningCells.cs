using System.Runtime.Intrinsics;
using Actuary.Assumptions;
using Actuary.Numerics;
using Actuary.Schemes.ResidentPension.Opening;
using Actuary.Schemes.ResidentPension.Rules;

namespace Actuary.Schemes.ResidentPension.Stocks;

/// <summary>Puts the opening stock, the same on every path, into the cells of eight paths.</summary>
internal sealed class OpeningCells
{
    private const int PensionAge = ResidentPensionPlan.PensionAge;
    private const int OpeningYear = -1;

    private readonly OpeningStock _opening;
    private readonly CohortStock<ContributorCell, ContributorRow> _contributors;
    private readonly CohortStock<PensionerCell, PensionerRow> _pensioners;

    // By sex, then age from pension age on.
    private readonly LaneBuffer<PensionerRow> _rows = new(2 * PensionerAges);

    /// <summary>Cells of pensioners are what they were when the pension began: they are filled here, once.</summary>
    public OpeningCells(
        OpeningStock opening, CohortStock<ContributorCell, ContributorRow> contributors, CohortStock<PensionerCell, PensionerRow> pensioners)
    {
        (_opening, _contributors, _pensioners) = (opening, contributors, pensioners);
        for (var sex = Sex.Male; sex <= Sex.Female; sex++)
            for (var age = PensionAge; age <= Ages.Max; age++)
                FillPensioners(sex, age, ref _rows.Span[(int)sex * PensionerAges + age - PensionAge]);
    }

    private static int PensionerAges => Ages.Max + 1 - PensionAge;

    /// <summary>Pensioners as they are at the opening; members are filled as they are first moved.</summary>
    public void Open()
    {
        for (var sex = 0; sex < 2; sex++)
            for (var age = PensionAge; age <= Ages.Max; age++)
                _pensioners.Row(sex, age, OpeningYear) = _rows.Span[sex * PensionerAges + age - PensionAge];
    }

    /// <summary>The members of a sex and an age at the opening.</summary>
    public void FillContributors(Sex sex, int age)
    {
        var cells = _contributors.Cells((int)sex, age, OpeningYear);
        var cell = Ages.Index(sex, age);
        var start = cell * cells.Length;
        var total = default(ContributorRow);
        for (var c = 0; c < cells.Length; c++)
        {
            cells[c] = new ContributorCell
            {
                Contributing = Vector512.Create(_opening.Contributing[start + c]),
                Dormant = Vector512.Create(_opening.Dormant[start + c]),
                PersonAccount = Vector512.Create(_opening.PersonAccount[start + c]),
                GovernmentAccount = Vector512.Create(_opening.GovernmentAccount[start + c]),
                ContributionYears = Vector512.Create(_opening.ContributionYears[start + c]),
            };
            total.Members += cells[c].Contributing + cells[c].Dormant;
            total.Accounts += PartedAccounts.Of(cells[c].PersonAccount, cells[c].GovernmentAccount);
        }

        total.LegacyUntil60 = Vector512.Create(_opening.LegacyUntil60[cell]);
        total.LegacyForLife = Vector512.Create(_opening.LegacyForLife[cell]);
        _contributors.Row((int)sex, age, OpeningYear) = total;
    }

    private void FillPensioners(Sex sex, int age, ref PensionerRow row)
    {
        var cells = _pensioners.Cells((int)sex, age, OpeningYear);
        var start = Ages.Index(sex, age) * cells.Length;
        for (var c = 0; c < cells.Length; c++)
        {
            cells[c] = new PensionerCell
            {
                Pensioners = Vector512.Create(_opening.Pensioners[start + c]),
                MonthlyFromPerson = Vector512.Create(_opening.MonthlyFromPerson[start + c]),
                MonthlyFromGovernment = Vector512.Create(_opening.MonthlyFromGovernment[start + c]),
                MonthlyBonus = Vector512.Create(_opening.MonthlyBonus[start + c]),
            };
        }

        row.Begin(cells, Vector512.Create(_opening.RemainingMonths[Ages.Index(sex, age)]));
        row.MonthlyLegacy = Vector512.Create(_opening.LegacyForLife[Ages.Index(sex, age)]);
    }
}
