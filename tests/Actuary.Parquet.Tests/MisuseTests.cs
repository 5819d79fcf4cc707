namespace Actuary.Parquet.Tests;

/// <summary>A caller's mistake is named at once, and a file that was not completed is not taken for whole.</summary>
public class MisuseTests
{
    private static readonly ParquetSchema s_schema = new(new("year", ParquetType.Int32), new("fund", ParquetType.Double), new("note", ParquetType.String, true));
    private static readonly ParquetData s_years = ParquetData.Of("year", new[] { 2025, 2026 });
    private static readonly ParquetData s_funds = ParquetData.Of("fund", new[] { 1.5, 2.5 });
    private static readonly ParquetData s_notes = ParquetData.Of("note", new[] { "a", null });

    [Fact]
    public void A_missing_column_is_named() => Refused(s_years, s_funds).ShouldContain("note");

    [Fact]
    public void An_unknown_column_is_named() => Refused(s_years, s_funds, s_notes, ParquetData.Of("fnud", new[] { 1.0, 2.0 })).ShouldContain("'fnud'");

    [Fact]
    public void A_column_given_twice_is_named() => Refused(s_years, s_funds, s_notes, s_funds).ShouldContain("'fund' is given twice");

    [Fact]
    public void A_wrong_type_is_named() =>
        Refused(s_years, ParquetData.Of("fund", new[] { 1f, 2f }), s_notes).ShouldContain("'fund' is Double and is given Float values");

    [Fact]
    public void A_wrong_length_is_named() =>
        Refused(s_years, ParquetData.Of("fund", new double[3]), s_notes).ShouldContain("'fund' has 3 rows, column 'year' 2");

    [Fact]
    public void A_missing_value_of_a_required_column_is_named() =>
        Refused(s_years, ParquetData.Of("fund", new double[2], new[] { true, false }), s_notes).ShouldContain("'fund' is required and row 1 of the group has no value");

    [Fact]
    public void Marks_of_another_length_are_refused() =>
        Should.Throw<ArgumentException>(() => ParquetData.Of("fund", new double[3], new bool[2])).Message.ShouldContain("'fund' has 3 values and 2 marks");

    [Fact]
    public void A_lone_surrogate_is_refused() =>
        Refused(s_years, s_funds, ParquetData.Of("note", new[] { "ok", "bad \uD800" })).ShouldContain("'note' has a text that is not Unicode");

    [Fact]
    public void Two_columns_of_one_name_are_refused() =>
        Should.Throw<ArgumentException>(() => new ParquetSchema(new("a", ParquetType.Int32), new("a", ParquetType.Double))).Message.ShouldContain("'a'");

    [Fact]
    public void A_schema_without_columns_is_refused() => Should.Throw<ArgumentException>(() => new ParquetSchema());

    [Fact]
    public void After_a_refused_group_the_file_can_go_on()
    {
        using var stream = new MemoryStream();
        var writer = new ParquetWriter(stream, s_schema);
        Should.Throw<ArgumentException>(() => writer.WriteRowGroup(s_years));
        writer.WriteRowGroup(s_notes, s_years, s_funds);
        writer.Complete();
        using var reader = new ParquetReader(stream);
        reader.Read<double>("fund").Values.ShouldBe([1.5, 2.5]);
    }

    [Fact]
    public void A_file_that_is_not_completed_is_not_taken_for_whole()
    {
        using var stream = new MemoryStream();
        new ParquetWriter(stream, s_schema).WriteRowGroup(s_notes, s_years, s_funds);
        Should.Throw<ParquetException>(() => new ParquetReader(stream)).Message.ShouldContain("never completed");
    }

    [Fact]
    public void A_complete_file_takes_no_more()
    {
        using var stream = new MemoryStream();
        var writer = new ParquetWriter(stream, s_schema);
        writer.Complete();
        Should.Throw<InvalidOperationException>(() => writer.WriteRowGroup(s_notes, s_years, s_funds));
        Should.Throw<InvalidOperationException>(writer.Complete);
    }

    [Fact]
    public void A_writer_whose_stream_failed_does_not_complete_the_file()
    {
        using var stream = new SmallStream(200);
        var writer = new ParquetWriter(stream, s_schema);
        var many = new double[1000];
        Should.Throw<IOException>(() => writer.WriteRowGroup(
            ParquetData.Of("year", new int[1000]), ParquetData.Of("fund", many), ParquetData.Of("note", new string?[1000])));
        Should.Throw<InvalidOperationException>(writer.Complete);
    }

    [Fact]
    public void Reading_names_what_is_not_there()
    {
        using var file = RoundTripTests.Written(s_schema, new(), [s_years, s_funds, s_notes]);
        using var reader = new ParquetReader(file);
        Should.Throw<ArgumentException>(() => reader.Read<double>("fnud", 0)).Message.ShouldContain("'fnud'");
        Should.Throw<ArgumentException>(() => reader.Read<int>("fund", 0)).Message.ShouldContain("'fund' is Double");
        Should.Throw<ArgumentException>(() => reader.Read<DateTime>("fund")).Message.ShouldContain("'fund' is Double");
        Should.Throw<ArgumentOutOfRangeException>(() => reader.Read<double>("fund", 1)).Message.ShouldContain("1 row groups");
        Should.Throw<ArgumentException>(() => reader.Read<double>("fund", 0, new double[3])).Message.ShouldContain("2 rows");
        Should.Throw<InvalidOperationException>(() => reader.Read<string>("note", 0, new string[2])).Message.ShouldContain("lacks 1 values");
    }

    private static string Refused(params ParquetData[] columns)
    {
        using var stream = new MemoryStream();
        var writer = new ParquetWriter(stream, s_schema);
        return Should.Throw<ArgumentException>(() => writer.WriteRowGroup(columns)).Message;
    }

    /// <summary>A disk that is full after so many bytes.</summary>
    private sealed class SmallStream(int capacity) : MemoryStream
    {
        public override void Write(ReadOnlySpan<byte> buffer)
        {
            if (Length + buffer.Length > capacity)
                throw new IOException("No space left on device");
            base.Write(buffer);
        }
    }
}
