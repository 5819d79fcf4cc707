using Actuary.Parquet;
using CsvHelper;

namespace Actuary.Notebooks;

/// <summary>Tables as files.</summary>
internal static class TableFiles
{
    public static Table ReadParquet(IReadOnlyList<string> paths)
    {
        if (paths.Count == 0)
            throw new ArgumentException("No file is named.", nameof(paths));
        var readers = new List<ParquetReader>();
        try
        {
            readers.AddRange(paths.Select(ParquetReader.Open));
            if (readers.FindIndex(reader => !reader.Schema.SequenceEqual(readers[0].Schema)) is >= 0 and var other)
                throw new ArgumentException($"{paths[other]} has other columns than {paths[0]}.", nameof(paths));
            return new Table([.. readers[0].Schema.Select(column => new TableColumn(column.Name, Values(readers, column)))]);
        }
        finally
        {
            readers.ForEach(reader => reader.Dispose());
        }
    }

    public static void WriteParquet(Table table, string path) => Write(path, file =>
    {
        var columns = table.Columns.Select(column => column.ToParquet()).ToArray();
        using var stream = File.Create(file);
        var writer = new ParquetWriter(stream, new ParquetSchema(columns.Select(column => column.Column)));
        writer.WriteRowGroup([.. columns.Select(column => column.Data)]);
        writer.Complete();
    });

    public static void WriteCsv(Table table, string path) => Write(path, file =>
    {
        using var writer = CsvWriter.ToFile(file, new CsvWriterOptions());
        writer.WriteRecord(table.Columns.Select(column => column.Name).ToArray());
        for (var row = 0; row < table.RowCount; row++)
            writer.WriteRecord(table.Columns.Select(column => column.Text(row)).ToArray());
        writer.Flush();
    });

    private static Array Values(IReadOnlyList<ParquetReader> readers, ParquetColumn column) => column.Type switch
    {
        ParquetType.Double => Joined<double>(readers, column.Name, double.NaN),
        ParquetType.Float => Array.ConvertAll(Joined<float>(readers, column.Name, float.NaN), value => (double)value),
        ParquetType.Int32 => Joined<int>(readers, column.Name, null),
        ParquetType.Int64 => Joined<long>(readers, column.Name, null),
        ParquetType.Boolean => Joined<bool>(readers, column.Name, null),
        ParquetType.Date => Joined<DateOnly>(readers, column.Name, null),
        _ => readers.SelectMany(reader => reader.Read<string?>(column.Name).Values).ToArray(),
    };

    /// <param name="missing">What stands for a missing value; null refuses one.</param>
    private static T[] Joined<T>(IReadOnlyList<ParquetReader> readers, string column, T? missing) where T : struct
    {
        var joined = new List<T>();
        foreach (var values in readers.Select(reader => reader.Read<T>(column)))
        {
            if (values.NullCount > 0 && missing is null)
                throw new InvalidDataException($"Column '{column}' lacks {values.NullCount} values, and {typeof(T).Name} has none that stands for a missing one.");
            for (var row = 0; row < values.Count; row++)
                joined.Add(values.IsPresent(row) ? values.Values[row] : missing!.Value);
        }

        return [.. joined];
    }

    /// <summary>Under another name first, so that nobody finds half a file.</summary>
    private static void Write(string path, Action<string> write)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        Directory.CreateDirectory(folder);
        var unfinished = Path.Combine(folder, $".{Path.GetFileName(path)}.{Guid.NewGuid():N}");
        try
        {
            write(unfinished);
            File.Move(unfinished, path, overwrite: true);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }
}
