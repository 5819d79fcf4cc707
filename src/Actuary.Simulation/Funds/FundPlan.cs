using Actuary.Schemes.Ledgers;

namespace Actuary.Simulation.Funds;

/// <summary>
/// How a scheme's balance is held: money in the bank and money entrusted for investment. Fractions and yuan; yearly arrays
/// start with the first projected year.
/// </summary>
/// <param name="OpeningBalance">On the opening 31 December, entrusted money included.</param>
/// <param name="OpeningEntrusted">Of that, entrusted.</param>
/// <param name="EntrustedShare">By year: share of the year's new surplus, when it is positive, remitted on 31 December (AMB-35).</param>
/// <param name="BankSpread">By year: bank interest over the crediting-rate driver.</param>
/// <param name="FlowTiming">Share of a year for which the net of income and outgo earns bank interest.</param>
/// <param name="LastResort">Who pays when the balance would end below zero; null leaves the fund showing it.</param>
public sealed record FundPlan(
    double OpeningBalance,
    double OpeningEntrusted,
    double[] EntrustedShare,
    double[] BankSpread,
    double FlowTiming,
    Party? LastResort)
{
    /// <summary>
    /// Whether a surplus is remitted on the 31 December after its own (AMB-35): until then its share stays in the bank.
    /// </summary>
    public bool RemittedNextYear { get; init; }

    /// <summary>By year: least return of entrusted money, before the fee; none where nothing is guaranteed.</summary>
    public double[]? GuaranteedReturn { get; init; }

    /// <summary>By year: taken from the return of entrusted money; none where it costs nothing.</summary>
    public double[]? EntrustedFee { get; init; }
}
