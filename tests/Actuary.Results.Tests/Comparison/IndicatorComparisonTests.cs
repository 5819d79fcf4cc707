using Actuary.Results.Comparison;
using Actuary.Results.Indicators;

namespace Actuary.Results.Tests.Comparison;

/// <summary>Depletion, deficit, colours and table values of two runs, path by path.</summary>
public sealed class IndicatorComparisonTests : IDisposable
{
    private readonly ComparedRuns _runs = new();

    // Base: paths 0–9 are used up in 2026, 10–19 in 2028. Other: paths 5–9 in 2026, 10–12 in 2027, 20 in 2028. Of 50.
    private static int? BaseDepletion(long path) => path < 10 ? 2026 : path < 20 ? 2028 : null;

    private static int? OtherDepletion(long path) => path is >= 5 and < 10 ? 2026 : path is >= 10 and < 13 ? 2027 : path == 20 ? 2028 : null;

    [Theory]
    [InlineData(2025, 0, 0)]
    [InlineData(2026, 0.2, 0.1)]
    [InlineData(2027, 0.2, 0.16)]
    [InlineData(2028, 0.4, 0.18)]
    public void TheChanceOfDepletionIsPairedOverZeroOrOneByPath(int year, double ofBase, double ofOther)
    {
        var found = Depletions().Find("depletion", "probability", year).ShouldNotBeNull();

        double[] Happened(Func<long, int?> depletion) => [.. Enumerable.Range(0, 50).Select(path => depletion(path) <= year ? 1.0 : 0)];
        var (law, other) = (Happened(BaseDepletion), Happened(OtherDepletion));
        found.Base!.Value.ShouldBe(ofBase, 1e-12);
        found.Other!.Value.ShouldBe(ofOther, 1e-12);
        found.Difference!.Value.ShouldBe(ofOther - ofBase, 1e-12);
        found.StandardError!.Value.ShouldBe(PlainPairs.StandardError(PlainPairs.Differences(law, other)), 1e-12);
        found.UnpairedStandardError!.Value.ShouldBe(Math.Sqrt(Math.Pow(PlainPairs.StandardError(law), 2) + Math.Pow(PlainPairs.StandardError(other), 2)), 1e-12);
    }

    [Fact]
    public void TheChancesAreThoseOfTheRuns()
    {
        var runs = _runs.Run(Fund(BaseDepletion), Fund(OtherDepletion));
        var found = RunComparison.Of(runs, 1, CancellationToken.None).Others[0];

        foreach (var chance in runs[1].Indicators.Depletion!.ByYear)
            found.Find("depletion", "probability", chance.Year)!.Other!.Value.ShouldBe(chance.Probability, 1e-12);
    }

    // 2025 and 2026 … pass whole before a depletion in 2026 … : one year before 2026, two before 2027, three before 2028, four if never.
    [Fact]
    public void YearsBeforeDepletionCountTheHorizonWhereItDoesNotHappen()
    {
        var found = Depletions().Find("depletion", "years_before").ShouldNotBeNull();

        found.Base!.Value.ShouldBe((10 * 1 + 10 * 3 + 30 * 4) / 50.0, 1e-12);
        found.Other!.Value.ShouldBe((5 * 1 + 3 * 2 + 1 * 3 + 41 * 4) / 50.0, 1e-12);
    }

    [Fact]
    public void YearsAreComparedWhereBothAreKnownAndHaveNoStandardError()
    {
        var compared = Depletions();

        compared.Find("depletion", "year_p05").ShouldBe(new IndicatorDifference("depletion", "year_p05", null, 2026, 2026, 0, null, null));
        compared.Find("depletion", "year_p50").ShouldBe(new IndicatorDifference("depletion", "year_p50", null, null, null, null, null, null));
    }

