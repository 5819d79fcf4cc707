using Actuary.Results.Manifests;
using Actuary.Results.Parts;
using Actuary.Results.Summaries;
using Actuary.Simulation.Plans;

namespace Actuary.Results.Indicators;

/// <summary>Counts the paths on which a measure is where it should be.</summary>
internal static class TargetBuilder
{
    public static IReadOnlyList<TargetResult> Build(IPathValues parts, SummaryTable summary, CancellationToken cancellation) =>
        [.. Recorded(parts.Manifest).Select(target => Result(target, summary, CountMet(parts, target, cancellation), parts.Manifest))];

    /// <summary>The plan's targets of which the run has the measure and the year.</summary>
    public static IEnumerable<TargetPlan> Recorded(Manifest manifest) => manifest.Indicators.Targets.Where(target =>
        manifest.CalendarYears.Contains(target.Year) && manifest.Measures.Contains(target.Measure, StringComparer.Ordinal));

    /// <param name="met">Paths that meet the target.</param>
    public static TargetResult Result(TargetPlan target, SummaryTable summary, long met, Manifest manifest)
    {
        var (measure, index) = (summary[target.Measure], target.Year - manifest.FirstYear);
        var bound = target.AtLeast ?? target.AtMost ?? throw new ArgumentException($"Target {target.Name} has no bound.", nameof(target));
        var share = (double)met / manifest.Paths;
        return new TargetResult(target.Name, target.Measure, target.Year, target.AtLeast, target.AtMost,
            share, Math.Sqrt(share * (1 - share) / manifest.Paths), measure.Mean[index], measure.P50[index], measure.Mean[index] - bound);
    }

    public static long CountMet(IPathValues parts, TargetPlan target, CancellationToken cancellation)
    {
        var met = 0L;
        var column = new double[parts.Ranges.Max(range => range.Count) * parts.Years];
        for (var part = 0; part < parts.Ranges.Count; part++)
        {
            cancellation.ThrowIfCancellationRequested();
            var values = column.AsSpan(0, parts.Ranges[part].Count * parts.Years);
            parts.Read(part, target.Measure, values);
            for (var row = target.Year - parts.Manifest.FirstYear; row < values.Length; row += parts.Years)
            {
                if (target.IsMetBy(values[row]))
                    met++;
            }
        }
        return met;
    }
}
