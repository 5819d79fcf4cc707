using Actuary.Schemes.Amounts;

namespace Actuary.Schemes.ResidentPension.Policy;

/// <summary>
/// What a person's statement rounds (AMB-41); the default is nothing. The cohort kernel works with means of many persons, which
/// nobody is paid.
/// </summary>
/// <param name="Payments">Each part of a pension a month.</param>
/// <param name="AccountsToFen">Whether each part of an account is rounded to the fen, halves up, on every 31 December while it is saved.</param>
public readonly record struct StatementRounding(PaymentRounding Payments, bool AccountsToFen);
