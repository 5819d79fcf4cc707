using Actuary.Numerics;
using Actuary.Results.Parts;
using Actuary.Simulation.Plans;

namespace Actuary.Results.Indicators;

/// <summary>Discounts the flows of each path to the opening 31 December.</summary>
internal static class PresentValueBuilder
{
    private static readonly double[] s_probabilities = [0.05, 0.50, 0.95];

    public static PresentValues Build(PartSet parts, double discountRate, int threads, CancellationToken cancellation)
    {
        var measures = parts.Manifest.Measures.Where(measure => IsFlow(measure, parts.Manifest.Documentation.Views)).ToArray();
        var values = new PresentValue[measures.Length];
        var factors = Factors(parts.Years, discountRate);
        var options = new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, threads), CancellationToken = cancellation };
        Failures.Unwrap(() => Parallel.For(0, measures.Length, options, i => values[i] = Value(parts, measures[i], factors, cancellation)));
        return new PresentValues(new DateOnly(parts.Manifest.OpeningYear, 12, 31), discountRate, values);
    }

    /// <summary>Whether a measure, of whatever scheme, is money paid in a year.</summary>
    public static bool IsFlow(string measure, ReportViews views) =>
        MeasureName.Own(measure) is "income" or "outgo" || views.IsGovernment(measure) || views.PresentValues.Contains(MeasureName.Own(measure), StringComparer.Ordinal);

    /// <summary>(1 + r)^−(t + ½) for t = 0, 1, …: flows fall in the middle of the year.</summary>
    public static double[] Factors(int years, double rate) => [.. Enumerable.Range(0, years).Select(year => Math.Pow(1 + rate, -(year + 0.5)))];

    private static PresentValue Value(PartSet parts, string measure, double[] factors, CancellationToken cancellation)
    {
        var values = new double[parts.Paths];
        var column = new double[parts.Ranges.Max(range => range.Count) * parts.Years];
        var next = 0;
        for (var part = 0; part < parts.Ranges.Count; part++)
        {
            cancellation.ThrowIfCancellationRequested();
            var flows = column.AsSpan(0, parts.Ranges[part].Count * parts.Years);
            parts.Read(part, measure, flows);
            for (; flows.Length > 0; flows = flows[factors.Length..])
                values[next++] = Discount(flows[..factors.Length], factors);
        }
        var moments = SampleMoments.Of(values);
        var error = parts.StandardError(values, moments);
        var quantiles = new double[s_probabilities.Length];
        Quantiles.Select(values, s_probabilities, quantiles);
        return new PresentValue(measure, moments.Mean, error, moments.StandardDeviation, quantiles[0], quantiles[1], quantiles[2]);
    }

    private static double Discount(ReadOnlySpan<double> flows, double[] factors)
    {
        var sum = 0.0;
        for (var year = 0; year < factors.Length; year++)
            sum += flows[year] * factors[year];
        return sum;
    }
}
