using Actuary.Models.Plans;
using Actuary.Simulation.Blocks;

namespace Actuary.Models.Tests;

/// <summary>Every model in <c>models/</c>.</summary>
public class ShippedModelTests
{
    private static readonly string _models = Path.Combine(TestModel.RepositoryRoot, "models");

    public static TheoryData<string> Models => [.. Directory.EnumerateFiles(_models, "model.yaml", SearchOption.AllDirectories)
        .Select(file => Path.GetFileName(Path.GetDirectoryName(file)!))];

    [Theory]
    [MemberData(nameof(Models))]
    public void AModelAndItsScenariosAreReadWithoutAProblem(string model) => PlanReader.Check(Path.Combine(_models, model)).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Models))]
    public void EveryMeasureOfAPlanIsDescribed(string model)
    {
        var plan = PlanReader.Read(Path.Combine(_models, model));

        // A second scheme's measures carry its name in front.
        new MeasureLayout(plan).Names.Select(name => name[(name.IndexOf('.', StringComparison.Ordinal) + 1)..])
            .Except(plan.Documentation.Measures.Select(measure => measure.Name)).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void EveryAssumptionHasASourceOrAReason(string model)
    {
        var assumptions = PlanReader.Read(Path.Combine(_models, model)).Documentation.Assumptions;

        assumptions.Count.ShouldBeGreaterThan(20);
        assumptions.ShouldAllBe(assumption => assumption.Status == "assumed" ? assumption.Reason != null : assumption.Source != null);
    }
}
