using Actuary.Schemes.ResidentPension.Policy;

namespace Actuary.Models.ResidentPension;

/// <summary>The pension that those past 60 could buy with one premium.</summary>
internal sealed class SinglePremiumReader
{
    private readonly Horizon _horizon;
    private readonly int _year;
    private readonly List<SinglePremiumOption> _options = [];
    private readonly int _toAge;
    private readonly double _leastMonths;
    private readonly bool _refunded;
    private readonly double _subsidy;

    public SinglePremiumReader(Binder premium, Horizon horizon)
    {
        _horizon = horizon;
        _year = premium.Whole("year", horizon.FirstYear, horizon.LastYear, "the year of purchase");
        foreach (var (name, option) in premium.Section("options", "the monthly pensions on offer").Sections())
            _options.Add(new(name,
                option.Quantity("monthly", Unit.YuanPerMonth, 0, 1e5, "the pension bought"),
                option.Quantity("take_up", Unit.Fraction, 0, 1, "share of pensioners who buy it")));
        _toAge = premium.Integer("to_age", Unit.Years, 60, 105, "months are charged from the purchase to this age");
        _leastMonths = premium.Quantity("least_months", Unit.Months, 1, 600, "and never fewer than these");
        _refunded = premium.Flag("refunded_on_death", "whether what is left goes to the heirs (AMB-12)");
        _subsidy = premium.Quantity("subsidy", Unit.Yuan, 0, 1e6, "the government's subsidy per buyer, once (AMB-06)");
        if (_options.Sum(option => option.TakeUp) > 1)
            premium.Refuse("options", "more than all pensioners buy", "shares that add to at most 1");
    }

    public SinglePremiumPolicy Build() => new(_year - _horizon.FirstYear, _options, _toAge, _leastMonths, _refunded, _subsidy);
}
