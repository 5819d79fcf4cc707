using Actuary.Numerics;

namespace Actuary.Schemes.ResidentPension.Rules;

/// <summary>
/// How yuan amounts follow rural income since the opening: amount · index^elasticity, rounded half up to a step (not rounded
/// when the step is zero). With elasticity zero an amount stays as it was enacted, whatever the step.
/// </summary>
public readonly struct Indexation
{
    private readonly Lanes _growth;
    private readonly double _step;

    private Indexation(Lanes growth, double step) => (_growth, _step) = (growth, step);

    public static Indexation Of(Lanes incomeIndex, double elasticity, double step) => elasticity == 0
        ? new(Lanes.One, 0)
        : new(LaneMath.Exp(elasticity * LaneMath.Log(incomeIndex)), step);

    /// <summary>The amount of the year, yuan.</summary>
    public Lanes Apply(double amount) => _step == 0 ? amount * _growth : Rounding.HalfUp(amount * _growth, _step);
}
