using FsCheck;
using FsCheck.Fluent;

namespace Actuary.Parquet.Tests;

/// <summary>What is read is what was written, bit for bit, for every type, required and optional, compressed and not, over several row groups.</summary>
public class RoundTripTests
{
    [Fact]
    public void Booleans() => Check(ParquetType.Boolean, Samples.Booleans, (name, values, present) => ParquetData.Of(name, values, present), value => value);

    [Fact]
    public void Int32s() => Check(ParquetType.Int32, Samples.Int32s, (name, values, present) => ParquetData.Of(name, values, present), value => value);

    [Fact]
    public void Int64s() => Check(ParquetType.Int64, Samples.Int64s, (name, values, present) => ParquetData.Of(name, values, present), value => value);

    [Fact]
    public void Floats() => Check(ParquetType.Float, Samples.Floats, (name, values, present) => ParquetData.Of(name, values, present), value => BitConverter.SingleToInt32Bits(value));

    [Fact]
    public void Doubles() => Check(ParquetType.Double, Samples.Doubles, (name, values, present) => ParquetData.Of(name, values, present), value => BitConverter.DoubleToInt64Bits(value));

    [Fact]
    public void Dates() => Check(ParquetType.Date, Samples.Dates, (name, values, present) => ParquetData.Of(name, values, present), value => value);

    [Fact]
    public void Texts() => Check(ParquetType.String, Samples.Texts, TextOrNull, value => value);

    [Theory]
    [InlineData(ParquetCodec.None)]
    [InlineData(ParquetCodec.Gzip)]
    public void Columns_of_many_pages_come_back_whole(ParquetCodec codec)
    {
        const int rows = 300_001;
        var doubles = Enumerable.Range(0, rows).Select(row => Math.Sin(row) * 1e9).ToArray();
        var present = Enumerable.Range(0, rows).Select(row => row % 7 != 3).ToArray();
        var integers = Enumerable.Range(0, rows).Select(row => row % 60 == 59 ? int.MinValue : row / 60).ToArray();
        var texts = Enumerable.Range(0, rows).Select(row => row % 11 == 0 ? null : $"row {row}").ToArray();
        var flags = Enumerable.Range(0, rows).Select(row => row % 3 == 0).ToArray();
        var schema = new ParquetSchema(
            new("doubles", ParquetType.Double),
            new("gaps", ParquetType.Double, isOptional: true),
            new("integers", ParquetType.Int32),
            new("integer_gaps", ParquetType.Int32, isOptional: true),
            new("texts", ParquetType.String, isOptional: true),
            new("flags", ParquetType.Boolean));

        using var file = Written(schema, new ParquetWriterOptions { Codec = codec }, [
            ParquetData.Of("doubles", doubles), ParquetData.Of("gaps", doubles, present), ParquetData.Of("integers", integers),
            ParquetData.Of("integer_gaps", integers, present), ParquetData.Of("texts", texts), ParquetData.Of("flags", flags)]);
        using var reader = new ParquetReader(file);

        reader.Read<double>("doubles", 0).Values.ShouldHold(doubles);
        reader.Read<double>("gaps", 0).Values.ShouldHold(doubles.Zip(present, (value, isThere) => isThere ? value : 0));
        reader.Read<double>("gaps", 0).Present!.ShouldHold(present);
        reader.Read<int>("integers", 0).Values.ShouldHold(integers);
        reader.Read<int>("integer_gaps", 0).Values.ShouldHold(integers.Zip(present, (value, isThere) => isThere ? value : 0));
        reader.Read<string>("texts", 0).Values.ShouldHold(texts!);
        reader.Read<bool>("flags", 0).Values.ShouldHold(flags);
    }

    [Fact]
    public void A_text_longer_than_a_page_comes_back_whole()
    {
        string[] texts = ["short", new string('养', 1_000_000), "", new string('x', 2_500_000), "end"];
        using var file = Written(new ParquetSchema(new ParquetColumn("text", ParquetType.String)), new(), [ParquetData.Of("text", texts)]);
        using var reader = new ParquetReader(file);
        reader.Read<string>("text", 0).Values.ShouldHold(texts);
        reader.Statistics("text", 0).ShouldBe(new ParquetStatistics(0, null, null), "a bound of megabytes has no place in a footer");
    }

    [Fact]
    public void A_file_without_row_groups_keeps_its_schema_and_metadata()
    {
        var schema = new ParquetSchema(new("a", ParquetType.Int32), new ParquetColumn("资金", ParquetType.Date, isOptional: true));
        var metadata = new Dictionary<string, string>(StringComparer.Ordinal) { ["模型"] = "城乡居民基本养老保险", ["empty"] = "", ["json"] = "{\"a\": 1}" };
        using var file = Written(schema, new ParquetWriterOptions { Metadata = [.. metadata] });
        using var reader = new ParquetReader(file);
        reader.Schema.ShouldBe(schema);
        reader.Metadata.ShouldBe(metadata);
        reader.RowCount.ShouldBe(0);
        reader.RowGroups.ShouldBeEmpty();
        reader.Read<int>("a").Values.ShouldBeEmpty();
        reader.CreatedBy.ShouldBe("Actuary");
    }

