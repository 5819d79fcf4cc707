using Actuary.Schemes.ResidentPension;

namespace Actuary.Simulation.Tests.Plain;

/// <summary>What a cell of those who complete 60 still needs and makes up, per head of those who vest (rules page, step 5).</summary>
/// <param name="Share">Of the survivors, those who vest.</param>
/// <param name="MadeUp">Years made up.</param>
/// <param name="ForBonus">Contribution years that count for the bonus.</param>
/// <param name="Tier">Paid by the person for each year made up, yuan.</param>
/// <param name="Subsidy">Paid by the government for each, yuan.</param>
internal sealed record PlainVesting(double Share, double MadeUp, double ForBonus, double Tier, double Subsidy)
{
    public static PlainVesting Of(ResidentPensionPlan plan, int year, int c, double y, PlainRates[] rates)
    {
        if (plan.Vesting is not { } policy)
            return new(1, 0, y, 0, 0);
        var yearsOpen = policy.FirstYear + year - policy.StartYear;
        var needed = Math.Min(policy.OrdinaryYears[year], Math.Max(0, yearsOpen));
        var missing = Math.Max(0, needed - y);
        var more = yearsOpen < policy.OrdinaryYears[year]
            ? Math.Max(0, policy.MakeUpTo[year] - Math.Max(y, missing + y)) * policy.TransitionShare[year]
            : 0;
        return new(
            missing > 1e-6 ? policy.ShortShare[year] : 1,
            missing + more,
            policy.CountsForBonus[year] ? y + missing + more : y,
            policy.AtLowestTier ? rates.Min(rate => rate.Tier) : rates[c].Tier,
            policy.Subsidised[year] ? rates[c].Subsidy : 0);
    }
}
