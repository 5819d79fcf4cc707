using System.Diagnostics;
using Actuary.Results.Classes;
using Actuary.Results.Cohorts;
using Actuary.Results.Indicators;
using Actuary.Results.Manifests;
using Actuary.Results.Parts;
using Actuary.Results.Storage;
using Actuary.Results.Streaming;
using Actuary.Results.Summaries;
using Actuary.Simulation.Paths;

namespace Actuary.Results;

/// <summary>
/// A run folder being written: begun, or taken up where an earlier process left it. Every file in it is whole at any moment. Dispose it to
/// let other processes in.
/// </summary>
public sealed class RunFolder : IDisposable
{
    private readonly FolderLock _lock;
    private readonly Func<string, Stream> _create;
    private readonly bool _isNew;
    private readonly bool _createdFolder;
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private readonly double _elapsedBefore;
    private readonly HashSet<long> _done = [];

    private RunFolder(string folder, FolderLock folderLock, Manifest manifest, bool isNew, bool createdFolder, Func<string, Stream> create)
    {
        (Folder, _lock, Manifest, _isNew, _createdFolder, _create) = (folder, folderLock, manifest, isNew, createdFolder, create);
        _elapsedBefore = manifest.ElapsedSeconds;
    }

    /// <summary>The folder as it was given.</summary>
    public string Folder { get; }

    /// <summary>What it says of itself now.</summary>
    public Manifest Manifest { get; private set; }

    /// <summary>The ranges of paths that have no part file yet, in path order.</summary>
    public IReadOnlyList<PathRange> Missing => Ranges(areDone: false);

    /// <summary>Number of paths whose part file is there.</summary>
    public long PathsDone => Ranges(areDone: true).Sum(range => (long)range.Count);

    /// <summary>True if all files are there: executing does nothing more.</summary>
    public bool IsComplete => Manifest.Status == RunStatus.Complete;

    /// <summary>Begins a run in a new or empty folder, or takes up the same run where it was left.</summary>
    /// <exception cref="ArgumentException">The request is impossible.</exception>
    /// <exception cref="RunFolderException">
    /// The folder holds another run (each difference is named) or something else, is being written by another process, or cannot be written.
    /// Nothing in it was touched.
    /// </exception>
    public static RunFolder Open(string folder, RunRequest request) => Open(folder, request, WholeFile.Create);

