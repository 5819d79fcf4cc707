using System.IO.Compression;

namespace Actuary.Parquet.Encodings;

/// <summary>One page, compressed and back.</summary>
internal static class Gzip
{
    /// <summary>Deflate cannot shrink by more than this factor, so a larger claim is a damaged header.</summary>
    private const long LargestRatio = 1032;

    public static byte[] Compress(ReadOnlySpan<byte> page, CompressionLevel level)
    {
        using var output = new MemoryStream(page.Length / 2 + 64);
        using (var gzip = new GZipStream(output, level, leaveOpen: true))
            gzip.Write(page);
        return output.ToArray();
    }

    /// <summary>Fills <paramref name="page"/> exactly; returns what is wrong, or null.</summary>
    public static string? Decompress(byte[] compressed, int length, Span<byte> page)
    {
        try
        {
            using var gzip = new GZipStream(new MemoryStream(compressed, 0, length), CompressionMode.Decompress);
            var read = gzip.ReadAtLeast(page, page.Length, throwOnEndOfStream: false);
            if (read < page.Length)
                return $"it decompresses to {read} bytes instead of {page.Length}";
            return gzip.ReadByte() >= 0 ? $"it decompresses to more than {page.Length} bytes" : null;
        }
        catch (InvalidDataException damaged)
        {
            return damaged.Message;
        }
    }

    public static bool IsPlausible(int compressed, int uncompressed) => uncompressed <= (compressed + 1L) * LargestRatio;
}
