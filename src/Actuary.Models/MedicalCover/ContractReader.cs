using Actuary.Schemes.MedicalCover.Policy;
using Actuary.Schemes.MedicalCover.Rules;

namespace Actuary.Models.MedicalCover;

/// <summary>How critical-illness cover is financed and run by an insurer.</summary>
internal sealed class ContractReader
{
    private readonly Horizon _horizon;
    private readonly DatedValue _share;
    private readonly DatedValue _reserve;
    private readonly DatedValue _fee;
    private readonly DatedValue _keptSurplus;
    private readonly DatedValue _policyLoss;
    private readonly DatedValue _insurer;
    private readonly YearEndValue<bool> _feeCounts;
    private readonly DatedValue? _firstInstalment;
    private readonly UnitsReader? _units;

    public ContractReader(Binder contract, Horizon horizon)
    {
        _horizon = horizon;
        DatedValue Share(string key, string meaning) => contract.Dated(key, Unit.Fraction, 0, 1, meaning);
        _share = Share("financing_share", "premium as a share of the basic financing of the year (C-27)");
        _reserve = contract.Dated("reserve_months", Unit.Months, 0, 120, "months of the last outgo that stay in the fund before the premium is taken from its surplus (AMB-47)");
        _fee = Share("fee_share", "profit and operating cost of the insurer, as a share of the premium");
        _keptSurplus = Share("kept_surplus", "share of the premium that the insurer may keep of a surplus (AMB-26)");
        _policyLoss = Share("policy_loss", "share of a loss that is put down to policy");
        _insurer = Share("insurer_share", "the insurer's share of a loss put down to policy");
        _feeCounts = contract.DatedFlag("fee_counts_in_loss", "whether the fee is part of a loss (AMB-25)");
        _firstInstalment = contract.OptionalDated("first_instalment", Unit.Fraction, 0, 1, "share of the premium paid in January; the rest follows in three equal quarterly payments");
        if (contract.OptionalSection("units", "accounting units with an adjustment fund") is { } units)
            _units = new UnitsReader(units, horizon);
    }

    public CriticalIllnessPolicy Build()
    {
        var (fee, kept, loss, insurer, counts) = (_fee.AverageByYear(_horizon), _keptSurplus.AverageByYear(_horizon),
            _policyLoss.AverageByYear(_horizon), _insurer.AverageByYear(_horizon), _feeCounts.ByYear(_horizon));
        return new(
            _share.AverageByYear(_horizon),
            _reserve.AverageByYear(_horizon),
            [.. fee.Select((share, year) => new CriticalIllnessContract(share, kept[year], loss[year], insurer[year], counts[year]))])
        {
            FirstInstalment = _firstInstalment?.AverageByYear(_horizon),
            Units = _units?.Build(),
        };
    }
}
