using FsCheck;
using FsCheck.Fluent;

namespace Actuary.Models.Tests;

public class ValueOverTimeTests
{
    private static readonly DatedValue _value = new(
        [(new DateOnly(2024, 1, 1), 100.0), (new DateOnly(2024, 7, 1), 200.0), (new DateOnly(2026, 4, 1), null)]);

    [Fact]
    public void AValueHoldsFromItsDayUntilTheNext()
    {
        _value.At(new DateOnly(2024, 6, 30)).ShouldBe(100);
        _value.At(new DateOnly(2024, 7, 1)).ShouldBe(200);
        _value.At(new DateOnly(2026, 3, 31)).ShouldBe(200);
        _value.At(new DateOnly(2026, 4, 1)).ShouldBeNull();
        Should.Throw<ArgumentOutOfRangeException>(() => _value.At(new DateOnly(2023, 12, 31)));
    }

    // 2024 has 182 days before July and 184 after; 2026 has 90 days before April.
    [Fact]
    public void TheAverageOfAYearWeighsByDaysAndAnEndCountsAsZero()
    {
        _value.AverageOver(2024).ShouldBe((182 * 100.0 + 184 * 200) / 366, 1e-12);
        _value.AverageOver(2025).ShouldBe(200);
        _value.AverageOver(2026).ShouldBe(90 * 200.0 / 365, 1e-12);
        _value.AverageOver(2027).ShouldBe(0);
        _value.AverageByYear(new Horizon(2025, 2027)).Length.ShouldBe(3);
        Should.Throw<ArgumentOutOfRangeException>(() => _value.AverageOver(2023));
    }

    [Fact]
    public void TheAverageIsTheMeanOfTheDaysValues() =>
        Prop.ForAll(Steps().ToArbitrary(), steps =>
        {
            var value = new DatedValue(steps);
            var days = Enumerable.Range(0, DateTime.IsLeapYear(2028) ? 366 : 365).Select(day => new DateOnly(2028, 1, 1).AddDays(day));
            return Math.Abs(value.AverageOver(2028) - days.Average(day => value.At(day) ?? 0)) < 1e-9;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void APathIsLinearBetweenItsYearsAndFlatAfterTheLast()
    {
        var path = new YearPath([(2025, 0.0), (2030, 0.1), (2032, 0.0)]);

        path.At(2025).ShouldBe(0);
        path.At(2026).ShouldBe(0.02, 1e-15);
        path.At(2030).ShouldBe(0.1);
        path.At(2031).ShouldBe(0.05, 1e-15);
        path.At(2100).ShouldBe(0);
        path.ByYear(new Horizon(2029, 2031)).ShouldBe([0.08, 0.1, 0.05], 1e-15);
        Should.Throw<ArgumentOutOfRangeException>(() => path.At(2024));
    }

    [Fact]
    public void DaysAndYearsMustRise()
    {
        var day = new DateOnly(2024, 1, 1);
        Should.Throw<ArgumentException>(() => new DatedValue([(day, 1.0), (day, 2.0)]));
        Should.Throw<ArgumentException>(() => new YearPath([(2030, 1.0), (2025, 2.0)]));
        Should.Throw<ArgumentException>(() => new DatedValue([]));
        Should.Throw<ArgumentOutOfRangeException>(() => new Horizon(2030, 2029));
    }

    [Fact]
    public void DatedSharesAddToOneOnEveryDay()
    {
        static DatedValue[] Ask(Binder root) => root.DatedShares("who", ["central", "county"], "who pays");
        const string Good = """
            who:
              unit: fraction
              source: R-1
              central: { 2020-01-01: 0.8, 2027-01-01: 0.5 }
              county: { 2020-01-01: 0.2, 2027-01-01: 0.5 }
            """;
        using var good = new TestModel(Good).Without("place/sources.md");
        using var bad = new TestModel(Good.Replace("county: { 2020-01-01: 0.2, 2027-01-01: 0.5 }", "county: 0.2")).Without("place/sources.md");

        good.Read(Ask).Plan[1].At(new DateOnly(2027, 1, 1)).ShouldBe(0.5);
        bad.Problems(Ask).ShouldBe(["place/model.yaml:1  who: the shares add to 0.7 on 2027-01-01. Allowed: shares that add to 1."]);
    }

    [Fact]
    public void AValueBeforeItsFirstDateMayBeStated()
    {
        using var model = new TestModel("amount: { value: 5, unit: yuan, source: R-1, values: { 2030-01-01: 6 } }").Without("place/sources.md");

        var amount = model.Read(root => root.Dated("amount", Unit.Yuan, 0, 10, "an amount")).Plan;

        amount.At(new DateOnly(1900, 1, 1)).ShouldBe(5);
        amount.At(new DateOnly(2030, 1, 1)).ShouldBe(6);
    }

    private static Gen<(DateOnly From, double? Value)[]> Steps() =>
        from days in Gen.Choose(1, 800).NonEmptyListOf()
        from values in Gen.Choose(-1, 100).ListOf(days.Count + 1)
        let dates = days.Distinct().Order().Select(day => new DateOnly(2027, 6, 1).AddDays(day)).Prepend(new DateOnly(2020, 1, 1))
        select dates.Zip(values, (date, value) => (date, value < 0 ? (double?)null : value)).ToArray();
}
