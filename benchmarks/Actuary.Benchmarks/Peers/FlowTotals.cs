using Actuary.Schemes;
using Actuary.Schemes.Ledgers;
using Actuary.Schemes.ResidentPension;
using Actuary.Schemes.ResidentPension.Policy;

namespace Actuary.Benchmarks.Peers;

/// <summary>The flows of a year that all peers must agree on, in the order in which they give them.</summary>
internal sealed class FlowTotals
{
    private static readonly string[] _measureNames =
    [
        "eligible", "contributing", "dormant", "pensioners", "joins", "lapses", "rejoins", "exits_employee", "deaths_contributing",
        "new_pensioners", "deaths_pensioners", "accounts_end", "interest_credited", "longevity_tail",
    ];

    private static readonly int[][] _lines =
    [
        [ResidentPensionLedger.Individual],
        AllLevels(CostLine.OnBehalf),
        AllLevels(CostLine.ContributionSubsidy),
        [ResidentPensionLedger.Basic],
        [ResidentPensionLedger.Local],
        [ResidentPensionLedger.AccountPension],
        [ResidentPensionLedger.Bonus],
        [ResidentPensionLedger.AgeAddOns],
        [ResidentPensionLedger.DeathGrants],
        [ResidentPensionLedger.Refunds],
        [ResidentPensionLedger.TransfersOut],
    ];

    private readonly int[] _measures;

    public FlowTotals(IScheme scheme)
    {
        var names = scheme.Measures.ToList();
        _measures = [.. _measureNames.Select(name => names.IndexOf(name))];
    }

    public int Count => _measures.Length + _lines.Length;

    public void Add(Ledger ledger, ReadOnlySpan<Lanes> measures, Span<Lanes> totals)
    {
        for (var i = 0; i < _measures.Length; i++)
            totals[i] += measures[_measures[i]];
        for (var i = 0; i < _lines.Length; i++)
            totals[_measures.Length + i] += ledger.Total(_lines[i]);
    }

    private static int[] AllLevels(CostLine cost) =>
        [.. Enumerable.Range(0, GovernmentLevels.All.Count).Select(level => ResidentPensionLedger.Cost(cost, level))];
}
