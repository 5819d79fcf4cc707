using Actuary.Numerics;
using Actuary.Results.Parts;

namespace Actuary.Results.Indicators;

/// <summary>The actuarial balance of the fund on each path, over the horizons of the plan.</summary>
internal static class ActuarialBalanceBuilder
{
    private static readonly string[] s_needed = ["fund_start", "income", "outgo"];
    private static readonly double[] s_probabilities = [0.05, 0.50, 0.95];

    /// <summary>None where the run does not record the fund and its flows.</summary>
    /// <param name="prefix">Stands in front of the fund's measures.</param>
    public static IReadOnlyList<ActuarialBalance> Build(PartSet parts, string prefix, CancellationToken cancellation)
    {
        var plan = parts.Manifest.Indicators;
        int[] horizons = [.. plan.BalanceYears.Where(years => years <= parts.Years)];
        if (horizons.Length == 0 || s_needed.Select(measure => prefix + measure).Except(parts.Manifest.Measures, StringComparer.Ordinal).Any())
            return [];
        var (balances, outgo) = Values(parts, prefix, horizons, PresentValueBuilder.Factors(parts.Years, plan.DiscountRate), cancellation);
        return [.. horizons.Select((years, index) => Balance(years, parts, balances[index], outgo[index]))];
    }

    private static ActuarialBalance Balance(int years, PartSet parts, double[] balances, double[] outgo)
    {
        var hasOutgo = Array.TrueForAll(outgo, value => value > 0);
        var shares = hasOutgo ? balances.Zip(outgo, (balance, paid) => balance / paid).ToArray() : null;
        return new ActuarialBalance(years, parts.Manifest.OpeningYear + years, Spread(balances, parts), shares is null ? null : Spread(shares, parts));
    }

    private static BalanceSpread Spread(double[] values, PartSet parts)
    {
        var moments = SampleMoments.Of(values);
        var error = parts.StandardError(values, moments);
        var quantiles = new double[s_probabilities.Length];
        Quantiles.Select(values, s_probabilities, quantiles);
        return new BalanceSpread(moments.Mean, error, quantiles[0], quantiles[1], quantiles[2]);
    }

    /// <summary>By horizon and path: the balance, and the present value of outgo.</summary>
    private static (double[][] Balances, double[][] Outgo) Values(
        PartSet parts, string prefix, int[] horizons, double[] factors, CancellationToken cancellation)
    {
        double[][] balances = [.. horizons.Select(_ => new double[parts.Paths])];
        double[][] outgo = [.. horizons.Select(_ => new double[parts.Paths])];
        var next = 0;
        for (var part = 0; part < parts.Ranges.Count; part++)
        {
            cancellation.ThrowIfCancellationRequested();
            var flows = new FundFlows(parts, part, prefix);
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
    private sealed class FundFlows(PartSet parts, int part, string prefix)
    {
        private readonly double[] _start = Column(parts, part, prefix + "fund_start");
        private readonly double[] _income = Column(parts, part, prefix + "income");
        private readonly double[] _outgo = Column(parts, part, prefix + "outgo");
        private readonly double[]? _shortfall = parts.Manifest.Measures.Contains(prefix + "shortfall_payment", StringComparer.Ordinal)
            ? Column(parts, part, prefix + "shortfall_payment")
            : null;

        public double Opening(int path) => _start[path * parts.Years];

        public (double Receipts, double Outgo) PresentValues(int path, int years, double[] factors)
        {
            var (receipts, outgo, first) = (0.0, 0.0, path * parts.Years);
            for (var year = 0; year < years; year++)
            {
                receipts += (_income[first + year] - (_shortfall?[first + year] ?? 0)) * factors[year];
                outgo += _outgo[first + year] * factors[year];
            }
            return (receipts, outgo);
        }

        private static double[] Column(PartSet parts, int part, string measure)
        {
            var values = new double[parts.Ranges[part].Count * parts.Years];
            parts.Read(part, measure, values);
            return values;
        }
    }
}
