using Actuary.Numerics;

namespace Actuary.Schemes.Amounts;

/// <summary>
/// How yuan amounts follow rural income since the opening: amount · Π (1 + g)^elasticity, g and elasticity of each year, rounded
/// half up to the step of the year (not rounded when the step is zero). Until the first elasticity that is not zero an amount
/// stays as it was enacted, whatever the step.
/// </summary>
public readonly struct Indexation
{
    private readonly Lanes _growth;
    private readonly double _step;
    private readonly bool _follows;

    private Indexation(Lanes growth, double step, bool follows) => (_growth, _step, _follows) = (growth, step, follows);

    /// <summary>One elasticity ever since the opening: amount · index^elasticity.</summary>
    public static Indexation Of(Lanes incomeIndex, double elasticity, double step) =>
        new Indexation(Lanes.One, 0, false).Then(incomeIndex, elasticity, step);

    /// <summary>The year after: what has grown grows on by (1 + g)^elasticity, <paramref name="incomeFactor"/> being 1 + g.</summary>
    public Indexation Then(Lanes incomeFactor, double elasticity, double step) => elasticity == 0
        ? new(_growth, step, _follows)
        : new(_growth * LaneMath.Exp(elasticity * LaneMath.Log(incomeFactor)), step, true);

    /// <summary>The same, times a factor that has nothing to do with incomes.</summary>
    public Indexation Times(Lanes factor) => new(_growth * factor, _step, _follows);

    /// <summary>The amount of the year, yuan.</summary>
    public Lanes Apply(double amount)
    {
        var indexed = amount * _growth;
        return _follows && _step != 0 ? Rounding.HalfUp(indexed, _step) : indexed;
    }
}
