using Actuary.Schemes.Ledgers;
using Actuary.Schemes.ResidentPension.Policy;

namespace Actuary.Models.ResidentPension;

/// <summary>What a level of government pays into the fund at least, and the budget it is measured by.</summary>
internal sealed class FiscalInputReader
{
    private readonly Horizon _horizon;
    private readonly int _level;
    private readonly double _generalBudget;
    private readonly DatedValue _elasticity;
    private readonly DatedValue? _share;
    private readonly DatedValue? _growth;

    public FiscalInputReader(Binder input, Horizon horizon)
    {
        _horizon = horizon;
        _level = input.Choice("level", "whose input and general budget it is",
            [.. GovernmentLevels.All.Select((level, at) => (level.ToString().ToLowerInvariant(), at))]);
        _generalBudget = input.Quantity("general_budget", Unit.YuanPerYear, 1, 1e15, "spending of the level's general public budget in the opening year");
        _elasticity = input.Dated("income_elasticity", Unit.Number, 0, 2, "the general budget grows by (1 + growth of rural income)^elasticity");
        _share = input.OptionalDated("share_of_budget", Unit.Fraction, 0, 1, "least input as a share of the general budget");
        _growth = input.OptionalStanding("growth_floor", Unit.FractionPerYear, -1, 0.5, "least growth of the input over that of the year before");
    }

    public FiscalInputPolicy Build() => new(
        _level,
        _generalBudget,
        _elasticity.AverageByYear(_horizon),
        _share?.AverageByYear(_horizon) ?? new double[_horizon.Years],
        _growth?.AverageByYear(_horizon));
}
