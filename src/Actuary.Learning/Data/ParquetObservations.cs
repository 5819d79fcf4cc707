using System.Globalization;
using Actuary.Models;
using Actuary.Parquet;

namespace Actuary.Learning.Data;

/// <summary>Reads a flat Parquet file of observations. True and false are 1 and 0, a day is the word it is written as.</summary>
internal static class ParquetObservations
{
    public static DataColumn[] Read(byte[] bytes, string name, DataProblems problems)
    {
        try
        {
            using var stream = new MemoryStream(bytes, writable: false);
            using var file = new ParquetReader(stream, name);
            return [.. file.Schema.Select(column => Column(file, column))];
        }
        catch (ParquetException damaged)
        {
            problems.Add(ProblemKind.Syntax, 0, "", $"{damaged.Problem} (byte {damaged.Offset})", "a flat Parquet file");
            return [];
        }
    }

    private static DataColumn Column(ParquetReader file, ParquetColumn column) => column.Type switch
    {
        ParquetType.Boolean => Fill<bool>(file, column, (cells, value) => cells.Add(value ? 1.0 : 0.0)),
        ParquetType.Int32 => Fill<int>(file, column, (cells, value) => cells.Add((double)value)),
        ParquetType.Int64 => Fill<long>(file, column, (cells, value) => cells.Add((double)value)),
        ParquetType.Float => Fill<float>(file, column, (cells, value) => cells.Add((double)value)),
        ParquetType.Double => Fill<double>(file, column, (cells, value) => cells.Add(value)),
        ParquetType.Date => Fill<DateOnly>(file, column, (cells, value) => cells.Add(value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))),
        _ => Fill<string>(file, column, AddWord),
    };

    private static DataColumn Fill<T>(ParquetReader file, ParquetColumn column, Action<DataColumn, T> add)
    {
        var filled = new DataColumn(column.Name, unit: null);
        var read = file.Read<T>(column.Name);
        for (var row = 0; row < read.Count; row++)
        {
            if (read.IsPresent(row)) add(filled, read.Values[row]);
            else filled.AddEmpty();
        }

        return filled;
    }

    private static void AddWord(DataColumn cells, string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) cells.AddEmpty();
        else cells.Add(text.AsSpan().Trim());
    }
}
