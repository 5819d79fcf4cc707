using System.IO.Compression;
using Actuary.Parquet.Metadata;
using Actuary.Parquet.Writing;

namespace Actuary.Parquet;

/// <summary>
/// Writes a flat Parquet file: row groups one after another, then the footer.
/// <code>
/// using var stream = File.Create("path.parquet");
/// var writer = new ParquetWriter(stream, new ParquetSchema(new("year", ParquetType.Int32), new("fund_end", ParquetType.Double)));
/// writer.WriteRowGroup(ParquetData.Of("year", years), ParquetData.Of("fund_end", fundAtEnd));
/// writer.Complete();
/// </code>
/// The footer comes with <see cref="Complete"/> only: a file whose writing was interrupted has none, and no reader takes it for whole. The
/// writer neither owns nor closes the stream, which need not seek; byte zero of the file is where the stream stands. Not for several threads
/// at once; see <see cref="ParquetWriterOptions.Parallelism"/>.
/// </summary>
public sealed class ParquetWriter
{
    private readonly Stream _stream;
    private readonly ParquetWriterOptions _options;
    private readonly List<FooterRowGroup> _groups = [];
    private long _position;
    private State _state;

    /// <summary>Begins a file.</summary>
    /// <exception cref="ArgumentException">The stream cannot be written, or the options are impossible.</exception>
    /// <exception cref="PlatformNotSupportedException">The machine is big-endian.</exception>
    public ParquetWriter(Stream stream, ParquetSchema schema, ParquetWriterOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(schema);
        if (!BitConverter.IsLittleEndian)
            throw new PlatformNotSupportedException("Parquet files are written on little-endian machines only.");
        if (!stream.CanWrite)
            throw new ArgumentException("The stream cannot be written.", nameof(stream));
        _stream = stream;
        Schema = schema;
        _options = options ?? new ParquetWriterOptions();
        if (_options.Parallelism < 1)
            throw new ArgumentOutOfRangeException(nameof(options), _options.Parallelism, "At least one column is encoded at a time.");
        if (!Enum.IsDefined(_options.Codec))
            throw new ArgumentOutOfRangeException(nameof(options), _options.Codec, "There is no such codec.");
        Write(FormatCodes.Magic);
    }

    private enum State
    {
        Open,
        Broken,
        Complete,
    }

    /// <summary>The columns of the file.</summary>
    public ParquetSchema Schema { get; }

    /// <summary>Rows written so far.</summary>
    public long RowCount => _groups.Sum(group => group.RowCount);

    /// <summary>
    /// Writes one row group: the data of every column, in any order, all of the same length. A group without rows leaves no trace in the
    /// file. On an argument error nothing is written and the writer can go on, except after a text that is not Unicode.
    /// </summary>
    /// <exception cref="ArgumentException">A column is missing, unknown, given twice, of another type or length, or required and has missing values.</exception>
    /// <exception cref="InvalidOperationException">The file is complete, or writing it failed before.</exception>
    public void WriteRowGroup(params ReadOnlySpan<ParquetData> columns)
    {
        DemandOpen();
        var ordered = InSchemaOrder(columns);
        var rows = CheckRows(ordered);
        if (rows == 0)
            return;
        _state = State.Broken;
        var chunks = new FooterColumn[ordered.Length];
        foreach (var batch in Enumerable.Range(0, ordered.Length).Chunk(_options.Parallelism))
        {
            var encoded = Encode(batch, ordered);
            for (var i = 0; i < batch.Length; i++)
                chunks[batch[i]] = WriteChunk(Schema[batch[i]], encoded[i], rows);
        }
        _groups.Add(new FooterRowGroup(rows, chunks));
        _state = State.Open;
    }

    /// <summary>Writes the footer and flushes the stream. The file is whole only after this.</summary>
    /// <exception cref="InvalidOperationException">The file is complete already, or writing it failed.</exception>
    public void Complete()
    {
        DemandOpen();
        _state = State.Broken;
        var footer = FooterWriter.Write(new FileFooter(Schema, _groups, _options.Metadata, "Actuary"));
        Write(footer);
        Write(BitConverter.GetBytes(footer.Length));
        Write(FormatCodes.Magic);
        _stream.Flush();
        _state = State.Complete;
    }