    [Fact]
    public void A_file_on_disk_is_read_by_column_from_several_threads()
    {
        var path = Path.Combine(Path.GetTempPath(), $"actuary-{Guid.NewGuid():N}.parquet");
        try
        {
            var columns = Enumerable.Range(0, 12).Select(column => $"c{column}").ToArray();
            var values = columns.Select((_, column) => Enumerable.Range(0, 50_000).Select(row => row * 0.5 + column).ToArray()).ToArray();
            using (var stream = File.Create(path))
            {
                var writer = new ParquetWriter(stream, new ParquetSchema(columns.Select(column => new ParquetColumn(column, ParquetType.Double))));
                writer.WriteRowGroup([.. columns.Select((column, i) => ParquetData.Of(column, values[i]))]);
                writer.WriteRowGroup([.. columns.Reverse().Select((column, i) => ParquetData.Of(column, values[^(i + 1)]))]);
                writer.Complete();
            }
            using var reader = ParquetReader.Open(path);
            Parallel.For(0, 48, task =>
            {
                var room = new double[50_000];
                reader.Read<double>(columns[task % 12], task / 24, room).ShouldBe(0);
                room.ShouldHold(values[task % 12]);
            });
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Theory]
    [InlineData(ParquetCodec.None)]
    [InlineData(ParquetCodec.Gzip)]
    public void The_bytes_do_not_depend_on_how_many_columns_are_encoded_at_once(ParquetCodec codec)
    {
        var doubles = Enumerable.Range(0, 200_000).Select(row => Math.Sqrt(row)).ToArray();
        var years = Enumerable.Range(0, 200_000).Select(row => 2025 + row % 60).ToArray();
        var schema = new ParquetSchema(new("a", ParquetType.Double), new("b", ParquetType.Int32), new("c", ParquetType.Double, true), new("d", ParquetType.Int32, true));
        ParquetData[] group = [ParquetData.Of("a", doubles), ParquetData.Of("b", years), ParquetData.Of("c", doubles), ParquetData.Of("d", years)];
        using var one = Written(schema, new ParquetWriterOptions { Codec = codec, Parallelism = 1 }, group, group);
        foreach (var parallelism in (int[])[2, 3, 16])
        {
            using var many = Written(schema, new ParquetWriterOptions { Codec = codec, Parallelism = parallelism }, group, group);
            many.ToArray().AsSpan().SequenceEqual(one.ToArray()).ShouldBeTrue($"with {parallelism} at once");
        }
    }

    internal static MemoryStream Written(ParquetSchema schema, ParquetWriterOptions options, params ParquetData[][] groups)
    {
        var stream = new MemoryStream();
        var writer = new ParquetWriter(stream, schema, options);
        foreach (var group in groups)
            writer.WriteRowGroup(group);
        writer.Complete();
        return stream;
    }

    private static ParquetData TextOrNull(string name, string[] values, bool[]? present) =>
        ParquetData.Of(name, values.Select((value, row) => present is null || present[row] ? value : null).ToArray());

    private static void Check<T>(ParquetType type, Gen<T> values, Func<string, T[], bool[]?, ParquetData> data, Func<T, object?> bits)
    {
        var cases = Samples.Groups(values).Zip(Gen.Elements(ParquetCodec.None, ParquetCodec.Gzip)).ToArbitrary();
        Prop.ForAll(cases, sample =>
        {
            var (groups, codec) = sample;
            // A group without rows leaves no trace.
            var whole = groups.Where(group => group.Length > 0).ToArray();
            var schema = new ParquetSchema(new("required", type), new("optional", type, isOptional: true));
            using var file = Written(schema, new ParquetWriterOptions { Codec = codec }, [.. groups.Select(group => new[]
            {
                data("optional", [.. group.Select(cell => cell.Value)], [.. group.Select(cell => cell.IsPresent)]),
                data("required", [.. group.Select(cell => cell.Value)], null),
            })]);
            using var reader = new ParquetReader(file);
            reader.RowGroups.Select(group => group.RowCount).ShouldBe(whole.Select(group => group.Length));
            for (var i = 0; i < whole.Length; i++)
            {
                reader.Read<T>("required", i).Values.Select(bits).ShouldHold(whole[i].Select(cell => bits(cell.Value)));
                var optional = reader.Read<T>("optional", i);
                optional.Values.Select((value, row) => optional.IsPresent(row) ? bits(value) : null)
                    .ShouldHold(whole[i].Select(cell => cell.IsPresent ? bits(cell.Value) : null));
                optional.NullCount.ShouldBe(whole[i].Count(cell => !cell.IsPresent));
                reader.Statistics("optional", i).NullCount.ShouldBe(optional.NullCount);
                reader.Statistics("required", i).NullCount.ShouldBe(0);
            }
            reader.Read<T>("required").Values.Select(bits).ShouldHold(whole.SelectMany(group => group).Select(cell => bits(cell.Value)));
        }).QuickCheckThrowOnFailure();
    }
}
