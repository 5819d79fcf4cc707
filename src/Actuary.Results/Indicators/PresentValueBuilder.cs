using Actuary.Results.Manifests;
using Actuary.Results.Parts;
using Actuary.Simulation.Plans;

namespace Actuary.Results.Indicators;

/// <summary>Discounts the flows of each path to the opening 31 December.</summary>
internal static class PresentValueBuilder
{
    public static PresentValues Build(IPathValues parts, double discountRate, int threads, CancellationToken cancellation)
    {
        var measures = Flows(parts.Manifest);
        var values = new PresentValue[measures.Length];
        var factors = Factors(parts.Years, discountRate);
        var options = new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, threads), CancellationToken = cancellation };
        Failures.Unwrap(() => Parallel.For(0, measures.Length, options, i => values[i] = Value(measures[i], Spread.Of(ByPath(parts, measures[i], factors, cancellation), parts.Manifest))));
        return Of(parts.Manifest, values);
    }

    public static PresentValues Of(Manifest manifest, IReadOnlyList<PresentValue> values) =>
        new(new DateOnly(manifest.OpeningYear, 12, 31), manifest.Indicators.DiscountRate, values);

    public static PresentValue Value(string measure, Spread spread) =>
        new(measure, spread.Mean, spread.StandardError, spread.StandardDeviation, spread.P05, spread.P50, spread.P95);

    /// <summary>The measures that are given a present value.</summary>
    public static string[] Flows(Manifest manifest) => [.. manifest.Measures.Where(measure => IsFlow(measure, manifest.Documentation.Views))];

    /// <summary>Whether a measure, of whatever scheme, is money paid in a year.</summary>
    public static bool IsFlow(string measure, ReportViews views) =>
        MeasureName.Own(measure) is "income" or "outgo" || views.IsGovernment(measure) || views.PresentValues.Contains(MeasureName.Own(measure), StringComparer.Ordinal);

    /// <summary>(1 + r)^−(t + ½) for t = 0, 1, …: flows fall in the middle of the year.</summary>
    public static double[] Factors(int years, double rate) => [.. Enumerable.Range(0, years).Select(year => Math.Pow(1 + rate, -(year + 0.5)))];

    /// <summary>The present value of a measure on each path.</summary>
    public static double[] ByPath(IPathValues parts, string measure, double[] factors, CancellationToken cancellation)
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
        return values;
    }

    private static double Discount(ReadOnlySpan<double> flows, double[] factors)
    {
        var sum = 0.0;
        for (var year = 0; year < factors.Length; year++)
            sum += flows[year] * factors[year];
        return sum;
    }
}
