using Actuary.Assumptions;

namespace Actuary.Schemes.ResidentPension.Opening;

/// <summary>
/// The members on the opening 31 December, as totals of each cell (sex, age, class); flat index
/// (sex · 106 + age) · classes + class. Persons, yuan, person-years of contribution.
/// </summary>
/// <param name="MonthlyFromPerson">Account pension in payment bought by the person's part, yuan a month, cell total.</param>
/// <param name="RemainingMonths">By flat sex · 106 + age: months of account pension that the balances of the cohort still cover.</param>
public sealed record OpeningStock(
    double[] Contributing,
    double[] Dormant,
    double[] PersonAccount,
    double[] GovernmentAccount,
    double[] ContributionYears,
    double[] Pensioners,
    double[] MonthlyFromPerson,
    double[] MonthlyFromGovernment,
    double[] MonthlyBonus,
    double[] RemainingMonths)
{
    /// <summary>By flat sex · 106 + age: pensions of older schemes drawn until 60, yuan a month, total of the cohort.</summary>
    public double[] LegacyUntil60 { get; init; } = new double[Ages.Cells];

    /// <summary>The same for life.</summary>
    public double[] LegacyForLife { get; init; } = new double[Ages.Cells];

    /// <summary>Whether anyone draws, or will draw, a pension of an older scheme.</summary>
    public bool HasLegacy => Array.Exists(LegacyUntil60, yuan => yuan != 0) || Array.Exists(LegacyForLife, yuan => yuan != 0);

    /// <summary>Nobody is a member yet.</summary>
    public static OpeningStock Empty(int classes)
    {
        double[] Cells() => new double[Ages.Cells * classes];
        return new(Cells(), Cells(), Cells(), Cells(), Cells(), Cells(), Cells(), Cells(), Cells(), new double[Ages.Cells]);
    }
}
