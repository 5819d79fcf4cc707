using Actuary.Parquet;
using Actuary.Results.Manifests;
using Actuary.Results.Storage;
using Actuary.Simulation.Paths;

namespace Actuary.Results.Parts;

/// <summary>All part files of a run, open: any measure of any part without touching the rest.</summary>
internal sealed class PartSet : IPathValues, IDisposable
{
    private readonly List<ParquetReader> _readers = [];
    private readonly string _folder;

    private PartSet(string folder, Manifest manifest) => (_folder, Manifest, Ranges) = (folder, manifest, manifest.Ranges);

    public Manifest Manifest { get; }

    public IReadOnlyList<PathRange> Ranges { get; }

    public int Years => Manifest.Years;

    public int Paths => checked((int)Manifest.Paths);

    /// <exception cref="RunFolderException">Parts are missing, foreign or damaged; all of them are named.</exception>
    public static PartSet Open(string folder, Manifest manifest)
    {
        var set = new PartSet(folder, manifest);
        var problems = new List<string>();
        foreach (var range in set.Ranges)
        {
            if (TryOpen(folder, manifest, range, out var problem) is { } reader)
                set._readers.Add(reader);
            else
                problems.Add(problem!);
        }
        if (problems.Count == 0)
            return set;
        set.Dispose();
        throw new RunFolderException(folder, problems);
    }

    /// <summary>The part of a range, or null and what is wrong with it.</summary>
    public static ParquetReader? TryOpen(string folder, Manifest manifest, PathRange range, out string? problem)
    {
        var name = RunFiles.Part(range);
        ParquetReader? reader = null;
        try
        {
            reader = ParquetReader.Open(Path.Combine(folder, name));
            problem = PartFile.Problem(reader, manifest, range) is { } wrong ? $"{name} {wrong}" : null;
        }
        catch (ParquetException damaged)
        {
            problem = $"{name} is damaged at byte {damaged.Offset}: {damaged.Problem}.";
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            problem = $"{name} cannot be read. {failure.Message}";
        }
        if (problem is null)
            return reader;
        reader?.Dispose();
        return null;
    }

    /// <summary>One measure of one part, rows by path and then year.</summary>
    /// <exception cref="RunFolderException">The part is damaged.</exception>
    public void Read(int part, string measure, Span<double> values)
    {
        try
        {
            _readers[part].Read(measure, 0, values);
        }
        catch (ParquetException damaged)
        {
            throw new RunFolderException(_folder, $"{RunFiles.Part(Ranges[part])} is damaged at byte {damaged.Offset}: {damaged.Problem}.", damaged);
        }
    }

    public void Dispose()
    {
        foreach (var reader in _readers)
            reader.Dispose();
    }
}
