using Actuary.Parquet;
using Actuary.Results.Manifests;
using Actuary.Simulation.Paths;

namespace Actuary.Results.Parts;

/// <summary>
/// One file of paths: <c>path</c>, <c>year</c>, then one column per measure; rows by path and then year. Its metadata name the run, so that a
/// stray file is not taken for a part of another.
/// </summary>
internal static class PartFile
{
    public const string Path = "path";
    public const string Year = "year";
    private const string IdentityKey = "identity";

    public static ParquetSchema Schema(IReadOnlyList<string> measures) => new([
        new(Path, ParquetType.Int64),
        new(Year, ParquetType.Int32),
        .. measures.Select(measure => new ParquetColumn(measure, ParquetType.Double)),
    ]);

    public static void Write(Stream stream, PathTable table, Manifest manifest)
    {
        var paths = new long[table.Rows];
        var years = new int[table.Rows];
        for (var row = 0; row < paths.Length; row++)
        {
            paths[row] = table.Range.First + row / table.Years;
            years[row] = table.FirstYear + row % table.Years;
        }
        var writer = new ParquetWriter(stream, Schema(table.Measures), new ParquetWriterOptions { Metadata = Metadata(manifest, table.Range) });
        writer.WriteRowGroup([
            ParquetData.Of(Path, paths),
            ParquetData.Of(Year, years),
            .. table.Measures.Select((measure, position) => ParquetData.Of(measure, table.Column(position))),
        ]);
        writer.Complete();
    }

    public static IReadOnlyList<KeyValuePair<string, string>> Metadata(Manifest manifest, PathRange range) =>
    [
        new("model", manifest.Model),
        new("scenario", manifest.Scenario),
        new("seed", $"{manifest.Seed}"),
        new("first_path", $"{range.First}"),
        new("paths", $"{range.Count}"),
        new(IdentityKey, manifest.Identity),
    ];

    /// <summary>What is wrong with an open part; null if it is the part of this run and range, whole.</summary>
    public static string? Problem(ParquetReader reader, Manifest manifest, PathRange range)
    {
        if (Problem(reader, manifest) is { } foreign)
            return foreign;
        if (!reader.Schema.SequenceEqual(Schema(manifest.Measures)))
            return "has other columns than the manifest says.";
        var rows = (long)range.Count * manifest.Years;
        return reader.RowCount == rows && reader.RowGroups.Count == 1 ? null : $"has {reader.RowCount} rows instead of {rows}.";
    }

    /// <summary>What is wrong with any file that carries the metadata of a run; null if it belongs to this one.</summary>
    public static string? Problem(ParquetReader reader, Manifest manifest) =>
        reader.Metadata.Any(fact => fact.Key == IdentityKey && fact.Value == manifest.Identity) ? null : "belongs to another run.";
}
