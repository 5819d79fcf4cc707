using System.Buffers;

namespace Actuary.Parquet.Writing;

/// <summary>
/// The present values of one column of one row group, in row order without gaps. With a dictionary the pages hold <see cref="ValueDictionary.Codes"/>,
/// otherwise the values in PLAIN encoding.
/// </summary>
internal abstract class ChunkValues
{
    /// <summary>Number of present values.</summary>
    public abstract int Count { get; }

    /// <summary>The distinct values and the code of each value; null where a dictionary would not make the pages smaller.</summary>
    public virtual ValueDictionary? Dictionary => null;

    /// <summary>Smallest and largest value in PLAIN encoding (text without its length), or none.</summary>
    public abstract (byte[] Min, byte[] Max)? Bounds { get; }

    /// <summary>How many of the <paramref name="count"/> values from <paramref name="start"/> a page takes in PLAIN encoding: at least one.</summary>
    public virtual int FitInPage(int start, int count) => count;

    /// <summary>The values in PLAIN encoding if they already lie so in memory; otherwise false.</summary>
    public virtual bool TryGetPlain(int start, int count, out ReadOnlySpan<byte> bytes)
    {
        bytes = default;
        return false;
    }

    /// <summary>Appends the values in PLAIN encoding.</summary>
    public virtual void WritePlain(int start, int count, ArrayBufferWriter<byte> page)
    {
        if (!TryGetPlain(start, count, out var bytes))
            throw new InvalidOperationException("These values are written from their dictionary only.");
        page.Write(bytes);
    }
}

/// <summary>A dictionary page in PLAIN encoding and, for each value, the number of its entry.</summary>
internal sealed record ValueDictionary(byte[] Page, int EntryCount, int[] Codes)
{
    /// <summary>Most entries: keeps the page small and the codes within two bytes.</summary>
    public const int MostEntries = 1 << 16;

    /// <summary>Bits of a code; one at least, because not every reader takes codes of no bits.</summary>
    public static int BitWidth(int entries) => Math.Max(1, 32 - int.LeadingZeroCount(entries - 1));

    /// <summary>True if entries and codes take fewer bytes than the values themselves, even where codes form no runs.</summary>
    public static bool Pays(long entryBytes, int entries, int values, long plainBytes) =>
        entryBytes + (long)values * BitWidth(entries) / 8 < plainBytes;
}
