using System.Runtime.Intrinsics;
using Actuary.Assumptions;
using Actuary.Schemes.Allowances;
using Actuary.Schemes.Ledgers;
using Actuary.Simulation.Funds;
using Actuary.Simulation.Paths;
using Actuary.Simulation.Plans;
using Actuary.Simulation.Tests.Plans;

namespace Actuary.Simulation.Tests;

/// <summary>Allowances by a rule, against the population that the same run counts.</summary>
public class AllowanceSchemeTests
{
    private const int Years = 12;
    private static readonly Plan s_plan = RandomPlan.Of(3, years: Years, options: 1);
    private static readonly AllowanceRule s_everyone = static (_, _, _) => Vector512.Create(100.0);

    [Fact]
    public void EveryoneAtAHundredAMonthIsTwelveHundredTimesThePopulation()
    {
        var paths = Run(With(s_everyone));

        Ratios(paths, "grant.allowances", "population", 1200).ShouldAllBe(ratio => Math.Abs(ratio - 1) < 1e-12);
        Ratios(paths, "grant.recipients", "population", 1).ShouldAllBe(ratio => Math.Abs(ratio - 1) < 1e-12);
        paths.Column("grant.allowance_monthly").ShouldAllBe(yuan => Math.Abs(yuan - 100) < 1e-9);
    }

    [Fact]
    public void WhoGetsItIsWhoTheRuleNames()
    {
        AllowanceRule women = static (_, sex, age) => sex == Sex.Female && age >= 80 ? Vector512.Create(50.0) : Lanes.Zero;
        AllowanceRule men = static (_, sex, age) => sex == Sex.Male && age >= 80 ? Vector512.Create(50.0) : Lanes.Zero;
        AllowanceRule both = static (_, _, age) => age >= 80 ? Vector512.Create(50.0) : Lanes.Zero;

        var parts = Run(With(women)).Column("grant.allowances").Zip(Run(With(men)).Column("grant.allowances"), (w, m) => w + m).ToArray();
        var whole = Run(With(both));

        whole.Column("grant.allowances").Zip(parts).ShouldAllBe(pair => Math.Abs(pair.First - pair.Second) <= 1e-9 * pair.First);
        Ratios(whole, "grant.allowances", "grant.recipients", 600).ShouldAllBe(ratio => Math.Abs(ratio - 1) < 1e-12);
    }

    [Fact]
    public void ARuleSeesTheYearAndThePricesOfItsPath()
    {
        AllowanceRule indexed = static (year, _, _) => year.Year < 2030 ? Lanes.Zero : 100 * year.Economy.CpiIndex;
        var paths = Run(With(indexed));
        var (monthly, index) = (paths.Column("grant.allowance_monthly"), paths.Column("cpi_index"));

        for (var row = 0; row < paths.Rows; row++)
            monthly[row].ShouldBe(s_plan.FirstYear + row % Years < 2030 ? 0 : 100 * index[row], 1e-9 * 1000);
    }

    [Fact]
    public void GovernmentsPayTheirSharesAndNoFundMoves()
    {
        var paths = Run(With(s_everyone));

        Ratios(paths, "grant.allowances_central", "grant.allowances", 0.75).ShouldAllBe(ratio => Math.Abs(ratio - 1) < 1e-12);
        Ratios(paths, "grant.allowances_county", "grant.allowances", 0.25).ShouldAllBe(ratio => Math.Abs(ratio - 1) < 1e-12);
        foreach (var measure in (string[])["grant.fund_end", "grant.income", "grant.outgo"])
            paths.Column(measure).ShouldAllBe(yuan => yuan == 0);
    }

    [Fact]
    public void TheSchemesBeforeItAreWhatTheyWereToTheBit()
    {
        var (alone, together) = (Run(s_plan), Run(With(s_everyone)));

        foreach (var measure in alone.Measures)
            together.Column(measure).ShouldBe(alone.Column(measure), measure);
    }

    [Theory]
    [InlineData(Party.Person, 1)]
    [InlineData(Party.Central, 0.9)]
    [InlineData(Party.Central, double.NaN)]
    public void SharesAreThoseOfGovernmentsAndAddToOne(Party payer, double share) =>
        Should.Throw<ArgumentException>(() => new AllowanceScheme("grant", 2025, new Dictionary<Party, double> { [payer] = share }, s_everyone));

    /// <summary>An allowance that several levels pay alike, with an empty fund.</summary>
    internal static SchemePlan Paid(IReadOnlyList<Party> levels) =>
        new(new AllowanceScheme("grant", 2025, levels.ToDictionary(level => level, _ => 1.0 / levels.Count), s_everyone), Empty(1));

    private static Plan With(AllowanceRule rule)
    {
        var scheme = new AllowanceScheme("grant", s_plan.FirstYear, new Dictionary<Party, double> { [Party.County] = 0.25, [Party.Central] = 0.75 }, rule);
        return s_plan with { Schemes = [.. s_plan.Schemes, new SchemePlan(scheme, Empty(Years))] };
    }

    private static FundPlan Empty(int years) => new(0, 0, new double[years], new double[years], 0, null);

    private static PathTable Run(Plan plan) => new Projection(plan, 1).Run(new PathRange(0, 13), 2, null, default).Paths;

    private static IEnumerable<double> Ratios(PathTable paths, string part, string whole, double factor) =>
        paths.Column(part).Zip(paths.Column(whole), (p, w) => p / (factor * w));
}
