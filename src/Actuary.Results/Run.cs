using Actuary.Parquet;
using Actuary.Results.Classes;
using Actuary.Results.Cohorts;
using Actuary.Results.Indicators;
using Actuary.Results.Manifests;
using Actuary.Results.Parts;
using Actuary.Results.Storage;
using Actuary.Results.Summaries;

namespace Actuary.Results;

/// <summary>A run folder being read: for reports, comparisons and explanations. Files are read when they are first asked for.</summary>
public sealed class Run
{
    private readonly Lazy<SummaryTable> _summary;
    private readonly Lazy<RunIndicators> _indicators;
    private readonly Lazy<IReadOnlyList<CohortMeans>> _cohorts;
    private readonly Lazy<IReadOnlyList<ClassMeans>?> _classes;

    private Run(string folder, Manifest manifest)
    {
        (Folder, Manifest) = (folder, manifest);
        _summary = new(ReadSummary);
        _indicators = new(() => ResultsJson.Read(Complete(RunFiles.Indicators), ResultsJson.Readable.RunIndicators));
        _cohorts = new(() => Read(RunFiles.Cohorts, CohortMeansFile.Read));
        _classes = new(() => File.Exists(Complete(RunFiles.Classes)) ? Read(RunFiles.Classes, ClassMeansFile.Read) : null);
    }

    /// <summary>The folder as it was given.</summary>
    public string Folder { get; }

    /// <summary>What was run and how far it got.</summary>
    public Manifest Manifest { get; }

    /// <summary>Mean, spread and quantiles of every measure by year.</summary>
    /// <exception cref="RunFolderException">The run is not complete, or the file is damaged.</exception>
    public SummaryTable Summary => _summary.Value;

    /// <summary>Depletion, deficit, warning colours, present values.</summary>
    /// <exception cref="RunFolderException">The run is not complete, or the file is damaged.</exception>
    public RunIndicators Indicators => _indicators.Value;

    /// <summary>Mean stocks by cohort, the population first and then the schemes.</summary>
    /// <exception cref="RunFolderException">The run is not complete, or the file is damaged.</exception>
    public IReadOnlyList<CohortMeans> Cohorts => _cohorts.Value;

    /// <summary>Mean flows by class and year, scheme by scheme; null in a folder from before they were kept.</summary>
    /// <exception cref="RunFolderException">The run is not complete, or the file is damaged.</exception>
    public IReadOnlyList<ClassMeans>? Classes => _classes.Value;

    /// <summary>Opens a run folder, complete or not.</summary>
    /// <exception cref="RunFolderException">It holds no run, or its manifest is damaged or of another format.</exception>
    public static Run Open(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        var path = Path.Combine(folder, RunFiles.Manifest);
        if (!File.Exists(path))
            throw new RunFolderException(folder, Directory.Exists(folder) ? $"holds no run: there is no {RunFiles.Manifest} in it." : "is not there.");
        var manifest = ResultsJson.Read(path, ResultsJson.Readable.Manifest);
        return manifest.Format == Manifest.CurrentFormat
            ? new Run(folder, manifest)
            : throw new RunFolderException(folder, $"holds a run in format {manifest.Format}; this program reads format {Manifest.CurrentFormat}.");
    }

    /// <summary>All years of some measures on one path; of all measures if none is named. Works as soon as the path's part is there.</summary>
    /// <exception cref="ArgumentException">The run has no such path or measure.</exception>
    /// <exception cref="RunFolderException">The path is not simulated yet, or its part is damaged.</exception>
    public PathRows ReadPath(long path, params IReadOnlyList<string> measures)
    {
        if (path < Manifest.FirstPath || path - Manifest.FirstPath >= Manifest.Paths)
            throw new ArgumentOutOfRangeException(nameof(path), path, $"The run has the paths {Manifest.FirstPath} to {Manifest.FirstPath + Manifest.Paths - 1}.");
        var unknown = measures.Except(Manifest.Measures, StringComparer.Ordinal).ToList();
        if (unknown.Count > 0)
            throw new ArgumentException($"The run has no measure {string.Join(", ", unknown)}.", nameof(measures));
        if (Manifest.WithoutPaths)
            throw new RunFolderException(Folder, RunFiles.NoPaths);
        var range = Manifest.Ranges.Single(part => part.First <= path && path < part.End);
        if (!File.Exists(Path.Combine(Folder, RunFiles.Part(range))))
            throw new RunFolderException(Folder, $"path {path} is not simulated yet ({RunFiles.Part(range)}); the same command goes on with the run.");
        using var reader = PartSet.TryOpen(Folder, Manifest, range, out var problem) ?? throw new RunFolderException(Folder, problem!);
        var first = (int)(path - range.First) * Manifest.Years;
        var values = (measures.Count == 0 ? Manifest.Measures : measures).ToDictionary(
            measure => measure,
            IReadOnlyList<double> (measure) => ReadColumn(reader, measure)[first..(first + Manifest.Years)],
            StringComparer.Ordinal);
        return new PathRows(path, Manifest.CalendarYears, values);
    }

