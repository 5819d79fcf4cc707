using Actuary.Schemes.ResidentPension.Policy;

namespace Actuary.Models.ResidentPension;

/// <summary>A monthly addition from an age on, to all pensioners of the age or to some.</summary>
internal sealed class AdditionReader(string name, Binder addition)
{
    private readonly int _fromAge = addition.Integer("from_age", Unit.Years, 60, 105, $"age from which {name} is paid");
    private readonly DatedValue _amount = addition.Dated("amount", Unit.YuanPerMonth, 0, 1e4, $"{name}, a month");
    private readonly DatedValue? _share = addition.OptionalDated("share", Unit.Fraction, 0, 1,
        $"share of the pensioners of the age who receive {name}; all where it is left out");

    public AgeAddOn Build(Horizon horizon) => new(_fromAge, _amount.AverageByYear(horizon))
    {
        Name = name,
        Share = _share?.AverageByYear(horizon),
    };
}
