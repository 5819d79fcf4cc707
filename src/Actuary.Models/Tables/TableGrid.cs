using System.Globalization;

namespace Actuary.Models;

/// <summary>The key columns of a table: which rows there must be, which are missing or there twice, and their order.</summary>
internal sealed class TableGrid
{
    private readonly string _name;
    private readonly Column[] _columns;
    private readonly List<int>[] _found;
    private readonly IReadOnlyList<int> _lines;
    private readonly ProblemList _problems;
    private readonly int[][] _values;

    public TableGrid(string name, IReadOnlyList<Column> columns, List<int>[] keys, IReadOnlyList<int> lines, ProblemList problems)
    {
        (_name, _lines, _problems) = (name, lines, problems);
        var indices = Enumerable.Range(0, columns.Count).Where(c => columns[c].IsKey).ToArray();
        _columns = indices.Select(c => columns[c]).ToArray();
        _found = indices.Select(c => keys[c]).ToArray();
        _values = _columns.Select((column, k) => column.Values ?? Found(_found[k], column.StepOfKey)).ToArray();
    }

    /// <summary>For each row of the grid the row of the file that fills it; null, with problems, when rows are missing or twice.</summary>
    public int[]? Resolve()
    {
        if (_columns.Length == 0) return Enumerable.Range(0, _lines.Count).ToArray();
        var before = _problems.Count;
        for (var k = 0; k < _columns.Length; k++)
        {
            RefuseShort(_columns[k], _values[k]);
            if (_columns[k].IsGroups && _values[k][0] != _columns[k].Bounds.Min)
                Refuse(0, $"the first group of {_columns[k].Name} is {_values[k][0]}", $"groups from {_columns[k].Bounds.Min} up");
        }

        var order = new int[_values.Aggregate(1, (size, key) => size * key.Length)];
        Array.Fill(order, -1);
        for (var row = 0; row < _lines.Count; row++) Place(row, order);
        RefuseGaps(order);
        return _problems.Count == before ? order : null;
    }

    /// <summary>The values of each key column, in the order asked for.</summary>
    public KeyValuePair<string, int[]>[] KeyValues()
        => _columns.Zip(_values, (column, key) => KeyValuePair.Create(column.Name, key)).ToArray();

    /// <summary>"0 … 105", or the values one by one when they are not consecutive.</summary>
    public static string Range(int[] values)
        => values.Length > 2 && values[^1] - values[0] == values.Length - 1
            ? $"{values[0]} … {values[^1]}"
            : Spelling.List(values.Select(value => value.ToString(CultureInfo.InvariantCulture)).ToArray());

    private void Place(int row, int[] order)
    {
        var at = 0;
        for (var k = 0; k < _columns.Length; k++)
        {
            var index = IndexOf(k, _found[k][row]);
            if (index < 0) return;
            at = at * _values[k].Length + index;
        }

        if (order[at] < 0) order[at] = row;
        else Refuse(_lines[row], $"the row for {Named(at)} repeats the one on line {_lines[order[at]]}", "one row for each");
    }

    private int IndexOf(int k, int value)
    {
        var first = _values[k][0];
        return value >= first && value - first < _values[k].Length && _values[k][value - first] == value
            ? value - first
            : Array.IndexOf(_values[k], value);
    }

    private void RefuseShort(Column column, int[] has)
    {
        if (column.MustCover is not { } needed || (has[0] <= needed.From && has[^1] >= needed.To)) return;
        var years = has[^1] - needed.From - (column.YearsBefore ?? 0) + 1;
        var allowed = has[0] <= needed.From && years > 0 ? $"a longer table, or years up to {years}" : "a table that covers them";
        _problems.Add(
            ProblemKind.Table, new Place(_name, 0), column.Name,
            $"the table covers {has[0]} … {has[^1]}, and the projection needs {needed.From} … {needed.To}", allowed);
    }

    /// <summary>Neighbouring missing rows are one gap, reported at the row before it.</summary>
    private void RefuseGaps(int[] order)
    {
        var last = _values[^1].Length;
        for (var start = 0; start < order.Length;)
        {
            if (order[start] >= 0)
            {
                start++;
                continue;
            }

            var end = start;
            while (end + 1 < order.Length && order[end + 1] < 0 && (end + 1) / last == start / last) end++;
            var line = start > 0 && order[start - 1] >= 0 ? _lines[order[start - 1]] : 1;
            var upTo = end > start ? $" to {Shown(_values.Length - 1, _values[^1][end % last])}" : "";
            Refuse(line, $"there is no row for {Named(start)}{upTo}", Needed());
            start = end + 1;
        }
    }

    private void Refuse(int line, string message, string allowed)
        => _problems.Add(ProblemKind.Table, new Place(_name, line), "", message, allowed);

    private string Needed() => string.Join(" × ", _columns.Select((column, k)
        => $"{column.Name} {(column.Words is { } words ? Spelling.List(words) : Range(_values[k]))}"));

    private string Named(int at)
    {
        var parts = new string[_columns.Length];
        for (var k = _columns.Length - 1; k >= 0; k--)
        {
            parts[k] = $"{_columns[k].Name} {Shown(k, _values[k][at % _values[k].Length])}";
            at /= _values[k].Length;
        }

        return string.Join(", ", parts);
    }

    private string Shown(int k, int value) => _columns[k].Words is { } words ? words[value] : value.ToString(CultureInfo.InvariantCulture);

    private static int[] Found(List<int> keys, int step)
    {
        if (step == 0) return keys.Distinct().Order().ToArray();
        var (least, greatest) = (keys.Min(), keys.Max());
        return Enumerable.Range(0, (greatest - least) / step + 1).Select(i => least + i * step).ToArray();
    }
}