    /// <summary>One measure on every path of the run, rows by path and then year, in the unit of the measure.</summary>
    /// <exception cref="ArgumentException">The run has no such measure.</exception>
    /// <exception cref="RunFolderException">Parts are missing, foreign or damaged.</exception>
    public double[] ReadColumn(string measure)
    {
        if (!Manifest.Measures.Contains(measure, StringComparer.Ordinal))
            throw new ArgumentException($"The run has no measure {measure}.", nameof(measure));
        using var parts = PartSet.Open(Folder, Manifest);
        var values = new double[checked(parts.Paths * parts.Years)];
        var start = 0;
        for (var part = 0; part < parts.Ranges.Count; part++)
        {
            var length = parts.Ranges[part].Count * parts.Years;
            parts.Read(part, measure, values.AsSpan(start, length));
            start += length;
        }
        return values;
    }

    /// <summary>
    /// All years of some measures on the first paths of a complete run: at most so many, and no more than its first part holds; null where that
    /// part was taken away.
    /// </summary>
    /// <exception cref="RunFolderException">The run is not complete, or its part is damaged.</exception>
    public PathColumns? ReadFirst(int most, IReadOnlyList<string> measures)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(most);
        ArgumentNullException.ThrowIfNull(measures);
        var range = Manifest.Ranges[0];
        if (!File.Exists(Complete(RunFiles.Part(range))))
            return null;
        using var reader = PartSet.TryOpen(Folder, Manifest, range, out var problem) ?? throw new RunFolderException(Folder, problem!);
        var paths = Math.Min(most, range.Count);
        return new PathColumns(paths, Manifest.Years, measures.Distinct(StringComparer.Ordinal).ToDictionary(
            measure => measure, IReadOnlyList<double> (measure) => ReadColumn(reader, measure)[..(paths * Manifest.Years)], StringComparer.Ordinal));
    }

    private double[] ReadColumn(ParquetReader reader, string measure) => Guard(RunFiles.Paths, () => reader.Read<double>(measure, 0).Values);

    private SummaryTable ReadSummary() => Read(RunFiles.Summary, reader => SummaryFile.Read(reader, Manifest.Measures, Manifest.CalendarYears))
        ?? throw new RunFolderException(Path.Combine(Folder, RunFiles.Summary), "does not have the measures and years of the manifest.");

    private T Read<T>(string name, Func<ParquetReader, T> read)
    {
        var path = Complete(name);
        return Guard(name, () =>
        {
            using var reader = ParquetReader.Open(path);
            return PartFile.Problem(reader, Manifest) is { } problem ? throw new RunFolderException(path, problem) : read(reader);
        });
    }

    private T Guard<T>(string name, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (ParquetException damaged)
        {
            throw new RunFolderException(Path.Combine(Folder, name), $"is damaged at byte {damaged.Offset}: {damaged.Problem}.", damaged);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new RunFolderException(Path.Combine(Folder, name), $"cannot be read. {failure.Message}", failure);
        }
    }

    private string Complete(string name) => Manifest.Status == RunStatus.Complete
        ? Path.Combine(Folder, name)
        : throw new RunFolderException(Folder, $"the run is {Manifest.Status.ToString().ToLowerInvariant()}, not complete; the same command goes on with it.");
}

/// <summary>One path of a run: by measure, a value per year, in the unit of the measure.</summary>
public sealed record PathRows(long Path, IReadOnlyList<int> Years, IReadOnlyDictionary<string, IReadOnlyList<double>> Values);
