namespace Actuary.Models.Tests.Changes;

/// <summary>The section of a model that says how far its assumptions may be off.</summary>
public class SensitivityReaderTests
{
    private const string Good = """

        sensitivities:
          status: assumed
          reason: a guess
          divisor:
            title: { zh: 计发月数, en: Annuity divisor }
            key: pension.divisor
            unit: months
            down: 120
            up: { value: 170, source: S1, at: "art. 9" }
          prices: { key: cpi, how: add, unit: fraction/year, down: -0.01, up: 0.01 }
          subsidy: { key: pension.subsidy, how: multiply, unit: factor, down: 0.5, up: 2 }
        """;

    [Fact]
    public void EntriesAreReadWithTheNumbersTheyMove()
    {
        using var model = Pension.Of(Pension.Good + Good);

        var entries = model.Read(Ask).Plan;

        entries.Select(entry => (entry.Name, entry.Title.En, entry.Key.Key, entry.Key.Kind, entry.Down, entry.Up, entry.Why)).ShouldBe(
        [
            ("divisor", "Annuity divisor", "pension.divisor", ChangeKind.Set, 120, 170, "S1, art. 9"),
            ("prices", "prices", "economy.cpi", ChangeKind.Add, -0.01, 0.01, "a guess"),
            ("subsidy", "subsidy", "pension.subsidy", ChangeKind.Multiply, 0.5, 2, "a guess"),
        ]);
        entries[1].Key.Numbers.Select(number => number.Key).ShouldBe(["economy.cpi.2024", "economy.cpi.2030"]);
    }

    [Theory]
    [InlineData("key: pension.divisor", "key: pension.divisr", "sensitivities.divisor.key: no number of the model has the key 'pension.divisr'. Allowed: a dotted key as in a scenario, or its end, of a number that the model or the scenario states. Did you mean 'pension.divisor'?")]
    [InlineData("key: pension.divisor", "kee: pension.divisor", "sensitivities.divisor.kee: unknown key")]
    [InlineData("unit: months\n    down", "unit: years\n    down", "sensitivities.divisor.down: is in 'years', and this value is asked for in another unit. Allowed: months.")]
    [InlineData("down: 120", "down: 171", "sensitivities.divisor.up: is not above the lower value (170 ≤ 171). Allowed: down < up.")]
    [InlineData("down: 120", "down: 120.5", "sensitivities.divisor.key: takes whole numbers only. Allowed: whole down and up.")]
    [InlineData("down: 120", "", "sensitivities.divisor.down: a required input is missing: the lower value.")]
    [InlineData("how: add", "how: ad", "sensitivities.prices.how: 'ad' is not one of the names allowed. Allowed: add, multiply. Did you mean 'add'?")]
    [InlineData("down: 0.5", "down: -1", "sensitivities.subsidy.down: -1 is below what is allowed.")]
    [InlineData("reason: a guess", "", "is assumed without a reason")]
    public void AMistakeIsNamed(string text, string by, string problem)
    {
        using var model = Pension.Of(Pension.Good + Good.Replace(text, by, StringComparison.Ordinal));

        model.Problems(Ask).ShouldContain(line => line.Contains(problem, StringComparison.Ordinal));
    }

    [Fact]
    public void AModelNeedsNone()
    {
        using var model = Pension.Of(Pension.Good);

        model.Read(Ask).Plan.ShouldBeEmpty();
    }

    private static IReadOnlyList<Sensitivity> Ask(Binder root)
    {
        Pension.Ask(root);
        return new SensitivityReader(root).Entries;
    }
}
