using System.IO.Compression;

namespace Actuary.Parquet;

/// <summary>How a file is written. None of it changes the values that are read back.</summary>
public sealed record ParquetWriterOptions
{
    /// <summary>Compression of the pages; none unless asked for.</summary>
    public ParquetCodec Codec { get; init; } = ParquetCodec.None;

    /// <summary>How hard gzip tries.</summary>
    public CompressionLevel GzipLevel { get; init; } = CompressionLevel.Optimal;

    /// <summary>Facts about the file, kept in its footer as UTF-8, in this order.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Metadata { get; init; } = [];

    /// <summary>
    /// Most columns encoded at the same time, at least one. The file is the same for any number; so many encoded columns of a row group are
    /// in memory at once.
    /// </summary>
    public int Parallelism { get; init; } = 1;
}
