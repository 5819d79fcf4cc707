using Actuary.Schemes.Ledgers;
using Actuary.Schemes.ResidentPension.Policy;
using Actuary.Simulation.Paths;
using Actuary.Simulation.Plans;
using Actuary.Simulation.Tests.Plans;
using FsCheck;
using FsCheck.Fluent;

namespace Actuary.Simulation.Tests;

/// <summary>What classes pay and receive, against the ledger: no pensions are bought and no older scheme is paid, which are in no class.</summary>
public class ClassFlowsTests
{
    private static readonly string[] s_subsidies = ["contribution subsidy", "contribution on behalf"];

    /// <summary>Eight paths are one block, which is counted.</summary>
    [Fact]
    public void Classes_add_up_to_the_ledger_on_the_paths_that_are_counted() => Prop.ForAll(RandomPlan.Seeds, seed =>
    {
        var plan = Borne(RandomPlan.Of(seed));
        var part = PathYears.Run(plan, new PathRange(0, 8));
        var classes = part.Classes.ShouldHaveSingleItem();
        classes.Paths.ShouldBe(8);
        for (var year = 0; year < plan.Years; year++)
        {
            double Measured(params string[] measures) => measures.Sum(measure => Column(part.Paths, measure, year).Sum());
            ShouldBe(classes, year, "contributing", Measured("contributing"));
            ShouldBe(classes, year, "pensioners", Measured("pensioners"));
            ShouldBe(classes, year, "contributions", Measured("contributions_individual", "contributions_collective"));
            ShouldBe(classes, year, "pensions", Measured("benefits_basic", "benefits_account", "benefits_addons"));
        }
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(40));

    [Fact]
    public void Subsidies_of_the_classes_are_what_governments_pay_for_contributions() => Prop.ForAll(RandomPlan.Seeds, seed =>
    {
        var plan = Borne(RandomPlan.Of(seed));
        var part = PathYears.Run(plan, new PathRange(0, 1));
        var projection = new Projection(plan, 20241231);
        for (var year = 0; year < plan.Years; year++)
        {
            var paid = projection.Replay(0, plan.FirstYear + year).Ledgers[0].Entries
                .Where(entry => s_subsidies.Contains(entry.Line.Item) && entry.Line.Receiver == Party.Fund).Sum(entry => entry.Amount);
            ShouldBe(part.Classes[0], year, "subsidies", paid);
        }
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(10));

    /// <summary>Of 132 paths the blocks 0, 8 and 16 are counted: paths 0–7, 64–71 and 128–131.</summary>
    [Fact]
    public void One_block_in_eight_is_counted()
    {
        var plan = Borne(RandomPlan.Of(7));
        var part = PathYears.Run(plan, new PathRange(0, 132), threads: 3);
        part.Classes[0].Paths.ShouldBe(20);
        var counted = Column(part.Paths, "contributing", plan.Years - 1).Where((_, path) => path % 64 < 8).ToArray();
        counted.Length.ShouldBe(20);
        ShouldBe(part.Classes[0], plan.Years - 1, "contributing", counted.Sum());
    }

    [Fact]
    public void The_number_of_threads_changes_no_bit()
    {
        var plan = RandomPlan.Of(11);
        PathYears.Run(plan, new PathRange(0, 200), threads: 4).Classes[0].Sums.ShouldBe(PathYears.Run(plan, new PathRange(0, 200)).Classes[0].Sums);
    }

    private static void ShouldBe(ClassTable table, int year, string flow, double expected)
    {
        var at = table.Flows.ToList().IndexOf(flow);
        var sum = Enumerable.Range(0, table.Classes.Count).Sum(c => table.Sums[year * table.ValuesPerYear + c * table.Flows.Count + at]);
        sum.ShouldBe(expected, 1e-10 * Math.Abs(expected) + 1e-6, $"{flow} in year {year}");
    }

    private static double[] Column(PathTable paths, string measure, int year) =>
        [.. paths.Column(measure).Where((_, row) => row % paths.Years == year)];

    /// <summary>Governments pay all that is credited beside the person's and the collective's money, so that the ledger shows it; nothing is bought, nothing older is paid.</summary>
    private static Plan Borne(Plan plan) => RandomPlan.With(plan, scheme =>
    {
        var shares = scheme.Financing.Shares.ToDictionary();
        foreach (var line in new[] { CostLine.ContributionSubsidy, CostLine.OnBehalf })
            shares[line] = [.. Enumerable.Repeat(new[] { 0.4, 0.2, 0.2, 0.1, 0.1 }, scheme.Years)];
        return scheme with { SinglePremium = null, Financing = scheme.Financing with { Shares = shares } };
    });
}
