namespace Actuary.Models.Tests;

/// <summary>Switches and numbers by date of which the one in force on 31 December decides the year.</summary>
public class DatedSwitchTests
{
    private const string Good = """
        opening_year: 2024
        years: 10
        source: R-1
        at: art. 1
        leaving: { 2020-01-01: waits, 2027-12-31: moves, 2030-01-01: { value: waits, status: assumed, reason: a guess } }
        interest: { value: true, values: { 2028-01-01: false } }
        every: { unit: years, values: { 2024-01-01: 1, 2026-07-01: 3 } }
        step: { value: 0, unit: yuan/month, 2031-06-30: 10 }
        cap: { unit: fraction/year, 2024-01-01: 0.1, 2030-07-02: 0.2 }
        divisor: { unit: months, 2024-01-01: 139 }
        """;

    private static readonly Horizon _years = new(2025, 2034);

    private sealed record Plan(
        YearEndValue<string> Leaving, YearEndValue<bool> Interest, YearEndValue<int> Every, YearEndValue<double> Step, DatedValue Cap, DatedValue Divisor);

    [Fact]
    public void WhatIsInForceOn31DecemberDecidesTheYear()
    {
        using var model = Of(Good);

        var plan = model.Read(Ask).Plan;

        plan.Leaving.ByYear(_years).ShouldBe(["waits", "waits", "moves", "moves", "moves", "waits", "waits", "waits", "waits", "waits"]);
        plan.Interest.ByYear(_years).ShouldBe([true, true, true, false, false, false, false, false, false, false]);
        plan.Every.ByYear(_years).ShouldBe([1, 3, 3, 3, 3, 3, 3, 3, 3, 3]);
        plan.Step.ByYear(_years).ShouldBe([0, 0, 0, 0, 0, 0, 10, 10, 10, 10]);
    }

    // 2030 has 182 days before 2 July and 183 from then on.
    [Fact]
    public void AQuantityThatCannotEndIsAveragedLikeAnyOther()
    {
        using var model = Of(Good);

        var plan = model.Read(Ask).Plan;

        plan.Cap.AverageOver(2030).ShouldBe((182 * 0.1 + 183 * 0.2) / 365, 1e-15);
        plan.Divisor.At(new DateOnly(2024, 12, 31)).ShouldBe(139);
    }

    [Fact]
    public void AConstantIsWrittenAsEver()
    {
        using var model = Of("""
            opening_year: 2024
            years: 2
            source: R-1
            leaving: moves
            interest: { value: false }
            every: { value: 2, unit: years }
            step: { value: 5, unit: yuan/month }
            cap: { value: 0.1, unit: fraction/year }
            divisor: { value: 139, unit: months }
            """);

        var plan = model.Read(Ask).Plan;

        plan.Leaving.ByYear(new Horizon(2025, 2026)).ShouldBe(["moves", "moves"]);
        plan.Interest.ByYear(new Horizon(2025, 2026)).ShouldBe([false, false]);
        plan.Every.ByYear(new Horizon(2025, 2026)).ShouldBe([2, 2]);
        plan.Step.ByYear(new Horizon(2025, 2026)).ShouldBe([5, 5]);
        plan.Cap.AverageOver(2025).ShouldBe(0.1);
    }

    [Fact]
    public void EveryValueKeepsItsOrigin()
    {
        using var model = Of(Good);

        model.Read(Ask).Assumptions.Where(assumption => assumption.Key is "leaving" or "interest")
            .Select(assumption => (assumption.Value, assumption.Unit, assumption.Status, assumption.Line)).ShouldBe(
            [
                ("2020-01-01: waits; 2027-12-31: moves", "", "published", 5),
                ("2030-01-01: waits", "", "assumed", 5),
                ("true; 2028-01-01: false", "", "published", 6),
            ]);
    }

    [Fact]
    public void AScenarioAddsADateToASwitch()
    {
        using var model = Of(Good).With("place/scenarios/later.yaml", """
            description: Heirs later
            source: R-1
            changes: { interest: { 2030-01-01: true }, leaving.2027-12-31: waits }
            """);

        var plan = model.Read(Ask, "later").Plan;

        plan.Interest.ByYear(_years).ShouldBe([true, true, true, false, false, true, true, true, true, true]);
        plan.Leaving.ByYear(_years).ShouldAllBe(name => name == "waits");
    }

