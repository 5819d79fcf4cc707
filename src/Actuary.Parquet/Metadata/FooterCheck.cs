namespace Actuary.Parquet.Metadata;

/// <summary>Refuses a footer that is inconsistent or beyond flat columns, and gives the rest its types.</summary>
internal sealed class FooterCheck(string file, long offset)
{
    public FileFooter ToFooter(
        List<RawColumnSchema> elements, List<RawRowGroup> groups, IReadOnlyList<KeyValuePair<string, string>> metadata, string? createdBy)
    {
        var schema = ToSchema(elements);
        return new FileFooter(schema, [.. groups.Select(group => ToRowGroup(group, schema))], metadata, createdBy);
    }

    private ParquetSchema ToSchema(List<RawColumnSchema> elements)
    {
        if (elements.Count < 2 || elements[0].ChildCount < 1)
            throw Fault("the footer has no columns");
        var columns = elements.Skip(1).Select(ToColumn).ToList();
        if (columns.Count != elements[0].ChildCount)
            throw Fault($"the footer announces {elements[0].ChildCount} columns and describes {columns.Count}");
        try
        {
            return new ParquetSchema(columns);
        }
        catch (ArgumentException wrong)
        {
            throw new ParquetException(file, offset, wrong.Message, wrong);
        }
    }

    private ParquetColumn ToColumn(RawColumnSchema element)
    {
        if (string.IsNullOrEmpty(element.Name))
            throw Fault("a column has no name");
        if (element.ChildCount > 0 || element.Repetition == Repetition.Repeated)
            throw Fault($"column '{element.Name}' is nested or repeated; only flat columns are read");
        return new ParquetColumn(element.Name, TypeOf(element), element.Repetition == Repetition.Optional);
    }

    private ParquetType TypeOf(RawColumnSchema element) => (element.Type, element.Converted, element.Logical) switch
    {
        (PhysicalType.Boolean, ConvertedType.None, LogicalType.None) => ParquetType.Boolean,
        (PhysicalType.Int32, ConvertedType.Date, _) or (PhysicalType.Int32, ConvertedType.None, LogicalType.Date) => ParquetType.Date,
        (PhysicalType.Int32, ConvertedType.Int32, _) or (PhysicalType.Int32, ConvertedType.None, LogicalType.None) => ParquetType.Int32,
        (PhysicalType.Int64, ConvertedType.Int64, _) or (PhysicalType.Int64, ConvertedType.None, LogicalType.None) => ParquetType.Int64,
        (PhysicalType.Float, ConvertedType.None, LogicalType.None) => ParquetType.Float,
        (PhysicalType.Double, ConvertedType.None, LogicalType.None) => ParquetType.Double,
        (PhysicalType.ByteArray, ConvertedType.Utf8, _) or (PhysicalType.ByteArray, ConvertedType.None, LogicalType.String) => ParquetType.String,
        _ => throw Fault($"column '{element.Name}' has a type that is not read ({element.Type}, {element.Converted}, {element.Logical})"),
    };

    private FooterRowGroup ToRowGroup(RawRowGroup group, ParquetSchema schema)
    {
        var (rows, columns) = group;
        if (rows is < 0 or > int.MaxValue)
            throw Fault($"a row group has {rows} rows; read are 0 to {int.MaxValue}");
        if (columns.Count != schema.Count)
            throw Fault($"a row group has {columns.Count} columns, the schema {schema.Count}");
        return new FooterRowGroup(rows, [.. columns.Select((column, position) => ToFooterColumn(column, rows, schema[position]))]);
    }

    private FooterColumn ToFooterColumn(RawColumn raw, long rows, ParquetColumn column)
    {
        ParquetException Wrong(string what) => Fault($"column '{column.Name}': {what}");
        if (raw.IsElsewhere)
            throw Wrong("its values are in another file");
        if (raw.Type != column.Type.Physical())
            throw Wrong($"a row group holds {raw.Type} values, the schema says {column.Type}");
        if (raw.Codec is not (CodecCode.Uncompressed or CodecCode.Gzip))
            throw Wrong($"codec {raw.Codec} is not read; read are Uncompressed and Gzip");
        if (raw.ValueCount != rows)
            throw Wrong($"it has {raw.ValueCount} values in a row group of {rows} rows");
        var footerColumn = new FooterColumn
        {
            Type = raw.Type,
            Encodings = raw.Encodings,
            Codec = raw.Codec,
            ValueCount = raw.ValueCount,
            UncompressedBytes = raw.UncompressedBytes,
            CompressedBytes = raw.CompressedBytes,
            DataPageOffset = raw.DataPageOffset,
            DictionaryPageOffset = raw.DictionaryPageOffset,
            Statistics = raw.Statistics,
        };
        if (footerColumn.Start < FormatCodes.Magic.Length || raw.CompressedBytes < 0 || footerColumn.Start > offset - raw.CompressedBytes)
            throw Wrong($"its {raw.CompressedBytes} bytes from byte {footerColumn.Start} lie outside the data of the file");
        return footerColumn;
    }

    private ParquetException Fault(string problem) => new(file, offset, problem);
}