    /// <summary>Demands that a folder is new, empty or of the same run, and touches nothing: to be asked before several runs are begun.</summary>
    /// <exception cref="ArgumentException">The request is impossible.</exception>
    /// <exception cref="RunFolderException">The folder holds another run (each difference is named) or something else.</exception>
    public static void Demand(string folder, RunRequest request)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        ArgumentNullException.ThrowIfNull(request);
        RunRequest.Validate(request);
        FindEarlier(folder, request);
    }

    /// <summary>The same with another way to create files.</summary>
    internal static RunFolder Open(string folder, RunRequest request, Func<string, Stream> create)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        ArgumentNullException.ThrowIfNull(request);
        RunRequest.Validate(request);
        var earlier = FindEarlier(folder, request);
        var createdFolder = CreateFolder(folder);
        try
        {
            var run = new RunFolder(folder, FolderLock.Take(folder), earlier ?? Manifest.Of(request), earlier is null, createdFolder, create);
            return run.Begin(request);
        }
        catch when (createdFolder)
        {
            RemoveIfEmpty(folder);
            throw;
        }
    }

    /// <summary>
    /// Simulates what is missing, a part at a time, and writes each part while the next is simulated; then the summary, the indicators and
    /// the means by cohort and class. A run without paths adds each part to its statistics instead, and begins anew if it was interrupted. On cancellation and on any failure what is finished stays, and the manifest says how far it got.
    /// </summary>
    /// <param name="simulate">Projects a range of paths; called for one range at a time.</param>
    /// <param name="threads">Threads for the summary.</param>
    /// <param name="cancellation">Stops the run within a second.</param>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    /// <exception cref="RunFolderException">A file cannot be written or read back.</exception>
    public void Execute(Func<PathRange, CancellationToken, RunPart> simulate, int threads, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(simulate);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(threads);
        if (IsComplete)
            return;
        try
        {
            if (Manifest.WithoutPaths)
            {
                Finish(Gather(simulate, cancellation), cancellation);
            }
            else
            {
                Simulate(simulate, cancellation);
                // The summary asks for as much memory as the parts had, and would get it beside theirs.
                GC.Collect();
                Finish(threads, cancellation);
            }

            Record(RunStatus.Complete);
        }
        catch (Exception failure)
        {
            RecordEnd(failure);
            throw;
        }
    }

    /// <summary>Lets other processes write the folder.</summary>
    public void Dispose() => _lock.Dispose();

    private static Manifest? FindEarlier(string folder, RunRequest request)
    {
        if (File.Exists(folder))
            throw new RunFolderException(folder, "is a file, not a folder.");
        var path = Path.Combine(folder, RunFiles.Manifest);
        if (!File.Exists(path))
        {
            var others = Directory.Exists(folder) ? Directory.EnumerateFileSystemEntries(folder).Select(Path.GetFileName).Where(IsForeign).ToList() : [];
            return others.Count == 0
                ? null
                : throw new RunFolderException(folder, $"holds something else than a run ({string.Join(", ", others.Take(3))}); give a new or empty folder.");
        }
        var manifest = ResultsJson.Read(path, ResultsJson.Readable.Manifest);
        if (manifest.Format != Manifest.CurrentFormat)
            throw new RunFolderException(folder, $"holds a run in format {manifest.Format}; this program writes format {Manifest.CurrentFormat}. Give another folder.");
        var differences = RunIdentity.Differences(manifest, request);
        return differences.Count == 0
            ? manifest
            : throw new RunFolderException(folder, ["holds another run; give another folder.", .. differences]);
    }

    private static bool IsForeign(string? name) =>
        name is not RunFiles.Lock && name?.EndsWith(WholeFile.TemporarySuffix, StringComparison.Ordinal) != true;

    /// <summary>True if the folder was not there.</summary>
    private static bool CreateFolder(string folder)
    {
        if (Directory.Exists(folder))
            return false;
        try
        {
            Directory.CreateDirectory(folder);
            return true;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new RunFolderException(folder, $"cannot be created. {failure.Message}", failure);
        }
    }

    private static void RemoveIfEmpty(string folder)
    {
        if (Directory.Exists(folder) && !Directory.EnumerateFileSystemEntries(folder).Any())
            Directory.Delete(folder);
    }

    private RunFolder Begin(RunRequest request)
    {
        try
        {
            DeleteLeftovers();
            FindFinishedParts();
            if (IsComplete && HasResults && (Manifest.WithoutPaths || Missing.Count == 0))
                return this;
            Manifest = Manifest with { Options = request.Options, ModelFolder = request.ModelFolder };
            Record(RunStatus.Running);
            return this;
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    private bool HasResults => ((string[])[RunFiles.Summary, RunFiles.Cohorts, RunFiles.Classes, RunFiles.Indicators]).All(name => File.Exists(InFolder(name)));

    private List<PathRange> Ranges(bool areDone)
    {
        // The background writer adds to it.
        lock (_done)
            return [.. Manifest.Ranges.Where(range => _done.Contains(range.First) == areDone)];
    }

    private string InFolder(string name) => Path.Combine(Folder, name);

    private void DeleteLeftovers()
    {
        foreach (var folder in (string[])[Folder, InFolder(RunFiles.Paths), InFolder(RunFiles.Partial)])
        {
            if (!Directory.Exists(folder))
                continue;
            foreach (var file in Directory.EnumerateFiles(folder, "*" + WholeFile.TemporarySuffix))
                WholeFile.TryDelete(file);
        }
    }

    /// <summary>A part is finished if its file is whole and its sums by cohort and class are there, or what they are merged into is.</summary>
    private void FindFinishedParts()
    {
        var merged = File.Exists(InFolder(RunFiles.Cohorts)) && File.Exists(InFolder(RunFiles.Classes));
        foreach (var range in Manifest.Ranges.Where(range => File.Exists(InFolder(RunFiles.Part(range)))))
        {
            using var part = PartSet.TryOpen(Folder, Manifest, range, out _);
            if (part is not null && (merged || SumsFile.IsWhole(InFolder(RunFiles.Sums(range)), Manifest)))
                _done.Add(range.First);
        }
    }

    private void Simulate(Func<PathRange, CancellationToken, RunPart> simulate, CancellationToken cancellation)
    {
        var writing = Task.CompletedTask;
        try
        {
            foreach (var range in Missing)
            {
                cancellation.ThrowIfCancellationRequested();
                var part = simulate(range, cancellation);
                // One part is being written while the next is simulated, never more.
                writing.GetAwaiter().GetResult();
                writing = Task.Run(() => WritePart(part), CancellationToken.None);
            }
        }
        finally
        {
            writing.GetAwaiter().GetResult();
        }
    }

    /// <summary>Simulates all paths, a part at a time, and adds each part to the statistics while the next is simulated.</summary>
    private RunStatistics Gather(Func<PathRange, CancellationToken, RunPart> simulate, CancellationToken cancellation)
    {
        var statistics = new RunStatistics(Manifest);
        var adding = Task.CompletedTask;
        try
        {
            foreach (var range in Manifest.Ranges)
            {
                cancellation.ThrowIfCancellationRequested();
                var part = simulate(range, cancellation);
                adding.GetAwaiter().GetResult();
                adding = Task.Run(() => Add(part, statistics), CancellationToken.None);
            }
        }
        finally
        {
            adding.GetAwaiter().GetResult();
        }

        return statistics;
    }

    private static void Add(RunPart part, RunStatistics statistics)
    {
        using (part)
            statistics.Add(part);
    }

    private void WritePart(RunPart part)
    {
        using var spent = part;
        var range = part.Paths.Range;
        WholeFile.Write(InFolder(RunFiles.Sums(range)), stream => SumsFile.Write(stream, part, Manifest), _create);
        WholeFile.Write(InFolder(RunFiles.Part(range)), stream => PartFile.Write(stream, part.Paths, Manifest), _create);
        lock (_done)
            _done.Add(range.First);
    }

    private void Finish(int threads, CancellationToken cancellation) =>
        Failures.Unwrap(() => Parallel.Invoke(() => Summarise(threads, cancellation), () => MergeSums(cancellation)));

    private void Summarise(int threads, CancellationToken cancellation)
    {
        using var parts = PartSet.Open(Folder, Manifest);
        var summary = SummaryBuilder.Build(parts, threads, cancellation);
        Write(summary, IndicatorBuilder.Build(parts, summary, threads, cancellation));
    }

    private void Finish(RunStatistics statistics, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var summary = statistics.Summary();
        Write(summary, statistics.Indicators(summary));
        Write(statistics.Sums!);
    }

    private void Write(SummaryTable summary, RunIndicators indicators)
    {
        var metadata = PartFile.Metadata(Manifest, new PathRange(Manifest.FirstPath, checked((int)Manifest.Paths)));
        WholeFile.Write(InFolder(RunFiles.Summary), stream => SummaryFile.Write(stream, summary, metadata), _create);
        WholeFile.Write(InFolder(RunFiles.Indicators), stream => ResultsJson.Write(stream, indicators, ResultsJson.Readable.RunIndicators), _create);
    }

    /// <summary>The means by cohort and class.</summary>
    private void Write(PartSums sums)
    {
        var cohorts = sums.Cohorts.Select(table => new CohortMeans(table, Manifest.Paths)).ToList();
        var classes = sums.Classes.Where(table => table.ValuesPerYear > 0).Select(table => new ClassMeans(table)).ToList();
        WholeFile.Write(InFolder(RunFiles.Cohorts), stream => CohortMeansFile.Write(stream, cohorts, Manifest), _create);
        WholeFile.Write(InFolder(RunFiles.Classes), stream => ClassMeansFile.Write(stream, classes, Manifest), _create);
    }

    private void MergeSums(CancellationToken cancellation)
    {
        var partial = InFolder(RunFiles.Partial);
        if (!File.Exists(InFolder(RunFiles.Cohorts)) || !File.Exists(InFolder(RunFiles.Classes)))
            Write(SumsFile.Sums(Manifest.Ranges.Select(range => InFolder(RunFiles.Sums(range))), cancellation));
        if (Directory.Exists(partial))
            Directory.Delete(partial, recursive: true);
    }

    private void Record(RunStatus status)
    {
        Manifest = Manifest with
        {
            Status = status,
            ElapsedSeconds = Math.Round(_elapsedBefore + _clock.Elapsed.TotalSeconds, 3),
            Parts = [.. Ranges(areDone: true).Select(RunFiles.Part)],
        };
        WholeFile.Write(InFolder(RunFiles.Manifest), stream => ResultsJson.Write(stream, Manifest, ResultsJson.Readable.Manifest), _create);
    }

    /// <summary>A new run that failed before its first part leaves nothing; otherwise the manifest says how it ended.</summary>
    private void RecordEnd(Exception failure)
    {
        try
        {
            if (failure is OperationCanceledException)
                Record(RunStatus.Interrupted);
            else if (_isNew && _done.Count == 0)
                RemoveOwnFiles();
            else
                Record(RunStatus.Failed);
        }
        catch (Exception second) when (second is RunFolderException or IOException or UnauthorizedAccessException)
        {
            // The first failure is the one to tell: the disk that could not take a part cannot take this either.
        }
    }

    private void RemoveOwnFiles()
    {
        File.Delete(InFolder(RunFiles.Manifest));
        foreach (var folder in (string[])[RunFiles.Paths, RunFiles.Partial])
        {
            if (Directory.Exists(InFolder(folder)))
                Directory.Delete(InFolder(folder), recursive: true);
        }
        Dispose();
        if (_createdFolder)
            RemoveIfEmpty(Folder);
    }
}
