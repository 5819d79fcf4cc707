namespace Actuary.Models.Tests;

public class SourceTests
{
    private const string Row = "| S1 | Yearbook | Bureau | https://example.org | 2026-01-02 | yes |";

    public static TheoryData<string, string> Mistakes => new()
    {
        { Row.Replace("2026-01-02", "2 January"), "place/sources.md:4  S1: the day of access '2 January' is not a date. Allowed: YYYY-MM-DD." },
        { Row.Replace("yes", "perhaps"), "place/sources.md:4  S1: retrieved is 'perhaps'. Allowed: yes (the document was had) or no (quoted elsewhere), and how after a comma." },
        { Row.Replace("Bureau", ""), "place/sources.md:4  S1: the source has no publisher." },
        { Row.Replace("Yearbook", ""), "place/sources.md:4  S1: the source has no title." },
        { Row + "\n" + Row, "place/sources.md:5  S1: this id is taken by place/sources.md:4; ids are frozen and unique." },
        { Row + "\n" + Row.Replace("S1", "R-1"), "place/sources.md:5  R-1: this id is taken by reference/sources.md:3; ids are frozen and unique." },
        { Row + "\n" + Row.Replace("S1", "S2"), "place/sources.md:5  S2: no value of the model or its scenarios and no published figure cites this source." },
        { Row + "\n| S2 | Yearbook |", "place/sources.md:5  S2: the row has 2 cells. Allowed: id | title | publisher | url | accessed | retrieved." },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void AMistakeInTheSourcesHasItsLine(string row, string message)
    {
        using var model = Pension.Of(Pension.Good).With("place/sources.md", TestModel.Sources.Replace(Row, row));

        model.Problems(Pension.Ask).ShouldBe([message]);
    }

    [Fact]
    public void ATableWithOtherColumnsIsRefused()
    {
        using var model = Pension.Of(Pension.Good).With("place/sources.md", TestModel.Sources.Replace("| url ", "| link "));

        model.Problems(Pension.Ask).ShouldContain(
            "place/sources.md:2  a table of sources has other columns. Allowed: id | title | publisher | url | accessed | retrieved.");
    }

    [Fact]
    public void ProseAndOtherTablesAreLeftAlone()
    {
        using var model = Pension.Of(Pension.Good).With("place/sources.md", TestModel.Sources + "\n\nText | with bars.\n\n| table | source |\n|---|---|\n| a | S1 |\n");

        model.Problems(Pension.Ask).ShouldBeEmpty();
    }

    [Fact]
    public void SeveralSourcesMayBeCitedAtOnce()
    {
        using var model = Pension.Of(Pension.Good.Replace("divisor: { value: 139", "divisor: { value: 139, source: [S1, R-1]"));

        model.Read(Pension.Ask).Assumptions.Single(assumption => assumption.Key == "pension.divisor").Sources.ShouldBe(["S1", "R-1"]);
    }

    [Fact]
    public void ASourceThatOnlyAScenarioCitesIsNotIdle()
    {
        using var model = Pension.Of(Pension.Good)
            .With("place/sources.md", TestModel.Sources + "\n| S2 | Bill | Assembly | https://example.org | 2026-01-02 | no |")
            .With("place/scenarios/later.yaml", "description: later\nsource: S2\nchanges: { pension.age: 65 }\n");

        model.Check(Pension.Ask).ShouldBeEmpty();
        model.Read(Pension.Ask).Inputs.ShouldNotContain(input => input.Name.Contains("scenarios"));
        model.Read(Pension.Ask, "later").Sources.Select(source => source.Id).ShouldBe(["R-1", "S1", "S2"]);
    }
}
