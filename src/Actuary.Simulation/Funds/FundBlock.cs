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

    private Lanes _bank;
    private Lanes _entrusted;
    private Lanes _toRemit;

    public FundState State { get; private set; }

    public void Open()
    {
        _entrusted = Vector512.Create(plan.OpeningEntrusted);
        _toRemit = Lanes.Zero;
        _bank = Vector512.Create(plan.OpeningBalance - plan.OpeningEntrusted);
        State = new FundState(Vector512.Create(plan.OpeningBalance), Lanes.Zero);
    }

    /// <summary>Closes a year: invests, remits a share of a surplus, draws entrusted money when the bank is empty.</summary>
    public void Close(int yearIndex, Lanes income, Lanes outgo, EconomyBlock economy, Span<Lanes> measures)
    {
        var start = State.Balance;
        var bankRate = economy.CreditingRate + Vector512.Create(plan.BankSpread[yearIndex]);
        var entrustedReturn = EntrustedReturn(yearIndex, economy.FundReturn);
        var investment = _bank * bankRate + _entrusted * entrustedReturn
            + plan.FlowTiming * bankRate * (income - outgo);
        var before = start + income - outgo + investment;
        var shortfall = plan.LastResort is null ? Lanes.Zero : Vector512.Max(Lanes.Zero, -before);
        income += shortfall;

        // Zero to the bit: a rounding residue would count as a depleted fund.
        var end = plan.LastResort is null ? before : Vector512.Max(Lanes.Zero, before);

        var surplus = end - start;
        var entrusted = _entrusted * (Lanes.One + entrustedReturn) + Remitted(Earmark.Of(surplus, plan.EntrustedShare[yearIndex]));
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
    private Lanes EntrustedReturn(int yearIndex, Lanes fundReturn)
    {
        var earned = plan.GuaranteedReturn is { } guaranteed
            ? Vector512.Max(Vector512.Create(guaranteed[yearIndex]), fundReturn)
            : fundReturn;
        return plan.EntrustedFee is { } fee ? earned - Vector512.Create(fee[yearIndex]) : earned;
    }

    /// <summary>What moves on this 31 December: the year's own share, or that of the year before.</summary>
    private Lanes Remitted(Lanes own)
    {
        if (!plan.RemittedNextYear)
            return own;
        var before = _toRemit;
        _toRemit = own;
        return before;
    }

    /// <summary>part ÷ whole, and zero where nothing is paid out yet.</summary>
    private static Lanes Ratio(Lanes part, Lanes whole) =>
        Vector512.ConditionalSelect(Vector512.GreaterThan(whole, Lanes.Zero), part / whole, Lanes.Zero);
}
