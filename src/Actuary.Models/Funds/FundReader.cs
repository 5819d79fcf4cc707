using Actuary.Schemes.Ledgers;
using Actuary.Simulation.Funds;

namespace Actuary.Models.Funds;

/// <summary>Reads how a scheme's balance is held, and who pays when it runs out.</summary>
internal sealed class FundReader
{
    private readonly Horizon _horizon;
    private readonly double _balance;
    private readonly double _entrusted;
    private readonly DatedValue _entrustedShare;
    private readonly DatedValue _bankSpread;
    private readonly double _flowTiming;
    private readonly Party? _lastResort;
    private readonly bool _remitsNextYear;
    private readonly DatedValue? _guaranteedReturn;
    private readonly DatedValue? _entrustedFee;

    public FundReader(Binder scheme, Horizon horizon)
    {
        _horizon = horizon;
        var fund = scheme.Section("fund", "the balance that the ledger moves");
        _balance = fund.Quantity("opening_balance", Unit.Yuan, 0, 1e15, "balance on the opening 31 December, entrusted money included");
        _entrusted = fund.Quantity("opening_entrusted", Unit.Yuan, 0, 1e15, "of that, entrusted for investment");
        _entrustedShare = fund.Dated("entrusted_share", Unit.Fraction, 0, 1, "share of a year's new surplus that is remitted (AMB-35)");
        _bankSpread = fund.Dated("bank_spread", Unit.FractionPerYear, -0.2, 0.2, "bank interest over the crediting rate");
        _flowTiming = fund.Quantity("flow_timing", Unit.Years, 0, 1, "share of a year for which the year's net flow earns interest");
        _lastResort = fund.Choice<Party?>("last_resort", "who pays when the balance would end below zero",
            ("none", null), ("central", Party.Central), ("province", Party.Province), ("city", Party.City), ("county", Party.County), ("township", Party.Township));
        _remitsNextYear = fund.OptionalChoice("remittance", "when the share of a year's new surplus is remitted (AMB-35)",
            ("year_end", false), ("next_year", true));
        _guaranteedReturn = fund.OptionalStanding("guaranteed_return", Unit.FractionPerYear, -0.2, 0.5, "least return of entrusted money, before the fee");
        _entrustedFee = fund.OptionalDated("entrusted_fee", Unit.FractionPerYear, 0, 0.2, "what managing takes of entrusted money");
        if (_entrusted > _balance)
            fund.Refuse("opening_entrusted", "is more than the balance", "at most the opening balance");
    }

    public FundPlan Build() => new(
        _balance, _entrusted, _entrustedShare.AverageByYear(_horizon), _bankSpread.AverageByYear(_horizon), _flowTiming, _lastResort)
    {
        RemitsNextYear = _remitsNextYear,
        GuaranteedReturn = _guaranteedReturn?.AverageByYear(_horizon),
        EntrustedFee = _entrustedFee?.AverageByYear(_horizon),
    };
}
