using System.Collections;

namespace Actuary.Parquet;

/// <summary>The columns of a file, in file order, with unique names. There is no nesting.</summary>
public sealed class ParquetSchema : IReadOnlyList<ParquetColumn>
{
    private readonly ParquetColumn[] _columns;
    private readonly Dictionary<string, int> _positions;

    /// <summary>The columns in the order in which the file shows them.</summary>
    /// <exception cref="ArgumentException">There is no column, or two have the same name.</exception>
    public ParquetSchema(params IEnumerable<ParquetColumn> columns)
    {
        _columns = [.. columns];
        if (_columns.Length == 0)
            throw new ArgumentException("A file has at least one column.", nameof(columns));
        _positions = new Dictionary<string, int>(_columns.Length, StringComparer.Ordinal);
        for (var position = 0; position < _columns.Length; position++)
        {
            if (!_positions.TryAdd(_columns[position].Name, position))
                throw new ArgumentException($"Two columns are named '{_columns[position].Name}'.", nameof(columns));
        }
    }

    /// <summary>Number of columns.</summary>
    public int Count => _columns.Length;

    /// <summary>The column at a position from zero.</summary>
    public ParquetColumn this[int index] => _columns[index];

    /// <summary>The column of this name.</summary>
    /// <exception cref="ArgumentException">No column has this name.</exception>
    public ParquetColumn this[string name] => _columns[PositionOf(name)];

    /// <summary>True if a column has this name.</summary>
    public bool Contains(string name) => _positions.ContainsKey(name);

    /// <summary>Position of the column of this name, from zero.</summary>
    /// <exception cref="ArgumentException">No column has this name.</exception>
    public int PositionOf(string name) => _positions.TryGetValue(name, out var position)
        ? position
        : throw new ArgumentException($"There is no column '{name}'. Columns: {string.Join(", ", _columns.Select(column => column.Name))}.", nameof(name));

    /// <inheritdoc/>
    public IEnumerator<ParquetColumn> GetEnumerator() => ((IEnumerable<ParquetColumn>)_columns).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