    [Fact]
    public void ADeficitIsComparedByShareAndByYears()
    {
        // Income 95, investment 5; outgo 101 from the year in which the deficit begins.
        FakeRun Deficit(Func<long, int> first) => Of(["income", "outgo", "investment_income"], (measure, path, year) =>
            measure switch { "income" => 95, "investment_income" => 5, _ => year >= first(path) ? 101 : 100 });
        var compared = _runs.CompareTwo(Deficit(path => path < 25 ? 2026 : 9999), Deficit(path => path < 30 ? 2028 : 9999));

        compared.Find("first_deficit", "probability")!.Difference!.Value.ShouldBe(0.1, 1e-12);
        compared.Find("first_deficit", "years_before")!.Difference!.Value.ShouldBe((30 * 3 + 20 * 4 - 25 * 1 - 25 * 4) / 50.0, 1e-12);
        compared.Find("first_deficit", "year_p50").ShouldBe(new IndicatorDifference("first_deficit", "year_p50", null, 2026, 2028, 2, null, null));
    }

    [Fact]
    public void ColoursByTheMonthsOfEachPath()
    {
        // Thresholds 12, 6, 3. Base: path 0–9 red (2 months), the rest green (20). Other: 0–4 red, 5–9 yellow, the rest green.
        var compared = _runs.CompareTwo(
            Of(["payable_months"], (_, path, _) => path < 10 ? 2 : 20), Of(["payable_months"], (_, path, _) => path < 5 ? 2 : path < 10 ? 6 : 20));

        Difference("warning_red").ShouldBe(-0.1, 1e-12);
        Difference("warning_yellow").ShouldBe(0.1, 1e-12);
        Difference("warning_orange").ShouldBe(0);
        Difference("warning_green").ShouldBe(0, 1e-12);
        double Difference(string indicator) => compared.Find(indicator, "probability", 2027)!.Difference!.Value;
    }

    [Fact]
    public void TableMeasuresHaveTheMeanAndTheQuantilesOfTheRuns()
    {
        var runs = _runs.Run(Of(["replacement_rate"], (_, path, year) => path * path), Of(["replacement_rate"], (_, path, year) => path * path + 3 * path));
        var found = RunComparison.Of(runs, 2, CancellationToken.None).Others[0];

        found.Indicators.Select(indicator => (indicator.Year, indicator.Statistic)).ShouldBe(
            [(2025, "mean"), (2025, "p05"), (2025, "p50"), (2025, "p95"), (2028, "mean"), (2028, "p05"), (2028, "p50"), (2028, "p95")]);
        foreach (var (statistic, value) in (IReadOnlyList<(string, Func<TableValue, double>)>)[("mean", value => value.Mean), ("p05", value => value.P05), ("p50", value => value.P50), ("p95", value => value.P95)])
        {
            var compared = found.Find("replacement_rate", statistic, 2028).ShouldNotBeNull();
            compared.Base!.Value.ShouldBe(value(runs[0].Indicators.Table.Single(row => row.Year == 2028)), 1e-9);
            compared.Other!.Value.ShouldBe(value(runs[1].Indicators.Table.Single(row => row.Year == 2028)), 1e-9);
            compared.Difference!.Value.ShouldBe(compared.Other!.Value - compared.Base!.Value, 1e-9);
        }
    }

    [Fact]
    public void WhatTheRunsDoNotRecordIsLeftOut() =>
        _runs.CompareTwo(Of(["population"], (_, path, _) => path), Of(["population"], (_, path, _) => 2 * path)).Indicators.ShouldBeEmpty();

    public void Dispose() => _runs.Dispose();

    private ScenarioComparison Depletions() => _runs.CompareTwo(Fund(BaseDepletion), Fund(OtherDepletion));

    private static FakeRun Fund(Func<long, int?> depletion) => Of(["fund_end"], (_, path, year) => year >= depletion(path) ? -1 : 1);

    private static FakeRun Of(IReadOnlyList<string> measures, Func<string, long, int, double> value) => new() { Measures = measures, Value = value };
}
