using System.Buffers.Binary;
using Actuary.Parquet.Metadata;
using Actuary.Parquet.Reading;

namespace Actuary.Parquet;

/// <summary>
/// Reads flat Parquet files: all that <see cref="ParquetWriter"/> writes, and files of others with PLAIN or dictionary pages (data page
/// version 1), gzip or no compression. Opening reads the footer only; each call reads one column of one row group and nothing else. Several
/// threads may read at once.
/// </summary>
public sealed class ParquetReader : IDisposable
{
    /// <summary>Opening magic, closing magic, length of the footer.</summary>
    private const int LeastBytes = 12;

    private readonly ByteSource _source;
    private readonly FileFooter _footer;

    private ParquetReader(ByteSource source)
    {
        if (!BitConverter.IsLittleEndian)
            throw new PlatformNotSupportedException("Parquet files are read on little-endian machines only.");
        _source = source;
        _footer = ReadFooter(source);
        RowGroups = [.. _footer.RowGroups.Select(ToRowGroup)];
    }

    /// <summary>Reads from a stream that can seek, from its beginning. The reader neither owns nor closes it.</summary>
    /// <param name="stream">The file.</param>
    /// <param name="name">What errors call it.</param>
    /// <exception cref="ArgumentException">The stream cannot be read or cannot seek.</exception>
    /// <exception cref="ParquetException">It is not a Parquet file, is damaged, or is beyond flat columns.</exception>
    public ParquetReader(Stream stream, string name = "stream")
        : this(new ByteSource(Seekable(stream), name))
    {
    }

    /// <summary>The columns, in file order.</summary>
    public ParquetSchema Schema => _footer.Schema;

    /// <summary>Facts about the file kept in its footer; a key can occur more than once.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Metadata => _footer.Metadata;

    /// <summary>Program that wrote the file; null if it does not say.</summary>
    public string? CreatedBy => _footer.CreatedBy;

    /// <summary>The row groups with their statistics, in file order.</summary>
    public IReadOnlyList<ParquetRowGroup> RowGroups { get; }

    /// <summary>Rows of the whole file.</summary>
    public long RowCount => RowGroups.Sum(group => (long)group.RowCount);

    /// <summary>Opens a file; dispose the reader to close it.</summary>
    /// <exception cref="IOException">The file is not there or cannot be opened.</exception>
    /// <exception cref="ParquetException">It is not a Parquet file, is damaged, or is beyond flat columns.</exception>
    public static ParquetReader Open(string path)
    {
        var source = new ByteSource(path);
        try
        {
            return new ParquetReader(source);
        }
        catch
        {
            source.Dispose();
            throw;
        }
    }

    /// <summary>What the footer says of one column of one row group.</summary>
    /// <exception cref="ArgumentException">There is no such column or row group.</exception>
    public ParquetStatistics Statistics(string column, int rowGroup) => Group(rowGroup).Statistics[Schema.PositionOf(column)];

    /// <summary>
    /// Reads one column of one row group. <typeparamref name="T"/> is the .NET type of the column: bool, int, long, float, double, string or
    /// <see cref="DateOnly"/>.
    /// </summary>
    /// <exception cref="ArgumentException">There is no such column or row group, or the column has another type.</exception>
    /// <exception cref="ParquetException">The values are damaged or use an encoding that is not read.</exception>
    public ParquetValues<T> Read<T>(string column, int rowGroup)
    {
        Group(rowGroup);
        return ReadGroups<T>(column, rowGroup, rowGroup + 1);
    }

    /// <summary>Reads one column of all row groups.</summary>
    /// <inheritdoc cref="Read{T}(string, int)"/>
    public ParquetValues<T> Read<T>(string column) => ReadGroups<T>(column, 0, RowGroups.Count);

    /// <summary>
    /// Reads one column of one row group into memory of the caller, of exactly its length. <paramref name="present"/> tells which rows have
    /// a value; it may be left empty, and then a missing value is an error.
    /// </summary>
    /// <returns>Number of missing values.</returns>
    /// <exception cref="ArgumentException">There is no such column or row group, the column has another type, or a length is wrong.</exception>
    /// <exception cref="InvalidOperationException">A value is missing and <paramref name="present"/> is empty.</exception>
    /// <exception cref="ParquetException">The values are damaged or use an encoding that is not read.</exception>
    public int Read<T>(string column, int rowGroup, Span<T> values, Span<bool> present = default)
    {
        var rows = Group(rowGroup).RowCount;
        if (values.Length != rows)
            throw new ArgumentException($"Row group {rowGroup} has {rows} rows; there is room for {values.Length} values.", nameof(values));
        if (present.Length != 0 && present.Length != rows)
            throw new ArgumentException($"Row group {rowGroup} has {rows} rows; there is room for {present.Length} marks.", nameof(present));
        var chunk = Chunk<T>(column, rowGroup);
        var missing = Reader<T>(column, chunk).Read(PageScan.Pages(_source, chunk), values, present);
        return missing == 0 || present.Length != 0
            ? missing
            : throw new InvalidOperationException($"Column '{column}' lacks {missing} values in row group {rowGroup}; read it with marks of presence.");
    }

