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
           select Result(target, measure, Share(parts, target, cancellation), parts),
    ];

    private static TargetResult Result(TargetPlan target, MeasureSummary measure, double share, PartSet parts)
    {
        var index = target.Year - parts.Manifest.FirstYear;
        var bound = target.AtLeast ?? target.AtMost ?? throw new ArgumentException($"Target {target.Name} has no bound.", nameof(target));
        return new TargetResult(target.Name, target.Measure, target.Year, target.AtLeast, target.AtMost,
            share, Math.Sqrt(share * (1 - share) / parts.Paths), measure.Mean[index], measure.P50[index], measure.Mean[index] - bound);
    }

    private static double Share(PartSet parts, TargetPlan target, CancellationToken cancellation)
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
        return (double)met / parts.Paths;
    }
}
