using System.Buffers;
using System.Buffers.Binary;
using Actuary.Parquet.Encodings;
using Actuary.Parquet.Metadata;

namespace Actuary.Parquet.Reading;

/// <summary>Reads one column of one row group.</summary>
internal sealed class ChunkReader<T>(ByteSource source, ParquetColumn column, FooterColumn chunk)
{
    private readonly PlainDecoder<T> _decoder = PlainDecoder<T>.Instance;
    private T[]? _dictionary;
    private int[] _levels = [];
    private int[] _codes = [];
    private T[] _dense = [];

    /// <summary>Fills the values of all rows, and if <paramref name="present"/> is not empty, which of them have one. Returns how many are missing.</summary>
    /// <exception cref="ParquetException">The pages are damaged or use an encoding that is not read.</exception>
    public int Read(IReadOnlyList<PagePlace> pages, Span<T> values, Span<bool> present)
    {
        var missing = 0;
        var row = 0;
        foreach (var page in pages)
        {
            if (page.Header.Type == PageType.Dictionary)
            {
                ReadDictionary(page);
                continue;
            }
            var rows = page.Header.ValueCount;
            var marks = present.Length == 0 ? default : present.Slice(row, rows);
            missing += ReadData(page, values.Slice(row, rows), marks);
            row += rows;
        }
        return missing;
    }

    private ParquetException Fault(PagePlace page, string problem) =>
        new(source.Name, page.BodyOffset, $"column '{column.Name}': {problem}");

    private void ReadDictionary(PagePlace page)
    {
        if (page.Header.Encoding is not (PageEncoding.Plain or PageEncoding.PlainDictionary))
            throw Fault(page, $"dictionary encoding {page.Header.Encoding} is not read");
        var body = ReadBody(page, out var rented);
        if (_decoder.LeastBytes(page.Header.ValueCount) > body.Length)
            throw Fault(page, $"a dictionary of {body.Length} bytes cannot hold {page.Header.ValueCount} entries");
        _dictionary = new T[page.Header.ValueCount];
        Demand(page, _decoder.Decode(body, _dictionary));
        ArrayPool<byte>.Shared.Return(rented);
    }

    private int ReadData(PagePlace page, Span<T> values, Span<bool> marks)
    {
        if (TryReadInPlace(page, values))
        {
            marks.Fill(true);
            return 0;
        }
        ReadOnlySpan<byte> body = ReadBody(page, out var rented);
        var count = values.Length;
        if (column.IsOptional)
            count = ReadLevels(page, ref body, values.Length, marks);
        else
            marks.Fill(true);
        if (count == values.Length)
            Decode(page, body, values);
        else
            Spread(page, body, count, values);
        ArrayPool<byte>.Shared.Return(rented);
        return values.Length - count;
    }

    /// <summary>Where the bytes in the file are those in memory, they are read straight to where they belong.</summary>
    private bool TryReadInPlace(PagePlace page, Span<T> values)
    {
        if (column.IsOptional || chunk.Codec != CodecCode.Uncompressed || page.Header.Encoding != PageEncoding.Plain)
            return false;
        var memory = _decoder.InPlace(values);
        if (memory.Length == 0 || memory.Length != page.Header.CompressedBytes)
            return false;
        source.Read(page.BodyOffset, memory);
        DemandChecksum(page, memory);
        return true;
    }

    private Span<byte> ReadBody(PagePlace page, out byte[] rented)
    {
        var header = page.Header;
        rented = ArrayPool<byte>.Shared.Rent(header.CompressedBytes);
        var stored = rented.AsSpan(0, header.CompressedBytes);
        source.Read(page.BodyOffset, stored);
        DemandChecksum(page, stored);
        if (chunk.Codec == CodecCode.Uncompressed)
            return stored;
        var compressed = rented;
        rented = ArrayPool<byte>.Shared.Rent(header.UncompressedBytes);
        var body = rented.AsSpan(0, header.UncompressedBytes);
        Demand(page, Gzip.Decompress(compressed, header.CompressedBytes, body));
        ArrayPool<byte>.Shared.Return(compressed);
        return body;
    }

    /// <summary>Reads which rows have a value and leaves <paramref name="body"/> at the first value. Returns how many have one.</summary>
    private int ReadLevels(PagePlace page, ref ReadOnlySpan<byte> body, int rows, Span<bool> marks)
    {
        var length = body.Length < sizeof(int) ? -1 : BinaryPrimitives.ReadInt32LittleEndian(body);
        if (length < 0 || length > body.Length - sizeof(int))
            throw Fault(page, "the marks of missing values go beyond the page");
        var levels = Sized(ref _levels, rows);
        Demand(page, RunLengthReader.Read(body.Slice(sizeof(int), length), 1, levels));
        body = body[(sizeof(int) + length)..];
        var count = 0;
        for (var row = 0; row < levels.Length; row++)
            count += levels[row] & 1;
        for (var row = 0; row < marks.Length; row++)
            marks[row] = (levels[row] & 1) != 0;
        return count;
    }

    private void Spread(PagePlace page, ReadOnlySpan<byte> body, int count, Span<T> values)
    {
        if (_dense.Length < count)
            _dense = new T[count];
        var levels = _levels.AsSpan(0, values.Length);
        var dense = _dense.AsSpan(0, count);
        Decode(page, body, dense);
        var next = 0;
        for (var row = 0; row < values.Length; row++)
            values[row] = (levels[row] & 1) != 0 ? dense[next++] : default!;
    }

    private void Decode(PagePlace page, ReadOnlySpan<byte> body, Span<T> values)
    {
        switch (page.Header.Encoding)
        {
            case PageEncoding.Plain when _decoder.LeastBytes(values.Length) > body.Length:
                throw Fault(page, $"a page of {body.Length} bytes cannot hold {values.Length} values");
            case PageEncoding.Plain:
                Demand(page, _decoder.Decode(body, values));
                break;
            case PageEncoding.RleDictionary or PageEncoding.PlainDictionary:
                DecodeCodes(page, body, values);
                break;
            default:
                throw Fault(page, $"encoding {page.Header.Encoding} is not read");
        }
    }

    private void DecodeCodes(PagePlace page, ReadOnlySpan<byte> body, Span<T> values)
    {
        if (values.Length == 0)
            return;
        if (_dictionary is not { } dictionary)
            throw Fault(page, "a page refers to a dictionary and there is none");
        if (body.Length == 0)
            throw Fault(page, "the codes end too early");
        var codes = Sized(ref _codes, values.Length);
        Demand(page, RunLengthReader.Read(body[1..], body[0], codes));
        for (var i = 0; i < values.Length; i++)
        {
            if ((uint)codes[i] >= (uint)dictionary.Length)
                throw Fault(page, $"code {codes[i]} is beyond the {dictionary.Length} entries of the dictionary");
            values[i] = dictionary[codes[i]];
        }
    }

    private static Span<int> Sized(ref int[] numbers, int count)
    {
        if (numbers.Length < count)
            numbers = new int[count];
        return numbers.AsSpan(0, count);
    }

    private void DemandChecksum(PagePlace page, ReadOnlySpan<byte> stored)
    {
        if (page.Header.Checksum is { } checksum && checksum != (int)Crc32.Of(stored))
            throw Fault(page, "a page does not have the checksum its header gives");
    }

    private void Demand(PagePlace page, string? problem)
    {
        if (problem is not null)
            throw Fault(page, problem);
    }
}
