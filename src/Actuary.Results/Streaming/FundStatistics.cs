using Actuary.Numerics;
using Actuary.Results.Indicators;
using Actuary.Results.Manifests;
using Actuary.Results.Parts;
using Actuary.Results.Summaries;
using Actuary.Simulation.Plans;

namespace Actuary.Results.Streaming;

/// <summary>What is gathered of one scheme's fund while paths go by.</summary>
internal sealed class FundStatistics(Manifest manifest, SchemeNote scheme)
{
    private readonly FundEvents _events = new(manifest, scheme.Prefix);
    private readonly BalanceStatistics[] _balances = [.. ActuarialBalanceBuilder.Horizons(manifest, scheme.Prefix).Select(years => new BalanceStatistics(years))];

    public void Add(IPathValues paths)
    {
        for (var part = 0; part < paths.Ranges.Count; part++)
            _events.Add(paths, part);
        if (_balances.Length == 0)
            return;
        var (balances, outgo) = ActuarialBalanceBuilder.ByPath(paths, scheme.Prefix, [.. _balances.Select(balance => balance.Years)], CancellationToken.None);
        for (var i = 0; i < _balances.Length; i++)
            _balances[i].Add(balances[i], outgo[i]);
    }

    public FundIndicators Indicators(SummaryTable summary) =>
        IndicatorBuilder.Fund(scheme, _events, [.. _balances.Select(balance => balance.Of(manifest.OpeningYear))], manifest, summary);

    /// <summary>The actuarial balance over one horizon; its share of outgo as long as every path has some.</summary>
    private sealed class BalanceStatistics(int years)
    {
        private readonly StreamedSample _balance = new();
        private StreamedSample? _share = new();

        public int Years => years;

        public void Add(double[] balances, double[] outgo)
        {
            foreach (var balance in balances)
                _balance.Add(balance);
            if (!Array.TrueForAll(outgo, paid => paid > 0))
                _share = null;
            if (_share is null)
                return;
            foreach (var share in ActuarialBalanceBuilder.Shares(balances, outgo))
                _share.Add(share);
        }

        public ActuarialBalance Of(int openingYear) =>
            ActuarialBalanceBuilder.Balance(years, openingYear, Spread.Of(_balance), _share is null ? null : Spread.Of(_share));
    }
}
