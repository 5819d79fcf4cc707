namespace Actuary.Parquet;

/// <summary>
/// What a file says about one column of one row group without its values being read. <see cref="Min"/> and <see cref="Max"/> have the
/// column's .NET type and are null where the group has no value to bound (all missing, all NaN), where a text bound is longer than 4 KiB, or
/// where the writer left them out. NaN never takes part; a zero minimum is −0 and a zero maximum +0, as the format asks. Text is ordered by
/// its UTF-8 bytes.
/// </summary>
/// <param name="NullCount">Number of missing values; null if the writer left it out.</param>
/// <param name="Min">Smallest value.</param>
/// <param name="Max">Largest value.</param>
public sealed record ParquetStatistics(long? NullCount, object? Min, object? Max);

/// <summary>One row group of a file that is read.</summary>
/// <param name="RowCount">Number of rows.</param>
/// <param name="ByteCount">Bytes of its column chunks in the file, page headers included.</param>
/// <param name="Statistics">One entry per column, in schema order.</param>
public sealed record ParquetRowGroup(int RowCount, long ByteCount, IReadOnlyList<ParquetStatistics> Statistics);
