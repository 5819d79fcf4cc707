using Actuary.Assumptions.Population;

namespace Actuary.Models.Population;

/// <summary>Reads how a level wanders about its centre: <c>persistence</c> and <c>volatility</c>.</summary>
internal static class LevelReader
{
    private const double GreatestPersistence = 0.999;

    public static StochasticLevel Read(Binder group, string what) => new(
        group.Quantity("persistence", Unit.Fraction, 0, GreatestPersistence, $"share of a deviation of {what} that is left after a year"),
        group.Quantity("volatility", Unit.Fraction, 0, 2, $"standard deviation of a year's shock to {what}, as a share of its level"));
}
