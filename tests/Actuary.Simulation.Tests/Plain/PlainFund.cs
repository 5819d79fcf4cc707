using Actuary.Simulation.Funds;

namespace Actuary.Simulation.Tests.Plain;

/// <summary>The fund of one path (rules page, step 8).</summary>
internal sealed class PlainFund(FundPlan plan)
{
    private double _balance = plan.OpeningBalance;
    private double _entrusted = plan.OpeningEntrusted;
    private double _surplusBefore;
    private double _shareBefore;

    public Dictionary<string, double> Step(int year, double income, double outgo, PlainDrivers drivers)
    {
        var opening = _balance;
        var bankRate = drivers.CreditingRate + plan.BankSpread[year];
        var rate = Math.Max(drivers.FundReturn, plan.GuaranteedReturn?[year] ?? double.NegativeInfinity) - (plan.EntrustedFee?[year] ?? 0);
        var investment = (opening - _entrusted) * bankRate
            + _entrusted * rate
            + plan.FlowTiming * bankRate * (income - outgo);
        var closing = opening + income - outgo + investment;
        var shortfall = 0.0;
        if (closing < 0 && plan.LastResort is not null)
        {
            shortfall = -closing;
            closing = 0;
        }

        var surplus = closing - opening;
        var entrusted = _entrusted * (1 + rate);
        var (moves, share) = plan.RemittedNextYear ? (_surplusBefore, _shareBefore) : (surplus, plan.EntrustedShare[year]);
        if (moves > 0)
            entrusted += share * moves;
        (_surplusBefore, _shareBefore) = (surplus, plan.EntrustedShare[year]);
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
