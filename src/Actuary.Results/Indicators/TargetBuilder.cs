using Actuary.Numerics;
using Actuary.Results.Parts;
using Actuary.Results.Summaries;
using Actuary.Simulation.Plans;

namespace Actuary.Results.Indicators;

/// <summary>Counts the paths on which a measure is where it should be.</summary>
internal static class TargetBuilder
{
    public static IReadOnlyList<TargetResult> Build(PartSet parts, SummaryTable summary, CancellationToken cancellation) =>
    [
        .. from target in parts.Manifest.Indicators.Targets
           where parts.Manifest.CalendarYears.Contains(target.Year)
           let measure = summary.Find(target.Measure)
           where measure is not null
           select Result(target, measure, Met(parts, target, cancellation), parts),
    ];

    private static TargetResult Result(TargetPlan target, MeasureSummary measure, double[] met, PartSet parts)
    {
        var share = SampleMoments.Of(met).Mean;
        var index = target.Year - parts.Manifest.FirstYear;
        var bound = target.AtLeast ?? target.AtMost ?? throw new ArgumentException($"Target {target.Name} has no bound.", nameof(target));
        return new TargetResult(target.Name, target.Measure, target.Year, target.AtLeast, target.AtMost,
            share, Probabilities.StandardError(share, met, parts.Manifest), measure.Mean[index], measure.P50[index], measure.Mean[index] - bound);
    }

    /// <summary>By path: 1 where the target is met, 0 where it is not.</summary>
    private static double[] Met(PartSet parts, TargetPlan target, CancellationToken cancellation)
    {
        var (met, next) = (new double[parts.Paths], 0);
        var column = new double[parts.Ranges.Max(range => range.Count) * parts.Years];
        for (var part = 0; part < parts.Ranges.Count; part++)
        {
            cancellation.ThrowIfCancellationRequested();
            var values = column.AsSpan(0, parts.Ranges[part].Count * parts.Years);
            parts.Read(part, target.Measure, values);
            for (var row = target.Year - parts.Manifest.FirstYear; row < values.Length; row += parts.Years)
                met[next++] = target.IsMetBy(values[row]) ? 1 : 0;
        }
        return met;
    }
}
