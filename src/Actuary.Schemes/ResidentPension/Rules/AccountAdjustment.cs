using System.Runtime.Intrinsics;

namespace Actuary.Schemes.ResidentPension.Rules;

/// <summary>How an account pension in payment follows the return of its account (个人账户养老金动态调整).</summary>
public enum AdjustmentForm
{
    /// <summary>p[t+1] = p[t] · (1 + λ · (r[t] − i₀)).</summary>
    Linear,

    /// <summary>p[t+1] = p[t] · (1 + r[t]) / (1 + i₀), the variable annuity with assumed rate i₀.</summary>
    Annuity,
}

/// <summary>The yearly adjustment of account pensions in payment.</summary>
public static class AccountAdjustment
{
    /// <summary>Factor from a year's pension to the next: the form's, held between 1 + floor and 1 + cap.</summary>
    /// <param name="creditedRate">Rate credited to accounts in the year before, r[t].</param>
    /// <param name="assumedRate">i₀: the rate at which the pension stays as it is.</param>
    /// <param name="weight">λ, for the linear form.</param>
    public static Lanes Factor(AdjustmentForm form, Lanes creditedRate, double assumedRate, double weight, double floor, double cap)
    {
        var factor = form == AdjustmentForm.Linear
            ? Lanes.One + weight * (creditedRate - Vector512.Create(assumedRate))
            : (Lanes.One + creditedRate) / (1 + assumedRate);
        return Vector512.Min(Vector512.Create(1 + cap), Vector512.Max(Vector512.Create(1 + floor), factor));
    }
}
