namespace Actuary.Models.Tests;

public class ScenarioTests
{
    private const string Frozen = """
        title: { zh: 冻结, en: Frozen }
        description: { zh: 基础养老金不变, en: The basic pension stays as it is }
        source: S1
        at: a bill
        changes:
          pension.basic:
            2026-07-01: 150
            2028-01-01: { value: 155, status: assumed, reason: a guess }
          pension.age: 62
          economy: { cpi: { 2030: 0.03 } }
        not_modelled:
          - early retirement
          - { zh: 病退, en: retirement by illness }
        """;

    private static readonly string[] Chain = ["frozen"];

    [Fact]
    public void ChangesAreLaidOverTheModelAndBringTheirOrigin()
    {
        using var model = Pension.Of(Pension.Good).With("place/scenarios/frozen.yaml", Frozen);

        var read = model.Read(Pension.Ask, "frozen");

        read.Plan.Age.ShouldBe(62);
        read.Plan.Divisor.ShouldBe(139);
        read.Plan.Basic.Steps.Select(step => (step.From.Year, step.Value)).ShouldBe(
            [(2024, 123.0), (2025, 143.0), (2026, 150.0), (2028, 155.0), (2030, (double?)null)]);
        read.Plan.Cpi.At(2030).ShouldBe(0.03);

        var assumptions = read.Assumptions.ToLookup(assumption => assumption.Key);
        var age = assumptions["pension.age"].Single();
        (age.Unit, age.Sources[0], age.At, age.File, age.Line).ShouldBe(("years", "S1", "a bill", "place/scenarios/frozen.yaml", 9));
        assumptions["pension.basic"].Select(step => (step.Value, step.Status, step.File)).ShouldBe(
        [
            ("2024-01-01: 123", "published", "place/model.yaml"),
            ("2025-01-01: 143", "published", "place/model.yaml"),
            ("2026-07-01: 150", "published", "place/scenarios/frozen.yaml"),
            ("2028-01-01: 155", "assumed", "place/scenarios/frozen.yaml"),
            ("2030-01-01: ended", "published", "place/model.yaml"),
        ]);

        read.Scenario.Name.ShouldBe("frozen");
        read.Scenario.Title.ShouldBe(new Label("冻结", "Frozen"));
        read.Scenario.Description.En.ShouldBe("The basic pension stays as it is");
        read.Scenario.Changes.Select(change => change.ToString()).ShouldBe(
        [
            "pension.basic.2026-07-01: 163 → 150", "pension.basic.2028-01-01: not set → 155", "pension.age: 60 → 62", "economy.cpi.2030: 0.02 → 0.03",
        ]);
        read.Scenario.Origin.ShouldBe("S1, a bill");
        read.Scenario.NotModelled.ShouldBe([new Label("early retirement", "early retirement"), new Label("病退", "retirement by illness")]);
        read.Inputs.ShouldContain(input => input.Name == "place/scenarios/frozen.yaml");
    }

    [Fact]
    public void AScenarioBuildsOnAnother()
    {
        using var model = Pension.Of(Pension.Good)
            .With("place/scenarios/frozen.yaml", Frozen)
            .With("place/scenarios/later.yaml", """
                description: And retirement comes later
                baseline: frozen
                status: assumed
                reason: to see what it does
                changes: { pension.age: { value: 65, at: "beside the point" }, pension.basic.2028-01-01: null }
                """);

        var read = model.Read(Pension.Ask, "later");

        read.Plan.Age.ShouldBe(65);
        read.Plan.Basic.At(new DateOnly(2027, 12, 31)).ShouldBe(150);
        read.Plan.Basic.At(new DateOnly(2028, 1, 1)).ShouldBeNull();
        read.Scenario.Title.ShouldBe(new Label("later", "later"));
        read.Scenario.Chain.ShouldBe(Chain);
        read.Scenario.NotModelled.Count.ShouldBe(2);
        Model.Scenarios(model.Folder).ShouldBe(["frozen", "later"]);
        model.Check(Pension.Ask).ShouldBeEmpty();
    }

