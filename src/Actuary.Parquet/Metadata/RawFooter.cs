namespace Actuary.Parquet.Metadata;

/// <summary>One row group as it stands in a footer, before it is checked.</summary>
internal sealed record RawRowGroup(long RowCount, List<RawColumn> Columns);

/// <summary>One entry of a footer's schema as it stands there, before it is checked.</summary>
internal sealed class RawColumnSchema
{
    public PhysicalType? Type { get; set; }
    public Repetition Repetition { get; set; }
    public string Name { get; set; } = "";
    public int ChildCount { get; set; }
    public ConvertedType Converted { get; set; } = ConvertedType.None;
    public LogicalType Logical { get; set; }
}

/// <summary>One column chunk as it stands in a footer, before it is checked.</summary>
internal sealed class RawColumn
{
    public bool IsElsewhere { get; set; }
    public PhysicalType Type { get; set; }
    public List<PageEncoding> Encodings { get; } = [];
    public CodecCode Codec { get; set; }
    public long ValueCount { get; set; } = -1;
    public long UncompressedBytes { get; set; } = -1;
    public long CompressedBytes { get; set; } = -1;
    public long DataPageOffset { get; set; } = -1;
    public long? DictionaryPageOffset { get; set; }
    public FooterStatistics Statistics { get; set; } = new(null, null, null);
}
