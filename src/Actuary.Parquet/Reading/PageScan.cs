using Actuary.Parquet.Encodings;
using Actuary.Parquet.Metadata;

namespace Actuary.Parquet.Reading;

/// <summary>Where one page lies in the file.</summary>
internal readonly record struct PagePlace(PageHeader Header, long BodyOffset);

/// <summary>Walks the page headers of one column chunk, so that no memory is taken before the counts are known to agree.</summary>
internal static class PageScan
{
    private const int UsualHeader = 256;
    private const int LongestHeader = 1 << 20;

    /// <summary>The pages of a chunk in file order: at most one dictionary page, first; the rows of the data pages add up to those of the chunk.</summary>
    /// <exception cref="ParquetException">The headers are damaged or contradict the footer.</exception>
    public static List<PagePlace> Pages(ByteSource source, FooterColumn chunk)
    {
        var pages = new List<PagePlace>();
        var (position, end) = (chunk.Start, chunk.Start + chunk.CompressedBytes);
        var rows = 0L;
        while (rows < chunk.ValueCount && position < end)
        {
            var page = ReadHeader(source, position, end);
            Check(source, chunk, page, position, end, isFirst: pages.Count == 0);
            pages.Add(page);
            rows += page.Header.Type == PageType.Data ? page.Header.ValueCount : 0;
            position = page.BodyOffset + page.Header.CompressedBytes;
        }
        return rows == chunk.ValueCount
            ? pages
            : throw new ParquetException(source.Name, chunk.Start, $"the pages hold {rows} rows, the footer announces {chunk.ValueCount}");
    }

    private static PagePlace ReadHeader(ByteSource source, long position, long end)
    {
        var length = (int)Math.Min(UsualHeader, end - position);
        while (true)
        {
            var bytes = new byte[length];
            source.Read(position, bytes);
            var header = PageHeader.Read(bytes, out var headerBytes, out var isTruncated, out var problem);
            if (header is not null)
                return new PagePlace(header, position + headerBytes);
            var longer = (int)Math.Min(LongestHeader, end - position);
            if (!isTruncated || length == longer)
                throw new ParquetException(source.Name, position, $"a page header is damaged: {problem}");
            length = longer;
        }
    }

    private static void Check(ByteSource source, FooterColumn chunk, PagePlace page, long position, long end, bool isFirst)
    {
        var header = page.Header;
        if (page.BodyOffset + header.CompressedBytes > end)
            throw new ParquetException(source.Name, position, $"a page of {header.CompressedBytes} bytes goes beyond its column chunk");
        if (header.Type == PageType.Dictionary && !isFirst)
            throw new ParquetException(source.Name, position, "a dictionary page is not the first of its column chunk");
        var isPossible = chunk.Codec == CodecCode.Uncompressed
            ? header.UncompressedBytes == header.CompressedBytes
            : header.UncompressedBytes <= chunk.UncompressedBytes && Gzip.IsPlausible(header.CompressedBytes, header.UncompressedBytes);
        if (!isPossible)
            throw new ParquetException(source.Name, position, $"a page of {header.CompressedBytes} bytes cannot hold {header.UncompressedBytes}");
    }
}
