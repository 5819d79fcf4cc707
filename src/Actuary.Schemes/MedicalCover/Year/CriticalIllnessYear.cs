using System.Runtime.Intrinsics;
using Actuary.Assumptions;
using Actuary.Numerics;
using Actuary.Schemes.MedicalCover.Policy;
using Actuary.Schemes.MedicalCover.Rules;

namespace Actuary.Schemes.MedicalCover.Year;

/// <summary>
/// A year of a critical-illness contract: the premium out of the basic fund, the adjustment fund between units, and the end of the
/// contract year. Yuan of the year, settled at its end.
/// </summary>
internal sealed class CriticalIllnessYear(CriticalIllnessPolicy policy)
{
    private readonly Lanes[] _results = new Lanes[policy.Units?.Names.Count ?? 0];

    /// <summary>Premium, and of it what came out of the basic fund's accumulated surplus.</summary>
    public Lanes Premium { get; private set; }

    public Lanes FromSurplus { get; private set; }

    /// <summary>How the contract year ended, after the adjustment fund.</summary>
    public CriticalIllnessSettlement Settlement { get; private set; }

    /// <summary>Premium − claims − fee of the year.</summary>
    public Lanes Balance { get; private set; }

    /// <summary>What the insurer is paid in January and at the start of the other quarters, and the least he holds when a quarter ends.</summary>
    public (Lanes First, Lanes EachQuarter, Lanes LeastHeld) Instalments { get; private set; }

    /// <summary>The adjustment fund on 31 December, and what it paid to units in the year.</summary>
    public Lanes AdjustmentFundEnd { get; private set; }

    public Lanes AdjustmentPaid { get; private set; }

    /// <summary>Units whose deficit the adjustment fund did not meet.</summary>
    public Lanes UnitsInDeficit { get; private set; }

    public void Open() => AdjustmentFundEnd = Vector512.Create(policy.Units?.OpeningBalance ?? 0);

    /// <param name="financing">The basic financing of the year, yuan: contributions and subsidies of all enrolled.</param>
    public void Step(int yearIndex, Lanes financing, Lanes claims, Lanes variance, in FundState fund, in Streams streams, long firstPath)
    {
        var contract = policy.Contract[yearIndex];
        Premium = policy.FinancingShare[yearIndex] * financing;
        FromSurplus = PremiumSource.FromSurplus(Premium, fund.Balance, policy.ReserveMonths[yearIndex] / 12 * fund.Outgo);
        Balance = Premium - claims - contract.FeeShare * Premium;
        if (policy.Units is not { } units)
        {
            Settlement = contract.Settle(Premium, claims);
            PayInstalments(yearIndex, Premium, claims);
            return;
        }

        var pooled = units.ContributionShare[yearIndex] * Premium;
        Divide(units, Premium - pooled, contract.FeeShare * Premium, claims, variance, yearIndex, streams, firstPath);
        AdjustmentPaid = AdjustmentFund.Settle(AdjustmentFundEnd + pooled, _results);
        AdjustmentFundEnd += pooled - AdjustmentPaid;
        UnitsInDeficit = Lanes.Zero;
        foreach (var result in _results)
            UnitsInDeficit += Vector512.ConditionalSelect(Vector512.LessThan(result, Lanes.Zero), Lanes.One, Lanes.Zero);
        Settlement = contract.Settle(Premium, claims, Premium - pooled + AdjustmentPaid);
        PayInstalments(yearIndex, Premium - pooled, claims);
    }

    private void PayInstalments(int yearIndex, Lanes premium, Lanes claims)
    {
        if (policy.FirstInstalment is not { } first)
            return;
        Instalments = (
            PremiumInstalments.First(premium, first[yearIndex]),
            PremiumInstalments.EachQuarter(premium, first[yearIndex]),
            PremiumInstalments.LeastHeld(premium, claims + Settlement.Fee, first[yearIndex]));
    }

    /// <summary>
    /// What each unit ends its year with. Claims are shared by heads and relative claims; by the chance of cases a unit's own
    /// deviate from that, the more the smaller it is, and add up to those of all.
    /// </summary>
    private void Divide(
        AccountingUnits units, Lanes premium, Lanes fee, Lanes claims, Lanes variance, int yearIndex, in Streams streams, long firstPath)
    {
        var deviation = Vector512.Sqrt(Vector512.Max(Lanes.Zero, variance));
        Span<Lanes> own = stackalloc Lanes[_results.Length];
        var common = Lanes.Zero;
        for (var unit = 0; unit < own.Length; unit++)
        {
            own[unit] = Math.Sqrt(Weight(units, unit)) * streams.Normal(firstPath, yearIndex, (int)Cause.CasesOfUnits, unit);
            common += own[unit];
        }

        for (var unit = 0; unit < own.Length; unit++)
        {
            var of = Weight(units, unit) * claims + deviation * (own[unit] - Weight(units, unit) * common);
            _results[unit] = units.Insured[unit] * (premium - fee) - of;
        }
    }

    private static double Weight(AccountingUnits units, int unit) => units.Insured[unit] * units.RelativeClaims[unit];
}
