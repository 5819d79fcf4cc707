namespace Actuary.Parquet.Encodings;

/// <summary>Reads what <see cref="RunLengthWriter"/> writes, from bytes that may be damaged.</summary>
internal static class RunLengthReader
{
    /// <summary>Fills <paramref name="numbers"/>; returns what is wrong with the bytes, or null.</summary>
    public static string? Read(ReadOnlySpan<byte> bytes, int bitWidth, Span<int> numbers)
    {
        if (bitWidth is < 0 or > 31)
            return $"a bit width of {bitWidth} is impossible";
        while (numbers.Length > 0)
        {
            if (!TryReadVarint(ref bytes, out var header))
                return "a run has no header";
            var count = (header & 1) == 0 ? ReadRun(ref bytes, header >> 1, bitWidth, numbers) : ReadPacked(ref bytes, header >> 1, bitWidth, numbers);
            if (count <= 0)
                return "a run is empty or ends too early";
            numbers = numbers[count..];
        }
        return null;
    }

    private static int ReadRun(ref ReadOnlySpan<byte> bytes, uint length, int bitWidth, Span<int> numbers)
    {
        var width = (bitWidth + 7) / 8;
        if (bytes.Length < width)
            return 0;
        var number = 0;
        for (var i = 0; i < width; i++)
            number |= bytes[i] << 8 * i;
        bytes = bytes[width..];
        var count = (int)Math.Min(length, (uint)numbers.Length);
        numbers[..count].Fill(number);
        return count;
    }

    private static int ReadPacked(ref ReadOnlySpan<byte> bytes, uint groups, int bitWidth, Span<int> numbers)
    {
        var count = (int)Math.Min(groups * 8UL, (ulong)numbers.Length);
        var available = (ulong)bytes.Length * 8;
        if ((ulong)count * (ulong)bitWidth > available)
            return 0;
        var mask = (1UL << bitWidth) - 1;
        var pending = 0UL;
        int bits = 0, next = 0;
        for (var i = 0; i < count; i++)
        {
            for (; bits < bitWidth; bits += 8)
                pending |= (ulong)bytes[next++] << bits;
            numbers[i] = (int)(pending & mask);
            pending >>= bitWidth;
            bits -= bitWidth;
        }
        bytes = bytes[(int)Math.Min(groups * (ulong)bitWidth, (ulong)bytes.Length)..];
        return count;
    }

    private static bool TryReadVarint(ref ReadOnlySpan<byte> bytes, out uint value)
    {
        value = 0;
        for (var i = 0; i < 5 && i < bytes.Length; i++)
        {
            value |= (uint)(bytes[i] & 0x7F) << 7 * i;
            if (bytes[i] >= 0x80)
                continue;
            bytes = bytes[(i + 1)..];
            return true;
        }
        return false;
    }
}
