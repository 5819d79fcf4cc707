using System.Collections.Concurrent;
using Actuary.Numerics;
using Actuary.Results.Parts;
using Actuary.Simulation;

namespace Actuary.Results.Summaries;

/// <summary>
/// Summarises the part files measure by measure. A measure of all paths is turned from rows by path into rows by year; where that would take
/// too much memory it goes by slices of years, reading the column again for each, so that memory does not grow with the paths.
/// </summary>
internal static class SummaryBuilder
{
    /// <summary>Memory for the measures at hand, all threads together.</summary>
    private const long MemoryBytes = 48L << 20;

    /// <summary>So many values, of one year each, fill a line of the cache.</summary>
    private const int PathsAtOnce = 8;

    public static SummaryTable Build(PartSet parts, int threads, CancellationToken cancellation, long memoryBytes = MemoryBytes)
    {
        var measures = parts.Manifest.Measures;
        var summaries = new MeasureSummary[measures.Count];
        var workers = Math.Clamp(threads, 1, Math.Max(1, measures.Count));
        var yearsAtOnce = (int)Math.Clamp(memoryBytes / workers / sizeof(double) / parts.Paths, 1, parts.Years);
        var options = new ParallelOptions { MaxDegreeOfParallelism = workers, CancellationToken = cancellation };
        // As many workspaces as measures at hand, used over and over: they are large.
        var idle = new ConcurrentBag<Workspace>();
        Failures.Unwrap(() => Parallel.For(0, measures.Count, options, measure =>
        {
            if (!idle.TryTake(out var workspace))
                workspace = new Workspace(parts, yearsAtOnce);
            summaries[measure] = Summarise(parts, measures[measure], yearsAtOnce, workspace, cancellation);
            idle.Add(workspace);
        }));
        return new SummaryTable(parts.Manifest.CalendarYears, summaries);
    }

    private static MeasureSummary Summarise(PartSet parts, string measure, int yearsAtOnce, Workspace workspace, CancellationToken cancellation)
    {
        var years = parts.Years;
        var (mean, error, deviation) = (new double[years], new double[years], new double[years]);
        var quantiles = SummaryTable.Probabilities.Select(_ => new double[years]).ToArray();
        double[] probabilities = [.. SummaryTable.Probabilities];
        var found = new double[probabilities.Length];
        var (slice, column, sampling) = (workspace.Slice, workspace.Column, parts.Manifest.Independence);
        for (var first = 0; first < years; first += yearsAtOnce)
        {
            var count = Math.Min(yearsAtOnce, years - first);
            ReadYears(parts, measure, first, count, column, slice, cancellation);
            for (var year = first; year < first + count; year++)
            {
                cancellation.ThrowIfCancellationRequested();
                var sample = slice.AsSpan((year - first) * parts.Paths, parts.Paths);
                DemandFinite(sample, parts, measure, year);
                var moments = SampleMoments.Of(sample);
                (mean[year], error[year], deviation[year]) = (moments.Mean, sampling.StandardError(sample, moments), moments.StandardDeviation);
                Numerics.Quantiles.Select(sample, probabilities, found);
                for (var i = 0; i < found.Length; i++)
                    quantiles[i][year] = found[i];
            }
        }
        return new MeasureSummary(measure, mean, error, deviation, quantiles);
    }

    /// <summary>Reads some years of a measure: all paths of the first year, then all of the next.</summary>
    private static void ReadYears(PartSet parts, string measure, int firstYear, int count, double[] column, double[] slice, CancellationToken cancellation)
    {
        var start = 0;
        for (var part = 0; part < parts.Ranges.Count; part++)
        {
            cancellation.ThrowIfCancellationRequested();
            var paths = parts.Ranges[part].Count;
            parts.Read(part, measure, column.AsSpan(0, paths * parts.Years));
            for (var path = 0; path < paths; path += PathsAtOnce)
                Turn(column.AsSpan(0, paths * parts.Years), path, parts.Years, firstYear, slice.AsSpan(start + path), parts.Paths, count);
            start += paths;
        }
    }

    /// <summary>Turns some paths round; a line of the cache is written at a time.</summary>
    private static void Turn(ReadOnlySpan<double> column, int path, int years, int firstYear, Span<double> slice, int paths, int count)
    {
        var rows = column[(path * years)..];
        var atOnce = Math.Min(PathsAtOnce, rows.Length / years);
        for (var year = 0; year < count; year++)
        {
            for (var i = 0; i < atOnce; i++)
                slice[year * paths + i] = rows[i * years + firstYear + year];
        }
    }

    private static void DemandFinite(ReadOnlySpan<double> sample, PartSet parts, string measure, int year)
    {
        for (var path = 0; path < sample.Length; path++)
        {
            if (!double.IsFinite(sample[path]))
                throw new NotFiniteException(parts.Manifest.FirstPath + path, parts.Manifest.FirstYear + year, measure, sample[path]);
        }
    }

    /// <summary>Room for some years of all paths, year by year, and for the column of one part.</summary>
    private sealed class Workspace(PartSet parts, int yearsAtOnce)
    {
        public double[] Slice { get; } = new double[(long)yearsAtOnce * parts.Paths];

        public double[] Column { get; } = new double[parts.Ranges.Max(range => range.Count) * parts.Years];
    }
}
