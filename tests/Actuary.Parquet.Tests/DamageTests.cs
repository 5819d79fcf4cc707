using Actuary.Parquet.Reading;

namespace Actuary.Parquet.Tests;

/// <summary>A damaged file is refused with its name and place; it never crashes, hangs or asks for all memory.</summary>
public class DamageTests
{
    [Theory]
    [InlineData(ParquetCodec.None)]
    [InlineData(ParquetCodec.Gzip)]
    public void Every_truncation_is_refused(ParquetCodec codec)
    {
        var whole = Sample(codec);
        for (var length = 0; length < whole.Length; length++)
        {
            using var cut = new MemoryStream(whole, 0, length);
            Should.Throw<ParquetException>(() => new ParquetReader(cut, "cut.parquet"), $"cut to {length} of {whole.Length} bytes").File.ShouldBe("cut.parquet");
        }
    }

    [Theory]
    [InlineData(ParquetCodec.None)]
    [InlineData(ParquetCodec.Gzip)]
    public void Every_changed_byte_is_refused_or_harmless(ParquetCodec codec)
    {
        var whole = Sample(codec);
        for (var position = 0; position < whole.Length; position++)
        {
            foreach (var change in (byte[])[0x01, 0x10, 0x80, 0xFF])
            {
                var damaged = (byte[])whole.Clone();
                damaged[position] ^= change;
                ReadAll(damaged, out _);
            }
        }
    }

    [Theory]
    [InlineData(ParquetCodec.None)]
    [InlineData(ParquetCodec.Gzip)]
    public void Every_changed_byte_of_a_page_is_found(ParquetCodec codec)
    {
        var whole = Sample(codec);
        using var file = new MemoryStream(whole);
        using var source = new ByteSource(file, "file");
        var chunks = EncodingTests.FooterOf(file).RowGroups.SelectMany(group => group.Columns);
        foreach (var page in chunks.SelectMany(chunk => PageScan.Pages(source, chunk)))
        {
            for (var i = 0; i < page.Header.CompressedBytes; i++)
            {
                var damaged = (byte[])whole.Clone();
                damaged[page.BodyOffset + i] ^= 0x04;
                ReadAll(damaged, out var problem);
                problem.ShouldNotBeNull().Offset.ShouldBe(page.BodyOffset);
                problem.Message.ShouldContain("checksum");
            }
        }
    }

    [Fact]
    public void Random_damage_is_refused_or_harmless()
    {
        var random = new Random(20240101);
        var whole = Sample(ParquetCodec.Gzip);
        for (var trial = 0; trial < 20_000; trial++)
        {
            var damaged = (byte[])whole.Clone();
            for (var changes = random.Next(1, 6); changes > 0; changes--)
                damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            ReadAll(damaged, out _);
        }
    }

    [Fact]
    public void Other_files_are_refused_by_name()
    {
        var path = Path.Combine(Path.GetTempPath(), $"actuary-{Guid.NewGuid():N}.parquet");
        try
        {
            File.WriteAllText(path, "year,fund_end\n2025,1649.95\n");
            var refused = Should.Throw<ParquetException>(() => ParquetReader.Open(path));
            refused.Message.ShouldContain(path);
            refused.Message.ShouldContain("no Parquet file");
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static void ReadAll(byte[] bytes, out ParquetException? problem)
    {
        problem = null;
        try
        {
            using var file = new MemoryStream(bytes);
            using var reader = new ParquetReader(file);
            foreach (var column in reader.Schema)
                ReadColumn(reader, column);
        }
        catch (ParquetException refused)
        {
            problem = refused;
        }
    }

    private static void ReadColumn(ParquetReader reader, ParquetColumn column)
    {
        _ = column.Type switch
        {
            ParquetType.Boolean => reader.Read<bool>(column.Name).Count,
            ParquetType.Int32 => reader.Read<int>(column.Name).Count,
            ParquetType.Int64 => reader.Read<long>(column.Name).Count,
            ParquetType.Float => reader.Read<float>(column.Name).Count,
            ParquetType.Double => reader.Read<double>(column.Name).Count,
            ParquetType.Date => reader.Read<DateOnly>(column.Name).Count,
            _ => reader.Read<string>(column.Name).Count,
        };
    }

    private static byte[] Sample(ParquetCodec codec)
    {
        var schema = new ParquetSchema(
            new("flag", ParquetType.Boolean, true),
            new("year", ParquetType.Int32),
            new("fund", ParquetType.Double, true),
            new("day", ParquetType.Date),
            new("name", ParquetType.String, true));
        var rows = Enumerable.Range(0, 20).ToArray();
        var present = rows.Select(row => row % 3 != 0).ToArray();
        ParquetData[] group =
        [
            ParquetData.Of("flag", rows.Select(row => row % 2 == 0).ToArray(), present),
            ParquetData.Of("year", rows.Select(row => 2025 + row / 10).ToArray()),
            ParquetData.Of("fund", rows.Select(row => row * 1.25).ToArray(), present),
            ParquetData.Of("day", rows.Select(row => new DateOnly(1960 + row, 1, 1)).ToArray()),
            ParquetData.Of("name", rows.Select(row => row % 4 == 0 ? null : row % 2 == 0 ? "省级" : "county").ToArray()),
        ];
        var options = new ParquetWriterOptions { Codec = codec, Metadata = [new("model", "test")] };
        using var file = RoundTripTests.Written(schema, options, group, group);
        return file.ToArray();
    }
}
