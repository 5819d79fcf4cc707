using Actuary.Schemes.ResidentPension.Policy;
using Actuary.Schemes.ResidentPension.Rules;

namespace Actuary.Models.ResidentPension;

/// <summary>How account pensions in payment follow the return of accounts.</summary>
internal sealed class AccountAdjustmentReader
{
    private readonly Horizon _horizon;
    private readonly AdjustmentForm _form;
    private readonly DatedValue _assumedRate;
    private readonly DatedValue _weight;
    private readonly DatedValue _floor;
    private readonly DatedValue _cap;

    public AccountAdjustmentReader(Binder adjustment, Horizon horizon)
    {
        _horizon = horizon;
        _form = adjustment.Choice("form", "the formula", ("linear", AdjustmentForm.Linear), ("annuity", AdjustmentForm.Annuity));
        _assumedRate = adjustment.Dated("assumed_rate", Unit.FractionPerYear, -0.5, 0.5, "credited rate at which pensions stay as they are");
        _weight = ReadWeight(adjustment);
        _floor = adjustment.Dated("floor", Unit.FractionPerYear, -0.9, 0, "greatest fall in a year, as a negative number");
        _cap = adjustment.Dated("cap", Unit.FractionPerYear, 0, 10, "greatest rise in a year");
    }

    public AccountAdjustmentPolicy Build() => new(
        _form,
        _assumedRate.AverageByYear(_horizon),
        _weight.AverageByYear(_horizon),
        _floor.AverageByYear(_horizon),
        _cap.AverageByYear(_horizon));

    private DatedValue ReadWeight(Binder adjustment)
    {
        if (_form == AdjustmentForm.Linear)
            return adjustment.Dated("weight", Unit.Number, 0, 10, "λ in 1 + λ · (credited rate − assumed rate)");
        adjustment.RefuseIdle("weight", "the annuity form has none");
        return DatedValue.Constant(1);
    }
}
