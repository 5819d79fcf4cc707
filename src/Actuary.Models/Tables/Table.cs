namespace Actuary.Models;

/// <summary>
/// A table that was read and checked. Without key columns the rows are those of the file; with them there is one row for
/// each combination of key values, the last key running fastest: sex × age 0…105 gives row <c>sex · 106 + age</c>.
/// </summary>
public sealed class Table
{
    private readonly Dictionary<string, double[]> numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string[]> texts = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<KeyValuePair<string, int[]>> keys;

    internal Table(string name, int rows, IReadOnlyList<KeyValuePair<string, int[]>> keys)
    {
        (Name, Rows) = (name, rows);
        this.keys = keys;
    }

    /// <summary>The file, relative to the folder of all models.</summary>
    public string Name { get; }

    public int Rows { get; }

    /// <summary>Whether the file has an optional column.</summary>
    public bool Has(string column) => numbers.ContainsKey(column) || texts.ContainsKey(column);

    /// <summary>The numbers of a column, one per row.</summary>
    /// <exception cref="ArgumentException">No such number column was asked for, or an optional one is not there.</exception>
    public double[] this[string column] => Get(numbers, column);

    /// <summary>The texts of a column, one per row.</summary>
    /// <exception cref="ArgumentException">No such text column was asked for, or an optional one is not there.</exception>
    public string[] Texts(string column) => Get(texts, column);

    /// <summary>The values of a key column in order, each once: the years a table covers. For a key of words, their indices.</summary>
    /// <exception cref="ArgumentException">No such key column was asked for.</exception>
    public int[] Keys(string column)
        => keys.FirstOrDefault(key => key.Key == column).Value
            ?? throw new ArgumentException($"'{column}' is not a key column of {Name} that was asked for.", nameof(column));

    internal void Fill(Column column, double[]? values, string[]? words)
    {
        if (column.Kind == ColumnKind.Number && values is not null) numbers[column.Name] = values;
        if (column.Kind == ColumnKind.Text && words is not null) texts[column.Name] = words;
    }

    /// <summary>The value of a key column in each row, in the order of <see cref="this[string]"/>.</summary>
    /// <exception cref="ArgumentException">No such key column was asked for.</exception>
    public int[] KeyByRow(string column)
    {
        var values = Keys(column);
        var faster = keys.Reverse().TakeWhile(key => key.Key != column).Aggregate(1, (size, key) => size * key.Value.Length);
        return Enumerable.Range(0, Rows).Select(row => values[row / faster % values.Length]).ToArray();
    }

    private T Get<T>(Dictionary<string, T> columns, string column) => columns.TryGetValue(column, out var values)
        ? values
        : throw new ArgumentException($"'{column}' is not a column of {Name} that was asked for in this way.", nameof(column));
}
