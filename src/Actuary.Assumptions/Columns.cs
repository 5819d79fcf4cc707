namespace Actuary.Assumptions;

/// <summary>Columns of a long table brought to a full grid; a gap or a double row is refused.</summary>
internal static class Columns
{
    /// <summary>The different values of a key column, ascending.</summary>
    public static int[] Distinct(ReadOnlySpan<int> key)
    {
        var sorted = key.ToArray();
        Array.Sort(sorted);
        var count = 0;
        for (var i = 0; i < sorted.Length; i++)
        {
            if (i == 0 || sorted[i] != sorted[i - 1])
                sorted[count++] = sorted[i];
        }

        return sorted[..count];
    }

    /// <summary>Values by row key × column key, flat, <c>row · columns + column</c>; keys ascending.</summary>
    public static double[] Grid(
        ReadOnlySpan<int> rowKey, ReadOnlySpan<int> columnKey, ReadOnlySpan<double> values, int[] rows, int[] columns, string name)
    {
        if (rowKey.Length != values.Length || columnKey.Length != values.Length)
            throw new ArgumentException($"Columns of one table have one length; got {rowKey.Length}, {columnKey.Length} and {values.Length}.", name);
        if (values.Length != rows.Length * columns.Length)
            throw new ArgumentException($"{rows.Length} × {columns.Length} rows are needed; got {values.Length}.", name);

        var grid = new double[values.Length];
        var seen = new bool[values.Length];
        for (var i = 0; i < values.Length; i++)
        {
            var column = Array.BinarySearch(columns, columnKey[i]);
            if (column < 0)
                throw new ArgumentException($"The key {columnKey[i]} is not one of {columns[0]}…{columns[^1]}.", name);
            var cell = Array.BinarySearch(rows, rowKey[i]) * columns.Length + column;
            if (seen[cell])
                throw new ArgumentException($"The row {rowKey[i]}, {columnKey[i]} is there twice.", name);
            (seen[cell], grid[cell]) = (true, values[i]);
        }

        return grid;
    }

    /// <summary>0, 1 … last.</summary>
    public static int[] UpTo(int last)
    {
        var keys = new int[last + 1];
        for (var i = 0; i <= last; i++)
            keys[i] = i;
        return keys;
    }
}