    private EncodedChunk[] Encode(int[] batch, ParquetData[] ordered)
    {
        var encoded = new EncodedChunk[batch.Length];
        CompressionLevel? gzip = _options.Codec == ParquetCodec.Gzip ? _options.GzipLevel : null;
        if (batch.Length == 1)
            encoded[0] = ChunkEncoder.Encode(Schema[batch[0]], ordered[batch[0]], gzip);
        else
            Parallel.For(0, batch.Length, i => encoded[i] = ChunkEncoder.Encode(Schema[batch[i]], ordered[batch[i]], gzip));
        return encoded;
    }

    private FooterColumn WriteChunk(ParquetColumn column, EncodedChunk chunk, int rows)
    {
        var start = _position;
        var firstDataPage = _position;
        for (var page = 0; page < chunk.Pages.Count; page++)
        {
            if (page == 0 || (page == 1 && chunk.HasDictionary))
                firstDataPage = _position;
            WritePage(chunk, chunk.Pages[page]);
        }
        return new FooterColumn
        {
            Type = column.Type.Physical(),
            Encodings = chunk.Encodings,
            Codec = _options.Codec == ParquetCodec.Gzip ? CodecCode.Gzip : CodecCode.Uncompressed,
            ValueCount = rows,
            UncompressedBytes = chunk.UncompressedBytes,
            CompressedBytes = _position - start,
            DataPageOffset = firstDataPage,
            DictionaryPageOffset = chunk.HasDictionary ? start : null,
            Statistics = chunk.Statistics,
        };
    }

    private void WritePage(EncodedChunk chunk, EncodedPage page)
    {
        Write(page.Header);
        if (page.Body is not null)
            Write(page.Body);
        else if (chunk.Values.TryGetPlain(page.Start, page.Count, out var values))
            Write(values);
    }

    private void Write(ReadOnlySpan<byte> bytes)
    {
        _stream.Write(bytes);
        _position += bytes.Length;
    }

    private ParquetData[] InSchemaOrder(ReadOnlySpan<ParquetData> columns)
    {
        var ordered = new ParquetData?[Schema.Count];
        foreach (var data in columns)
        {
            ArgumentNullException.ThrowIfNull(data, nameof(columns));
            ref var place = ref ordered[Schema.PositionOf(data.Column)];
            if (place is not null)
                throw new ArgumentException($"Column '{data.Column}' is given twice.", nameof(columns));
            place = data;
        }
        var missing = Schema.Where((_, position) => ordered[position] is null).Select(column => column.Name).ToList();
        if (missing.Count > 0)
            throw new ArgumentException($"The row group lacks the columns {string.Join(", ", missing)}.", nameof(columns));
        return ordered!;
    }

    private int CheckRows(ParquetData[] columns)
    {
        var rows = columns[0].RowCount;
        for (var position = 0; position < columns.Length; position++)
        {
            var (column, data) = (Schema[position], columns[position]);
            if (data.Type != column.Type)
                throw new ArgumentException($"Column '{column.Name}' is {column.Type} and is given {data.Type} values.", nameof(columns));
            if (data.RowCount != rows)
                throw new ArgumentException($"Column '{column.Name}' has {data.RowCount} rows, column '{Schema[0].Name}' {rows}.", nameof(columns));
            if (!column.IsOptional && data.Present.Span.IndexOf(false) is >= 0 and var row)
                throw new ArgumentException($"Column '{column.Name}' is required and row {row} of the group has no value.", nameof(columns));
        }
        return rows;
    }

    private void DemandOpen()
    {
        if (_state != State.Open)
            throw new InvalidOperationException(_state == State.Complete ? "The file is complete." : "Writing the file failed; it cannot go on.");
    }
}
