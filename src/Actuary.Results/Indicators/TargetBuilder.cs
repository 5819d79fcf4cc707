using Actuary.Numerics;
using Actuary.Results.Manifests;
using Actuary.Results.Parts;
using Actuary.Results.Summaries;
using Actuary.Simulation.Plans;

namespace Actuary.Results.Indicators;

/// <summary>Counts the paths on which a measure is where it should be.</summary>
internal static class TargetBuilder
{
    public static IReadOnlyList<TargetResult> Build(IPathValues parts, SummaryTable summary, CancellationToken cancellation) =>
        [.. Recorded(parts.Manifest).Select(target => Result(target, summary, Met(parts, target, cancellation), parts.Manifest))];

    /// <summary>The plan's targets of which the run has the measure and the year.</summary>
    public static IEnumerable<TargetPlan> Recorded(Manifest manifest) => manifest.Indicators.Targets.Where(target =>
        manifest.CalendarYears.Contains(target.Year) && manifest.Measures.Contains(target.Measure, StringComparer.Ordinal));

    /// <param name="share">Share of the paths that meet the target.</param>
    /// <param name="error">How far that share may be off.</param>
    public static TargetResult Result(TargetPlan target, SummaryTable summary, double share, double error, Manifest manifest)
    {
        var (measure, index) = (summary[target.Measure], target.Year - manifest.FirstYear);
        var bound = target.AtLeast ?? target.AtMost ?? throw new ArgumentException($"Target {target.Name} has no bound.", nameof(target));
        return new TargetResult(target.Name, target.Measure, target.Year, target.AtLeast, target.AtMost,
            share, error, measure.Mean[index], measure.P50[index], measure.Mean[index] - bound);
    }

    private static TargetResult Result(TargetPlan target, SummaryTable summary, double[] met, Manifest manifest)
    {
        var share = SampleMoments.Of(met).Mean;
        return Result(target, summary, share, Probabilities.StandardError(share, met, manifest), manifest);
    }

    /// <summary>By path: 1 where the target is met, 0 where it is not.</summary>
    public static double[] Met(IPathValues parts, TargetPlan target, CancellationToken cancellation)
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
