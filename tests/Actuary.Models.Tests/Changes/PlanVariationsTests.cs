using Actuary.Models.Plans;
using Actuary.Simulation;
using Actuary.Simulation.Paths;
using Actuary.Simulation.Plans;

namespace Actuary.Models.Tests.Changes;

/// <summary>Plans with single numbers changed, of the shipped model.</summary>
public class PlanVariationsTests
{
    private const string Increment = "national_basic.indexation.fixed_increment";

    private static readonly string s_model = Path.Combine(TestModel.RepositoryRoot, "models", "national-resident-pension");
    private static readonly PlanVariations s_variations = new(s_model);

    [Fact]
    public void AChangeIsWorthThatOfAScenarioWithTheSameValue()
    {
        var changed = PlanReader.Read(s_model, changes: [new KeyChange(Increment, 0)]);

        Values(changed).ShouldBe(Values(PlanReader.Read(s_model, "basic-pension-frozen")));
        Values(changed).ShouldNotBe(Values(s_variations.Base));
        changed.Scenario.ShouldBe("current-law; schemes.resident_pension.benefits.national_basic.indexation.fixed_increment = 0");
    }

    [Fact]
    public void AValueFromADateOnIsWorthThatOfAScenarioThatGivesIt()
    {
        (string Tier, double Yuan)[] ladder =
        [
            ("100", 40), ("200", 50), ("300", 60), ("400", 70), ("500", 90), ("600", 100), ("700", 110), ("800", 125), ("900", 135),
            ("1000", 150), ("1500", 190), ("2000", 220),
        ];
        var dated = ladder.Select(step => new DatedChange(s_variations.FindDated($"subsidy.tier_{step.Tier}"), new DateOnly(2026, 1, 1), step.Yuan)).ToArray();

        var plan = s_variations.With([], dated);

        Values(plan).ShouldBe(Values(PlanReader.Read(s_model, "richer-subsidy")));
        plan.Scenario.ShouldStartWith("current-law; schemes.resident_pension.contributions.subsidy.tier_100 = 40 from 2026-01-01; ");
    }

    [Fact]
    public void AValueFromADateOnIsRefusedWhereItIsNoneOrChangesNothing()
    {
        DatedChange Enacted(double yuan) => new(s_variations.FindDated("national_basic.enacted"), new DateOnly(2027, 7, 1), yuan);

        s_variations.With([], [Enacted(200)]).Years.ShouldBe(60);
        Should.Throw<ModelException>(() => s_variations.With([], [Enacted(163)])).Problems.ShouldHaveSingleItem().Message.ShouldContain("163 is in force already");
        Should.Throw<ModelException>(() => s_variations.With([], [Enacted(-1)])).Problems.ShouldHaveSingleItem().Message.ShouldContain("-1 is below what is allowed");
        Should.Throw<ModelException>(() => s_variations.FindDated("national_basic.enactd")).Message.ShouldContain("Did you mean 'national_basic.enacted'?");
    }

    [Theory]
    [InlineData(Increment, ChangeKind.Set)]
    [InlineData("contributions.subsidy", ChangeKind.Multiply)]
    [InlineData("fund_return.central", ChangeKind.Add)]
    [InlineData("mortality.level", ChangeKind.Set)]
    public void TheModelsOwnValueChangesNothing(string key, ChangeKind kind)
    {
        var varied = s_variations.Find(key, kind);

        Values(s_variations.With(varied, varied.Current)).ShouldBe(Values(s_variations.Base));
    }

    [Theory]
    [InlineData("mortality.level", ChangeKind.Set, 1.2)]
    [InlineData("fertility.volatility", ChangeKind.Set, 0)]
    [InlineData("contributions.subsidy", ChangeKind.Multiply, 2)]
    [InlineData("coverage_target", ChangeKind.Add, 0.05)]
    public void AChangeChangesItsPlanAndNoOther(string key, ChangeKind kind, double value)
    {
        var before = Values(s_variations.Base);

        var changed = Values(s_variations.With(s_variations.Find(key, kind), value));

        changed.ShouldNotBe(before);
        Values(s_variations.With(s_variations.Find(Increment), 20)).ShouldBe(before, "what was built for one change serves no other");
    }

    [Fact]
    public void AChangeIsLaidOverAScenario()
    {
        var variations = new PlanVariations(s_model, "richer-subsidy", 10);

        variations.Find("subsidy.tier_500.2026-01-01").Current.ShouldBe(90);
        variations.Find("subsidy.tier_500").Current.ShouldBe(60, "what holds before the date");
        variations.With(variations.Find("subsidy.tier_500.2026-01-01"), 95).Years.ShouldBe(10);
    }

    [Fact]
    public void BoundsAndUnitsAreThoseOfTheReaders()
    {
        var increment = s_variations.Find(Increment);
        (increment.Least, increment.Most, increment.Unit, increment.IsWhole, increment.Meaning).ShouldBe((0, 10_000, "yuan/month", false, "added at each adjustment"));

        var every = s_variations.Find("national_basic.indexation.every");
        (every.Least, every.Most, every.IsWhole).ShouldBe((1, 100, true));
    }

    [Fact]
    public void WhatTheModelDoesNotAllowIsRefusedAtItsLine()
    {
        var problem = Should.Throw<ModelException>(() => s_variations.With(s_variations.Find(Increment), 20_000)).Problems.ShouldHaveSingleItem();

        problem.ToString().ShouldMatch(@"^national-resident-pension/model\.yaml:\d+  schemes\.resident_pension\.benefits\.national_basic\.indexation\.fixed_increment: 20000 is above what is allowed\. Allowed: 0 … 10000\.$");
        Should.Throw<ModelException>(() => s_variations.With(s_variations.Find("financing.local_basic.county"), 0.4)).Problems.ShouldHaveSingleItem().Message.ShouldContain("the shares add to 1.1");
        Should.Throw<ModelException>(() => PlanReader.Read(s_model, changes: [new KeyChange("tier_500", 1)])).Message.ShouldContain("may be several keys");
    }

    [Fact]
    public void HowFarAssumptionsMayBeOffIsNoAssumptionOfARun()
    {
        s_variations.Sensitivities.Count.ShouldBeGreaterThan(8);
        s_variations.Base.Documentation.Assumptions.ShouldNotContain(assumption => assumption.Key.StartsWith("sensitivities", StringComparison.Ordinal));
        s_variations.Numbers.ShouldNotContain(number => number.Key.StartsWith("sensitivities", StringComparison.Ordinal));
    }

    [Fact]
    public void EverySensitivityOfTheModelMovesThePlan()
    {
        var before = Values(s_variations.Base);

        foreach (var sensitivity in s_variations.Sensitivities)
        {
            Values(s_variations.With(sensitivity.Key, sensitivity.Up)).ShouldNotBe(before, sensitivity.Name);
            sensitivity.Key.Current.ShouldBeInRange(sensitivity.Down, sensitivity.Up, sensitivity.Name);
        }
    }

    /// <summary>Every measure of eight paths over six years.</summary>
    private static double[] Values(Plan plan)
    {
        var table = new Projection(plan with { Years = 6, CohortYears = [] }, 1).Run(new PathRange(0, 8), 1, null, CancellationToken.None).Paths;
        return [.. Enumerable.Range(0, table.Measures.Count).SelectMany(table.Column)];
    }
}
