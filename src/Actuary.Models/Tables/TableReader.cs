using System.Globalization;
using System.Text;
using System.Text.Unicode;
using CsvHelper;

namespace Actuary.Models;

/// <summary>
/// Reads a CSV table: UTF-8, commas, a header <c>name [unit]</c>, then rows. Every problem of the table is reported with
/// its line, up to a limit that keeps a wrong column from filling the screen.
/// </summary>
internal sealed class TableReader
{
    private const int ProblemsAtMost = 20;

    private static readonly CsvReaderOptions _options = new()
    {
        Separator = ',',
        HasHeader = false,
        TrimWhitespace = true,
        TrackLineNumbers = true,
        MalformedData = CsvMalformedDataHandling.Throw,
    };

    private readonly string _name;
    private readonly IReadOnlyList<Column> _columns;
    private readonly UnitList _units;
    private readonly ProblemList _problems;
    private readonly int[] _position;
    private readonly List<double>[] _numbers;
    private readonly List<string>[] _texts;
    private readonly List<int>[] _keys;
    private readonly List<int> _lines = [];
    private int _reported;
    private int _width;

    private TableReader(string name, IReadOnlyList<Column> columns, UnitList units, ProblemList problems)
    {
        (_name, _columns, _units, _problems) = (name, columns, units, problems);
        _position = new int[columns.Count];
        _numbers = columns.Select(_ => new List<double>()).ToArray();
        _texts = columns.Select(_ => new List<string>()).ToArray();
        _keys = columns.Select(_ => new List<int>()).ToArray();
    }

    /// <summary>The table; null after a problem.</summary>
    public static Table? Read(string name, byte[] bytes, IReadOnlyList<Column> columns, UnitList units, ProblemList problems)
    {
        var reader = new TableReader(name, columns, units, problems);
        if (!Utf8.IsValid(bytes))
        {
            problems.Add(ProblemKind.Syntax, new Place(name, 0), "", "the file is not UTF-8 text", "UTF-8");
            return null;
        }

        if (!reader.ReadRows(bytes)) return null;
        var grid = new TableGrid(name, columns, keys: reader._keys, reader._lines, problems);
        return grid.Resolve() is { } order ? reader.Build(order, grid) : null;
    }

    private bool ReadRows(byte[] bytes)
    {
        try
        {
            using var csv = CsvReader.Create(bytes, _options);
            if (!csv.Read())
            {
                Refuse(1, "", "the table is empty", "a header, then rows");
                return false;
            }

            if (!ReadHeader(csv)) return false;
            while (csv.Read()) ReadRow(csv);
        }
        catch (CsvFormatException error)
        {
            Refuse((int)Math.Max(1, error.LineNumber), "", $"the row is not CSV: {error.Message.TrimEnd('.')}", "fields separated by commas");
        }

        if (_reported == 0 && _lines.Count == 0) Refuse(1, "", "the table has no rows", "at least one row below the header");
        if (_reported > ProblemsAtMost)
            _problems.Add(ProblemKind.Table, new Place(_name, 0), "", $"the table has {_reported - ProblemsAtMost} more problems like these");
        return _reported == 0;
    }

    private bool ReadHeader(CsvReader csv)
    {
        _width = csv.FieldCount;
        var header = Enumerable.Range(0, _width).Select(i => HeaderCell(csv.GetString(i) ?? "")).ToArray();
        var names = _columns.Select(column => column.Name).ToArray();
        for (var i = 0; i < _width; i++)
        {
            if (Array.FindIndex(header, cell => cell.Name == header[i].Name) < i)
                Refuse(1, header[i].Name, "this column is there twice", null);
            else if (!names.Contains(header[i].Name))
                Refuse(1, header[i].Name, "unknown column", Spelling.List(names), Spelling.Nearest(header[i].Name, names));
        }

        for (var c = 0; c < _columns.Count; c++)
        {
            _position[c] = Array.FindIndex(header, cell => cell.Name == names[c]);
            if (_position[c] >= 0) CheckUnit(_columns[c], header[_position[c]].Unit);
            else if (!_columns[c].MayBeMissing && !header.Any(cell => !names.Contains(cell.Name) && Spelling.Nearest(cell.Name, names) == names[c]))
                Refuse(1, names[c], "this column is missing", Written(_columns[c]));
        }

        return _reported == 0;
    }

    private void CheckUnit(Column column, string? unit)
    {
        var wanted = column.Unit?.Id;
        if (unit == wanted || (wanted is null && unit == Unit.Name.Id)) return;
        if (unit is null) Refuse(1, column.Name, "the header states no unit", Written(column), kind: ProblemKind.Unit);
        else if (wanted is null) Refuse(1, column.Name, $"is text and has no unit '{unit}'", Written(column), kind: ProblemKind.Unit);
        else if (!_units.Contains(unit))
            Refuse(1, column.Name, $"unit '{unit}' is not known", Spelling.List(_units.Ids), Spelling.Nearest(unit, _units.Ids), ProblemKind.Unit);
        else Refuse(1, column.Name, $"is in '{unit}', and is asked for in another unit", wanted, kind: ProblemKind.Unit);
    }

