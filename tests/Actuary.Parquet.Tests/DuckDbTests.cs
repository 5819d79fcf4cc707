using System.Globalization;
using System.Text.Json;

namespace Actuary.Parquet.Tests;

/// <summary>DuckDB opens our files and finds in them what was written; we open its files and find what it wrote.</summary>
public sealed class DuckDbTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("actuary-duckdb-").FullName;

    [Theory]
    [InlineData(ParquetCodec.None)]
    [InlineData(ParquetCodec.Gzip)]
    public void DuckDB_reads_every_column_type_and_value(ParquetCodec codec)
    {
        var path = Path.Combine(_folder, "all types.parquet");
        List<SampleRow[]> groups = [[.. AllTypes.Rows(0, 1_000)], [.. AllTypes.Rows(1_000, 1)], [.. AllTypes.Rows(2_000, 700)]];
        AllTypes.Write(path, codec, groups);
        var file = DuckDb.Quoted(path);

        var answers = DuckDb.Query(
            $"DESCRIBE SELECT * FROM {file}",
            $"SELECT {string.Join(", ", AllTypes.Columns.Select(name => $"CAST({name} AS VARCHAR) AS {name}"))} FROM {file}",
            $"SELECT {string.Join(", ", AllTypes.Columns.Select(Aggregates))} FROM {file}",
            $"SELECT * FROM parquet_kv_metadata({file})",
            $"SELECT row_group_id, path_in_schema, num_values, stats_null_count, stats_min_value, stats_max_value, compression FROM parquet_metadata({file})",
            $"SELECT name, type, repetition_type, converted_type, logical_type FROM parquet_schema({file})",
            $"SELECT count(*) AS n FROM {file} WHERE int > 2000000000",
            $"SELECT count(*) AS n FROM {file} WHERE text_opt = '养老 7'");

        answers[0].ToDictionary(row => Text(row, "column_name"), row => Text(row, "column_type")).ShouldBe(ExpectedTypes());
        CheckValues(answers[1], [.. groups.SelectMany(group => group)]);
        CheckAggregates(answers[2].Single(), [.. groups.SelectMany(group => group)]);
        answers[3].Count.ShouldBe(2);
        CheckRowGroups(answers[4], groups, codec);
        CheckSchema(answers[5]);
        // Bounds that were wrong would let DuckDB pass over row groups that hold an answer.
        var rows = groups.SelectMany(group => group).ToList();
        Text(answers[6].Single(), "n").ShouldBe(Invariant(rows.Count(row => row.Int > 2_000_000_000)));
        Text(answers[7].Single(), "n").ShouldBe(Invariant(rows.Count(row => row.IsPresent && row.Text == "养老 7")));
    }

    [Fact]
    public void DuckDB_reads_columns_of_many_pages()
    {
        const int rows = 300_000;
        var path = Path.Combine(_folder, "paths.parquet");
        var paths = Enumerable.Range(0, rows).Select(row => row / 60).ToArray();
        var years = Enumerable.Range(0, rows).Select(row => 2025 + row % 60).ToArray();
        var funds = Enumerable.Range(0, rows).Select(row => Math.Cos(row) * 1e12).ToArray();
        var present = Enumerable.Range(0, rows).Select(row => row % 5 != 0).ToArray();
        var notes = Enumerable.Range(0, rows).Select(row => row % 3 == 0 ? null : $"note {row}").ToArray();
        using (var stream = File.Create(path))
        {
            var schema = new ParquetSchema(
                new("path", ParquetType.Int32), new("year", ParquetType.Int32), new("fund", ParquetType.Double), new("gap", ParquetType.Double, true), new("note", ParquetType.String, true));
            var writer = new ParquetWriter(stream, schema);
            for (var group = 0; group < 2; group++)
                writer.WriteRowGroup(ParquetData.Of("path", paths), ParquetData.Of("year", years), ParquetData.Of("fund", funds), ParquetData.Of("gap", funds, present), ParquetData.Of("note", notes));
            writer.Complete();
        }
        var row = DuckDb.Query($"""
            SELECT count(*) AS n, sum(path) AS paths, sum(year) AS years, sum(year * (path % 7)) AS crossed,
                   CAST(fsum(fund) AS VARCHAR) AS fund, CAST(min(fund) AS VARCHAR) AS low, CAST(max(fund) AS VARCHAR) AS high,
                   count(gap) AS gaps, CAST(fsum(gap) AS VARCHAR) AS gap,
                   count(note) AS notes, sum(length(note)) AS letters, min(note) AS first, max(note) AS last
            FROM {DuckDb.Quoted(path)}
            """)[0].Single();

        Text(row, "n").ShouldBe(Invariant(2 * rows));
        Text(row, "paths").ShouldBe(Invariant(2 * paths.Sum(value => (long)value)));
        Text(row, "years").ShouldBe(Invariant(2 * years.Sum(value => (long)value)));
        Text(row, "crossed").ShouldBe(Invariant(2 * paths.Zip(years, (p, y) => (long)y * (p % 7)).Sum()));
        Number(row, "fund").ShouldBe(2 * funds.Sum(), 1e-9 * funds.Sum(Math.Abs));
        Number(row, "low").ShouldBe(funds.Min());
        Number(row, "high").ShouldBe(funds.Max());
        Text(row, "gaps").ShouldBe(Invariant(2 * present.Count(isThere => isThere)));
        Number(row, "gap").ShouldBe(2 * funds.Where((_, i) => present[i]).Sum(), 1e-9 * funds.Sum(Math.Abs));
        Text(row, "notes").ShouldBe(Invariant(2 * notes.Count(note => note is not null)));
        Text(row, "letters").ShouldBe(Invariant(2 * notes.Sum(note => note?.Length ?? 0)));
        Text(row, "first").ShouldBe(notes.Where(note => note is not null).Min(StringComparer.Ordinal));
        Text(row, "last").ShouldBe(notes.Where(note => note is not null).Max(StringComparer.Ordinal));
    }

    [Fact]
    public void DuckDB_opens_a_file_without_rows()
    {
        var path = Path.Combine(_folder, "empty.parquet");
        AllTypes.Write(path, ParquetCodec.None, []);
        var answers = DuckDb.Query($"DESCRIBE SELECT * FROM {DuckDb.Quoted(path)}", $"SELECT count(*) AS n FROM {DuckDb.Quoted(path)}");
        answers[0].ToDictionary(row => Text(row, "column_name"), row => Text(row, "column_type")).ShouldBe(ExpectedTypes());
        Text(answers[1].Single(), "n").ShouldBe("0");
    }

    [Theory]
    [InlineData("uncompressed")]
    [InlineData("gzip")]
    public void Files_of_DuckDB_are_read(string codec)
    {
        const int rows = 150_000;
        var path = Path.Combine(_folder, "theirs.parquet");
        DuckDb.Query($"""
            COPY (SELECT i % 3 = 0 AS flag, CAST(i - 5 AS INTEGER) AS int, i * 10000000000 AS long, CAST(i / 8 AS FLOAT) AS float, i / 3 AS double,
                         CASE WHEN i % 4 <> 0 THEN 'text ' || (i % 100) END AS text, DATE '1950-01-01' + CAST(i AS INTEGER) AS date
                  FROM range({rows}) AS t(i)) TO {DuckDb.Quoted(path)} (FORMAT parquet, COMPRESSION {codec}, KV_METADATA {'{'} source: 'duck' {'}'})
            """);
        using var reader = ParquetReader.Open(path);
        var row = Enumerable.Range(0, rows);
        reader.RowCount.ShouldBe(rows);
        reader.Metadata.ShouldContain(new KeyValuePair<string, string>("source", "duck"));
        reader.Read<bool>("flag").Values.ShouldHold(row.Select(i => i % 3 == 0));
        reader.Read<int>("int").Values.ShouldHold(row.Select(i => i - 5));
        reader.Read<long>("long").Values.ShouldHold(row.Select(i => i * 10_000_000_000));
        reader.Read<float>("float").Values.ShouldHold(row.Select(i => (float)(i / 8.0)));
        reader.Read<double>("double").Values.ShouldHold(row.Select(i => i / 3.0));
        reader.Read<string>("text").Values.ShouldHold(row.Select(i => i % 4 != 0 ? $"text {i % 100}" : null)!);
        reader.Read<DateOnly>("date").Values.ShouldHold(row.Select(i => new DateOnly(1950, 1, 1).AddDays(i)));
        reader.Statistics("int", 0).Min.ShouldBe(-5);
    }

    [Fact]
    public void Files_of_DuckDB_beyond_the_subset_are_refused_by_name()
    {
        var (nested, snappy) = (Path.Combine(_folder, "nested.parquet"), Path.Combine(_folder, "snappy.parquet"));
        DuckDb.Query(
            $"COPY (SELECT [1, 2] AS many) TO {DuckDb.Quoted(nested)} (FORMAT parquet)",
            $"COPY (SELECT 1 AS one) TO {DuckDb.Quoted(snappy)} (FORMAT parquet, COMPRESSION snappy)");
        Should.Throw<ParquetException>(() => ParquetReader.Open(nested)).Message.ShouldContain("'many' is nested");
        Should.Throw<ParquetException>(() => ParquetReader.Open(snappy)).Message.ShouldContain("Snappy is not read");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static Dictionary<string, string> ExpectedTypes()
    {
        string[] types = ["BOOLEAN", "INTEGER", "BIGINT", "FLOAT", "DOUBLE", "VARCHAR", "DATE"];
        return AllTypes.Columns.Select((name, i) => (name, types[i % types.Length])).ToDictionary();
    }

    private static void CheckValues(IReadOnlyList<IReadOnlyDictionary<string, JsonElement>> answer, SampleRow[] rows)
    {
        CheckColumn("flag", text => text == "true", row => row.Flag);
        CheckColumn("int", int.Parse, row => row.Int);
        CheckColumn("long", long.Parse, row => row.Long);
        CheckColumn("float", text => BitConverter.SingleToInt32Bits(float.Parse(text)), row => BitConverter.SingleToInt32Bits(row.Float));
        CheckColumn("double", text => BitConverter.DoubleToInt64Bits(double.Parse(text)), row => BitConverter.DoubleToInt64Bits(row.Double));
        CheckColumn("text", text => text, row => row.Text);
        CheckColumn("date", DateOnly.Parse, row => row.Date);

        void CheckColumn<T>(string name, Func<string, T> parse, Func<SampleRow, T> expected)
        {
            answer.Select(row => parse(Text(row, name))).ShouldHold(rows.Select(expected));
            answer.Select(row => IsNull(row, $"{name}_opt") ? default : parse(Text(row, $"{name}_opt")))
                .ShouldHold(rows.Select(row => row.IsPresent ? expected(row) : default));
            answer.Select(row => IsNull(row, $"{name}_opt")).ShouldHold(rows.Select(row => !row.IsPresent));
        }
    }

    private static string Aggregates(string name)
    {
        var sum = name switch
        {
            _ when name.StartsWith("flag", StringComparison.Ordinal) => $"sum(CAST({name} AS INTEGER))",
            _ when name.StartsWith("text", StringComparison.Ordinal) => $"sum(length({name}))",
            _ when name.StartsWith("date", StringComparison.Ordinal) => $"sum({name} - DATE '1970-01-01')",
            _ when name.StartsWith("float", StringComparison.Ordinal) => $"fsum(CASE WHEN {name} < 1e30 THEN CAST({name} AS DOUBLE) END)",
            _ when name.StartsWith("double", StringComparison.Ordinal) => $"fsum(CASE WHEN {name} > -1e300 THEN {name} END)",
            _ => $"sum({name})",
        };
        return $"CAST({sum} AS VARCHAR) AS sum_{name}, count(*) - count({name}) AS nulls_{name}, CAST(min({name}) AS VARCHAR) AS min_{name}, CAST(max({name}) AS VARCHAR) AS max_{name}";
    }

    private static void CheckAggregates(IReadOnlyDictionary<string, JsonElement> answer, SampleRow[] all)
    {
        foreach (var (suffix, rows) in (ReadOnlySpan<(string, SampleRow[])>)[("", all), ("_opt", [.. all.Where(row => row.IsPresent)])])
        {
            foreach (var name in AllTypes.Names)
                Text(answer, $"nulls_{name}{suffix}").ShouldBe(Invariant(all.Length - rows.Length));
            CheckExact("flag", "false", "true", rows.Count(row => row.Flag));
            CheckExact("int", rows.Min(row => row.Int), rows.Max(row => row.Int), rows.Aggregate(Int128.Zero, (sum, row) => sum + row.Int));
            CheckExact("long", rows.Min(row => row.Long), rows.Max(row => row.Long), rows.Aggregate(Int128.Zero, (sum, row) => sum + row.Long));
            CheckReal("float", rows.Min(row => row.Float), rows.Max(row => row.Float), rows.Where(row => row.Float < 1e30f).Sum(row => (double)row.Float));
            CheckReal("double", rows.Min(row => row.Double), rows.Max(row => row.Double), rows.Where(row => row.Double > -1e300).Sum(row => row.Double));
            CheckExact("text", rows.Select(row => row.Text).Min(StringComparer.Ordinal)!, rows.Select(row => row.Text).Max(StringComparer.Ordinal)!, rows.Sum(row => row.Text.Length));
            var epoch = new DateOnly(1970, 1, 1).DayNumber;
            CheckExact("date", $"{rows.Min(row => row.Date):yyyy-MM-dd}", $"{rows.Max(row => row.Date):yyyy-MM-dd}", rows.Sum(row => (long)row.Date.DayNumber - epoch));

            void CheckExact(string name, object min, object max, Int128 sum)
            {
                Text(answer, $"min_{name}{suffix}").ShouldBe(Invariant(min));
                Text(answer, $"max_{name}{suffix}").ShouldBe(Invariant(max));
                Text(answer, $"sum_{name}{suffix}").ShouldBe(Invariant(sum));
            }

            void CheckReal(string name, double min, double max, double sum)
            {
                Number(answer, $"min_{name}{suffix}").ShouldBe(min, Math.Abs(min) * 1e-7);
                Number(answer, $"max_{name}{suffix}").ShouldBe(max, Math.Abs(max) * 1e-7);
                Number(answer, $"sum_{name}{suffix}").ShouldBe(sum, Math.Abs(sum) * 1e-12);
            }
        }
    }

    private static void CheckRowGroups(IReadOnlyList<IReadOnlyDictionary<string, JsonElement>> answer, List<SampleRow[]> groups, ParquetCodec codec)
    {
        answer.Count.ShouldBe(groups.Count * 2 * AllTypes.Names.Count);
        foreach (var chunk in answer)
        {
            var (name, rows) = (Text(chunk, "path_in_schema"), groups[int.Parse(Text(chunk, "row_group_id"))]);
            var present = name.EndsWith("_opt", StringComparison.Ordinal) ? [.. rows.Where(row => row.IsPresent)] : rows;
            Text(chunk, "num_values").ShouldBe(Invariant(rows.Length));
            Text(chunk, "stats_null_count").ShouldBe(Invariant(rows.Length - present.Length));
            Text(chunk, "compression").ShouldBe(codec == ParquetCodec.Gzip ? "GZIP" : "UNCOMPRESSED");
            if (present.Length == 0)
                IsNull(chunk, "stats_min_value").ShouldBeTrue();
            else if (name is "long" or "long_opt")
                Text(chunk, "stats_min_value").ShouldBe(Invariant(present.Min(row => row.Long)));
            else if (name is "date" or "date_opt")
                Text(chunk, "stats_max_value").ShouldBe($"{present.Max(row => row.Date):yyyy-MM-dd}");
            else if (name is "text" or "text_opt")
                Text(chunk, "stats_max_value").ShouldBe(present.Select(row => row.Text).Max(StringComparer.Ordinal));
        }
    }

    private static void CheckSchema(IReadOnlyList<IReadOnlyDictionary<string, JsonElement>> answer)
    {
        foreach (var column in answer.Skip(1))
            Text(column, "repetition_type").ShouldBe(Text(column, "name").EndsWith("_opt", StringComparison.Ordinal) ? "OPTIONAL" : "REQUIRED");
        var text = answer.Single(column => Text(column, "name") == "text");
        Text(text, "converted_type").ShouldBe("UTF8");
        Text(text, "logical_type").ShouldContain("StringType");
        var date = answer.Single(column => Text(column, "name") == "date");
        Text(date, "converted_type").ShouldBe("DATE");
        Text(date, "logical_type").ShouldContain("DateType");
    }

    private static string Text(IReadOnlyDictionary<string, JsonElement> row, string column) => row[column].ToString();

    private static bool IsNull(IReadOnlyDictionary<string, JsonElement> row, string column) => row[column].ValueKind == JsonValueKind.Null;

    private static double Number(IReadOnlyDictionary<string, JsonElement> row, string column) => double.Parse(Text(row, column));

    private static string Invariant(object value) => string.Create(CultureInfo.InvariantCulture, $"{value}");
}
