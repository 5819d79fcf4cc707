using Actuary.Parquet.Metadata;

namespace Actuary.Parquet.Writing;

/// <summary>
/// One page ready for the file: its header, and its body, which is either <see cref="Body"/> or, where that is null, a stretch of the
/// caller's values that need no encoding and are not copied.
/// </summary>
internal readonly record struct EncodedPage(byte[] Header, byte[]? Body, int Start, int Count);

/// <summary>All pages of one column of one row group, before their place in the file is known.</summary>
internal sealed record EncodedChunk(
    ChunkValues Values,
    IReadOnlyList<EncodedPage> Pages,
    IReadOnlyList<PageEncoding> Encodings,
    bool HasDictionary,
    long UncompressedBytes,
    FooterStatistics Statistics);
