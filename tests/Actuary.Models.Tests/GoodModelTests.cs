namespace Actuary.Models.Tests;

public class GoodModelTests
{
    [Fact]
    public void EveryKindOfValueIsRead()
    {
        using var model = Pension.Of(Pension.Good);

        var plan = model.Read(Pension.Ask).Plan;

        plan.Age.ShouldBe(60);
        plan.Divisor.ShouldBe(139);
        plan.Order.ShouldBe(Pension.Order.ProRata);
        plan.Inherited.ShouldBeTrue();
        plan.Basic.At(new DateOnly(2025, 12, 31)).ShouldBe(143);
        plan.Basic.At(new DateOnly(2030, 1, 1)).ShouldBeNull();
        plan.Subsidy.ShouldBe([30, 40]);
        plan.Tiers.ShouldBe([100, 200]);
        plan.Financing.ShouldBe([0.8, 0, 0.2]);
        plan.Opening["persons"].ShouldBe([10, 20, 30, 40]);
        plan.Cpi.At(2027).ShouldBe(0.015, 1e-15);
        plan.Cpi.At(2099).ShouldBe(0.02);
        plan.Floor.ShouldBe(0);
        plan.Correlation[1, 0].ShouldBe(0.5);
        plan.Title.ShouldBe(new Label("某地", "Some place"));
    }

    [Fact]
    public void RowsComeInTheOrderOfTheKeysWhateverTheFileSays()
    {
        using var model = Pension.Of(Pension.Good).With("place/tables/opening.csv", """
            persons [persons],age [years],sex [name]
            40,61,female
            10,60,male
            30,60,female
            20,61,male
            """);

        var table = model.Read(Pension.Ask).Plan.Opening;

        table["persons"].ShouldBe([10, 20, 30, 40]);
        table.KeyByRow("age").ShouldBe([60, 61, 60, 61]);
        table.KeyByRow("sex").ShouldBe([0, 0, 1, 1]);
    }

    [Fact]
    public void ValuesInheritTheOriginOfTheirGroupUnlessTheyStateTheirOwn()
    {
        using var model = Pension.Of(Pension.Good);

        var assumptions = model.Read(Pension.Ask).Assumptions.ToLookup(assumption => assumption.Key);

        var age = assumptions["pension.age"].Single();
        (age.Value, age.Unit, age.Status, age.At, age.Reason).ShouldBe(("60", "years", "published", "art. 3", ""));
        age.Sources.ShouldBe(["S1"]);
        (age.File, age.Line).ShouldBe(("place/model.yaml", 6));

        var order = assumptions["pension.order"].Single();
        (order.Status, order.Reason, order.Sources.Count).ShouldBe(("assumed", "the recommended reading", 0));

        assumptions["pension.basic"].Select(step => (step.Value, step.Sources[0])).ShouldBe(
        [
            ("2024-01-01: 123", "S1"),
            ("2025-01-01: 143", "R-1"),
            ("2026-07-01: 163; 2030-01-01: ended", "S1"),
        ]);
        assumptions["pension.opening"].Single().Value.ShouldBe("place/tables/opening.csv");
        assumptions["economy.cpi"].Single().Reason.ShouldBe("a round figure");
    }

    [Fact]
    public void InputsSourcesAndMeasuresAreReported()
    {
        using var model = Pension.Of(Pension.Good);

        var read = model.Read(Pension.Ask);

        read.Name.ShouldBe("place");
        read.Scenario.Name.ShouldBe("baseline");
        read.Inputs.Select(input => input.Name).ShouldBe(
        [
            "measures.yaml", "place/model.yaml", "place/sources.md", "place/tables/opening.csv", "reference/sources.md", "units.yaml", "views.yaml",
        ]);
        var measures = read.Inputs.Single(input => input.Name == "place/tables/opening.csv");
        measures.Sha256.ShouldBe(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(
            System.Text.Encoding.UTF8.GetBytes(Pension.Opening))));
        read.Sources.Select(source => (source.Id, source.Title, source.Retrieved)).ShouldBe([("R-1", "Prospects", "no"), ("S1", "Yearbook", "yes")]);
        read.Measures.Single().ShouldBe(new Measure(
            "fund_end", "yuan", new Label("年末基金", "fund at year end"),
            new Label("fund_start + income - outgo + investment_income", "fund_start + income - outgo + investment_income"), MeasureStage.Fund));
    }

    [Fact]
    public void NothingIsBuiltWhenThereIsAProblem()
    {
        using var model = Pension.Of(Pension.Good.Replace("value: 60", "value: 160"));
        var built = false;

        Should.Throw<ModelException>(() => Model.Read<bool>(model.Folder, null, root =>
        {
            Pension.Ask(root);
            return () => built = true;
        }));

        built.ShouldBeFalse();
    }
}
