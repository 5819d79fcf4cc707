using Actuary.Schemes.Ledgers;
using Actuary.Schemes.ResidentPension.Policy;

namespace Actuary.Simulation.Tests.Plain;

/// <summary>Who pays what in a year (rules page, step 7).</summary>
internal sealed class PlainFinancing(FinancingPolicy policy, int year, PlainFiscalInput? input)
{
    private readonly Dictionary<CostLine, double> _costs = [];

    public double Income => PaidIntoFund(_ => true) + (input?.Extra ?? 0);

    public PlainFiscalInput? Input => input;

    public double OnBehalf => _costs[CostLine.OnBehalf] * policy.Shares[CostLine.OnBehalf][year].Sum();

    public double Administration => _costs.Where(cost => !EntersFund(cost.Key)).Sum(cost => cost.Value * policy.Shares[cost.Key][year].Sum());

    public void Enter(PlainTerms terms, double administration, double campaign)
    {
        var totals = terms.Totals;
        var level = Math.Min(terms.National, policy.BaseAmount[year]);
        _costs[CostLine.BasicBase] = totals.MonthsPaid * level;
        _costs[CostLine.BasicIncrement] = totals.MonthsPaid * (terms.National - level);
        _costs[CostLine.LocalPension] = totals.Local;
        _costs[CostLine.ContributionSubsidy] = totals.Subsidy;
        _costs[CostLine.OnBehalf] = totals.OnBehalf;
        _costs[CostLine.LongContributionBonus] = totals.Bonus;
        _costs[CostLine.AgeAddOn] = totals.AgeAddOns;
        _costs[CostLine.DeathGrant] = totals.DeathGrants;
        _costs[CostLine.LongevityTail] = totals.Tail;
        _costs[CostLine.LegacyPension] = totals.Legacy + totals.LegacyBefore60;
        _costs[CostLine.Administration] = administration;
        _costs[CostLine.Campaign] = campaign;
        input?.Next(year, terms.Drivers.IncomeGrowth, PaidIntoFund(level => level == input.Level));
    }

    /// <summary>The measures by level of government.</summary>
    public IEnumerable<(string Name, double Value)> ByLevel(bool administration)
    {
        var levels = new[] { Party.Central, Party.Province, Party.City, Party.County, Party.Township };
        for (var at = 0; at < levels.Length; at++)
        {
            var (level, name) = (at, levels[at].ToString().ToLowerInvariant());
            var extra = input?.Level == level ? input.Extra : 0;
            if (levels[at] != Party.Township || Bears(at, EntersFund) || (input is { AddsNothing: false } && input.Level == level))
                yield return ($"subsidy_{name}", PaidIntoFund(share => share == level) + extra);
            if (administration && Bears(at, cost => !EntersFund(cost)))
                yield return ($"administration_{name}", _costs.Where(cost => !EntersFund(cost.Key)).Sum(cost => cost.Value * policy.Shares[cost.Key][year][level]));
        }
    }

    private double PaidIntoFund(Func<int, bool> levels) => _costs.Where(cost => EntersFund(cost.Key))
        .Sum(cost => cost.Value * policy.Shares[cost.Key][year].Where((_, level) => levels(level)).Sum());

    private bool Bears(int level, Func<CostLine, bool> costs) =>
        policy.Shares.Any(line => costs(line.Key) && line.Value.Any(shares => shares[level] > 0));

    private static bool EntersFund(CostLine cost) => cost is not CostLine.Administration and not CostLine.Campaign;
}
