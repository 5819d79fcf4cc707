using System.Runtime.Intrinsics;
using Actuary.Schemes.Ledgers;
using Actuary.Schemes.ResidentPension.Policy;

namespace Actuary.Schemes.ResidentPension.Year;

/// <summary>Turns a year's flows into ledger lines: who pays in, what is paid out, and how governments share the cost.</summary>
internal sealed class Financing(ResidentPensionPlan plan)
{
    private readonly FinancingPolicy _policy = plan.Financing;
    private readonly FiscalInputYear? _input = plan.Financing.FiscalInput is { } policy ? new FiscalInputYear(policy) : null;

    public void Open() => _input?.Open();

    public void Enter(YearTerms terms, ref YearFlows flows, ReadOnlySpan<Lanes> contributing, Ledger ledger)
    {
        var year = terms.Year;
        var (subsidies, onBehalf) = EnterContributions(terms, flows, contributing, ledger);
        var national = terms.National.Average;
        var local = terms.Local.Average * flows.PensionMonths;
        var baseAmount = Vector512.Min(national, Vector512.Create(_policy.BaseAmount[year]));

        Share(CostLine.BasicBase, year, baseAmount * flows.PensionMonths, ledger);
        Share(CostLine.BasicIncrement, year, (national - baseAmount) * flows.PensionMonths, ledger);
        Share(CostLine.LocalPension, year, local, ledger);
        Share(CostLine.ContributionSubsidy, year, subsidies, ledger);
        Share(CostLine.OnBehalf, year, onBehalf, ledger);
        Share(CostLine.LongContributionBonus, year, flows.Bonus, ledger);
        Share(CostLine.AgeAddOn, year, flows.AgeAddOns, ledger);
        Share(CostLine.DeathGrant, year, flows.DeathGrants, ledger);
        Share(CostLine.LongevityTail, year, flows.LongevityTail, ledger);
        Share(CostLine.LegacyPension, year, flows.LegacyPension + flows.LegacyBefore60, ledger);
        Administer(terms, flows, ledger);
        PayBeyondShares(terms, ref flows, ledger);

        ledger[ResidentPensionLedger.Basic] = national * flows.PensionMonths;
        ledger[ResidentPensionLedger.Local] = local;
        ledger[ResidentPensionLedger.AccountPension] = flows.AccountPension;
        ledger[ResidentPensionLedger.Bonus] = flows.Bonus;
        ledger[ResidentPensionLedger.AgeAddOns] = flows.AgeAddOns;
        ledger[ResidentPensionLedger.Legacy] = flows.LegacyPension + flows.LegacyBefore60;
        ledger[ResidentPensionLedger.DeathGrants] = flows.DeathGrants;
        ledger[ResidentPensionLedger.PaidAfterDeath] = flows.PaidAfterDeath;
        ledger[ResidentPensionLedger.Refunds] = flows.Refunds;
        ledger[ResidentPensionLedger.TransfersOut] = flows.TransfersOut;
        ledger[ResidentPensionLedger.MovedOut] = flows.MovedOut;
    }

    private static (Lanes Subsidies, Lanes OnBehalf) EnterContributions(
        YearTerms terms, in YearFlows flows, ReadOnlySpan<Lanes> contributing, Ledger ledger)
    {
        var (individual, onBehalf) = (Lanes.Zero, Lanes.Zero);
        var subsidies = flows.Rewards + flows.MadeUpSubsidies + flows.SinglePremiumSubsidies;
        for (var c = 0; c < contributing.Length; c++)
        {
            individual += contributing[c] * terms.PaidByPerson[c];
            subsidies += contributing[c] * terms.Subsidy[c];
            onBehalf += contributing[c] * terms.PaidOnBehalf[c];
        }

        ledger[ResidentPensionLedger.Individual] = individual;
        ledger[ResidentPensionLedger.MadeUp] = flows.MadeUp;
        ledger[ResidentPensionLedger.SinglePremiums] = flows.SinglePremiums;
        ledger[ResidentPensionLedger.Collective] = flows.Contributing * terms.Collective;
        ledger[ResidentPensionLedger.MovedIn] = flows.MovedIn;
        return (subsidies, onBehalf);
    }

    private void Administer(YearTerms terms, in YearFlows flows, Ledger ledger)
    {
        if (plan.Administration is not { } administration)
            return;
        Share(CostLine.Administration, terms.Year, AdministrationYear.Running(administration, terms, flows), ledger);
        if (administration.Campaign is { } campaign)
            Share(CostLine.Campaign, terms.Year, AdministrationYear.Campaign(campaign, terms, flows.Contributing), ledger);
    }

    /// <summary>What a level adds to its shares so that its input is what the mechanism asks for.</summary>
    private void PayBeyondShares(YearTerms terms, ref YearFlows flows, Ledger ledger)
    {
        if (_input is null)
            return;
        var level = _policy.FiscalInput!.Level;
        var formula = ResidentPensionLedger.PaidIntoFund(ledger, level);
        flows.FiscalInput = _input.Step(terms, formula);
        ledger[ResidentPensionLedger.Cost(CostLine.FiscalInput, level)] = flows.FiscalInput - formula;
    }

    /// <summary>Enters the levels' shares of a cost; a line whose shares the plan does not give costs nothing.</summary>
    private void Share(CostLine cost, int year, Lanes amount, Ledger ledger)
    {
        if (!_policy.Shares.TryGetValue(cost, out var byYear))
            return;
        var shares = byYear[year];
        for (var level = 0; level < shares.Length; level++)
            ledger[ResidentPensionLedger.Cost(cost, level)] = shares[level] * amount;
    }
}
