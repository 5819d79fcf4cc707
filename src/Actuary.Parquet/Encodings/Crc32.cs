using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Actuary.Parquet.Encodings;

/// <summary>
/// CRC-32 as in gzip (polynomial 0x04C11DB7, reflected), which page headers carry. With carry-less multiplication the message is folded
/// 64 bytes at a time to 16 congruent ones (Gopal et al., Fast CRC Computation for Generic Polynomials Using PCLMULQDQ, Intel 2009);
/// otherwise eight tables take 8 bytes at a time. Both give the same number.
/// </summary>
internal static class Crc32
{
    private const uint ReflectedPolynomial = 0xEDB88320;
    private static readonly uint[] s_tables = BuildTables();

    public static uint Of(ReadOnlySpan<byte> message) => Pclmulqdq.IsSupported && message.Length >= 64
        ? ~Fold(uint.MaxValue, message)
        : OfTables(message);

    /// <summary>The same without special instructions.</summary>
    internal static uint OfTables(ReadOnlySpan<byte> message) => ~Tables(uint.MaxValue, message);

    private static uint Fold(uint crc, ReadOnlySpan<byte> message)
    {
        // x^(4·128+32), x^(4·128−32) and x^(128+32), x^(128−32) modulo the polynomial, reflected.
        var by512 = Vector128.Create(0x154442bd4UL, 0x1c6e41596UL);
        var by128 = Vector128.Create(0x1751997d0UL, 0x0ccaa009eUL);
        var blocks = MemoryMarshal.Cast<byte, Vector128<ulong>>(message);
        var a = blocks[0] ^ Vector128.CreateScalar((ulong)crc);
        var (b, c, d) = (blocks[1], blocks[2], blocks[3]);
        blocks = blocks[4..];
        for (; blocks.Length >= 4; blocks = blocks[4..])
        {
            a = Shift(a, by512) ^ blocks[0];
            b = Shift(b, by512) ^ blocks[1];
            c = Shift(c, by512) ^ blocks[2];
            d = Shift(d, by512) ^ blocks[3];
        }
        a = Shift(Shift(Shift(a, by128) ^ b, by128) ^ c, by128) ^ d;
        foreach (var block in blocks)
            a = Shift(a, by128) ^ block;
        crc = Tables(0, MemoryMarshal.AsBytes(new ReadOnlySpan<Vector128<ulong>>(in a)));
        return Tables(crc, message[^(message.Length % 16)..]);
    }

    private static Vector128<ulong> Shift(Vector128<ulong> block, Vector128<ulong> powers) =>
        Pclmulqdq.CarrylessMultiply(block, powers, 0x00) ^ Pclmulqdq.CarrylessMultiply(block, powers, 0x11);

    private static uint Tables(uint crc, ReadOnlySpan<byte> message)
    {
        var tables = s_tables;
        for (; message.Length >= 8; message = message[8..])
        {
            var low = crc ^ BinaryPrimitives.ReadUInt32LittleEndian(message);
            var high = BinaryPrimitives.ReadUInt32LittleEndian(message[4..]);
            crc = tables[7 * 256 + (byte)low] ^ tables[6 * 256 + (byte)(low >> 8)]
                ^ tables[5 * 256 + (byte)(low >> 16)] ^ tables[4 * 256 + (int)(low >> 24)]
                ^ tables[3 * 256 + (byte)high] ^ tables[2 * 256 + (byte)(high >> 8)]
                ^ tables[256 + (byte)(high >> 16)] ^ tables[(int)(high >> 24)];
        }
        foreach (var octet in message)
            crc = tables[(byte)(crc ^ octet)] ^ crc >> 8;
        return crc;
    }

    private static uint[] BuildTables()
    {
        var tables = new uint[8 * 256];
        for (var octet = 0u; octet < 256; octet++)
        {
            var crc = octet;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc & 1) == 0 ? crc >> 1 : crc >> 1 ^ ReflectedPolynomial;
            tables[octet] = crc;
        }
        for (var entry = 256; entry < tables.Length; entry++)
            tables[entry] = tables[entry - 256] >> 8 ^ tables[(byte)tables[entry - 256]];
        return tables;
    }
}
