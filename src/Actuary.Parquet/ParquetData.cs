using Actuary.Parquet.Writing;

namespace Actuary.Parquet;

/// <summary>
/// The values of one column for one row group, row by row. The memory is read while the row group is written and must not change meanwhile;
/// it is not copied. <c>present</c> says for each row of an optional column whether it has a value; left out, every row has one. Text says
/// so itself: a null is a missing value.
/// </summary>
public abstract class ParquetData
{
    private protected ParquetData(string column, ParquetType type, int rowCount, ReadOnlyMemory<bool> present)
    {
        ArgumentException.ThrowIfNullOrEmpty(column);
        if (present.Length != 0 && present.Length != rowCount)
            throw new ArgumentException($"Column '{column}' has {rowCount} values and {present.Length} marks of presence.", nameof(present));
        Column = column;
        Type = type;
        RowCount = rowCount;
        Present = present;
    }

    /// <summary>Name of the column in the schema.</summary>
    public string Column { get; }

    /// <summary>Type of the values; the column must have the same.</summary>
    public ParquetType Type { get; }

    /// <summary>Number of rows, missing values included.</summary>
    public int RowCount { get; }

    /// <summary>One mark per row, or nothing if every row has a value.</summary>
    internal ReadOnlyMemory<bool> Present { get; }

    /// <summary>True or false per row.</summary>
    /// <exception cref="ArgumentException">The name is empty, or the two lengths differ.</exception>
    public static ParquetData Of(string column, ReadOnlyMemory<bool> values, ReadOnlyMemory<bool> present = default) =>
        new BooleanData(column, values, present);

    /// <summary>A 32-bit integer per row.</summary>
    /// <inheritdoc cref="Of(string, ReadOnlyMemory{bool}, ReadOnlyMemory{bool})"/>
    public static ParquetData Of(string column, ReadOnlyMemory<int> values, ReadOnlyMemory<bool> present = default) =>
        new FixedWidthData<int>(column, ParquetType.Int32, values, present);

    /// <summary>A 64-bit integer per row.</summary>
    /// <inheritdoc cref="Of(string, ReadOnlyMemory{bool}, ReadOnlyMemory{bool})"/>
    public static ParquetData Of(string column, ReadOnlyMemory<long> values, ReadOnlyMemory<bool> present = default) =>
        new FixedWidthData<long>(column, ParquetType.Int64, values, present);

    /// <summary>A single-precision number per row.</summary>
    /// <inheritdoc cref="Of(string, ReadOnlyMemory{bool}, ReadOnlyMemory{bool})"/>
    public static ParquetData Of(string column, ReadOnlyMemory<float> values, ReadOnlyMemory<bool> present = default) =>
        new FixedWidthData<float>(column, ParquetType.Float, values, present);

    /// <summary>A double-precision number per row. NaN is a value, not a missing one.</summary>
    /// <inheritdoc cref="Of(string, ReadOnlyMemory{bool}, ReadOnlyMemory{bool})"/>
    public static ParquetData Of(string column, ReadOnlyMemory<double> values, ReadOnlyMemory<bool> present = default) =>
        new FixedWidthData<double>(column, ParquetType.Double, values, present);

    /// <summary>A day per row.</summary>
    /// <inheritdoc cref="Of(string, ReadOnlyMemory{bool}, ReadOnlyMemory{bool})"/>
    public static ParquetData Of(string column, ReadOnlyMemory<DateOnly> values, ReadOnlyMemory<bool> present = default) =>
        new FixedWidthData<int>(column, ParquetType.Date, Days.SinceEpoch(values.Span), present);

    /// <summary>A text per row, null where it is missing. Lone surrogates are refused when it is written.</summary>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public static ParquetData Of(string column, ReadOnlyMemory<string?> values) => new TextData(column, values);

    /// <summary>The values that are present, made ready to be laid out in pages.</summary>
    internal abstract ChunkValues Prepare();
}
