using Actuary.Simulation.Funds;

namespace Actuary.Simulation.Tests.Plain;

/// <summary>The fund of one path (rules page, step 8).</summary>
internal sealed class PlainFund(FundPlan plan)
{
    private double _balance = plan.OpeningBalance;
    private double _entrusted = plan.OpeningEntrusted;
    private double _setAsideLastYear;

    public Dictionary<string, double> Step(int year, double income, double outgo, PlainDrivers drivers)
    {
        var opening = _balance;
        var bankRate = drivers.CreditingRate + plan.BankSpread[year];
        var earned = drivers.FundReturn;
        if (plan.GuaranteedReturn is not null && earned < plan.GuaranteedReturn[year])
            earned = plan.GuaranteedReturn[year];
        if (plan.EntrustedFee is not null)
            earned -= plan.EntrustedFee[year];
        var investment = (opening - _entrusted) * bankRate
            + _entrusted * earned
            + plan.FlowTiming * bankRate * (income - outgo);
        var closing = opening + income - outgo + investment;
        var shortfall = 0.0;
        if (closing < 0 && plan.LastResort is not null)
        {
            shortfall = -closing;
            closing = 0;
        }

        var surplus = closing - opening;
        var setAside = surplus > 0 ? plan.EntrustedShare[year] * surplus : 0;
        var entrusted = _entrusted * (1 + earned) + (plan.RemitsNextYear ? _setAsideLastYear : setAside);
        _setAsideLastYear = setAside;
        if (entrusted > closing)
            entrusted = closing;
        if (entrusted < 0)
            entrusted = 0;
        (_balance, _entrusted) = (closing, entrusted);
        return new()
        {
            ["fund_start"] = opening,
            ["income"] = income + shortfall,
            ["outgo"] = outgo,
            ["investment_income"] = investment,
            ["fund_end"] = closing,
            ["new_surplus"] = surplus,
            ["entrusted_end"] = entrusted,
            ["shortfall_payment"] = shortfall,
            ["reserve_ratio"] = outgo > 0 ? opening / outgo : 0,
            ["payable_months"] = outgo > 0 ? closing / (outgo / 12) : 0,
        };
    }
}
