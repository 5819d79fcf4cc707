using System.Globalization;

namespace Actuary.Models;

/// <summary>The key columns of a table: which rows there must be, which are missing or there twice, and their order.</summary>
internal sealed class TableGrid
{
    private readonly string name;
    private readonly Column[] columns;
    private readonly List<int>[] found;
    private readonly IReadOnlyList<int> lines;
    private readonly ProblemList problems;
    private readonly int[][] values;

    public TableGrid(string name, IReadOnlyList<Column> columns, List<int>[] keys, IReadOnlyList<int> lines, ProblemList problems)
    {
        (this.name, this.lines, this.problems) = (name, lines, problems);
        var indices = Enumerable.Range(0, columns.Count).Where(c => columns[c].IsKey).ToArray();
        this.columns = indices.Select(c => columns[c]).ToArray();
        found = indices.Select(c => keys[c]).ToArray();
        values = this.columns.Select((column, k) => column.Values ?? Found(found[k], column.StepOfKey)).ToArray();
    }

    /// <summary>For each row of the grid the row of the file that fills it; null, with problems, when rows are missing or twice.</summary>
    public int[]? Resolve()
    {
        if (columns.Length == 0) return Enumerable.Range(0, lines.Count).ToArray();
        var before = problems.Count;
        for (var k = 0; k < columns.Length; k++) RefuseShort(columns[k], values[k]);
        var order = new int[values.Aggregate(1, (size, key) => size * key.Length)];
        Array.Fill(order, -1);
        for (var row = 0; row < lines.Count; row++) Place(row, order);
        RefuseGaps(order);
        return problems.Count == before ? order : null;
    }

    /// <summary>The values of each key column, in the order asked for.</summary>
    public KeyValuePair<string, int[]>[] KeyValues()
        => columns.Zip(values, (column, key) => KeyValuePair.Create(column.Name, key)).ToArray();

    /// <summary>"0 … 105", or the values one by one when they are not consecutive.</summary>
    public static string Range(int[] values)
        => values.Length > 2 && values[^1] - values[0] == values.Length - 1
            ? $"{values[0]} … {values[^1]}"
            : Spelling.List(values.Select(value => value.ToString(CultureInfo.InvariantCulture)).ToArray());

    private void Place(int row, int[] order)
    {
        var at = 0;
        for (var k = 0; k < columns.Length; k++)
        {
            var index = IndexOf(k, found[k][row]);
            if (index < 0) return;
            at = at * values[k].Length + index;
        }

        if (order[at] < 0) order[at] = row;
        else Refuse(lines[row], $"the row for {Named(at)} repeats the one on line {lines[order[at]]}", "one row for each");
    }

    private int IndexOf(int k, int value)
    {
        var first = values[k][0];
        return value >= first && value - first < values[k].Length && values[k][value - first] == value
            ? value - first
            : Array.IndexOf(values[k], value);
    }

    private void RefuseShort(Column column, int[] has)
    {
        if (column.MustCover is not { } needed || (has[0] <= needed.From && has[^1] >= needed.To)) return;
        problems.Add(
            ProblemKind.Table, new Place(name, 0), column.Name,
            $"the table covers {has[0]} … {has[^1]}, and the projection needs {needed.From} … {needed.To}", "a table, or a horizon, that fits");
    }

    /// <summary>Neighbouring missing rows are one gap, reported at the row before it.</summary>
    private void RefuseGaps(int[] order)
    {
        var last = values[^1].Length;
        for (var start = 0; start < order.Length;)
        {
            if (order[start] >= 0)
            {
                start++;
                continue;
            }

            var end = start;
            while (end + 1 < order.Length && order[end + 1] < 0 && (end + 1) / last == start / last) end++;
            var line = start > 0 && order[start - 1] >= 0 ? lines[order[start - 1]] : 1;
            var upTo = end > start ? $" to {Shown(values.Length - 1, values[^1][end % last])}" : "";
            Refuse(line, $"there is no row for {Named(start)}{upTo}", Needed());
            start = end + 1;
        }
    }

    private void Refuse(int line, string message, string allowed)
        => problems.Add(ProblemKind.Table, new Place(name, line), "", message, allowed);

    private string Needed() => string.Join(" × ", columns.Select((column, k)
        => $"{column.Name} {(column.Words is { } words ? Spelling.List(words) : Range(values[k]))}"));

    private string Named(int at)
    {
        var parts = new string[columns.Length];
        for (var k = columns.Length - 1; k >= 0; k--)
        {
            parts[k] = $"{columns[k].Name} {Shown(k, values[k][at % values[k].Length])}";
            at /= values[k].Length;
        }

        return string.Join(", ", parts);
    }

    private string Shown(int k, int value) => columns[k].Words is { } words ? words[value] : value.ToString(CultureInfo.InvariantCulture);

    private static int[] Found(List<int> keys, int step)
    {
        var (least, greatest) = (keys.Min(), keys.Max());
        return Enumerable.Range(0, (greatest - least) / step + 1).Select(i => least + i * step).ToArray();
    }
}