    [Fact]
    public void AScenarioMayNameTheModelAsItIs()
    {
        using var model = Pension.Of(Pension.Good).With("place/scenarios/current-law.yaml", "description: current law\n");

        model.Read(Pension.Ask, "current-law").Plan.Age.ShouldBe(60);
    }

    [Fact]
    public void AModelMayNameTheScenarioThatIsReadWhenNoneIsNamed()
    {
        static Pension.Plan Ask(Binder root)
        {
            root.OptionalText("default_scenario");
            return Pension.Ask(root);
        }

        using var model = Pension.Of(Pension.Good + "\ndefault_scenario: frozen\n").With("place/scenarios/frozen.yaml", Frozen);
        using var wrong = Pension.Of(Pension.Good + "\ndefault_scenario: frosen\n").With("place/scenarios/frozen.yaml", Frozen);

        model.Read(Ask).Scenario.Name.ShouldBe("frozen");
        wrong.Problems(Ask).ShouldBe(["place/model.yaml:34  there is no scenario 'frosen'. Allowed: frozen. Did you mean 'frozen'?"]);
    }

    [Fact]
    public void AScenarioMaySwapATable()
    {
        using var model = Pension.Of(Pension.Good)
            .With("place/tables/fewer.csv", Pension.Opening.Replace("10", "5"))
            .With("place/scenarios/fewer.yaml", """
                description: Fewer members
                source: S1
                changes: { pension.opening: { table: tables/fewer.csv } }
                """);

        model.Read(Pension.Ask, "fewer").Plan.Opening["persons"].ShouldBe([5, 20, 30, 40]);
        model.Read(Pension.Ask).Plan.Opening["persons"].ShouldBe([10, 20, 30, 40]);
        model.Check(Pension.Ask).ShouldBeEmpty();
    }

    public static TheoryData<string, string> BadChanges => new()
    {
        {
            "pension.aeg: 62",
            "place/scenarios/try.yaml:4  pension.aeg: unknown key."
            + " Allowed: age, divisor, order, inherited, basic, subsidy, tiers, financing, opening. Did you mean 'age'?"
        },
        { "pensoin.age: 62", "place/scenarios/try.yaml:4  pensoin: unknown key. Allowed: title, opening_year, years, pension, economy. Did you mean 'pension'?" },
        { "pension.age: 60.0", "place/scenarios/try.yaml:4  changes.pension.age: changes nothing: the value is already 60.0." },
        { "pension.age: 71", "place/scenarios/try.yaml:4  pension.age: 71 is above what is allowed. Allowed: 50 … 70." },
        { "pension.age: { value: 62, unit: months }", "place/scenarios/try.yaml:4  pension.age: is in 'months', and this value is asked for in another unit. Allowed: years." },
        { "pension.age.value.more: 62", "place/scenarios/try.yaml:4  changes.pension.age.value.more: 'pension.age.value' is a value and has no keys below it." },
        { "pension.basic: 100", "place/scenarios/try.yaml:4  changes.pension.basic: the value it changes is given by date, year or name. Allowed: 'key: value' lines, for the points that change." },
        { "pension: 100", "place/scenarios/try.yaml:4  changes.pension: a group of keys is changed key by key. Allowed: a longer dotted key." },
        { "pension.basic: { 2025-01-01: 143 }", "place/scenarios/try.yaml:4  changes.pension.basic.2025-01-01: changes nothing: the value is already 143." },
        { "pension.basic: { 2028-01-01: 163 }", "place/scenarios/try.yaml:4  changes.pension.basic.2028-01-01: changes nothing: 163 is in force already." },
        { "pension.basic: { 2031-01-01: null }", "place/scenarios/try.yaml:4  changes.pension.basic.2031-01-01: changes nothing: ended is in force already." },
        { "pension.basic: { 2040-01-01: 200 }", "place/scenarios/try.yaml:4  pension.basic: the value of 2040-01-01 changes nothing: the projection ends on 2034-12-31." },
        { "pension.basic: {}", "place/scenarios/try.yaml:4  changes.pension.basic: changes nothing: no value is given." },
        { "pension.tiers: [100, 200]", "place/scenarios/try.yaml:4  changes.pension.tiers: changes nothing: the value is already [100, 200]." },
        { "pension.financing: { central: 0.9 }", "place/scenarios/try.yaml:4  pension.financing: the shares add to 1.1. Allowed: shares that add to 1." },
        { "pension.opening: opening.csv", "place/scenarios/try.yaml:4  pension.opening: 'opening.csv' is not the name of a table. Allowed: tables/<name>.csv, reference/<name>.csv." },
    };

