using Actuary.Assumptions.Economy;
using Actuary.Numerics;
using Actuary.Schemes.Amounts;

namespace Actuary.Schemes.MedicalCover.Claims;

/// <summary>What deductibles, bands, caps and limits have grown by on the central path, as in the kernel.</summary>
public static class CentralAmounts
{
    /// <summary>Π (1 + growth of rural income)^elasticity of the years up to and with <paramref name="yearIndex"/>; amounts of the opening year are times this.</summary>
    public static double Factor(MedicalCoverPlan plan, EconomyPlan economyPlan, int yearIndex)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var economy = new EconomyBlock(economyPlan);
        var amounts = Indexation.Of(Lanes.One, 0, 0);
        for (var year = 0; year <= yearIndex; year++)
        {
            economy.Step(year, Streams.Central, 0);
            amounts = amounts.Then(Lanes.One + economy.RuralIncomeGrowth, plan.Benefits.AmountElasticity[year], 0);
        }

        return amounts.Apply(1)[0];
    }
}
