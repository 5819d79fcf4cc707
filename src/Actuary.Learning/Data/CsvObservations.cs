using Actuary.Models;
using CsvHelper;

namespace Actuary.Learning.Data;

/// <summary>Reads a CSV file of observations: UTF-8, commas, one header line <c>name</c> or <c>name [unit]</c>.</summary>
internal static class CsvObservations
{
    private static readonly CsvReaderOptions _options = new()
    {
        Separator = ',',
        HasHeader = false,
        TrimWhitespace = true,
        TrackLineNumbers = true,
        MalformedData = CsvMalformedDataHandling.Throw,
    };

    /// <summary>The columns, and the line of each row.</summary>
    public static (DataColumn[] Columns, List<int> Lines) Read(ReadOnlyMemory<byte> bytes, DataProblems problems)
    {
        var (columns, lines) = (Array.Empty<DataColumn>(), new List<int>());
        try
        {
            using var csv = CsvReader.Create(bytes, _options);
            if (!csv.Read())
            {
                problems.Add(ProblemKind.Table, 1, "", "the file is empty", "a header, then rows");
                return (columns, lines);
            }

            columns = Header(csv);
            while (csv.Read())
            {
                var line = (int)csv.LineNumber;
                lines.Add(line);
                if (csv.FieldCount != columns.Length)
                    problems.Add(ProblemKind.Table, line, "", $"the row has {csv.FieldCount} cells, the header has {columns.Length}");
                for (var column = 0; column < columns.Length; column++)
                    columns[column].Add(column < csv.FieldCount ? csv.GetSpan(column) : default);
            }
        }
        catch (CsvFormatException error)
        {
            problems.Add(ProblemKind.Syntax, (int)Math.Max(1, error.LineNumber), "", $"the row is not CSV: {error.Message.TrimEnd('.')}", "fields separated by commas");
        }

        return (columns, lines);
    }

    private static DataColumn[] Header(CsvReader csv)
    {
        var columns = new DataColumn[csv.FieldCount];
        for (var i = 0; i < columns.Length; i++)
        {
            var cell = csv.GetString(i) ?? "";
            var open = cell.IndexOf('[', StringComparison.Ordinal);
            columns[i] = open > 0 && cell.EndsWith(']') ? new(cell[..open].Trim(), cell[(open + 1)..^1].Trim()) : new(cell, null);
        }

        return columns;
    }
}
