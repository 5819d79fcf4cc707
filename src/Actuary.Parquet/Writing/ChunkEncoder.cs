using System.Buffers;
using System.Buffers.Binary;
using System.IO.Compression;
using Actuary.Parquet.Encodings;
using Actuary.Parquet.Metadata;

namespace Actuary.Parquet.Writing;

/// <summary>Lays one column of one row group out in pages. The bytes depend on the values and options only.</summary>
internal sealed class ChunkEncoder
{
    /// <summary>Most rows in a page: one MiB of doubles.</summary>
    private const int MostRows = 1 << 17;

    private readonly ParquetColumn _column;
    private readonly ParquetData _data;
    private readonly ChunkValues _values;
    private readonly CompressionLevel? _gzip;
    private readonly List<EncodedPage> _pages = [];
    private readonly ArrayBufferWriter<byte> _buffer = new();
    private int[] _levels = [];
    private long _uncompressedBytes;

    private ChunkEncoder(ParquetColumn column, ParquetData data, CompressionLevel? gzip)
    {
        _column = column;
        _data = data;
        _values = data.Prepare();
        _gzip = gzip;
    }

    /// <summary>Encodes the data, compressed by gzip if a level is given.</summary>
    public static EncodedChunk Encode(ParquetColumn column, ParquetData data, CompressionLevel? gzip) =>
        new ChunkEncoder(column, data, gzip).Encode();

    private EncodedChunk Encode()
    {
        if (_values.Dictionary is { } dictionary)
            AddPage(PageType.Dictionary, PageEncoding.Plain, dictionary.EntryCount, dictionary.Page);
        var bounds = _values.Bounds;
        int row = 0, value = 0;
        while (row < _data.RowCount)
        {
            var (rows, values) = NextPage(row, value);
            AddDataPage(row, rows, value, values);
            row += rows;
            value += values;
        }
        var hasDictionary = _values.Dictionary is not null;
        PageEncoding[] encodings = hasDictionary
            ? [PageEncoding.Plain, PageEncoding.Rle, PageEncoding.RleDictionary]
            : [PageEncoding.Plain, PageEncoding.Rle];
        var statistics = new FooterStatistics(_data.RowCount - _values.Count, bounds?.Min, bounds?.Max);
        return new EncodedChunk(_values, _pages, encodings, hasDictionary, _uncompressedBytes, statistics);
    }

    /// <summary>How many rows, and how many present values among them, the page from here takes.</summary>
    private (int Rows, int Values) NextPage(int row, int value)
    {
        var rows = Math.Min(MostRows, _data.RowCount - row);
        var values = PresentIn(row, rows);
        if (_values.Dictionary is not null || values == 0)
            return (rows, values);
        var fit = _values.FitInPage(value, values);
        return fit == values ? (rows, values) : (RowsUpTo(row, fit), fit);
    }

    private int PresentIn(int row, int rows) => _data.Present.Length == 0 ? rows : _data.Present.Span.Slice(row, rows).Count(true);

    /// <summary>Rows from here to the one with the given present value, counted from one.</summary>
    private int RowsUpTo(int row, int values)
    {
        if (_data.Present.Length == 0)
            return values;
        var marks = _data.Present.Span[row..];
        var rows = 0;
        for (var found = 0; found < values; rows++)
            found += marks[rows] ? 1 : 0;
        return rows;
    }

    private void AddDataPage(int row, int rows, int value, int values)
    {
        var dictionary = _values.Dictionary;
        if (!_column.IsOptional && dictionary is null && _values.TryGetPlain(value, values, out var plain))
        {
            AddPage(PageType.Data, PageEncoding.Plain, rows, plain, (value, values));
            return;
        }
        _buffer.ResetWrittenCount();
        if (_column.IsOptional)
            WriteLevels(row, rows);
        if (dictionary is not null)
            WriteCodes(dictionary, value, values);
        else
            _values.WritePlain(value, values, _buffer);
        AddPage(PageType.Data, dictionary is null ? PageEncoding.Plain : PageEncoding.RleDictionary, rows, _buffer.WrittenSpan);
    }

    /// <summary>Definition levels, one bit a row: 1 where there is a value. Their length comes first.</summary>
    private void WriteLevels(int row, int rows)
    {
        if (_levels.Length < rows)
            _levels = new int[rows];
        var levels = _levels.AsSpan(0, rows);
        if (_data.Present.Length == 0)
            levels.Fill(1);
        else
            ToLevels(_data.Present.Span.Slice(row, rows), levels);
        var packed = new ArrayBufferWriter<byte>();
        RunLengthWriter.Write(levels, 1, packed);
        BinaryPrimitives.WriteInt32LittleEndian(_buffer.GetSpan(sizeof(int)), packed.WrittenCount);
        _buffer.Advance(sizeof(int));
        _buffer.Write(packed.WrittenSpan);
    }

    private static void ToLevels(ReadOnlySpan<bool> present, Span<int> levels)
    {
        for (var row = 0; row < levels.Length; row++)
            levels[row] = present[row] ? 1 : 0;
    }

    private void WriteCodes(ValueDictionary dictionary, int value, int values)
    {
        var bitWidth = ValueDictionary.BitWidth(dictionary.EntryCount);
        _buffer.GetSpan(1)[0] = (byte)bitWidth;
        _buffer.Advance(1);
        RunLengthWriter.Write(dictionary.Codes.AsSpan(value, values), bitWidth, _buffer);
    }

    /// <summary>Adds a page. With <paramref name="inPlace"/> its bytes are a stretch of the values and are copied only if compressed.</summary>
    private void AddPage(PageType type, PageEncoding encoding, int count, ReadOnlySpan<byte> body, (int Start, int Count)? inPlace = null)
    {
        var stored = _gzip is { } level ? Gzip.Compress(body, level) : inPlace is null ? body.ToArray() : null;
        var header = new PageHeader
        {
            Type = type,
            UncompressedBytes = body.Length,
            CompressedBytes = stored?.Length ?? body.Length,
            Checksum = (int)Crc32.Of(stored ?? body),
            ValueCount = count,
            Encoding = encoding,
        }.Write();
        _uncompressedBytes += header.Length + body.Length;
        _pages.Add(new EncodedPage(header, stored, inPlace?.Start ?? 0, inPlace?.Count ?? 0));
    }
}
