using Actuary.Results.Indicators;
using Actuary.Simulation.Plans;

namespace Actuary.Results.Tests;

/// <summary>Five paths of which path p records p + 1 in 2025 and 10 (p + 1) in 2028.</summary>
public sealed class TargetTests : IDisposable
{
    private readonly ScratchFolder _scratch = new();

    [Fact]
    public void A_least_value_is_met_from_the_bound_on()
    {
        // 1 … 5 in 2025: three of five are at least 3; the mean 3 lies on the bound.
        var target = Of(new TargetPlan("three", "value", 2025, 3, null)).ShouldHaveSingleItem();
        (target.Name, target.Measure, target.Year, target.AtLeast, target.AtMost).ShouldBe(("three", "value", 2025, 3, null));
        target.Share.ShouldBe(0.6);
        target.StandardError.ShouldBe(Math.Sqrt(0.6 * 0.4 / 5), 1e-15);
        target.Mean.ShouldBe(3, 1e-15);
        target.Median.ShouldBe(3);
        target.Gap.ShouldBe(0, 1e-15);
    }

    [Fact]
    public void A_greatest_value_is_met_up_to_the_bound()
    {
        // 10 … 50 in 2028: two of five are at most 20; the mean 30 is 10 above.
        var target = Of(new TargetPlan("twenty", "value", 2028, null, 20)).ShouldHaveSingleItem();
        target.Share.ShouldBe(0.4);
        target.Median.ShouldBe(30);
        target.Gap.ShouldBe(10, 1e-14);
    }

    [Fact]
    public void A_target_of_a_measure_or_year_that_is_not_there_is_left_out() =>
        Of(new("a", "other", 2025, 1, null), new("b", "value", 2040, 1, null), new("c", "value", 2026, 1, null)).Select(target => target.Name).ShouldBe(["c"]);

    [Fact]
    public void A_folder_written_before_there_were_targets_has_none()
    {
        var run = Run(new TargetPlan("three", "value", 2025, 3, null));
        foreach (var file in (string[])["indicators.json", "manifest.json"])
            Drop(Path.Combine(run.Folder, file), "targets", "actuarial_balances", "balance_years");

        var old = Actuary.Results.Run.Open(run.Folder);
        old.Manifest.Indicators.Targets.ShouldBeEmpty();
        old.Manifest.Indicators.BalanceYears.ShouldBeEmpty();
        old.Indicators.Targets.ShouldBeEmpty();
        old.Indicators.ActuarialBalances.ShouldBeEmpty();
    }

    public void Dispose() => _scratch.Dispose();

    private static void Drop(string file, params string[] names)
    {
        var root = System.Text.Json.Nodes.JsonNode.Parse(File.ReadAllText(file))!.AsObject();
        foreach (var name in names)
            (root["indicators"]?.AsObject() ?? root).Remove(name);
        File.WriteAllText(file, root.ToJsonString());
    }

    private IReadOnlyList<TargetResult> Of(params TargetPlan[] targets) => Run(targets).Indicators.Targets;

    private Run Run(params TargetPlan[] targets) => new FakeRun
    {
        Measures = ["value"],
        Value = (_, path, year) => (path + 1) * (year == 2028 ? 10 : 1),
        Paths = 5,
        PathsPerPart = 2,
        Indicators = new(12, 6, 3, 0.1, [], []) { Targets = targets },
    }.RunIn(_scratch.Path());
}
