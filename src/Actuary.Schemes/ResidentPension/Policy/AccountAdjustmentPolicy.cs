using Actuary.Schemes.ResidentPension.Rules;

namespace Actuary.Schemes.ResidentPension.Policy;

/// <summary>How account pensions in payment follow the rate credited in the year before, by year (C-05).</summary>
public sealed record AccountAdjustmentPolicy(
    AdjustmentForm Form, double[] AssumedRate, double[] Weight, double[] Floor, double[] Cap)
{
    /// <summary>The factor on the pensions of a year.</summary>
    public Lanes Factor(int yearIndex, Lanes creditedBefore) => AccountAdjustment.Factor(
        Form, creditedBefore, AssumedRate[yearIndex], Weight[yearIndex], Floor[yearIndex], Cap[yearIndex]);
}
