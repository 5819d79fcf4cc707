namespace Actuary.Models.Tests;

public class TableTests
{
    private const string File = "place/tables/opening.csv";

    public static TheoryData<string, string, string> Mistakes => new()
    {
        { "male,61,20", "male,61,-20", $"{File}:3  persons: -20 is below what is allowed. Allowed: 0 … 1000000000." },
        { "male,61,20", "male,61,many", $"{File}:3  persons: 'many' is not a number. Allowed: 0 … 1000000000." },
        { "male,61,20", "male,61,NaN", $"{File}:3  persons: 'NaN' is not a number. Allowed: 0 … 1000000000." },
        { "male,61,20", "male,61,", $"{File}:3  persons: the cell is empty." },
        { "male,61,20", "male,61", $"{File}:3  the row has 2 cells, the header has 3." },
        { "male,61,20", "male,61,20,1", $"{File}:3  the row has 4 cells, the header has 3." },
        { "male,61,20", "male,62,20", $"{File}:3  age: 62 is not one of the values asked for. Allowed: 60, 61." },
        { "male,61,20", "male,old,20", $"{File}:3  age: 'old' is not a whole number." },
        { "male,61,20", "mael,61,20", $"{File}:3  sex: 'mael' is not one of the names allowed. Allowed: male, female. Did you mean 'male'?" },
        { "male,61,20\n", "", $"{File}:2  there is no row for sex male, age 61. Allowed: sex male, female × age 60, 61." },
        { "male,60,10\nmale,61,20\n", "", $"{File}:1  there is no row for sex male, age 60 to 61. Allowed: sex male, female × age 60, 61." },
        { "male,61,20\n", "male,61,20\nmale,60,11\n", $"{File}:4  the row for sex male, age 60 repeats the one on line 2. Allowed: one row for each." },
        { "persons [persons]", "persons", $"{File}:1  persons: the header states no unit. Allowed: persons [persons]." },
        { "persons [persons]", "persons [yuan]", $"{File}:1  persons: is in 'yuan', and is asked for in another unit. Allowed: persons." },
        { "sex,", "sex [years],", $"{File}:1  sex: is text and has no unit 'years'. Allowed: sex." },
        { "persons [persons]", "person [persons]", $"{File}:1  person: unknown column. Allowed: sex, age, persons. Did you mean 'persons'?" },
        { "sex,age [years]", "sex,sex,age [years]", $"{File}:1  sex: this column is there twice." },
        { ",persons [persons]", "", $"{File}:1  persons: this column is missing. Allowed: persons [persons]." },
        { Pension.Opening, "", $"{File}:1  the table is empty. Allowed: a header, then rows." },
        { Pension.Opening, "sex,age [years],persons [persons]\n", $"{File}:1  the table has no rows. Allowed: at least one row below the header." },
        { "male,61,20", "\"male,61,20", "" },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void AMistakeInATableHasItsLine(string right, string wrong, string message)
    {
        Pension.Opening.ShouldContain(right);
        using var model = Pension.Of(Pension.Good).With(File, Pension.Opening.Replace(right, wrong));

        var problems = model.Problems(Pension.Ask);

        if (message.Length > 0) problems[0].ShouldBe(message);
        else problems.ShouldContain(problem => problem.StartsWith($"{File}:3  the row is not CSV: ", StringComparison.Ordinal));
    }

    [Fact]
    public void AnUnknownUnitInAHeaderSuggestsTheNearest()
    {
        using var model = Pension.Of(Pension.Good).With(File, Pension.Opening.Replace("[persons]", "[person]"));

        var problem = model.Problems(Pension.Ask).ShouldHaveSingleItem();

        problem.ShouldStartWith($"{File}:1  persons: unit 'person' is not known. Allowed: fraction, ");
        problem.ShouldEndWith(" Did you mean 'persons'?");
    }

    [Fact]
    public void AMissingTableNamesThePathLookedFor()
    {
        using var model = new TestModel(Pension.Good);

        model.Problems(Pension.Ask).ShouldBe(
            [$"place/model.yaml:23  pension.opening: the file '{File}' is missing; looked for {Path.Combine(model.Folder, "tables", "opening.csv")}."]);
    }

    [Theory]
    [InlineData("opening.csv")]
    [InlineData("tables/../../secret.csv")]
    [InlineData("tables/opening.xlsx")]
    public void ATableLiesInTheModelOrTheSharedFolder(string name)
    {
        using var model = new TestModel(Pension.Good.Replace("tables/opening.csv", name));

        model.Problems(Pension.Ask).ShouldBe(
            [$"place/model.yaml:23  pension.opening: '{name}' is not the name of a table. Allowed: tables/<name>.csv, reference/<name>.csv."]);
    }

    [Fact]
    public void ATableNobodyReadsIsAnOrphan()
    {
        using var model = Pension.Of(Pension.Good).With("place/tables/left.csv", Pension.Opening);

        model.Problems(Pension.Ask).ShouldBe(
            ["place/tables/left.csv  no key of the model or its scenarios names this table. Allowed: a table that is used."]);
    }

    [Fact]
    public void AWrongColumnDoesNotFillTheScreen()
    {
        var rows = string.Concat(Enumerable.Range(0, 500).Select(age => $"male,{age},none\n"));
        using var model = Pension.Of(Pension.Good).With(File, "sex,age [years],persons [persons]\n" + rows);

        var problems = model.Problems(Pension.Ask);

        problems.Length.ShouldBe(21);
        problems[0].ShouldStartWith($"{File}  the table has ");
    }

    [Fact]
    public void ATableThatIsNotUtf8IsRefused()
    {
        using var model = Pension.Of(Pension.Good);
        System.IO.File.WriteAllBytes(Path.Combine(model.Folder, "tables", "opening.csv"), [0x73, 0xff, 0xfe, 0x0a]);

        model.Problems(Pension.Ask).ShouldBe([$"{File}  the file is not UTF-8 text. Allowed: UTF-8."]);
    }

    [Fact]
    public void AByteOrderMarkAndWindowsLineEndsAreLetPass()
    {
        using var model = Pension.Of(Pension.Good).With(File, "\uFEFF" + Pension.Opening.ReplaceLineEndings("\r\n"));

        model.Read(Pension.Ask).Plan.Opening["persons"].ShouldBe([10, 20, 30, 40]);
    }

    private const string Rates = """
        opening_year: 2024
        years: 3
        rates: { table: reference/rates.csv, source: R-1 }
        """;

    private static Table AskRates(Binder root)
    {
        root.ReadHorizon();
        return root.Table(
            "rates", "rates by year", Column.ProjectedYears("year", before: 1), Column.Number("rate", Unit.Fraction, 0, 1).OrEmpty(),
            Column.Text("status", "published", "assumed").Optional());
    }

    private static TestModel WithRates(string rows) => new TestModel(Rates).Without("place/sources.md")
        .With("reference/rates.csv", "year [calendar],rate [fraction]\n" + rows);

    [Fact]
    public void AllYearsOfATableAreReadAndMayGoBeyondTheHorizon()
    {
        using var model = WithRates("2023,0.1\n2024,0.2\n2025,0.3\n2026,\n2027,0.5\n2028,0.6\n");

        var table = model.Read(AskRates).Plan;

        table.Keys("year").ShouldBe([2023, 2024, 2025, 2026, 2027, 2028]);
        table["rate"][3].ShouldBe(double.NaN);
        table["rate"][4].ShouldBe(0.5);
        table.Has("status").ShouldBeFalse();
    }

    [Fact]
    public void YearsAskedForByNumberAreCutToThem()
    {
        static Table Ask(Binder root) => root.Table("rates", "rates", Column.Years("year", 2025, 2026), Column.Number("rate", Unit.Fraction, 0, 1));
        using var model = WithRates("2024,0.2\n2025,0.3\n2026,0.4\n2027,0.5\n");
        model.With("place/model.yaml", "rates: { table: reference/rates.csv, source: R-1 }\n");

        model.Read(Ask).Plan["rate"].ShouldBe([0.3, 0.4]);
    }

    [Fact]
    public void AHorizonBeyondTheTableIsRefused()
    {
        using var model = WithRates("2024,0.2\n2025,0.3\n");

        model.Problems(AskRates).ShouldBe(
            ["reference/rates.csv  year: the table covers 2024 … 2025, and the projection needs 2024 … 2027. Allowed: a longer table, or years up to 1."]);
    }

    [Fact]
    public void AnOpenKeyIsReadInEqualStepsAndWithoutGap()
    {
        static Table Ask(Binder root) => root.Table(
            "rates", "rates", Column.OpenKey("year", Unit.CalendarYear, 5), Column.Number("rate", Unit.Fraction, 0, 1));
        using var good = WithRates("2005,0.1\n1995,0.3\n2000,0.2\n");
        using var gap = WithRates("2005,0.1\n1995,0.3\n");
        good.With("place/model.yaml", "rates: { table: reference/rates.csv, source: R-1 }\n");
        gap.With("place/model.yaml", "rates: { table: reference/rates.csv, source: R-1 }\n");

        good.Read(Ask).Plan["rate"].ShouldBe([0.3, 0.2, 0.1]);
        gap.Problems(Ask).ShouldBe(["reference/rates.csv:3  there is no row for year 2000. Allowed: year 1995, 2000, 2005."]);
    }
}
