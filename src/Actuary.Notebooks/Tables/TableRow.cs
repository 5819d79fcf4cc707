using System.Globalization;

namespace Actuary.Notebooks;

/// <summary>One row of a table, for queries.</summary>
public readonly struct TableRow
{
    private readonly Table _table;
    private readonly int _row;

    internal TableRow(Table table, int row) => (_table, _row) = (table, row);

    /// <summary>The value in a column as it is stored; null where text is missing.</summary>
    /// <exception cref="ArgumentException">There is no such column.</exception>
    public object? this[string column] => _table[column].Values.GetValue(_row);

    /// <summary>A number, whole or not.</summary>
    /// <exception cref="ArgumentException">There is no such column.</exception>
    /// <exception cref="InvalidOperationException">The column holds no numbers.</exception>
    public double Number(string column) => _table[column].Values switch
    {
        double[] numbers => numbers[_row],
        int[] numbers => numbers[_row],
        long[] numbers => numbers[_row],
        _ => throw Wrong(column, "numbers"),
    };

    /// <summary>A whole number, such as a year.</summary>
    /// <exception cref="ArgumentException">There is no such column.</exception>
    /// <exception cref="InvalidOperationException">The column holds no whole numbers.</exception>
    public long Whole(string column) => _table[column].Values switch
    {
        int[] numbers => numbers[_row],
        long[] numbers => numbers[_row],
        _ => throw Wrong(column, "whole numbers"),
    };

    /// <summary>A text; empty where it is missing. Any other value as it is written in a file.</summary>
    /// <exception cref="ArgumentException">There is no such column.</exception>
    public string Text(string column) => _table[column].Text(_row);

    /// <inheritdoc/>
    public override string ToString()
    {
        var row = _row;
        return string.Join(", ", _table.Columns.Select(column => string.Create(CultureInfo.InvariantCulture, $"{column.Name} = {column.Text(row)}")));
    }

    private InvalidOperationException Wrong(string column, string wanted) =>
        new($"Column '{column}' holds {_table[column].ElementType.Name}, no {wanted}.");
}
