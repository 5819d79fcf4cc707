using System.Text.Json;
using Actuary.Parquet;
using Actuary.Results.Manifests;
using Actuary.Results.Parts;
using Actuary.Results.Storage;
using Actuary.Simulation.Paths;

namespace Actuary.Results.Cohorts;

/// <summary>The cohort sums of one part, kept until all parts are there: one column of sums, its layout in the metadata.</summary>
internal static class CohortSumsFile
{
    private const string Sum = "sum";
    private const string LayoutKey = "layout";
    private static readonly ParquetSchema s_schema = new(new ParquetColumn(Sum, ParquetType.Double));

    public static void Write(Stream stream, RunPart part, Manifest manifest)
    {
        var layout = JsonSerializer.Serialize(CohortLayouts.Of(part.Cohorts), ResultsJson.Readable.CohortLayouts);
        var writer = new ParquetWriter(stream, s_schema, new ParquetWriterOptions
        {
            Metadata = [.. PartFile.Metadata(manifest, part.Paths.Range), new(LayoutKey, layout)],
        });
        foreach (var table in part.Cohorts)
            writer.WriteRowGroup(ParquetData.Of(Sum, table.Sums));
        writer.Complete();
    }

    /// <summary>True if the file is there, whole and of this run.</summary>
    public static bool IsWhole(string path, Manifest manifest)
    {
        try
        {
            using var reader = ParquetReader.Open(path);
            return PartFile.Problem(reader, manifest) is null && reader.Schema.SequenceEqual(s_schema);
        }
        catch (Exception failure) when (failure is ParquetException or IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>Adds the files in their order. The order, and so every bit, is that of the paths.</summary>
    /// <exception cref="RunFolderException">A file is missing or damaged, or differs in layout from the first.</exception>
    public static IReadOnlyList<CohortTable> Sums(IEnumerable<string> files, CancellationToken cancellation)
    {
        string? layout = null;
        IReadOnlyList<CohortTable> sums = [];
        foreach (var file in files)
        {
            cancellation.ThrowIfCancellationRequested();
            using var reader = Open(file);
            var own = reader.Metadata.LastOrDefault(fact => fact.Key == LayoutKey).Value;
            layout ??= own;
            if (own is null || own != layout)
                throw new RunFolderException(file, "has another layout than the other parts.");
            if (sums.Count == 0)
                sums = JsonSerializer.Deserialize(layout, ResultsJson.Readable.CohortLayouts)!.EmptyTables();
            Add(reader, sums, file);
        }
        return sums;
    }

    private static ParquetReader Open(string file)
    {
        try
        {
            return ParquetReader.Open(file);
        }
        catch (Exception failure) when (failure is ParquetException or IOException or UnauthorizedAccessException)
        {
            throw new RunFolderException(file, $"cannot be read. {failure.Message}", failure);
        }
    }

    private static void Add(ParquetReader reader, IReadOnlyList<CohortTable> sums, string file)
    {
        try
        {
            var part = reader.Read<double>(Sum).Values;
            var start = 0;
            foreach (var table in sums)
            {
                for (var i = 0; i < table.Sums.Length; i++)
                    table.Sums[i] += part[start + i];
                start += table.Sums.Length;
            }
        }
        catch (ParquetException damaged)
        {
            throw new RunFolderException(file, $"is damaged at byte {damaged.Offset}: {damaged.Problem}.", damaged);
        }
    }
}
