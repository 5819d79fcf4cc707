using System.Runtime.Intrinsics;
using Actuary.Schemes.Amounts;
using Actuary.Schemes.ResidentPension.Policy;

namespace Actuary.Schemes.ResidentPension.Rules;

/// <summary>The indexation of the basic pension: P[t+1] = round(P[t] · (1 + clamp(a·CPI + b·g, floor, cap)) + k).</summary>
public static class BasicPension
{
    /// <summary>One year's factor: 1 + clamp(a·CPI + b·g, floor, cap), CPI and g those of the year before.</summary>
    public static Lanes YearFactor(IndexationRule rule, Lanes cpiChange, Lanes incomeGrowth)
    {
        var rise = rule.CpiWeight * cpiChange + rule.IncomeWeight * incomeGrowth;
        return Lanes.One + Vector512.Min(Vector512.Create(rule.Cap), Vector512.Max(Vector512.Create(rule.Floor), rise));
    }

    /// <summary>The amount after an adjustment, yuan a month: the factors since the last one, then the fixed increment, then rounding.</summary>
    public static Lanes Adjusted(IndexationRule rule, Lanes monthly, Lanes factor)
    {
        var adjusted = monthly * factor + Vector512.Create(rule.FixedIncrement);
        return rule.RoundTo == 0 ? adjusted : Rounding.HalfUp(adjusted, rule.RoundTo);
    }
}
