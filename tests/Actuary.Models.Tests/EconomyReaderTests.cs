using Actuary.Assumptions.Economy;
using Actuary.Models.Economy;

namespace Actuary.Models.Tests;

public class EconomyReaderTests
{
    internal const string Yaml = """
        opening_year: 2024
        years: 10
        economy:
          unit: fraction/year
          status: assumed
          reason: round figures
          cpi: { central: { 2025: 0, 2030: 0.02 }, persistence: { value: 0.5, unit: fraction }, volatility: 0.01, opening_deviation: 0.001 }
          wage_growth: { central: 0.05, persistence: { value: 0.4, unit: fraction }, volatility: 0.02, opening_deviation: 0 }
          rural_income_growth: { central: 0.05, persistence: { value: 0.3, unit: fraction }, volatility: 0.03, opening_deviation: 0 }
          crediting_rate: { central: 0.015, persistence: { value: 0.8, unit: fraction }, volatility: 0.002, opening_deviation: 0, floor: 0 }
          fund_return: { central: 0.04, persistence: { value: 0, unit: fraction }, volatility: 0.04, opening_deviation: 0 }
          correlation:
            unit: fraction
            cpi:                 [1, 0.5, 0, 0, 0]
            wage_growth:         [0.5, 1, 0, 0, 0]
            rural_income_growth: [0, 0, 1, 0, 0]
            crediting_rate:      [0, 0, 0, 1, 0]
            fund_return:         [0, 0, 0, 0, 1]
        """;

    [Fact]
    public void SeriesAndCorrelationAreReadInTheirOrder()
    {
        using var model = new TestModel(Yaml).Without("place/sources.md");

        var plan = Model.Read(model.Folder, null, Ask).Plan;

        plan.Years.ShouldBe(10);
        plan[EconomicSeries.Cpi].Central[0].ShouldBe(0);
        plan[EconomicSeries.Cpi].Central[5].ShouldBe(0.02);
        plan[EconomicSeries.Cpi].OpeningDeviation.ShouldBe(0.001);
        plan[EconomicSeries.WageGrowth].Persistence.ShouldBe(0.4);
        plan[EconomicSeries.RuralIncomeGrowth].Volatility.ShouldBe(0.03);
        plan[EconomicSeries.CreditingRate].Floor.ShouldBe(0);
        plan[EconomicSeries.FundReturn].Floor.ShouldBeNull();
    }

    [Theory]
    [InlineData("[1, 0.5, 0, 0, 0]", "[1, 1, 0, 0, 0]", "[0.5, 1, 0, 0, 0]", "[1, 1, 0, 0, 0]",
        "place/model.yaml:12  economy.correlation: the correlation matrix is not positive definite. Allowed: correlations that can hold together; make the largest ones smaller.")]
    [InlineData("value: 0.8", "value: 1", "value: 0.8", "value: 1", "place/model.yaml:10  economy.crediting_rate.persistence: 1 is above what is allowed. Allowed: 0 … 0.99.")]
    [InlineData("volatility: 0.03, ", "", "x", "x", "place/model.yaml:9  economy.rural_income_growth.volatility: a required input is missing: growth of rural disposable income per head on the year before: standard deviation of the yearly innovation.")]
    public void AMistakeIsNamed(string right, string wrong, string right2, string wrong2, string message)
    {
        using var model = new TestModel(Yaml.Replace(right, wrong).Replace(right2, wrong2)).Without("place/sources.md");

        Should.Throw<ModelException>(() => Model.Read(model.Folder, null, Ask)).Problems.ShouldHaveSingleItem().ToString().ShouldBe(message);
    }

    private static Func<EconomyPlan> Ask(Binder root) => new EconomyReader(root, root.ReadHorizon()).Build;
}