    private void ReadRow(CsvReader csv)
    {
        var line = (int)csv.LineNumber;
        _lines.Add(line);
        if (csv.FieldCount != _width)
            Refuse(line, "", $"the row has {csv.FieldCount} cells, the header has {_width}", null);
        for (var c = 0; c < _columns.Count; c++)
            if (_position[c] >= 0) ReadCell(_columns[c], c, csv.GetSpan(_position[c]), line);
    }

    private void ReadCell(Column column, int c, ReadOnlySpan<byte> cell, int line)
    {
        if (cell.IsEmpty && !column.MayBeEmpty) Refuse(line, column.Name, "the cell is empty", null);
        switch (column.Kind)
        {
            case ColumnKind.Number:
                _numbers[c].Add(cell.IsEmpty ? double.NaN : Number(column, cell, line));
                break;
            case ColumnKind.Text:
                _texts[c].Add(Text(column, cell, line));
                break;
            case ColumnKind.WordKey:
                _keys[c].Add(cell.IsEmpty ? 0 : Word(column, cell, line));
                break;
            default:
                _keys[c].Add(cell.IsEmpty ? 0 : Whole(column, cell, line));
                break;
        }
    }

    private double Number(Column column, ReadOnlySpan<byte> cell, int line)
    {
        if (!double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number))
        {
            Refuse(line, column.Name, $"'{Encoding.UTF8.GetString(cell)}' is not a number", column.Bounds.Text, kind: ProblemKind.Value);
            return 0;
        }

        if (number >= column.Bounds.Min && number <= column.Bounds.Max) return number;
        var side = number < column.Bounds.Min ? "below" : "above";
        Refuse(line, column.Name, $"{Encoding.UTF8.GetString(cell)} is {side} what is allowed", column.Bounds.Text, kind: ProblemKind.Bounds);
        return number;
    }

    private int Whole(Column column, ReadOnlySpan<byte> cell, int line)
    {
        if (!int.TryParse(cell, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            Refuse(line, column.Name, $"'{Encoding.UTF8.GetString(cell)}' is not a whole number", null, kind: ProblemKind.Value);
        else if (column is { Values: { } values, MayExceed: false } && Array.IndexOf(values, number) < 0)
            Refuse(line, column.Name, $"{number} is not one of the values asked for", TableGrid.Range(values), kind: ProblemKind.Bounds);
        else if (number < column.Bounds.Min || number > column.Bounds.Max)
            Refuse(line, column.Name, $"{number} is outside what is allowed", column.Bounds.Text, kind: ProblemKind.Bounds);
        return number;
    }

    private int Word(Column column, ReadOnlySpan<byte> cell, int line)
    {
        var word = Encoding.UTF8.GetString(cell);
        var words = column.Words!;
        for (var i = 0; i < words.Count; i++)
            if (words[i] == word) return i;
        Refuse(line, column.Name, $"'{word}' is not one of the names allowed", Spelling.List(words), Spelling.Nearest(word, words), ProblemKind.Value);
        return 0;
    }

    private string Text(Column column, ReadOnlySpan<byte> cell, int line)
    {
        var text = Encoding.UTF8.GetString(cell);
        if (text.Length > 0 && column.Words is { } words && !words.Contains(text))
            Refuse(line, column.Name, $"'{text}' is not one of the names allowed", Spelling.List(words), Spelling.Nearest(text, words), ProblemKind.Value);
        return text;
    }

    private Table Build(int[] order, TableGrid grid)
    {
        var table = new Table(_name, order.Length, grid.KeyValues()) { Lines = Array.ConvertAll(order, row => _lines[row]) };
        for (var c = 0; c < _columns.Count; c++)
            if (_position[c] >= 0) table.Fill(_columns[c], Ordered(_numbers[c], order), Ordered(_texts[c], order));
        return table;
    }

    private static T[]? Ordered<T>(List<T> values, int[] order) => values.Count > 0 ? Array.ConvertAll(order, row => values[row]) : null;

    private void Refuse(int line, string column, string message, string? allowed, string? suggestion = null, ProblemKind kind = ProblemKind.Table)
    {
        if (++_reported <= ProblemsAtMost) _problems.Add(kind, new Place(_name, line), column, message, allowed, suggestion);
    }

    private static string Written(Column column) => column.Unit is { } unit ? $"{column.Name} [{unit}]" : column.Name;

    private static (string Name, string? Unit) HeaderCell(string cell)
    {
        var open = cell.IndexOf('[', StringComparison.Ordinal);
        return open > 0 && cell.EndsWith(']') ? (cell[..open].Trim(), cell[(open + 1)..^1].Trim()) : (cell, null);
    }
}
