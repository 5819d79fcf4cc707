using System.Runtime.Intrinsics;

namespace Actuary.Schemes.MedicalCover.Rules;

/// <summary>
/// How a year of a critical-illness contract between the basic fund and an insurer ends. Amounts in yuan of the year.
/// </summary>
/// <param name="FeeShare">The insurer's profit and operating cost, as a share of the premium.</param>
/// <param name="ContractSurplusShare">Share of the premium that the contract lets the insurer keep of a surplus (AMB-26).</param>
/// <param name="PolicyLossShare">Share of a loss that is put down to policy; the insurer bears all of the rest.</param>
/// <param name="InsurerShare">The insurer's share of a loss put down to policy; the fund bears the rest.</param>
/// <param name="FeeCountsInLoss">Whether a loss is claims + fee − premium, or claims − premium (AMB-25); with an adjustment fund, what of the premium is available.</param>
public sealed record CriticalIllnessContract(
    double FeeShare, double ContractSurplusShare, double PolicyLossShare, double InsurerShare, bool FeeCountsInLoss)
{
    /// <summary>Settles a year.</summary>
    public CriticalIllnessSettlement Settle(Lanes premium, Lanes claims) => Settle(premium, claims, premium);

    /// <summary>Settles a year in which an adjustment fund took a part of the premium and paid to units.</summary>
    /// <param name="premium">All of it: the fee and what may be kept are shares of this.</param>
    /// <param name="available">Premium − contributions to the adjustment fund + what it paid.</param>
    public CriticalIllnessSettlement Settle(Lanes premium, Lanes claims, Lanes available)
    {
        var fee = FeeShare * premium;
        var surplus = Vector512.Max(Lanes.Zero, available - claims - fee);
        var kept = Vector512.Min(surplus, ContractSurplusShare * premium);
        var loss = Vector512.Max(Lanes.Zero, claims - available + (FeeCountsInLoss ? fee : Lanes.Zero));
        var byFund = PolicyLossShare * (1 - InsurerShare) * loss;
        return new(fee, surplus, kept, surplus - kept, loss, loss - byFund, byFund);
    }
}

/// <summary>
/// The end of a contract year: the fee; the surplus, what the insurer keeps of it beside the fee and what goes back to the fund; the
/// loss, and who bears it.
/// </summary>
public readonly record struct CriticalIllnessSettlement(
    Lanes Fee, Lanes Surplus, Lanes KeptSurplus, Lanes Returned, Lanes Loss, Lanes BorneByInsurer, Lanes BorneByFund);