    /// <summary>Closes the file if <see cref="Open"/> opened it.</summary>
    public void Dispose() => _source.Dispose();

    private static Stream Seekable(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return stream.CanRead && stream.CanSeek
            ? stream
            : throw new ArgumentException("The stream must be readable and able to seek: the description of a file is at its end.", nameof(stream));
    }

    private static FileFooter ReadFooter(ByteSource source)
    {
        if (source.Length < LeastBytes)
            throw new ParquetException(source.Name, 0, $"this is no Parquet file: it has {source.Length} bytes, the smallest has {LeastBytes}");
        var ends = new byte[LeastBytes];
        source.Read(0, ends.AsSpan(0, 4));
        source.Read(source.Length - 8, ends.AsSpan(4));
        if (ends.AsSpan(8).SequenceEqual(FormatCodes.EncryptedMagic))
            throw new ParquetException(source.Name, source.Length - 4, "the file is encrypted, which is not read");
        if (!ends.AsSpan(0, 4).SequenceEqual(FormatCodes.Magic))
            throw new ParquetException(source.Name, 0, "this is no Parquet file: it does not begin with PAR1");
        if (!ends.AsSpan(8).SequenceEqual(FormatCodes.Magic))
            throw new ParquetException(source.Name, source.Length - 4, "the file does not end with PAR1: it is cut short or was never completed");
        var length = BinaryPrimitives.ReadUInt32LittleEndian(ends.AsSpan(4));
        if (length > source.Length - LeastBytes || length > Array.MaxLength)
            throw new ParquetException(source.Name, source.Length - 8, $"a footer of {length} bytes does not fit in a file of {source.Length}");
        var footer = new byte[length];
        var offset = source.Length - 8 - length;
        source.Read(offset, footer);
        return FooterReader.Read(footer, source.Name, offset);
    }

    private ParquetValues<T> ReadGroups<T>(string column, int first, int end)
    {
        DemandType<T>(column);
        var chunks = Enumerable.Range(first, end - first).Select(group => Chunk<T>(column, group)).ToList();
        // All page headers are walked before memory is taken, so that a damaged count cannot ask for too much.
        var pages = chunks.ConvertAll(chunk => PageScan.Pages(_source, chunk));
        var rows = chunks.Sum(chunk => chunk.ValueCount);
        if (rows > Array.MaxLength)
            throw new InvalidOperationException($"Column '{column}' has {rows} rows, more than an array holds; read it by row group.");
        var values = GC.AllocateUninitializedArray<T>((int)rows);
        var present = Schema[column].IsOptional ? new bool[rows] : [];
        int row = 0, missing = 0;
        for (var i = 0; i < chunks.Count; i++)
        {
            var count = (int)chunks[i].ValueCount;
            var marks = present.Length == 0 ? default : present.AsSpan(row, count);
            missing += Reader<T>(column, chunks[i]).Read(pages[i], values.AsSpan(row, count), marks);
            row += count;
        }
        return new ParquetValues<T>(values, missing == 0 ? null : present);
    }

    private ChunkReader<T> Reader<T>(string column, FooterColumn chunk) => new(_source, Schema[column], chunk);

    private FooterColumn Chunk<T>(string column, int rowGroup)
    {
        DemandType<T>(column);
        return _footer.RowGroups[rowGroup].Columns[Schema.PositionOf(column)];
    }

    private void DemandType<T>(string column)
    {
        var type = Schema[column].Type;
        if (type.ClrType() != typeof(T))
            throw new ArgumentException($"Column '{column}' is {type} and cannot be read as {typeof(T).Name}.", nameof(column));
    }

    private ParquetRowGroup Group(int rowGroup) => rowGroup >= 0 && rowGroup < RowGroups.Count
        ? RowGroups[rowGroup]
        : throw new ArgumentOutOfRangeException(nameof(rowGroup), rowGroup, $"The file has {RowGroups.Count} row groups.");

    private ParquetRowGroup ToRowGroup(FooterRowGroup group) => new(
        (int)group.RowCount,
        group.Columns.Sum(column => column.CompressedBytes),
        [.. group.Columns.Select((column, position) => StatisticsReader.Read(Schema[position], column.Statistics))]);
}
