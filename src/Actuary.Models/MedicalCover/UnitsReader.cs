using Actuary.Schemes.MedicalCover.Policy;

namespace Actuary.Models.MedicalCover;

/// <summary>Accounting units that share a contract, and the fund that evens out between them (C-26).</summary>
internal sealed class UnitsReader
{
    private readonly Horizon _horizon;
    private readonly List<string> _names = [];
    private readonly List<double> _insured = [];
    private readonly List<double> _claims = [];
    private readonly DatedValue _contribution;
    private readonly double _opening;

    public UnitsReader(Binder units, Horizon horizon)
    {
        _horizon = horizon;
        _contribution = units.Dated("contribution", Unit.Fraction, 0, 1, "share of the premium that goes to the adjustment fund");
        _opening = units.Quantity("opening_balance", Unit.Yuan, 0, 1e12, "the adjustment fund on the opening 31 December");
        var list = units.Section("members", "the units");
        foreach (var (name, unit) in list.Sections())
        {
            _names.Add(name);
            unit.LabelHere("what the unit is called");
            _insured.Add(unit.Quantity("insured", Unit.Fraction, 0, 1, "share of the insured"));
            _claims.Add(unit.Quantity("relative_claims", Unit.Factor, 0, 100, "claims a head over those of the other units"));
        }

        if (Math.Abs(_insured.Sum() - 1) > 1e-9)
            list.Refuse("", $"the shares of the insured add to {_insured.Sum():0.####}", "shares that add to 1");
    }

    /// <summary>Relative claims are scaled so that units add up to the whole.</summary>
    public AccountingUnits Build()
    {
        var mean = _insured.Zip(_claims, (share, claims) => share * claims).Sum();
        return new(_names, [.. _insured], [.. _claims.Select(claims => claims / mean)], _contribution.AverageByYear(_horizon), _opening);
    }
}
