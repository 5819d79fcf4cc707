using System.Reflection;
using System.Text.RegularExpressions;
using Actuary.Schemes.Ledgers;
using Actuary.Simulation.Tests.MedicalCover;
using Actuary.Simulation.Tests.Plans;

namespace Actuary.Simulation.Tests;

/// <summary>models/measures.yaml describes what runs record, and nothing else.</summary>
public partial class MeasureListTests
{
    [Fact]
    public void Every_measure_is_described_and_every_description_has_a_measure()
    {
        var pensions = Enumerable.Range(0, 20).Select(seed => RandomPlan.Of(seed, years: 1, options: 1));
        var covers = Enumerable.Range(0, 60).Select(seed => RandomMedicalPlan.Of(seed));
        var allowance = RandomPlan.Of(0, years: 1, options: 1) with { Schemes = [AllowanceSchemeTests.Paid(GovernmentLevels.All)] };
        var recorded = pensions.Concat(covers).Append(allowance).SelectMany(plan => new Projection(plan, 1).Measures).Distinct();

        Described().ShouldBe(recorded, ignoreOrder: true);
    }

    /// <summary>A plan without any of the rules that may be left out records nothing of them.</summary>
    [Fact]
    public void What_no_rule_can_move_is_not_recorded()
    {
        string[] optional =
        [
            "contributions_made_up", "single_premiums", "transfers_in", "benefits_legacy", "paid_after_death", "not_vested",
            "continuity_rewards", "assistance_saved", "participation_of_registered",
            "general_budget", "fiscal_input_extra", "fiscal_input_share", "administration", "administration_central", "administration_township",
        ];
        new Projection(RandomPlan.Of(1, years: 1, options: 0), 1).Measures.Intersect(optional).ShouldBeEmpty();
        optional.ShouldBeSubsetOf(Described());
    }

    private static List<string> Described()
    {
        var root = typeof(MeasureListTests).Assembly
            .GetCustomAttributes<AssemblyMetadataAttribute>().Single(entry => entry.Key == "RepositoryRoot").Value!;
        return [.. Name().Matches(File.ReadAllText(Path.Combine(root, "models", "measures.yaml"))).Select(match => match.Groups[1].Value)];
    }

    [GeneratedRegex("^([a-z_]+):", RegexOptions.Multiline)]
    private static partial Regex Name();
}
