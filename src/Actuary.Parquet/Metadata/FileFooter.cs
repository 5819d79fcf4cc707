namespace Actuary.Parquet.Metadata;

/// <summary>The footer of a file: everything about it except the values.</summary>
internal sealed record FileFooter(
    ParquetSchema Schema,
    IReadOnlyList<FooterRowGroup> RowGroups,
    IReadOnlyList<KeyValuePair<string, string>> Metadata,
    string? CreatedBy);

internal sealed record FooterRowGroup(long RowCount, IReadOnlyList<FooterColumn> Columns);

/// <summary>Where one column of one row group lies in the file, and what bounds its values.</summary>
internal sealed record FooterColumn
{
    public required PhysicalType Type { get; init; }
    public required IReadOnlyList<PageEncoding> Encodings { get; init; }
    public required CodecCode Codec { get; init; }

    /// <summary>Number of rows, missing values included.</summary>
    public required long ValueCount { get; init; }

    /// <summary>Bytes with pages uncompressed, page headers included.</summary>
    public required long UncompressedBytes { get; init; }

    /// <summary>Bytes in the file, page headers included.</summary>
    public required long CompressedBytes { get; init; }

    public required long DataPageOffset { get; init; }
    public long? DictionaryPageOffset { get; init; }
    public required FooterStatistics Statistics { get; init; }

    /// <summary>First byte of the chunk.</summary>
    public long Start => DictionaryPageOffset is > 0 and var dictionary ? Math.Min(dictionary, DataPageOffset) : DataPageOffset;
}

/// <summary>Bounds in PLAIN encoding (text without its length), null where there are none.</summary>
internal sealed record FooterStatistics(long? NullCount, byte[]? Min, byte[]? Max);
