using Actuary.Schemes.Ledgers;

namespace Actuary.Simulation.Funds;

/// <summary>
/// How a scheme's balance is held: money in the bank and money entrusted for investment. Fractions and yuan; yearly arrays
/// start with the first projected year.
/// </summary>
/// <param name="OpeningBalance">On the opening 31 December, entrusted money included.</param>
/// <param name="OpeningEntrusted">Of that, entrusted.</param>
/// <param name="EntrustedShare">By year: share of the year's new surplus, when it is positive, set aside for investment (AMB-35).</param>
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
    /// Whether what is set aside of a year's surplus is remitted on the 31 December of the following year, before that year's own is
    /// reckoned (AMB-35); until then it is in the bank. Otherwise on the 31 December of the year itself.
    /// </summary>
    public bool RemitsNextYear { get; init; }

    /// <summary>By year: the least return of entrusted money, before the fee; none where nobody guarantees one.</summary>
    public double[]? GuaranteedReturn { get; init; }

    /// <summary>By year: what managing takes of the return of entrusted money, as a fraction of that money; none where nothing is charged.</summary>
    public double[]? EntrustedFee { get; init; }
}
