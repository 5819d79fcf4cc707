using Actuary.Models.Plans;
using Actuary.Simulation.Plans;

namespace Actuary.Models.Tests;

public class IndicatorReaderTests
{
    private const string Measures = """
        fund_end: { unit: yuan, stage: fund, zh: 年末基金, en: fund at year end, definition: the fund }
        coverage_rate: { unit: fraction, stage: flow, zh: 参保率, en: coverage, definition: members of the eligible }
        not_vested: { unit: persons, stage: flow, zh: 未达年限, en: not vested, definition: without enough years }
        """;

    private const string Yaml = """
        opening_year: 2024
        years: 10
        indicators:
          status: assumed
          reason: round figures
          payable_months: { unit: months, green: 9, yellow: 6, orange: 3 }
          discount_rate: { value: 0.03, unit: fraction/year }
          depletion_years: { values: [2030], unit: calendar }
          table_years: { values: [2025, 2034], unit: calendar }
          cohort_years: { values: [2025], unit: calendar }
          actuarial_balance_years: { values: [3, 10], unit: years }
          targets:
            nearly_all: { measure: coverage_rate, year: 2030, at_least: { value: 0.95, unit: fraction } }
            small_fund: { measure: fund_end, year: 2034, at_most: { value: 1e9, unit: yuan, source: S1 } }
            second: { measure: medical.fund_end, year: 2034, at_least: { value: 0, unit: yuan } }
        """;

    private static readonly string[] _recorded = ["fund_end", "coverage_rate", "medical.fund_end"];

    [Fact]
    public void TargetsAndHorizonsAreRead()
    {
        var plan = Read(Yaml, lastYear: 2034);

        plan.Targets.ShouldBe(
        [
            new TargetPlan("nearly_all", "coverage_rate", 2030, 0.95, null),
            new TargetPlan("small_fund", "fund_end", 2034, null, 1e9),
            new TargetPlan("second", "medical.fund_end", 2034, 0, null),
        ]);
        plan.BalanceYears.ShouldBe([3, 10]);
        plan.Targets[1].IsMetBy(1e9).ShouldBeTrue();
        plan.Targets[1].IsMetBy(1.1e9).ShouldBeFalse();
    }

    [Fact]
    public void BothMayBeLeftOut()
    {
        var plan = Read(Yaml[..Yaml.IndexOf("  actuarial_balance_years", StringComparison.Ordinal)], lastYear: 2034);

        plan.Targets.ShouldBeEmpty();
        plan.BalanceYears.ShouldBeEmpty();
    }

    [Fact]
    public void WhatLiesBeyondAShorterRunIsLeftOut()
    {
        var plan = Read(Yaml, lastYear: 2030);

        plan.Targets.Select(target => target.Name).ShouldBe(["nearly_all"]);
        plan.BalanceYears.ShouldBe([3]);
    }

    [Theory]
    [InlineData("measure: coverage_rate", "measure: coverage_rat",
        "place/model.yaml:13  indicators.targets.nearly_all.measure: 'coverage_rat' is not a measure. Allowed: fund_end, coverage_rate, not_vested. Did you mean 'coverage_rate'?")]
    [InlineData("measure: coverage_rate, year: 2030, at_least: { value: 0.95, unit: fraction }", "measure: not_vested, year: 2030, at_least: { value: 1, unit: persons }",
        "place/model.yaml:13  indicators.targets.nearly_all.measure: 'not_vested' is not recorded: no rule of the model moves it. Allowed: fund_end, coverage_rate, medical.fund_end.")]
    [InlineData("year: 2030", "year: 2035", "place/model.yaml:13  indicators.targets.nearly_all.year: 2035 is above what is allowed. Allowed: 2025 … 2034.")]
    [InlineData("0.95, unit: fraction } }", "0.95, unit: fraction }, at_most: { value: 1, unit: fraction } }",
        "place/model.yaml:13  indicators.targets.nearly_all.at_most: has both at_least and at_most. Allowed: one of the two.")]
    [InlineData(", at_least: { value: 0.95, unit: fraction }", "",
        "place/model.yaml:13  indicators.targets.nearly_all.at_most: has neither at_least nor at_most. Allowed: one of the two.")]
    [InlineData("0.95, unit: fraction", "0.95, unit: persons",
        "place/model.yaml:13  indicators.targets.nearly_all.at_least: is in 'persons', and this value is asked for in another unit. Allowed: fraction.")]
    [InlineData("[3, 10]", "[3, 30]", "place/model.yaml:11  indicators.actuarial_balance_years: 30 is above what is allowed. Allowed: 1 … 10.")]
    [InlineData("[3, 10]", "[3, 3]", "place/model.yaml:11  indicators.actuarial_balance_years: 3 follows 3. Allowed: numbers that rise.")]
    [InlineData("[3, 10]", "[2.5, 10]", "place/model.yaml:11  indicators.actuarial_balance_years: 2.5 is not a whole number. Allowed: 1 … 10.")]
    [InlineData("values: [2030]", "values: [2030.5]", "place/model.yaml:8  indicators.depletion_years: 2030.5 is not a whole number. Allowed: 2025 … 2034.")]
    public void AMistakeIsNamed(string right, string wrong, string message)
    {
        Yaml.ShouldContain(right);

        Should.Throw<ModelException>(() => Read(Yaml.Replace(right, wrong), lastYear: 2034)).Problems.ShouldHaveSingleItem().ToString().ShouldBe(message);
    }

    private static IndicatorPlan Read(string yaml, int lastYear)
    {
        using var model = new TestModel(yaml).With("measures.yaml", Measures);
        if (!yaml.Contains("S1", StringComparison.Ordinal)) model.Without("place/sources.md");
        return Model.Read<IndicatorPlan>(model.Folder, null, root =>
        {
            var reader = new IndicatorReader(root, root.ReadHorizon());
            return () => reader.Build(lastYear, _recorded);
        }).Plan;
    }
}
