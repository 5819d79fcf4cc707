using System.Runtime.Intrinsics;
using Actuary.Assumptions.Economy;
using Actuary.Schemes;
using Actuary.Schemes.Ledgers;

namespace Actuary.Simulation.Funds;

/// <summary>
/// A scheme's fund on eight paths: closing = opening + income − outgo + investment income. Yuan.
/// </summary>
internal sealed class FundBlock(FundPlan plan)
{
    /// <summary>The measures a fund records, in this order; the first five are columns of every path file.</summary>
    public static IReadOnlyList<string> Measures { get; } =
    [
        "fund_start", "income", "outgo", "investment_income", "fund_end",
        "new_surplus", "entrusted_end", "shortfall_payment", "reserve_ratio", "payable_months",
    ];

    /// <summary>The place among them of what the payer of last resort pays.</summary>
    public static int ShortfallPayment { get; } = Measures.ToList().IndexOf("shortfall_payment");

    private Lanes _bank;
    private Lanes _entrusted;
    private Lanes _awaiting;

    public FundState State { get; private set; }

    public void Open()
    {
        _entrusted = Vector512.Create(plan.OpeningEntrusted);
        _bank = Vector512.Create(plan.OpeningBalance - plan.OpeningEntrusted);
        _awaiting = Lanes.Zero;
        State = new FundState(Vector512.Create(plan.OpeningBalance), Lanes.Zero);
    }

    /// <summary>Closes a year: invests, remits a share of a surplus, draws entrusted money when the bank is empty.</summary>
    public void Close(int yearIndex, Lanes income, Lanes outgo, EconomyBlock economy, Span<Lanes> measures)
    {
        var start = State.Balance;
        var bankRate = economy.CreditingRate + Vector512.Create(plan.BankSpread[yearIndex]);
        var entrustedRate = EntrustedRate(yearIndex, economy.FundReturn);
        var investment = _bank * bankRate + _entrusted * entrustedRate
            + plan.FlowTiming * bankRate * (income - outgo);
        var before = start + income - outgo + investment;
        var shortfall = plan.LastResort is null ? Lanes.Zero : Vector512.Max(Lanes.Zero, -before);
        income += shortfall;

        // Zero to the bit: a rounding residue would count as a depleted fund.
        var end = plan.LastResort is null ? before : Vector512.Max(Lanes.Zero, before);

        var surplus = end - start;
        var entrusted = _entrusted * (Lanes.One + entrustedRate) + Remitted(Earmark.Of(surplus, plan.EntrustedShare[yearIndex]));
        _entrusted = Vector512.Max(Lanes.Zero, Vector512.Min(entrusted, end));
        _bank = end - _entrusted;
        State = new FundState(end, outgo);
        ReadOnlySpan<Lanes> values =
        [
            start, income, outgo, investment, end, surplus, _entrusted, shortfall,
            Ratio(start, outgo), Ratio(end, outgo / 12.0),
        ];
        values.CopyTo(measures);
    }

    /// <summary>max(guaranteed, return) − fee.</summary>
    private Lanes EntrustedRate(int yearIndex, Lanes fundReturn)
    {
        if (plan.GuaranteedReturn is { } guaranteed)
            fundReturn = Vector512.Max(fundReturn, Vector512.Create(guaranteed[yearIndex]));
        return plan.EntrustedFee is { } fee ? fundReturn - Vector512.Create(fee[yearIndex]) : fundReturn;
    }

    /// <summary>What moves this 31 December: what the year sets aside, or what the year before did.</summary>
    private Lanes Remitted(Lanes setAside)
    {
        if (!plan.RemitsNextYear)
            return setAside;
        var remitted = _awaiting;
        _awaiting = setAside;
        return remitted;
    }

    /// <summary>part ÷ whole, and zero where nothing is paid out yet.</summary>
    private static Lanes Ratio(Lanes part, Lanes whole) =>
        Vector512.ConditionalSelect(Vector512.GreaterThan(whole, Lanes.Zero), part / whole, Lanes.Zero);
}
