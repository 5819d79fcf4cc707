using System.Runtime.Intrinsics;

namespace Actuary.Schemes.ResidentPension.Rules;

/// <summary>
/// The individual account. A balance grows as B[t+1] = B[t] · (1 + i) + c · (1 + f · i), c what is paid in during the year
/// and f the share of a full year's interest it earns (AMB-01).
/// </summary>
public static class Account
{
    /// <summary>The rate credited on the year's opening balances: max(0, crediting rate + spread).</summary>
    public static Lanes Interest(Lanes creditingRate, double spread) =>
        Vector512.Max(Lanes.Zero, creditingRate + Vector512.Create(spread));

    /// <summary>A balance of the year before with the year's interest: B · (1 + i).</summary>
    public static Lanes Grown(Lanes balance, Lanes interest) => balance * (Lanes.One + interest);

    /// <summary>What a payment of the year has become by 31 December: c · (1 + f · i).</summary>
    public static Lanes Credited(Lanes payment, Lanes interest, double shareOfYear) =>
        payment * (Lanes.One + shareOfYear * interest);

    /// <summary>Account pension, yuan a month: balance ÷ divisor months (计发月数).</summary>
    public static Lanes MonthlyPension(Lanes balance, double divisorMonths) => balance / divisorMonths;

    /// <summary>Of the pension months due, those that the account still covers; the rest is the longevity tail (AMB-03).</summary>
    public static Lanes MonthsCovered(Lanes remainingMonths, Lanes monthsDue) => Vector512.MinNative(monthsDue, remainingMonths);

    /// <summary>Months that the balance still covers after some were paid, before interest: max(0, R − paid).</summary>
    public static Lanes MonthsLeft(Lanes remainingMonths, Lanes monthsPaid) => Vector512.MaxNative(Lanes.Zero, remainingMonths - monthsPaid);

    /// <summary>
    /// Months of pension that the balance covers after the year's payments and the interest on what then remains:
    /// max(0, R − paid) · (1 + i). Pension and balance shrink with the same survivors, so one number holds for a cohort.
    /// </summary>
    public static Lanes RemainingMonths(Lanes remainingMonths, Lanes monthsPaid, Lanes interest) =>
        MonthsLeft(remainingMonths, monthsPaid) * (Lanes.One + interest);
}
