namespace Actuary.Schemes.MedicalCover.Hospitals;

/// <summary>One contract's year on the central path, yuan: owed − withheld = prepaid + assessed + settlement.</summary>
/// <param name="Terms">How it is paid.</param>
/// <param name="Score">Of its institution's assessment, in 0…1.</param>
/// <param name="Cost">The fund's share of the bills, at what the care cost.</param>
/// <param name="Owed">What the terms make the fund owe for it.</param>
/// <param name="Withheld">Lost by the score.</param>
/// <param name="Settlement">Of this year's accounts, whenever it is paid; negative: returned by the institution.</param>
/// <param name="Months">What leaves the fund, January to December.</param>
public sealed record ContractCash(
    Institution Institution, string Contract, ContractTerms Terms, double Score,
    double Cost, double Owed, double Withheld, double Prepaid, double Assessed, double Settlement, IReadOnlyList<MonthPayment> Months)
{
    /// <summary>The institution's gain, or its loss where negative.</summary>
    public double Result => Owed - Withheld - Cost;

    /// <summary>What leaves the fund in the year.</summary>
    public double Paid => Months.Sum(month => month.Paid);
}
