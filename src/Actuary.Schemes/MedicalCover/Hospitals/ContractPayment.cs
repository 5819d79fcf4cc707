namespace Actuary.Schemes.MedicalCover.Hospitals;

/// <summary>One contract's year, or the sum of contracts; yuan. Prepaid + assessed + settlement = owed − withheld = cost + result.</summary>
/// <param name="Cost">The fund's share of the bills, at what the care cost.</param>
/// <param name="Owed">What the terms make the fund owe for it; next year's prepayment is a share of it.</param>
/// <param name="Withheld">Lost by the institution's score.</param>
/// <param name="Prepaid">Paid in instalments while the year ran.</param>
/// <param name="Assessed">Paid by the score.</param>
/// <param name="Settlement">At the end of the year's accounts; negative: returned by the institution.</param>
/// <param name="Paid">What left the fund in the year: prepaid, assessed, and the settlement of this year or of the last one.</param>
public readonly record struct ContractPayment(
    Lanes Cost, Lanes Owed, Lanes Withheld, Lanes Prepaid, Lanes Assessed, Lanes Settlement, Lanes Paid)
{
    /// <summary>The institution's gain, or its loss where negative, on the care of the year.</summary>
    public Lanes Result => Owed - Withheld - Cost;

    public static ContractPayment operator +(in ContractPayment a, in ContractPayment b) => new(
        a.Cost + b.Cost, a.Owed + b.Owed, a.Withheld + b.Withheld, a.Prepaid + b.Prepaid, a.Assessed + b.Assessed,
        a.Settlement + b.Settlement, a.Paid + b.Paid);
}
