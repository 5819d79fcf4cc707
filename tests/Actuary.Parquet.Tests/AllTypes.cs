namespace Actuary.Parquet.Tests;

/// <summary>A row of every type; its values go into the optional columns only if present.</summary>
internal sealed record SampleRow(bool IsPresent, bool Flag, int Int, long Long, float Float, double Double, string Text, DateOnly Date);

/// <summary>A file with every type, required and optional, with the corners of each type among the values.</summary>
internal static class AllTypes
{
    public static IReadOnlyList<string> Names { get; } = ["flag", "int", "long", "float", "double", "text", "date"];

    public static IEnumerable<SampleRow> Rows(int first, int count) => Enumerable.Range(first, count).Select(i => new SampleRow(
        i % 4 != 1,
        i % 3 == 0,
        i % 50 == 0 ? int.MaxValue : i % 50 == 1 ? int.MinValue : i * 7_919,
        i % 60 == 0 ? long.MaxValue / 4 : i * 1_000_000_007L * (i % 2 * 2 - 1),
        i % 70 == 0 ? float.MaxValue : i / 7f,
        i % 80 == 0 ? double.MinValue : i % 80 == 1 ? -0.0 : i / 7.0,
        i % 90 == 0 ? new string('长', 500) : $"养老 {i % 40}",
        new DateOnly(1583, 1, 1).AddDays(i * 97)));

    /// <summary>The columns without and with missing values.</summary>
    public static IReadOnlyList<string> Columns { get; } = [.. Names, .. Names.Select(name => $"{name}_opt")];

    public static void Write(string path, ParquetCodec codec, List<SampleRow[]> groups)
    {
        ParquetType[] types = [ParquetType.Boolean, ParquetType.Int32, ParquetType.Int64, ParquetType.Float, ParquetType.Double, ParquetType.String, ParquetType.Date];
        var schema = new ParquetSchema(Columns.Select((name, i) => new ParquetColumn(name, types[i % types.Length], i >= types.Length)));
        using var stream = File.Create(path);
        var writer = new ParquetWriter(stream, schema, new ParquetWriterOptions { Codec = codec, Metadata = [new("model", "城乡居民"), new("seed", "42")] });
        foreach (var rows in groups)
        {
            var present = rows.Select(row => row.IsPresent).ToArray();
            writer.WriteRowGroup([.. Data(rows, "", null), .. Data(rows, "_opt", present)]);
        }
        writer.Complete();
    }

    private static ParquetData[] Data(SampleRow[] rows, string suffix, bool[]? present) =>
    [
        ParquetData.Of("flag" + suffix, rows.Select(row => row.Flag).ToArray(), present),
        ParquetData.Of("int" + suffix, rows.Select(row => row.Int).ToArray(), present),
        ParquetData.Of("long" + suffix, rows.Select(row => row.Long).ToArray(), present),
        ParquetData.Of("float" + suffix, rows.Select(row => row.Float).ToArray(), present),
        ParquetData.Of("double" + suffix, rows.Select(row => row.Double).ToArray(), present),
        ParquetData.Of("text" + suffix, rows.Select(row => present is null || row.IsPresent ? row.Text : null).ToArray()),
        ParquetData.Of("date" + suffix, rows.Select(row => row.Date).ToArray(), present),
    ];
}
