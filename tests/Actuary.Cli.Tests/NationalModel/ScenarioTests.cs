namespace Actuary.Cli.Tests.NationalModel;

/// <summary>Scenarios move what they say, on every path, and nothing that they cannot reach.</summary>
public class ScenarioTests(ScenarioRuns runs) : IClassFixture<ScenarioRuns>
{
    private static readonly string[] s_people = ["population", "births", "deaths", "net_migration"];

    private static readonly string[] s_economy =
        ["cpi_change", "cpi_index", "wage_growth", "wage_index", "income_growth", "income_index", "crediting_rate", "fund_return"];

    [Fact]
    public void EveryScenarioOfTheModelIsHere() => Directory.EnumerateFiles(Path.Combine(Repository.NationalModel, "scenarios"))
        .Select(Path.GetFileNameWithoutExtension).ShouldBe(ScenarioRuns.Names, ignoreOrder: true);

    [Fact]
    public void EachHasItsTable()
    {
        foreach (var name in ScenarioRuns.Names)
            runs.Printed.ShouldContain($"· {name}:");
    }

    [Fact]
    public void AllSeeTheSameLuckToTheBit()
    {
        foreach (var (name, driver) in from name in ScenarioRuns.OfPolicy from driver in (string[])[.. s_people, .. s_economy] select (name, driver))
            runs[name][driver].ShouldBe(runs[ScenarioRuns.CurrentLaw][driver], $"{driver} of {name}");
    }

    [Fact]
    public void AFitChangesItsOwnDriversAndNoOthers()
    {
        foreach (var driver in s_people)
            runs[ScenarioRuns.FittedEconomy][driver].ShouldBe(runs[ScenarioRuns.CurrentLaw][driver], driver);
        foreach (var driver in s_economy)
            runs[ScenarioRuns.FittedMortality][driver].ShouldBe(runs[ScenarioRuns.CurrentLaw][driver], driver);
        foreach (var (scenario, driver) in new[] { (ScenarioRuns.FittedEconomy, "cpi_change"), (ScenarioRuns.FittedEconomy, "income_growth"), (ScenarioRuns.FittedMortality, "deaths") })
            runs[scenario][driver].ShouldNotBe(runs[ScenarioRuns.CurrentLaw][driver], driver);
    }

    [Theory]
    [InlineData(ScenarioRuns.Frozen, ScenarioRuns.CpiOnly)]
    [InlineData(ScenarioRuns.CpiOnly, ScenarioRuns.CpiPlusHalfIncome)]
    public void TheBasicPensionOf2060FollowsTheIndexation(string lower, string higher)
    {
        var pairs = runs[lower].In(2060, "basic_pension_monthly").Zip(runs[higher].In(2060, "basic_pension_monthly"));

        pairs.ShouldAllBe(pair => pair.First < pair.Second);
    }

    [Fact]
    public void AFrozenPensionIsThatOf2026() => runs[ScenarioRuns.Frozen].In(2084, "basic_pension_monthly").ShouldAllBe(pension => pension == 163);

    // 20 yuan more every year after 2026.
    [Fact]
    public void CurrentLawGoesOnByTwentyYuan() => runs[ScenarioRuns.CurrentLaw].In(2060, "basic_pension_monthly").ShouldAllBe(pension => pension == 163 + 34 * 20);

    [Theory]
    [InlineData("subsidy_county")]
    [InlineData("accounts_end")]
    public void ARicherLadderCostsCountiesAndFillsAccounts(string measure)
    {
        Difference(ScenarioRuns.RicherSubsidy, measure, year => year >= 2026).ShouldAllBe(difference => difference > 0);
        Difference(ScenarioRuns.RicherSubsidy, measure, year => year < 2026).ShouldAllBe(difference => difference == 0);
    }

    [Theory]
    [InlineData("contributions_individual")]
    [InlineData("insured")]
    [InlineData("benefits_basic")]
    public void ARicherLadderLeavesWhatPeoplePayAndWhoTheyAreToTheBit(string measure) =>
        Difference(ScenarioRuns.RicherSubsidy, measure, _ => true).ShouldAllBe(difference => difference == 0);

    private IEnumerable<double> Difference(string scenario, string measure, Func<int, bool> isIn)
    {
        var (changed, law) = (runs[scenario], runs[ScenarioRuns.CurrentLaw]);
        return Enumerable.Range(0, law.Rows).Where(row => isIn(law.Year[row])).Select(row => changed[measure][row] - law[measure][row]);
    }
}
