namespace Actuary.Notebooks.Tests;

/// <summary>Tables keep every value through queries and files.</summary>
public sealed class TableTests : IDisposable
{
    private readonly Scratch _scratch = new();

    private readonly Table _table = new(
        new TableColumn("year", new[] { 2025, 2026, 2027 }),
        new TableColumn("path", new[] { 1L, 2L, long.MaxValue }),
        new TableColumn("fund", new[] { 1.5e9, -0.1, double.NaN }, "yuan"),
        new TableColumn("word", new[] { "a, b", "\"quoted\"", "全国\nnew line" }),
        new TableColumn("fact", new[] { true, false, true }),
        new TableColumn("day", new[] { new DateOnly(2026, 1, 1), DateOnly.MinValue, DateOnly.MaxValue }));

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public void ParquetGivesBackWhatItWasGiven()
    {
        _table.ToParquet(_scratch["t.parquet"]);
        var back = Table.ReadParquet(_scratch["t.parquet"]);

        back.Columns.Select(column => column.Name).ShouldBe(_table.Columns.Select(column => column.Name));
        foreach (var column in _table.Columns)
            back[column.Name].Values.ShouldBe(column.Values);
        Table.ReadParquet(_scratch["t.parquet"], _scratch["t.parquet"]).RowCount.ShouldBe(6);
    }

    [Fact]
    public void CsvIsQuotedWhereItMustBeAndHasEveryDigit()
    {
        new Table(new TableColumn("word", new[] { "a, b", "\"quoted\"", "plain" }), new TableColumn("share", new[] { 1.0 / 3, 1e-300, -0.1 })).ToCsv(_scratch["t.csv"]);

        File.ReadAllText(_scratch["t.csv"]).ReplaceLineEndings("\n").ShouldBe("word,share\n\"a, b\",0.3333333333333333\n\"\"\"quoted\"\"\",1E-300\nplain,-0.1\n");
    }

    [Fact]
    public void AQueryBecomesATable()
    {
        var table = (from row in _table.Rows where row.Whole("year") > 2025 select new { Year = (int)row.Whole("year"), Word = row.Text("word"), Half = row.Number("year") / 2, Kind = DayOfWeek.Monday }).ToTable();

        table.Columns.Select(column => column.Name).ShouldBe(["Year", "Word", "Half", "Kind"]);
        table["Year"].Values.ShouldBe(new[] { 2026, 2027 });
        table.Numbers("Half").ToArray().ShouldBe([1013, 1013.5]);
        table["Kind"].Values.ShouldBe(new[] { "Monday", "Monday" });
    }

    [Fact]
    public void TextShowsNumbersInTheScaleOfTheirColumn()
    {
        var lines = new Table(new TableColumn("year", new[] { 2025, 2026 }), new TableColumn("fund", new[] { 1.5e9, -2.25e9 }, "yuan"), new TableColumn("rate", new[] { 0.05, 0.031 }, "fraction")).ToString().Split('\n');

        lines.ShouldBe(["year  fund (bn yuan)  rate (%)", "2025            1.50      5.00", "2026           −2.25      3.10"]);
        new Table(new TableColumn("year", Enumerable.Range(0, 1000).ToArray())).ToString().Split('\n').Length.ShouldBe(72);
        new Table(new TableColumn("year", Array.Empty<int>())).ToString().ShouldBe("year");
    }

    [Fact]
    public void MistakesAreNamed()
    {
        Should.Throw<ArgumentException>(() => _table["yaer"]).Message.ShouldContain("Did you mean 'year'?");
        Should.Throw<InvalidOperationException>(() => _table.Rows.First().Number("word")).Message.ShouldContain("'word' holds String");
        Should.Throw<InvalidOperationException>(() => _table.Numbers("year").Length);
        Should.Throw<ArgumentException>(() => new Table(new TableColumn("a", new[] { 1 }), new TableColumn("b", new[] { 1, 2 }))).Message.ShouldContain("'a' has 1 rows, column 'b' 2");
        Should.Throw<ArgumentException>(() => new Table(new TableColumn("a", new[] { 1 }), new TableColumn("a", new[] { 1 })));
        Should.Throw<ArgumentException>(() => new TableColumn("a", new[] { 'x' })).Message.ShouldContain("Allowed: Double, Int32");
        Should.Throw<ArgumentException>(() => new[] { new object() }.ToTable()).Message.ShouldContain("no property that a column can hold");
        File.Exists(_scratch["missing.parquet"]).ShouldBeFalse();
        Should.Throw<FileNotFoundException>(() => Table.ReadParquet(_scratch["missing.parquet"]));
    }
}
