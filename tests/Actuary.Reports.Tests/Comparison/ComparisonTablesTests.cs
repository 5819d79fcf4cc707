using Actuary.Reports.Comparison;
using Actuary.Reports.Text;

namespace Actuary.Reports.Tests.Comparison;

/// <summary>Sentences and tables of a comparison whose numbers are known: county cost on path p is 2 p bn yuan more, undiscounted.</summary>
public sealed class ComparisonTablesTests : IDisposable
{
    private readonly TwoScenarios _scenarios = new();

    [Fact]
    public void EachLevelIsSaidToCostMoreOrTheSame()
    {
        var sentences = Plain(Tables().Sentences);

        // Path 0 pays nothing more: 39 of 40 are dearer. Mean 39, P5 3.9 and P95 74.1 of 0, 2 … 78.
        sentences.ShouldContain("In 97.5 % of the futures richer costs the county level more than current-law over 2025–2027: in present value 39.0 bn yuan more on average (standard error 3.7 bn yuan); nine differences in ten lie between 3.9 bn yuan and 74.1 bn yuan.");
        sentences.ShouldContain("richer costs the central government the same as current-law in every future.");
        sentences.ShouldContain(sentence => sentence.StartsWith("In 97.5 % of the futures richer costs all levels of government together more", StringComparison.Ordinal));
    }

    [Fact]
    public void TheFundAndItsDepletionAreSaid()
    {
        var sentences = Plain(Tables().Sentences);

        sentences.ShouldContain(sentence => sentence.StartsWith("In 90.0 % of the futures the fund at the end of 2027 is smaller under richer than under current-law:", StringComparison.Ordinal), "on paths 0–3 both end alike");
        sentences.ShouldContain(sentence => sentence.StartsWith("By the end of 2027 the fund has been used up in 20.0 % of the futures under richer and in 10.0 % under current-law: 10.00 percentage points more (standard error 4.8", StringComparison.Ordinal));
        sentences.ShouldNotContain(sentence => sentence.StartsWith("By the end of 2026", StringComparison.Ordinal), "nothing happens until then");
    }

    // Both costs are 20 bn on every path in the base: no spread there, so independent runs would leave the spread of the other alone.
    [Fact]
    public void ThePresentValueTableHasEveryLevelAndTheirSum()
    {
        var table = Tables().Tables[0];

        table.Columns.ShouldBe(["level", "base", "other", "difference", "s.e.", "s.e. ratio", "costs more"]);
        table.Rows.Select(row => row[0]).ShouldBe(["Central government", "County", "Together"]);
        Plain(table.Rows[1]).ShouldBe(["County", "60.0", "99.0", "39.00", "3.7", "100 %", "97.5 %"]);
        Plain(table.Rows[0]).ShouldBe(["Central government", "180.0", "180.0", "0.00", "0", "–", "0 %"]);
        Plain(table.Rows[2]).ShouldBe(["Together", "240.0", "279.0", "39.00", "3.7", "100 %", "97.5 %"]);
    }

    [Fact]
    public void TheShareOfDearerFuturesIsShownForEveryTableYear()
    {
        var table = Tables().Tables[2];

        table.Caption.ShouldBe("Share of futures in which richer costs more in the year than current-law");
        table.Rows.Select(row => string.Join('|', Plain(row))).ShouldBe(["2025|0 %|0 %|0 %", "2027|0 %|97.5 %|97.5 %"]);
    }

    [Fact]
    public void WhatClassesPayAndReceiveIsComparedInPresentValue()
    {
        var tables = Tables().Tables;

        tables[3].Caption.ShouldBe("Contributions paid by class, present value on 31 December 2024 at 0.0 % (bn yuan)");
        tables[3].Columns.ShouldBe(["class", "base", "other", "difference"]);
        tables[3].Rows.Select(row => string.Join('|', row)).ShouldBe(["100 yuan a year|60.0|60.0|0.00", "tier_200|90.0|90.0|0.00", "Together|150.0|150.0|0.00"]);
        tables[4].Rows.Select(row => string.Join('|', row)).ShouldBe(["100 yuan a year|30.0|33.0|3.00", "tier_200|30.0|30.0|0.00", "Together|60.0|63.0|3.00"]);
        tables.ShouldNotContain(table => table.Caption.StartsWith("Pensions paid", StringComparison.Ordinal), "no pension is paid in either");
    }

    [Fact]
    public void EveryTableIsAsWideAsItsColumns()
    {
        var tables = Tables().Tables;

        tables.Count.ShouldBe(10);
        tables.ShouldAllBe(table => table.Rows.Count > 0 && table.Rows.All(row => row.Count == table.Columns.Count));
    }

    [Fact]
    public void ARunAgainstItselfIsTheSameInEveryFutureAndToldApartByItsFolder()
    {
        var tables = ComparisonTables.Of(_scenarios.CompareWithItself(), Language.English).ShouldHaveSingleItem();

        tables.Heading.ShouldBe("current-law (law) against current-law (law)");
        tables.Sentences.ShouldContain("The fund is the same under current-law (law) and current-law (law) at the end of 2027 in every future.");
        tables.Sentences.ShouldNotContain(sentence => sentence.StartsWith("In ", StringComparison.Ordinal));
    }

    [Fact]
    public void OthersComeInTheOrderGiven() =>
        ComparisonTables.Of(_scenarios.Compare("b", "a"), Language.English).Select(tables => tables.Heading).ShouldBe(["b against current-law", "a against current-law"]);

    public void Dispose() => _scenarios.Dispose();

    private ComparisonTables Tables() => ComparisonTables.Of(_scenarios.Compare("richer"), Language.English).ShouldHaveSingleItem();

    /// <summary>Hard spaces as spaces.</summary>
    private static string[] Plain(IEnumerable<string> texts) => [.. texts.Select(text => text.Replace('\u00a0', ' '))];
}
