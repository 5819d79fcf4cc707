using System.Runtime.Intrinsics;
using Actuary.Schemes.Ledgers;
using Actuary.Schemes.ResidentPension.Policy;

namespace Actuary.Schemes.ResidentPension.Year;

/// <summary>Turns a year's flows into ledger lines: who pays in, what is paid out, and how governments share the cost.</summary>
internal sealed class Financing(FinancingPolicy policy)
{
    public void Enter(int yearIndex, YearTerms terms, in YearFlows flows, ReadOnlySpan<Lanes> contributing, Ledger ledger)
    {
        var (subsidies, onBehalf) = EnterContributions(terms, contributing, ledger);
        var national = terms.National.Average;
        var local = terms.Local.Average * flows.PensionMonths;
        var baseAmount = Vector512.Min(national, Vector512.Create(policy.BaseAmount[yearIndex]));

        Share(CostLine.BasicBase, yearIndex, baseAmount * flows.PensionMonths, ledger);
        Share(CostLine.BasicIncrement, yearIndex, (national - baseAmount) * flows.PensionMonths, ledger);
        Share(CostLine.LocalPension, yearIndex, local, ledger);
        Share(CostLine.ContributionSubsidy, yearIndex, subsidies, ledger);
        Share(CostLine.OnBehalf, yearIndex, onBehalf, ledger);
        Share(CostLine.LongContributionBonus, yearIndex, flows.Bonus, ledger);
        Share(CostLine.AgeAddOn, yearIndex, flows.AgeAddOns, ledger);
        Share(CostLine.DeathGrant, yearIndex, flows.DeathGrants, ledger);
        Share(CostLine.LongevityTail, yearIndex, flows.LongevityTail, ledger);

        ledger[ResidentPensionLedger.Basic] = national * flows.PensionMonths;
        ledger[ResidentPensionLedger.Local] = local;
        ledger[ResidentPensionLedger.AccountPension] = flows.AccountPension;
        ledger[ResidentPensionLedger.Bonus] = flows.Bonus;
        ledger[ResidentPensionLedger.AgeAddOns] = flows.AgeAddOns;
        ledger[ResidentPensionLedger.DeathGrants] = flows.DeathGrants;
        ledger[ResidentPensionLedger.Refunds] = flows.Refunds;
        ledger[ResidentPensionLedger.TransfersOut] = flows.TransfersOut;
    }

    private static (Lanes Subsidies, Lanes OnBehalf) EnterContributions(YearTerms terms, ReadOnlySpan<Lanes> contributing, Ledger ledger)
    {
        var (individual, subsidies, onBehalf, members) = (Lanes.Zero, Lanes.Zero, Lanes.Zero, Lanes.Zero);
        for (var c = 0; c < contributing.Length; c++)
        {
            members += contributing[c];
            individual += contributing[c] * terms.PaidByPerson[c];
            subsidies += contributing[c] * terms.Subsidy[c];
            onBehalf += contributing[c] * terms.PaidOnBehalf[c];
        }

        ledger[ResidentPensionLedger.Individual] = individual;
        ledger[ResidentPensionLedger.Collective] = members * terms.Collective;
        return (subsidies, onBehalf);
    }

    private void Share(CostLine cost, int yearIndex, Lanes amount, Ledger ledger)
    {
        var shares = policy.Shares[cost][yearIndex];
        for (var level = 0; level < shares.Length; level++)
            ledger[ResidentPensionLedger.Cost(cost, level)] = shares[level] * amount;
    }
}
