using Actuary.Parquet.Thrift;

namespace Actuary.Parquet.Metadata;

/// <summary>Serialises a footer as the Thrift struct FileMetaData.</summary>
internal static class FooterWriter
{
    private const int FormatVersion = 1;

    public static ReadOnlySpan<byte> Write(FileFooter footer)
    {
        var thrift = new CompactWriter();
        thrift.Int32(1, FormatVersion);
        WriteSchema(thrift, footer.Schema);
        thrift.Int64(3, footer.RowGroups.Sum(group => group.RowCount));
        thrift.List(4, CompactType.Struct, footer.RowGroups.Count);
        foreach (var group in footer.RowGroups)
            WriteRowGroup(thrift, group, footer.Schema);
        WriteMetadata(thrift, footer.Metadata);
        if (footer.CreatedBy is not null)
            thrift.Text(6, footer.CreatedBy);
        WriteColumnOrders(thrift, footer.Schema.Count);
        thrift.End();
        return thrift.Written;
    }

    private static void WriteSchema(CompactWriter thrift, ParquetSchema schema)
    {
        thrift.List(2, CompactType.Struct, schema.Count + 1);
        thrift.BeginStructElement();
        thrift.Text(4, "schema");
        thrift.Int32(5, schema.Count);
        thrift.EndStruct();
        foreach (var column in schema)
            WriteSchemaElement(thrift, column);
    }

    private static void WriteSchemaElement(CompactWriter thrift, ParquetColumn column)
    {
        var (converted, logical) = column.Type switch
        {
            ParquetType.String => (ConvertedType.Utf8, LogicalType.String),
            ParquetType.Date => (ConvertedType.Date, LogicalType.Date),
            _ => (ConvertedType.None, LogicalType.None),
        };
        thrift.BeginStructElement();
        thrift.Int32(1, (int)column.Type.Physical());
        thrift.Int32(3, (int)(column.IsOptional ? Repetition.Optional : Repetition.Required));
        thrift.Text(4, column.Name);
        if (converted != ConvertedType.None)
            thrift.Int32(6, (int)converted);
        if (logical != LogicalType.None)
        {
            thrift.BeginStruct(10);
            thrift.BeginStruct((int)logical);
            thrift.EndStruct();
            thrift.EndStruct();
        }
        thrift.EndStruct();
    }

    private static void WriteRowGroup(CompactWriter thrift, FooterRowGroup group, ParquetSchema schema)
    {
        thrift.BeginStructElement();
        thrift.List(1, CompactType.Struct, group.Columns.Count);
        for (var position = 0; position < group.Columns.Count; position++)
            WriteColumnChunk(thrift, group.Columns[position], schema[position].Name);
        thrift.Int64(2, group.Columns.Sum(column => column.UncompressedBytes));
        thrift.Int64(3, group.RowCount);
        thrift.Int64(5, group.Columns[0].Start);
        thrift.Int64(6, group.Columns.Sum(column => column.CompressedBytes));
        thrift.EndStruct();
    }

    private static void WriteColumnChunk(CompactWriter thrift, FooterColumn column, string name)
    {
        thrift.BeginStructElement();
        // The format keeps this field but wants zero: the chunk's metadata is here and nowhere else.
        thrift.Int64(2, 0);
        thrift.BeginStruct(3);
        thrift.Int32(1, (int)column.Type);
        thrift.List(2, CompactType.Int32, column.Encodings.Count);
        foreach (var encoding in column.Encodings)
            thrift.Int32Element((int)encoding);
        thrift.List(3, CompactType.Binary, 1);
        thrift.TextElement(name);
        thrift.Int32(4, (int)column.Codec);
        thrift.Int64(5, column.ValueCount);
        thrift.Int64(6, column.UncompressedBytes);
        thrift.Int64(7, column.CompressedBytes);
        thrift.Int64(9, column.DataPageOffset);
        if (column.DictionaryPageOffset is { } dictionary)
            thrift.Int64(11, dictionary);
        WriteStatistics(thrift, column.Statistics);
        thrift.EndStruct();
        thrift.EndStruct();
    }

    private static void WriteStatistics(CompactWriter thrift, FooterStatistics statistics)
    {
        thrift.BeginStruct(12);
        if (statistics.NullCount is { } nulls)
            thrift.Int64(3, nulls);
        if (statistics is { Min: { } min, Max: { } max })
        {
            thrift.Binary(5, max);
            thrift.Binary(6, min);
            thrift.Boolean(7, true);
            thrift.Boolean(8, true);
        }
        thrift.EndStruct();
    }

    private static void WriteMetadata(CompactWriter thrift, IReadOnlyList<KeyValuePair<string, string>> metadata)
    {
        if (metadata.Count == 0)
            return;
        thrift.List(5, CompactType.Struct, metadata.Count);
        foreach (var (key, value) in metadata)
        {
            thrift.BeginStructElement();
            thrift.Text(1, key);
            thrift.Text(2, value);
            thrift.EndStruct();
        }
    }

    /// <summary>Every column is ordered as its type defines; without this, readers ignore the bounds.</summary>
    private static void WriteColumnOrders(CompactWriter thrift, int columns)
    {
        thrift.List(7, CompactType.Struct, columns);
        for (var column = 0; column < columns; column++)
        {
            thrift.BeginStructElement();
            thrift.BeginStruct(1);
            thrift.EndStruct();
            thrift.EndStruct();
        }
    }
}
