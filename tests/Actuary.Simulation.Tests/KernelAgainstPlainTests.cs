using Actuary.Assumptions;
using Actuary.Schemes.ResidentPension;
using Actuary.Simulation.Paths;
using Actuary.Simulation.Tests.Plain;
using Actuary.Simulation.Tests.Plans;
using FsCheck;
using FsCheck.Fluent;

namespace Actuary.Simulation.Tests;

/// <summary>The kernel and the plain implementation of the rules page agree on random plans.</summary>
public class KernelAgainstPlainTests
{
    private const double Tolerance = 1e-10;
    private const int Plans = 60;

    // Differences of amounts as large as the fund's flows: their error is relative to those.
    private static readonly string[] s_differences = ["investment_income", "fund_start", "fund_end", "new_surplus", "shortfall_payment", "entrusted_end"];

    [Fact]
    public void Every_measure_of_every_path_and_year_agrees() =>
        Prop.ForAll(RandomPlan.Seeds, Compare).Check(Config.QuickThrowOnFailure.WithMaxTest(Plans));

    [Fact]
    public void Stocks_by_cohort_agree() =>
        Prop.ForAll(RandomPlan.Seeds, CompareCohorts).Check(Config.QuickThrowOnFailure.WithMaxTest(10));

    [Fact]
    public void The_plain_implementation_gives_every_measure_of_the_kernel() =>
        Prop.ForAll(RandomPlan.Seeds, planSeed =>
        {
            var plan = RandomPlan.Of(planSeed, years: 1);
            new PlainProjection(plan, 1, 0).Years[0].Keys.ShouldBe(new Projection(plan, 1).Measures, ignoreOrder: true);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(Plans));

    private static void Compare(int planSeed)
    {
        var plan = RandomPlan.Of(planSeed);
        var seed = (ulong)planSeed * 7919;
        var range = new PathRange(planSeed % 1000, 9);
        var table = new TableByName(new Projection(plan, seed).Run(range, 1, null, CancellationToken.None).Paths);
        foreach (var path in new[] { range.First + 3, range.End - 1 })
        {
            var plain = new PlainProjection(plan, seed, path);
            for (var year = 0; year < plan.Years; year++)
                CompareYear(new(table, path, year), plain.Years[year]);
        }
    }

    private static void CompareYear(PathYear kernel, Dictionary<string, double> plain)
    {
        foreach (var (measure, expected) in plain)
        {
            var scale = Scale(measure, plain);
            (Math.Abs(kernel[measure] - expected) <= Tolerance * scale)
                .ShouldBeTrue($"{measure}, {kernel.Name}: kernel {kernel[measure]:R}, plain {expected:R}");
        }
    }

    // What stays in the fund of an account in payment is the account less the part that is refunded: often nothing but rounding. So
    // is the longevity tail of a bought pension whose money lasts for whole years: what is due less what the account covers.
    private static double Scale(string measure, Dictionary<string, double> plain) => measure switch
    {
        "accounts_forfeited" => plain["refunds"] + plain[measure],
        "longevity_tail" => plain["benefits_account"],
        _ when s_differences.Contains(measure) => new[] { plain["fund_start"], plain["income"], plain["outgo"], plain[measure] }.Max(Math.Abs),
        _ => Math.Abs(plain[measure]),
    };

    private static void CompareCohorts(int planSeed)
    {
        var plan = RandomPlan.Of(planSeed);
        var range = new PathRange(planSeed % 100, 3);
        var table = new Projection(plan, 5).Run(range, 2, null, CancellationToken.None)
            .Cohorts.Single(cohorts => cohorts.Scheme == plan.Schemes[0].Scheme.Name);
        PlainProjection[] plain = [.. Enumerable.Range(0, range.Count).Select(i => new PlainProjection(plan, 5, range.First + i))];
        foreach (var sex in Enum.GetValues<Sex>())
        {
            for (var age = ResidentPensionPlan.EntryAge; age <= Ages.Max; age++)
            {
                for (var c = 0; c < table.Classes.Count; c++)
                    CompareCell(table, plain, sex, age, c);
            }
        }
    }

    private static void CompareCell(CohortTable table, PlainProjection[] plain, Sex sex, int age, int c)
    {
        for (var stock = 0; stock < table.Stocks.Count; stock++)
        {
            var expected = plain.Sum(path => path.Stock(table.Stocks[stock], sex, age, c));
            // What is left of an account in its last months is a difference of the whole account.
            table[table.Years.Count - 1, (int)sex, age, c, stock]
                .ShouldBe(expected, Tolerance * Math.Abs(expected) + 1e-6, $"{table.Stocks[stock]} of {sex} {age}, class {c}");
        }
    }
}
