namespace Actuary.Models.Tests.Changes;

/// <summary>Which numbers a typed key means, and how far they can be moved.</summary>
public class KeyFinderTests
{
    private static readonly NumberKey[] s_numbers =
    [
        Number("pension.subsidy.100", 30, 0, 100, "yuan/year"),
        Number("pension.subsidy.200", 40, 0, 100, "yuan/year"),
        Number("pension.age", 60, 50, 70, "years") with { IsWhole = true },
        Number("pension.basic.2025-01-01", 143, 0, 1e5, "yuan/month"),
        Number("economy.cpi.central.2025", 0.01, -0.99, 1, "fraction/year"),
        Number("economy.cpi.central.2030", 0.02, -0.99, 1, "fraction/year"),
        Number("economy.cpi.volatility", 0.01, 0, 1, "fraction/year"),
        Number("economy.wages.volatility", 0.02, 0, 1, "fraction/year"),
        Number("economy.spread", 0, -0.2, 0.2, "fraction/year"),
    ];

    private static readonly UnstatedKey[] s_unstated =
    [
        new("pension.basic.indexation.income_weight", Unit.Number, "weight of income growth"),
        new("pension.vesting", null, "contribution years that a pension needs"),
    ];

    [Theory]
    [InlineData("pension.age", "pension.age")]
    [InlineData("age", "pension.age")]
    [InlineData("basic", "pension.basic.2025-01-01")]
    [InlineData("basic.2025-01-01", "pension.basic.2025-01-01")]
    [InlineData("cpi.volatility", "economy.cpi.volatility")]
    [InlineData("central.2030", "economy.cpi.central.2030")]
    [InlineData("subsidy.200", "pension.subsidy.200")]
    public void TheEndOfAKeyIsEnoughWhereItIsTheOnlyOne(string typed, string key) => Found(typed, ChangeKind.Set).Numbers.ShouldHaveSingleItem().Key.ShouldBe(key);

    [Theory]
    [InlineData("volatility", "'volatility' may be several keys. Allowed: economy.cpi.volatility, economy.wages.volatility.")]
    [InlineData("central", "'central' has several dates or years. Allowed: economy.cpi.central.2025, economy.cpi.central.2030.")]
    [InlineData("cpi.volatilty", "Did you mean 'cpi.volatility'?")]
    [InlineData("pension.ages", "Did you mean 'pension.age'?")]
    [InlineData("latility", "no number of the model has the key 'latility'.")]
    [InlineData("", "no number of the model has the key ''.")]
    public void AKeyThatIsNoneOrSeveralIsRefused(string typed, string words) => Refused(typed, ChangeKind.Set).ShouldContain(words);

    /// <summary>A key that a model may have and this one has not is no misspelling.</summary>
    [Theory]
    [InlineData("income_weight", "the model does not state 'pension.basic.indexation.income_weight': weight of income growth. Allowed: a number that is stated; "
        + "this one can be: 'income_weight: { value: …, unit: number, status: assumed, reason: … }' in pension.basic.indexation.")]
    [InlineData("pension.basic.indexation.income_weight", "does not state 'pension.basic.indexation.income_weight'")]
    [InlineData("vesting.ordinary_years", "the model does not state 'pension.vesting': contribution years that a pension needs. Allowed: a number that is stated; the section can be, with all its keys.")]
    public void AKeyThatTheModelDoesNotStateIsSaidToBeKnown(string typed, string words)
    {
        foreach (var kind in Enum.GetValues<ChangeKind>())
            Refused(typed, kind).ShouldContain(words);
    }

    [Theory]
    [InlineData("subsidy", 2)]
    [InlineData("cpi.central", 2)]
    [InlineData("age", 1)]
    public void AGroupIsMovedAsAWhole(string typed, int numbers) => Found(typed, ChangeKind.Add).Numbers.Count.ShouldBe(numbers);

    [Fact]
    public void AGroupMovesAsFarAsItsTightestNumber()
    {
        var add = Found("subsidy", ChangeKind.Add);
        (add.Least, add.Current, add.Most, add.Unit).ShouldBe((-30, 0, 60, "yuan/year"));

        var multiply = Found("subsidy", ChangeKind.Multiply);
        (multiply.Least, multiply.Current, multiply.Most, multiply.Unit).ShouldBe((0, 1, 2.5, "factor"));

        var set = Found("age", ChangeKind.Set);
        (set.Least, set.Current, set.Most, set.IsWhole).ShouldBe((50, 60, 70, true));
    }

    [Theory]
    [InlineData("pension", "holds numbers in several units: yuan/year, years, yuan/month")]
    [InlineData("nothing", "no number of the model has the key 'nothing'")]
    public void AGroupOfUnlikeNumbersIsRefused(string typed, string words) => Refused(typed, ChangeKind.Add).ShouldContain(words);

    [Fact]
    public void MultiplyingNoughtIsRefused() => Refused("spread", ChangeKind.Multiply).ShouldContain("changes nothing: it is zero");

    [Fact]
    public void AChangeIsWrittenWithItsSign()
    {
        Found("age", ChangeKind.Set).Text(61).ShouldBe("pension.age = 61");
        Found("cpi.central", ChangeKind.Add).Text(-0.01).ShouldBe("economy.cpi.central + -0.01");
        Found("subsidy", ChangeKind.Multiply).Text(1.5).ShouldBe("pension.subsidy × 1.5");
    }

    private static NumberKey Number(string key, double value, double min, double max, string unit) => new(key, value, min, max, false, unit, "");

    private static VariedKey Found(string typed, ChangeKind kind)
    {
        var problems = new ProblemList();
        var found = new KeyFinder(s_numbers, s_unstated).Find(typed, kind, new Place("place/model.yaml", 0), "", problems);
        problems.Any.ShouldBeFalse();
        return found!;
    }

    private static string Refused(string typed, ChangeKind kind)
    {
        var problems = new ProblemList();
        new KeyFinder(s_numbers, s_unstated).Find(typed, kind, new Place("place/model.yaml", 0), "", problems).ShouldBeNull();
        return problems.Sorted().ShouldHaveSingleItem().ToString();
    }
}
