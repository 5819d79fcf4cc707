using System.Buffers;
using System.IO.Compression;
using System.Text;
using Actuary.Parquet.Encodings;
using Actuary.Parquet.Metadata;
using Actuary.Parquet.Reading;
using FsCheck;
using FsCheck.Fluent;

namespace Actuary.Parquet.Tests;

public class EncodingTests
{
    /// <summary>The check value that catalogues of CRCs give for CRC-32/ISO-HDLC.</summary>
    [Fact]
    public void Crc32_of_the_nine_digits() => Crc32.Of("123456789"u8).ShouldBe(0xCBF43926u);

    /// <summary>A gzip file ends with the CRC-32 and the length of its content (RFC 1952).</summary>
    [Fact]
    public void Crc32_is_that_of_gzip_for_every_length()
    {
        var random = new Random(7);
        for (var length = 1; length < 400; length++)
        {
            var message = new byte[length];
            random.NextBytes(message);
            using var compressed = new MemoryStream();
            using (var gzip = new GZipStream(compressed, CompressionLevel.Fastest, leaveOpen: true))
                gzip.Write(message);
            var published = BitConverter.ToUInt32(compressed.ToArray().AsSpan()[^8..^4]);
            Crc32.Of(message).ShouldBe(published);
            Crc32.OfTables(message).ShouldBe(published);
        }
    }

    /// <summary>The worked example of bit packing in the format's own description (Apache Parquet, Encodings.md): 0 to 7 in three bits each.</summary>
    [Fact]
    public void Bit_packing_of_zero_to_seven()
    {
        var output = new ArrayBufferWriter<byte>();
        RunLengthWriter.Write([0, 1, 2, 3, 4, 5, 6, 7], 3, output);
        output.WrittenSpan.ToArray().ShouldBe([1 << 1 | 1, 0b10001000, 0b11000110, 0b11111010]);
    }

    [Fact]
    public void A_long_run_takes_three_bytes()
    {
        var output = new ArrayBufferWriter<byte>();
        RunLengthWriter.Write([.. Enumerable.Repeat(1, 100)], 1, output);
        output.WrittenSpan.ToArray().ShouldBe([100 * 2 & 0x7F | 0x80, 100 * 2 >> 7, 1]);
    }

    [Fact]
    public void Run_lengths_come_back()
    {
        var runs = Gen.Choose(0, (1 << 16) - 1).Zip(Gen.OneOf(Gen.Choose(1, 3), Gen.Choose(1, 40))).ListOf();
        Prop.ForAll(Gen.Choose(1, 16).Zip(runs).ToArbitrary(), sample =>
        {
            var (width, stretches) = sample;
            var numbers = stretches.SelectMany(run => Enumerable.Repeat(run.Item1 & (1 << width) - 1, run.Item2)).ToArray();
            var output = new ArrayBufferWriter<byte>();
            RunLengthWriter.Write(numbers, width, output);
            var back = new int[numbers.Length];
            RunLengthReader.Read(output.WrittenSpan, width, back).ShouldBeNull();
            back.ShouldBe(numbers);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Repeating_integers_and_texts_take_a_fraction_of_their_plain_size()
    {
        const int rows = 600_000;
        var schema = new ParquetSchema(new("path", ParquetType.Int32), new("year", ParquetType.Int32), new("scheme", ParquetType.String));
        using var file = RoundTripTests.Written(schema, new(), [
            ParquetData.Of("path", Enumerable.Range(0, rows).Select(row => row / 60).ToArray()),
            ParquetData.Of("year", Enumerable.Range(0, rows).Select(row => 2025 + row % 60).ToArray()),
            ParquetData.Of("scheme", Enumerable.Range(0, rows).Select(row => row % 2 == 0 ? "resident-pension" : "employee-pension").ToArray())]);
        // Plain: 4 + 4 + 20 bytes a row. In codes of 14 bits in runs of 60, 6 bits, and 1 bit: less than 2.
        file.Length.ShouldBeLessThan(rows * 2);
    }

    [Fact]
    public void No_page_is_longer_than_a_mebibyte_unless_a_single_text_is()
    {
        const int rows = 400_000;
        var schema = new ParquetSchema(new("number", ParquetType.Double, true), new("text", ParquetType.String, true));
        var texts = Enumerable.Range(0, rows).Select(row => row % 5 == 0 ? null : $"text {row} of many").ToArray();
        using var file = RoundTripTests.Written(schema, new(), [ParquetData.Of("number", new double[rows]), ParquetData.Of("text", texts)]);
        var footer = FooterOf(file);
        using var source = new ByteSource(file, "file");
        const int levels = (1 << 17) / 8 + 64;
        foreach (var page in footer.RowGroups[0].Columns.SelectMany(column => PageScan.Pages(source, column)))
            page.Header.UncompressedBytes.ShouldBeLessThanOrEqualTo((1 << 20) + levels);
    }

    internal static FileFooter FooterOf(MemoryStream file)
    {
        var bytes = file.ToArray();
        Encoding.ASCII.GetString(bytes[^4..]).ShouldBe("PAR1");
        var length = BitConverter.ToInt32(bytes.AsSpan()[^8..]);
        return FooterReader.Read(bytes.AsSpan(bytes.Length - 8 - length, length), "file", bytes.Length - 8 - length);
    }
}
