using Actuary.Schemes.ResidentPension.Rules;

namespace Actuary.Schemes.ResidentPension.Policy;

/// <summary>How individual accounts are credited, turned into a pension and left behind.</summary>
/// <param name="CreditingSpread">By year: added to the crediting-rate driver; the sum is never credited below zero.</param>
/// <param name="InterestShareOfPaymentYear">By year: share of a full year's interest on money paid in during the year (AMB-01).</param>
/// <param name="InterestInPayment">By year: whether what remains of an account in payment earns interest (AMB-02).</param>
/// <param name="GovernmentPartInheritable">By year of death: whether the government's part goes to the heirs too; if not, it stays in the fund.</param>
/// <param name="TransferAtPensionAge">By year of leaving for the employee scheme: whether the accounts of those who leave stay,
/// with interest, until they complete 60 and move then; if not, they move in the year of leaving.</param>
/// <param name="DivisorMonths">By year of retirement: months the account is divided by (计发月数).</param>
public sealed record AccountPolicy(
    double[] CreditingSpread,
    double[] InterestShareOfPaymentYear,
    bool[] InterestInPayment,
    bool[] GovernmentPartInheritable,
    bool[] TransferAtPensionAge,
    double[] DivisorMonths)
{
    /// <summary>Which part of an account pensions use first; it matters where the government's part is not inherited (AMB-11).</summary>
    public OrderOfUse OrderOfUse { get; init; }

    /// <summary>How account pensions in payment follow the return of accounts; none leaves them as they began.</summary>
    public AccountAdjustmentPolicy? Adjustment { get; init; }
}
