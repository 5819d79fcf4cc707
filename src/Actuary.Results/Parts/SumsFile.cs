using System.Text.Json;
using Actuary.Parquet;
using Actuary.Results.Manifests;
using Actuary.Results.Storage;
using Actuary.Simulation.Paths;

namespace Actuary.Results.Parts;

/// <summary>
/// The sums of one part by cohort and by class, kept until all parts are there: one column, its layout in the metadata. After the sums of a
/// table by class comes the number of paths in them.
/// </summary>
internal static class SumsFile
{
    private const string Sum = "sum";
    private const string LayoutKey = "layout";
    private static readonly ParquetSchema s_schema = new(new ParquetColumn(Sum, ParquetType.Double));

    public static void Write(Stream stream, RunPart part, Manifest manifest)
    {
        var layout = JsonSerializer.Serialize(SumsLayout.Of(part), ResultsJson.Readable.SumsLayout);
        var writer = new ParquetWriter(stream, s_schema, new ParquetWriterOptions
        {
            Metadata = [.. PartFile.Metadata(manifest, part.Paths.Range), new(LayoutKey, layout)],
        });
        foreach (var table in part.Cohorts)
            writer.WriteRowGroup(ParquetData.Of(Sum, table.Sums));
        foreach (var table in part.Classes)
            writer.WriteRowGroup(ParquetData.Of(Sum, (double[])[.. table.Sums, table.Paths]));
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
    public static PartSums Sums(IEnumerable<string> files, CancellationToken cancellation)
    {
        string? layout = null;
        PartSums? sums = null;
        foreach (var file in files)
        {
            cancellation.ThrowIfCancellationRequested();
            using var reader = Open(file);
            var own = reader.Metadata.LastOrDefault(fact => fact.Key == LayoutKey).Value;
            layout ??= own;
            if (own is null || own != layout)
                throw new RunFolderException(file, "has another layout than the other parts.");
            sums ??= JsonSerializer.Deserialize(layout, ResultsJson.Readable.SumsLayout)!.Empty();
            Add(reader, sums, file);
        }
        return sums ?? new([], []);
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

    private static void Add(ParquetReader reader, PartSums sums, string file)
    {
        try
        {
            var part = reader.Read<double>(Sum).Values.AsSpan();
            foreach (var table in sums.Cohorts)
                Add(ref part, table.Sums);
            foreach (var table in sums.Classes)
            {
                Add(ref part, table.Sums);
                table.Paths += (long)part[0];
                part = part[1..];
            }
        }
        catch (ParquetException damaged)
        {
            throw new RunFolderException(file, $"is damaged at byte {damaged.Offset}: {damaged.Problem}.", damaged);
        }
    }

    private static void Add(ref Span<double> part, double[] sums)
    {
        for (var i = 0; i < sums.Length; i++)
            sums[i] += part[i];
        part = part[sums.Length..];
    }
}
