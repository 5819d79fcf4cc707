using System.Globalization;
using System.Security.Cryptography;
using System.Text.Unicode;
using Actuary.Assumptions.Fitted;
using Actuary.Models;

namespace Actuary.Learning.Data;

/// <summary>
/// Observations as named columns, from a CSV or a Parquet file (<c>.parquet</c>). A fit asks for the columns that it needs; what is wrong is
/// collected until <see cref="ThrowIfAny"/>, so that a user sees all of it, with file, line (for Parquet the row, from 1) and column. Columns
/// that are not asked for are not looked at.
/// </summary>
public sealed class DataTable
{
    private static readonly byte[] s_byteOrderMark = [0xEF, 0xBB, 0xBF];

    private readonly DataProblems _problems;
    private readonly Dictionary<string, DataColumn> _columns = new(StringComparer.Ordinal);
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);
    private readonly List<int>? _lines;

    private DataTable(string file, string sha256, DataColumn[] columns, List<int>? lines, DataProblems problems)
    {
        (File, Sha256, _lines, _problems) = (file, sha256, lines, problems);
        for (var i = 0; i < columns.Length; i++)
        {
            if (columns[i].Name.Length == 0)
                Refuse(null, "", $"column {i + 1} has no name", "a name for each column");
            else if (!_columns.TryAdd(columns[i].Name, columns[i]))
                Refuse(null, columns[i].Name, "this column is there twice");
        }

        Rows = columns.Length == 0 ? 0 : columns[0].Count;
        if (columns.Length > 0 && Rows == 0)
            Refuse(null, "", "there are no rows", "at least one row below the header");
    }

    /// <summary>The file as the user named it.</summary>
    public string File { get; }

    /// <summary>Hash of the file's bytes, lower-case hexadecimal.</summary>
    public string Sha256 { get; }

    /// <summary>Rows of data.</summary>
    public int Rows { get; }

    /// <summary>Names of the columns in the order of the file.</summary>
    public IReadOnlyCollection<string> Columns => _columns.Keys;

    /// <summary>Columns that no one has asked for.</summary>
    public IReadOnlyList<string> Unused => [.. _columns.Keys.Where(column => !_asked.Contains(column))];

    /// <summary>Reads a file.</summary>
    /// <exception cref="ModelException">It is not there, cannot be read, or is no table.</exception>
    public static DataTable Read(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var problems = new DataProblems(path);
        var bytes = Bytes(path, problems);
        problems.ThrowIfAny();
        var isParquet = Path.GetExtension(path).Equals(".parquet", StringComparison.OrdinalIgnoreCase);
        if (!isParquet && !Utf8.IsValid(bytes))
            problems.Add(ProblemKind.Syntax, 0, "", "the file is not UTF-8 text", "CSV as UTF-8 text, or a Parquet file named .parquet");
        problems.ThrowIfAny();
        var (columns, lines) = isParquet
            ? (ParquetObservations.Read(bytes, path, problems), null)
            : CsvObservations.Read(WithoutMark(bytes), problems);
        var table = new DataTable(path, Convert.ToHexStringLower(SHA256.HashData(bytes)), columns, lines, problems);
        problems.ThrowIfAny();
        return table;
    }

    /// <summary>Whether there is a column of this name.</summary>
    public bool Has(string column) => _columns.ContainsKey(column);

    /// <summary>The file's line of a row (from 0); of a Parquet file the row, from 1.</summary>
    public int Line(int row) => _lines is null ? row + 1 : _lines[row];

    /// <summary>The cell of a row as it may be shown.</summary>
    public string Text(string column, int row) => _columns[column].Text(row);

    /// <summary>A number for each row, within bounds that are included. Where there is a problem the numbers are not to be used.</summary>
    /// <param name="unit">A header that states another unit is refused; one that states none is taken to mean this one.</param>
    public double[] Numbers(string column, double min, double max, string? unit = null) =>
        Find(column) is { } found ? Checked(found, min, max, unit, mayBeEmpty: false) : NoNumbers();

    /// <summary>Likewise; null where there is no such column.</summary>
    public double[]? NumbersIfAny(string column, double min, double max, string? unit = null) => Has(column) ? Numbers(column, min, max, unit) : null;

    /// <summary>Likewise, with NaN where a cell is empty.</summary>
    public double[] NumbersWithGaps(string column, double min, double max, string? unit = null) =>
        Find(column) is { } found ? Checked(found, min, max, unit, mayBeEmpty: true) : NoNumbers();

    /// <summary>A whole number for each row: ages, calendar years, counts of up to two thousand millions.</summary>
    public int[] WholeNumbers(string column, int min, int max, string? unit = null)
    {
        var numbers = Numbers(column, min, max, unit);
        for (var row = 0; row < numbers.Length; row++)
            if (double.IsFinite(numbers[row]) && numbers[row] != Math.Floor(numbers[row]))
                Refuse(row, column, $"{Text(column, row)} is not a whole number", $"a whole number, {min} … {max}");
        return Array.ConvertAll(numbers, number => (int)number);
    }

    /// <summary>A word for each row; one of those allowed, or any word where none is given.</summary>
    public Factor Words(string column, params string[] allowed)
    {
        ArgumentNullException.ThrowIfNull(allowed);
        if (Find(column) is not { } found)
            return new Factor(allowed, new int[Rows]);
        var texts = new string[Rows];
        var codes = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var row = 0; row < Rows; row++)
        {
            texts[row] = found.Text(row);
            if (texts[row].Length == 0) Refuse(row, column, "the cell is empty");
            else if (allowed.Length > 0 && !allowed.Contains(texts[row]))
                Refuse(row, column, $"'{texts[row]}' is not one of the names allowed", Spelling.List(allowed), Spelling.Nearest(texts[row], allowed));
            else codes.TryAdd(texts[row], 0);
        }

        string[] levels = allowed.Length > 0 ? allowed : [.. codes.Keys.Order(LevelOrder.Instance)];
        for (var i = 0; i < levels.Length; i++)
            codes[levels[i]] = i;
        return new Factor(levels, Array.ConvertAll(texts, text => codes.GetValueOrDefault(text)));
    }

    /// <summary>Likewise; null where there is no such column.</summary>
    public Factor? WordsIfAny(string column, params string[] allowed) => Has(column) ? Words(column, allowed) : null;

    /// <summary>A problem of a row (from 0), or of the file as a whole where there is none.</summary>
    public void Refuse(int? row, string column, string message, string? allowed = null, string? suggestion = null) =>
        _problems.Add(ProblemKind.Table, row is { } at ? Line(at) : 0, column, message, allowed, suggestion);

    /// <summary>Refuses data with fewer rows than what is to be estimated from them.</summary>
    public void RefuseFewerRowsThan(int parameters)
    {
        if (Rows < parameters)
            Refuse(null, "", $"there are {Rows} rows for {parameters} parameters", "at least as many rows as parameters");
    }

    /// <exception cref="ModelException">There is a problem.</exception>
    public void ThrowIfAny() => _problems.ThrowIfAny();

    /// <summary>What a fit says of its data.</summary>
    /// <param name="used">Rows that the estimates rest on.</param>
    public FittedData Describe(int used, int firstYear, int lastYear) => new(Path.GetFileName(File), Sha256, Rows, used, firstYear, lastYear);

    private static byte[] Bytes(string path, DataProblems problems)
    {
        try
        {
            return System.IO.File.ReadAllBytes(path);
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            problems.Add(ProblemKind.File, 0, "", System.IO.File.Exists(path) ? $"the file cannot be read: {failed.Message.TrimEnd('.')}" : "there is no such file", "a CSV or Parquet file");
            return [];
        }
    }

    private static ReadOnlyMemory<byte> WithoutMark(byte[] bytes) => bytes.AsMemory(bytes.AsSpan().StartsWith(s_byteOrderMark) ? s_byteOrderMark.Length : 0);

    private double[] NoNumbers() => [.. Enumerable.Repeat(double.NaN, Rows)];

    private DataColumn? Find(string column)
    {
        _asked.Add(column);
        if (_columns.TryGetValue(column, out var found))
            return found;
        Refuse(null, column, "this column is missing", $"the file has {Spelling.List([.. _columns.Keys])}", Spelling.Nearest(column, _columns.Keys));
        return null;
    }

    private double[] Checked(DataColumn column, double min, double max, string? unit, bool mayBeEmpty)
    {
        if (unit is not null && column.Unit is { } stated && stated != unit)
            _problems.Add(ProblemKind.Unit, 1, column.Name, $"is in '{stated}', and is asked for in another unit", unit);
        var numbers = new double[Rows];
        for (var row = 0; row < numbers.Length; row++)
        {
            var number = numbers[row] = column.Number(row);
            if (number >= min && number <= max) continue;
            var cell = column.Cell(row);
            if (cell == DataColumn.IsEmpty && mayBeEmpty) continue;
            _problems.Add(
                cell == DataColumn.IsNumber ? ProblemKind.Bounds : ProblemKind.Value, Line(row), column.Name,
                cell switch
                {
                    DataColumn.IsEmpty => "the cell is empty",
                    DataColumn.IsNumber => $"{column.Text(row)} is {(number < min ? "below" : "above")} what is allowed",
                    _ => $"'{column.Text(row)}' is not a number",
                },
                Range(min, max));
        }

        return numbers;
    }

    private static string Range(double min, double max) => (double.IsFinite(min), double.IsFinite(max)) switch
    {
        (true, true) => string.Create(CultureInfo.InvariantCulture, $"{min} … {max}"),
        (true, false) => string.Create(CultureInfo.InvariantCulture, $"{min} or more"),
        (false, true) => string.Create(CultureInfo.InvariantCulture, $"{max} or less"),
        _ => "a number",
    };
}