    [Theory]
    [MemberData(nameof(BadChanges))]
    public void ABadChangeIsRefusedWhereItStands(string change, string message)
    {
        using var model = Pension.Of(Pension.Good).With("place/scenarios/try.yaml", $"""
            description: A try
            source: S1
            changes:
              {change}
            """);

        model.Problems(Pension.Ask, "try").ShouldBe([message]);
    }

    [Fact]
    public void AnUnknownScenarioListsThoseThereAre()
    {
        using var model = Pension.Of(Pension.Good).With("place/scenarios/frozen.yaml", Frozen);

        model.Problems(Pension.Ask, "frosen").ShouldBe(["place/scenarios/frosen.yaml  there is no scenario 'frosen'. Allowed: frozen. Did you mean 'frozen'?"]);
    }

    [Fact]
    public void AnUnknownBaselineIsRefusedWhereItIsNamed()
    {
        using var model = Pension.Of(Pension.Good).With("place/scenarios/frozen.yaml", Frozen.Replace("source:", "baseline: base\nsource:"));

        model.Problems(Pension.Ask, "frozen").ShouldBe(["place/scenarios/frozen.yaml:3  there is no scenario 'base'. Allowed: frozen."]);
    }

    [Fact]
    public void BaselinesInACircleAreRefused()
    {
        using var model = Pension.Of(Pension.Good)
            .With("place/scenarios/a.yaml", "description: a\nbaseline: b\n")
            .With("place/scenarios/b.yaml", "description: b\nbaseline: a\n");

        model.Problems(Pension.Ask, "a").ShouldBe(["place/scenarios/b.yaml:2  baseline: baselines go in a circle: a → b → a. Allowed: a chain that ends."]);
    }

    [Fact]
    public void AScenarioWithoutOriginOrWithUnknownKeysIsRefused()
    {
        using var model = Pension.Of(Pension.Good).With("place/scenarios/try.yaml", """
            description: A try
            changs: {}
            changes:
              pension.age: 62
            """);

        model.Problems(Pension.Ask, "try").ShouldBe(
        [
            "place/scenarios/try.yaml:1  the scenario states neither a source nor that its values are assumed."
            + " Allowed: 'source: <id>', or 'status: assumed' with a 'reason'.",
            "place/scenarios/try.yaml:2  changs: unknown key. Allowed: title, description, baseline, changes, source, at, status, reason, not_modelled. Did you mean 'changes'?",
        ]);
    }

    [Fact]
    public void CheckFindsTheProblemsOfEveryScenarioOnce()
    {
        using var model = Pension.Of(Pension.Good.Replace("unit: years", "unit: year"))
            .With("place/scenarios/frozen.yaml", Frozen)
            .With("place/scenarios/try.yaml", "description: A try\nsource: S1\nchanges: { pension.divisor: 500 }\n");

        var problems = model.Check(Pension.Ask);

        problems.Length.ShouldBe(2);
        problems[0].ShouldStartWith("place/model.yaml:6  pension.age.unit: ");
        problems[1].ShouldBe("place/scenarios/try.yaml:3  pension.divisor: 500 is above what is allowed. Allowed: 1 … 300.");
    }
}
