namespace Actuary.Parquet;

/// <summary>The values of one column as read, row by row. Where one is missing, <see cref="Values"/> holds the default of the type (null for text).</summary>
/// <param name="Values">One value per row.</param>
/// <param name="Present">Which rows have a value; null if all have.</param>
public sealed record ParquetValues<T>(T[] Values, bool[]? Present)
{
    /// <summary>Number of rows, missing values included.</summary>
    public int Count => Values.Length;

    /// <summary>Number of missing values.</summary>
    public int NullCount => Present is null ? 0 : Present.AsSpan().Count(false);

    /// <summary>True if the row has a value.</summary>
    public bool IsPresent(int row) => Present is null || Present[row];
}
