using Actuary.Results.Manifests;
using Actuary.Results.Parts;

namespace Actuary.Results.Indicators;

/// <summary>The actuarial balance of the fund on each path, over the horizons of the plan.</summary>
internal static class ActuarialBalanceBuilder
{
    private static readonly string[] s_needed = ["fund_start", "income", "outgo"];

    /// <summary>None where the run does not record the fund and its flows.</summary>
    /// <param name="prefix">Stands in front of the fund's measures.</param>
    public static IReadOnlyList<ActuarialBalance> Build(IPathValues parts, string prefix, CancellationToken cancellation)
    {
        var horizons = Horizons(parts.Manifest, prefix);
        if (horizons.Length == 0)
            return [];
        var (balances, outgo) = ByPath(parts, prefix, horizons, cancellation);
        return [.. horizons.Select((years, index) =>
        {
            var shares = Array.TrueForAll(outgo[index], value => value > 0) ? Shares(balances[index], outgo[index]) : null;
            return Balance(years, parts.Manifest.OpeningYear, Spread.Of(balances[index], parts.Manifest), shares is null ? null : Spread.Of(shares, parts.Manifest));
        })];
    }

    /// <summary>The plan's horizons within the run; none where it does not record the fund and its flows.</summary>
    public static int[] Horizons(Manifest manifest, string prefix) =>
        s_needed.Select(measure => prefix + measure).Except(manifest.Measures, StringComparer.Ordinal).Any()
            ? []
            : [.. manifest.Indicators.BalanceYears.Where(years => years <= manifest.Years)];

    /// <param name="share">The balance as a share of outgo; null where some path has no outgo.</param>
    public static ActuarialBalance Balance(int years, int openingYear, Spread balance, Spread? share) =>
        new(years, openingYear + years, ToBalance(balance), share is { } spread ? ToBalance(spread) : null);

    public static double[] Shares(double[] balances, double[] outgo) => [.. balances.Zip(outgo, (balance, paid) => balance / paid)];

    private static BalanceSpread ToBalance(Spread spread) => new(spread.Mean, spread.StandardError, spread.P05, spread.P50, spread.P95);

    /// <summary>By horizon and path: the balance, and the present value of outgo.</summary>
    public static (double[][] Balances, double[][] Outgo) ByPath(IPathValues parts, string prefix, int[] horizons, CancellationToken cancellation)
    {
        var factors = PresentValueBuilder.Factors(parts.Years, parts.Manifest.Indicators.DiscountRate);
        double[][] balances = [.. horizons.Select(_ => new double[parts.Paths])];
        double[][] outgo = [.. horizons.Select(_ => new double[parts.Paths])];
        var next = 0;
        for (var part = 0; part < parts.Ranges.Count; part++)
        {
            cancellation.ThrowIfCancellationRequested();
            using var flows = new FundFlows(parts, part, prefix);
            for (var path = 0; path < parts.Ranges[part].Count; path++, next++)
            {
                for (var horizon = 0; horizon < horizons.Length; horizon++)
                {
                    var (receipts, paid) = flows.PresentValues(path, horizons[horizon], factors);
                    balances[horizon][next] = flows.Opening(path) + receipts - paid;
                    outgo[horizon][next] = paid;
                }
            }
        }
        return (balances, outgo);
    }

    /// <summary>The flows of one part, rows by path and then year.</summary>
    private sealed class FundFlows(IPathValues parts, int part, string prefix) : IDisposable
    {
        private readonly PartColumn _start = PartColumn.ReadOrZeros(parts, part, prefix + "fund_start");
        private readonly PartColumn _income = PartColumn.ReadOrZeros(parts, part, prefix + "income");
        private readonly PartColumn _outgo = PartColumn.ReadOrZeros(parts, part, prefix + "outgo");
        private readonly PartColumn _shortfall = PartColumn.ReadOrZeros(parts, part, prefix + "shortfall_payment");

        public double Opening(int path) => _start[path * parts.Years];

        public (double Receipts, double Outgo) PresentValues(int path, int years, double[] factors)
        {
            var (receipts, outgo, first) = (0.0, 0.0, path * parts.Years);
            for (var year = 0; year < years; year++)
            {
                receipts += (_income[first + year] - _shortfall[first + year]) * factors[year];
                outgo += _outgo[first + year] * factors[year];
            }
            return (receipts, outgo);
        }

        public void Dispose()
        {
            foreach (var column in (PartColumn[])[_start, _income, _outgo, _shortfall])
                column.Dispose();
        }
    }
}
