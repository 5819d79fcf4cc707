using System.Buffers;

namespace Actuary.Parquet.Encodings;

/// <summary>
/// Writes small whole numbers in the hybrid of run lengths and bit packing (encoding RLE). A run of at least eight equal numbers takes a
/// header and one number; the rest goes in groups of eight, least significant bit first. A bit-packed stretch may end in a padded group only
/// at the end of the page.
/// </summary>
internal static class RunLengthWriter
{
    private const int Group = 8;

    /// <summary>Appends the numbers, each below 2^<paramref name="bitWidth"/>; the width is 1 to 24.</summary>
    public static void Write(ReadOnlySpan<int> numbers, int bitWidth, ArrayBufferWriter<byte> output)
    {
        while (numbers.Length > 0)
        {
            var packed = LengthBeforeRun(numbers);
            if (packed > 0)
                WritePacked(numbers[..packed], bitWidth, output);
            numbers = numbers[packed..];
            var run = LengthOfRun(numbers);
            if (run > 0)
                WriteRun(numbers[0], run, bitWidth, output);
            numbers = numbers[run..];
        }
    }

    /// <summary>Length of the stretch, a multiple of eight unless it is all, after which a run of at least eight begins.</summary>
    private static int LengthBeforeRun(ReadOnlySpan<int> numbers)
    {
        var start = 0;
        while (start < numbers.Length && !BeginsRun(numbers[start..]))
            start += Group;
        return Math.Min(start, numbers.Length);
    }

    private static bool BeginsRun(ReadOnlySpan<int> numbers) =>
        numbers.Length >= Group && !numbers[1..Group].ContainsAnyExcept(numbers[0]);

    private static int LengthOfRun(ReadOnlySpan<int> numbers)
    {
        if (numbers.Length == 0)
            return 0;
        var end = numbers.IndexOfAnyExcept(numbers[0]);
        return end < 0 ? numbers.Length : end;
    }

    private static void WriteRun(int number, int length, int bitWidth, ArrayBufferWriter<byte> output)
    {
        WriteVarint((uint)length << 1, output);
        var bytes = (bitWidth + 7) / 8;
        var span = output.GetSpan(bytes);
        for (var i = 0; i < bytes; i++)
            span[i] = (byte)(number >> 8 * i);
        output.Advance(bytes);
    }

    private static void WritePacked(ReadOnlySpan<int> numbers, int bitWidth, ArrayBufferWriter<byte> output)
    {
        var groups = (numbers.Length + Group - 1) / Group;
        WriteVarint((uint)groups << 1 | 1, output);
        var bytes = groups * bitWidth;
        var span = output.GetSpan(bytes)[..bytes];
        span.Clear();
        var pending = 0UL;
        int bits = 0, next = 0;
        foreach (var number in numbers)
        {
            pending |= (ulong)(uint)number << bits;
            bits += bitWidth;
            for (; bits >= 8; bits -= 8, pending >>= 8)
                span[next++] = (byte)pending;
        }
        if (bits > 0)
            span[next] = (byte)pending;
        output.Advance(bytes);
    }

    private static void WriteVarint(uint value, ArrayBufferWriter<byte> output)
    {
        var span = output.GetSpan(5);
        var count = 0;
        for (; value >= 0x80; value >>= 7)
            span[count++] = (byte)(value | 0x80);
        span[count++] = (byte)value;
        output.Advance(count);
    }
}