    public static TheoryData<string, string, string> Mistakes => new()
    {
        {
            "2020-01-01: waits", "2020-01-01: wait",
            "place/model.yaml:5  leaving.2020-01-01: 'wait' is not one of the names allowed. Allowed: waits, moves. Did you mean 'waits'?"
        },
        {
            "2027-12-31: moves", "2027-12-31: null",
            "place/model.yaml:5  leaving.2027-12-31: has no value. Allowed: waits, moves."
        },
        {
            "2027-12-31: moves", "2027-12-31: [moves]",
            "place/model.yaml:5  leaving.2027-12-31: is not one of the names allowed. Allowed: waits, moves."
        },
        {
            "2027-12-31: moves", "2027-12-32: moves",
            "place/model.yaml:5  leaving: '2027-12-32' is not a date YYYY-MM-DD. Allowed: a date YYYY-MM-DD."
        },
        {
            "2027-12-31: moves", "2020-01-01: moves",
            "place/model.yaml:5  leaving.2020-01-01: this date is given twice, first on line 5. Allowed: each date once."
        },
        {
            "2020-01-01: waits, 2027-12-31: moves", "2025-01-02: waits, 2027-12-31: moves",
            "place/model.yaml:5  leaving: has no value before 2025-01-02, and the projection starts on 2025-01-01. Allowed: what held before."
        },
        {
            "2020-01-01: waits", "2010-01-01: moves, 2020-01-01: waits",
            "place/model.yaml:5  leaving: the value of 2010-01-01 changes nothing: it is superseded on 2020-01-01, and the projection starts on 2025-01-01."
        },
        {
            "2027-12-31: moves", "2027-03-01: moves, 2027-12-31: moves",
            "place/model.yaml:5  leaving: the value of 2027-03-01 changes nothing: it is superseded on 2027-12-31,"
            + " and what is in force on 31 December decides the year."
        },
        {
            "2028-01-01: false", "2035-01-01: false",
            "place/model.yaml:6  interest: the value of 2035-01-01 changes nothing: the projection ends on 2034-12-31."
        },
        {
            "2028-01-01: false", "2028-01-01: no",
            "place/model.yaml:6  interest.2028-01-01: 'no' is not one of the names allowed. Allowed: true, false."
        },
        {
            "value: true", "value: null",
            "place/model.yaml:6  interest: has no value. Allowed: true, false."
        },
        {
            "2026-07-01: 3", "2026-07-01: 2.5",
            "place/model.yaml:7  every.2026-07-01: 2.5 is not a whole number. Allowed: 1 … 100."
        },
        {
            "2026-07-01: 3", "2026-07-01: 0",
            "place/model.yaml:7  every.2026-07-01: 0 is below what is allowed. Allowed: 1 … 100."
        },
        {
            "2026-07-01: 3", "2026-07-01: null",
            "place/model.yaml:7  every.2026-07-01: has no value. Allowed: 1 … 100."
        },
        {
            "unit: years, values: { 2024-01-01: 1, 2026-07-01: 3 }", "unit: months, value: 1",
            "place/model.yaml:7  every: is in 'months', and this value is asked for in another unit. Allowed: years."
        },
        {
            "2031-06-30: 10", "2031-06-30: 10, 2031-12-31: 20",
            "place/model.yaml:8  step: the value of 2031-06-30 changes nothing: it is superseded on 2031-12-31,"
            + " and what is in force on 31 December decides the year."
        },
        {
            "2031-06-30: 10", "2031-06-30: ten",
            "place/model.yaml:8  step.2031-06-30: 'ten' is not a number. Allowed: 0 … 100."
        },
        {
            "2030-07-02: 0.2", "2030-07-02: null",
            "place/model.yaml:9  cap.2030-07-02: has no value. Allowed: -1 … 10."
        },
        {
            "{ unit: months, 2024-01-01: 139 }", "{ unit: months, 2025-01-01: 139 }",
            "place/model.yaml:10  divisor: has no value before 2025-01-01, and the opening is on 2024-12-31. Allowed: what held before."
        },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void AMistakeIsOneProblemWithItsPlaceAndWhatIsAllowed(string right, string wrong, string message)
    {
        Good.ShouldContain(right);
        using var model = Of(Good.Replace(right, wrong));

        model.Problems(Ask).ShouldBe([message]);
    }

    [Fact]
    public void AllMistakesAreToldAtOnce()
    {
        using var model = Of(Good
            .Replace("2027-12-31: moves", "2027-12-31: stays").Replace("2028-01-01: false", "2028-01-01: null")
            .Replace("2026-07-01: 3", "2026-07-01: 3.5").Replace("2031-06-30: 10", "2036-06-30: 10").Replace("2030-07-02: 0.2", "2030-07-02: 20"));

        model.Problems(Ask).Select(problem => problem[..problem.IndexOf("  ", StringComparison.Ordinal)]).ShouldBe(
            ["place/model.yaml:5", "place/model.yaml:6", "place/model.yaml:7", "place/model.yaml:8", "place/model.yaml:9"]);
    }

    [Fact]
    public void DaysMustRiseAndCoverTheYearAskedFor()
    {
        var day = new DateOnly(2024, 7, 1);
        Should.Throw<ArgumentException>(() => new YearEndValue<bool>([]));
        Should.Throw<ArgumentException>(() => new YearEndValue<bool>([(day, true), (day, false)]));
        Should.Throw<ArgumentOutOfRangeException>(() => new YearEndValue<bool>([(day, true)]).Of(2023));
        new YearEndValue<bool>([(day, true)]).Of(2024).ShouldBeTrue();
    }

    private static TestModel Of(string yaml) => new TestModel(yaml).Without("place/sources.md");

    private static Plan Ask(Binder root)
    {
        root.ReadHorizon();
        return new Plan(
            root.DatedChoice("leaving", "what happens on leaving", ("waits", "waits"), ("moves", "moves")),
            root.DatedFlag("interest", "whether there is interest"),
            root.DatedInteger("every", Unit.Years, 1, 100, "years between"),
            root.DatedAtYearEnd("step", Unit.YuanPerMonth, 0, 100, "rounded to this"),
            root.Standing("cap", Unit.FractionPerYear, -1, 10, "greatest rise"),
            root.Standing("divisor", Unit.Months, 1, 600, "divided by", opening: true));
    }
}
