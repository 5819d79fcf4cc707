using Actuary.Parquet.Thrift;

namespace Actuary.Parquet.Metadata;

/// <summary>Reads the Thrift struct FileMetaData.</summary>
internal ref struct FooterReader
{
    private readonly string _file;
    private readonly long _offset;
    private CompactReader _thrift;

    private FooterReader(ReadOnlySpan<byte> bytes, string file, long offset)
    {
        _thrift = new CompactReader(bytes);
        _file = file;
        _offset = offset;
    }

    /// <summary>The footer held in these bytes, which lie at <paramref name="offset"/> in <paramref name="file"/>.</summary>
    /// <exception cref="ParquetException">The bytes are damaged, or the file is not flat.</exception>
    public static FileFooter Read(ReadOnlySpan<byte> bytes, string file, long offset) =>
        new FooterReader(bytes, file, offset).ReadFooter();

    private FileFooter ReadFooter()
    {
        var elements = new List<RawColumnSchema>();
        var groups = new List<RawRowGroup>();
        var metadata = new List<KeyValuePair<string, string>>();
        string? createdBy = null;
        var field = 0;
        while (_thrift.Next(ref field, out var type))
        {
            switch (field)
            {
                case 2:
                    for (var left = _thrift.List(type, out _); left > 0; left--)
                        elements.Add(ReadSchemaElement());
                    break;
                case 4:
                    for (var left = _thrift.List(type, out _); left > 0; left--)
                        groups.Add(ReadRowGroup());
                    break;
                case 5:
                    for (var left = _thrift.List(type, out _); left > 0; left--)
                        metadata.Add(ReadKeyValue());
                    break;
                case 6:
                    createdBy = _thrift.Text(type);
                    break;
                default:
                    _thrift.Skip(type);
                    break;
            }
        }
        if (_thrift.Problem is { } problem)
            throw new ParquetException(_file, _offset, $"the footer is damaged: {problem}");
        return new FooterCheck(_file, _offset).ToFooter(elements, groups, metadata, createdBy);
    }

    private RawColumnSchema ReadSchemaElement()
    {
        var element = new RawColumnSchema();
        var field = 0;
        while (_thrift.Next(ref field, out var type))
        {
            switch (field)
            {
                case 1: element.Type = (PhysicalType)_thrift.Int32(type); break;
                case 3: element.Repetition = (Repetition)_thrift.Int32(type); break;
                case 4: element.Name = _thrift.Text(type); break;
                case 5: element.ChildCount = _thrift.Int32(type); break;
                case 6: element.Converted = (ConvertedType)_thrift.Int32(type); break;
                case 10: element.Logical = ReadLogicalType(type); break;
                default: _thrift.Skip(type); break;
            }
        }
        return element;
    }

    private LogicalType ReadLogicalType(CompactType structType)
    {
        _thrift.ExpectStruct(structType);
        var logical = LogicalType.None;
        var field = 0;
        while (_thrift.Next(ref field, out var type))
        {
            logical = (LogicalType)field;
            _thrift.Skip(type);
        }
        return logical;
    }

    private RawRowGroup ReadRowGroup()
    {
        var columns = new List<RawColumn>();
        var rows = -1L;
        var field = 0;
        while (_thrift.Next(ref field, out var type))
        {
            switch (field)
            {
                case 1:
                    for (var left = _thrift.List(type, out _); left > 0; left--)
                        columns.Add(ReadColumnChunk());
                    break;
                case 3:
                    rows = _thrift.Int64(type);
                    break;
                default:
                    _thrift.Skip(type);
                    break;
            }
        }
        return new RawRowGroup(rows, columns);
    }

    private RawColumn ReadColumnChunk()
    {
        var column = new RawColumn();
        var field = 0;
        while (_thrift.Next(ref field, out var type))
        {
            switch (field)
            {
                case 1:
                    column.IsElsewhere = true;
                    _thrift.Skip(type);
                    break;
                case 3:
                    _thrift.ExpectStruct(type);
                    ReadColumnMetadata(column);
                    break;
                default:
                    _thrift.Skip(type);
                    break;
            }
        }
        return column;
    }

    private void ReadColumnMetadata(RawColumn column)
    {
        var field = 0;
        while (_thrift.Next(ref field, out var type))
        {
            switch (field)
            {
                case 1: column.Type = (PhysicalType)_thrift.Int32(type); break;
                case 2:
                    for (var left = _thrift.List(type, out var element); left > 0; left--)
                        column.Encodings.Add((PageEncoding)_thrift.Int32(element));
                    break;
                case 4: column.Codec = (CodecCode)_thrift.Int32(type); break;
                case 5: column.ValueCount = _thrift.Int64(type); break;
                case 6: column.UncompressedBytes = _thrift.Int64(type); break;
                case 7: column.CompressedBytes = _thrift.Int64(type); break;
                case 9: column.DataPageOffset = _thrift.Int64(type); break;
                case 11: column.DictionaryPageOffset = _thrift.Int64(type); break;
                case 12:
                    _thrift.ExpectStruct(type);
                    column.Statistics = ReadStatistics();
                    break;
                default: _thrift.Skip(type); break;
            }
        }
    }

    private FooterStatistics ReadStatistics()
    {
        long? nulls = null;
        byte[]? min = null, max = null;
        var field = 0;
        while (_thrift.Next(ref field, out var type))
        {
            switch (field)
            {
                case 3: nulls = _thrift.Int64(type); break;
                case 5: max = _thrift.Binary(type).ToArray(); break;
                case 6: min = _thrift.Binary(type).ToArray(); break;
                default: _thrift.Skip(type); break;
            }
        }
        return new FooterStatistics(nulls, min, max);
    }

    private KeyValuePair<string, string> ReadKeyValue()
    {
        string key = "", value = "";
        var field = 0;
        while (_thrift.Next(ref field, out var type))
        {
            switch (field)
            {
                case 1: key = _thrift.Text(type); break;
                case 2: value = _thrift.Text(type); break;
                default: _thrift.Skip(type); break;
            }
        }
        return new(key, value);
    }
}
