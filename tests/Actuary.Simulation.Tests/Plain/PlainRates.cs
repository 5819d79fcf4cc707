using Actuary.Schemes.ResidentPension.Policy;

namespace Actuary.Simulation.Tests.Plain;

/// <summary>What a contributing member of one class brings in a year, and the reward for unbroken years, yuan a head.</summary>
internal sealed record PlainRates(double Person, double OnBehalf, double Subsidy, double Collective, double Reward)
{
    public double Tier => Person + OnBehalf;
}

/// <summary>Contributions by year as they follow rural income (rules page, step 2).</summary>
internal sealed class PlainContributions(ContributionPolicy policy)
{
    private readonly PlainGrowth _tierGrowth = new();
    private readonly PlainGrowth _subsidyGrowth = new();

    /// <summary>The amounts of the year, by class; g is the year's growth of rural income.</summary>
    public PlainRates[] Next(int year, double g, double? drift)
    {
        _tierGrowth.Next(g, policy.TierElasticity[year]);
        if (drift is { } factor)
            _tierGrowth.Drift(factor);
        _subsidyGrowth.Next(g, policy.SubsidyElasticity[year]);
        return [.. Enumerable.Range(0, policy.Tier[year].Length).Select(c => Of(year, c))];
    }

    private PlainRates Of(int year, int c)
    {
        var tier = _tierGrowth.Amount(policy.Tier[year][c], policy.TierStep[year]);
        var onBehalf = Math.Min(tier, _tierGrowth.Amount(policy.PaidOnBehalf[year][c], policy.TierStep[year]));
        return new(
            tier - onBehalf,
            onBehalf,
            _subsidyGrowth.Amount(policy.Subsidy[year][c], 0),
            _subsidyGrowth.Amount(policy.Collective[year], 0),
            policy.ContinuityReward is { } reward ? _subsidyGrowth.Amount(reward.Amount[year], 0) : 0);
    }
}
