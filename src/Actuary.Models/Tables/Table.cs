namespace Actuary.Models;

/// <summary>
/// A table that was read and checked. Without key columns the rows are those of the file; with them there is one row for
/// each combination of key values, the last key running fastest: sex × age 0…105 gives row <c>sex · 106 + age</c>.
/// </summary>
public sealed class Table
{
    private readonly Dictionary<string, double[]> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string[]> _texts = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<KeyValuePair<string, int[]>> _keys;

    internal Table(string name, int rows, IReadOnlyList<KeyValuePair<string, int[]>> keys)
    {
        (Name, Rows) = (name, rows);
        _keys = keys;
    }

    /// <summary>The file, relative to the folder of all models.</summary>
    public string Name { get; }

    public int Rows { get; }

    /// <summary>Whether the file has an optional column.</summary>
    public bool Has(string column) => _numbers.ContainsKey(column) || _texts.ContainsKey(column);

    /// <summary>The numbers of a column, one per row.</summary>
    /// <exception cref="ArgumentException">No such number column was asked for, or an optional one is not there.</exception>
    public double[] this[string column] => Get(_numbers, column);

    /// <summary>The texts of a column, one per row.</summary>
    /// <exception cref="ArgumentException">No such text column was asked for, or an optional one is not there.</exception>
    public string[] Texts(string column) => Get(_texts, column);

    /// <summary>The values of a key column in order, each once: the years a table covers. For a key of words, their indices.</summary>
    /// <exception cref="ArgumentException">No such key column was asked for.</exception>
    public int[] Keys(string column)
        => _keys.FirstOrDefault(key => key.Key == column).Value
            ?? throw new ArgumentException($"'{column}' is not a key column of {Name} that was asked for.", nameof(column));

    /// <summary>The line of the file that each row stands on, in the order of <see cref="this[string]"/>.</summary>
    internal int[] Lines { get; init; } = [];

    internal void Fill(Column column, double[]? values, string[]? words)
    {
        if (column.Kind == ColumnKind.Number && values is not null) _numbers[column.Name] = values;
        if (column.Kind == ColumnKind.Text && words is not null) _texts[column.Name] = words;
    }

    /// <summary>The value of a key column in each row, in the order of <see cref="this[string]"/>.</summary>
    /// <exception cref="ArgumentException">No such key column was asked for.</exception>
    public int[] KeyByRow(string column)
    {
        var values = Keys(column);
        var faster = _keys.Reverse().TakeWhile(key => key.Key != column).Aggregate(1, (size, key) => size * key.Value.Length);
        return Enumerable.Range(0, Rows).Select(row => values[row / faster % values.Length]).ToArray();
    }

    private T Get<T>(Dictionary<string, T> columns, string column) => columns.TryGetValue(column, out var values)
        ? values
        : throw new ArgumentException($"'{column}' is not a column of {Name} that was asked for in this way.", nameof(column));
}
