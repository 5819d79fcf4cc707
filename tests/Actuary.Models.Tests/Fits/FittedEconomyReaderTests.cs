using Actuary.Assumptions.Economy;

namespace Actuary.Models.Tests.Fits;

public class FittedEconomyReaderTests
{
    [Fact]
    public void FittedSeriesTakeMeanTransitionAndInnovationsFromTheFit()
    {
        using var model = FittedPlace.Of();

        var plan = Model.Read(model.Folder, null, FittedPlace.Ask).Plan;

        var fit = plan.Fitted!;
        fit.Series.ShouldBe([EconomicSeries.RuralIncomeGrowth, EconomicSeries.Cpi]);
        fit.Parameters.Estimates.ToArray().ShouldBe([0.08, 0.02, 0.3, -0.1, 0.2, 0.5]);
        fit.Parameters.Covariance[1, 0].ShouldBe(1e-6);
        (fit.Volatility, fit.Parameters.Multiple).ShouldBe((0.5, 2));
        plan[EconomicSeries.Cpi].Central.ShouldAllBe(rate => rate == 0.02);
        plan[EconomicSeries.Cpi].OpeningDeviation.ShouldBe(0.003 - 0.02);
        plan[EconomicSeries.Cpi].Floor.ShouldBe(-0.02);
        plan[EconomicSeries.RuralIncomeGrowth].Central[9].ShouldBe(0.04);
        plan[EconomicSeries.RuralIncomeGrowth].OpeningDeviation.ShouldBe(0.01);
        plan[EconomicSeries.WageGrowth].Persistence.ShouldBe(0.4);
    }

    [Fact]
    public void TheFitAndItsEstimatesAreAmongTheAssumptionsAndTheInputs()
    {
        using var model = FittedPlace.Of();

        var read = Model.Read(model.Folder, null, FittedPlace.Ask);

        read.Inputs.Select(input => input.Name).ShouldContain("place/fits/economy.yaml");
        read.Assumptions.Single(assumption => assumption.Key == "economy.fit.file").Value.ShouldBe("fits/economy.yaml");
        var mean = read.Assumptions.Single(assumption => assumption.Key == "economy.fit.cpi.mean");
        (mean.Value, mean.Unit, mean.Status, mean.File, mean.Line).ShouldBe(("0.02", "fraction/year", "fitted", "place/fits/economy.yaml", 6));
        mean.Sources.ShouldBe(["R-1"]);
        mean.At.ShouldBe("fitted to annual.csv (2010 to 2024, n = 28), standard error 0.002");
        read.Numbers.Select(number => number.Key).ShouldContain("economy.fit.parameter_error");
        read.Numbers.Select(number => number.Key).ShouldNotContain("economy.fit.cpi.mean", "what was estimated is not changed by a scenario");
    }

    [Fact]
    public void AScenarioMayTakeAFitInPlaceOfWhatTheModelStates()
    {
        const string Scenario = """
            title: Fitted
            description: prices and incomes as estimated
            source: R-1
            changes:
              economy.fit: { file: fits/economy.yaml, volatility: { value: 1, unit: factor }, parameter_error: { value: 1, unit: factor } }
              economy.correlation.wage_growth: [1, 0, 0]
              economy.correlation.crediting_rate: [0, 1, 0]
              economy.correlation.fund_return: [0, 0, 1]
            """;
        using var model = FittedPlace.Of(EconomyReaderTests.Yaml).With("place/scenarios/fitted.yaml", Scenario);

        var plan = Model.Read(model.Folder, "fitted", FittedPlace.Ask).Plan;

        plan.Fitted.ShouldNotBeNull();
        plan[EconomicSeries.Cpi].Central[9].ShouldBe(0.02);
        plan[EconomicSeries.Cpi].OpeningDeviation.ShouldBe(0.001);
        Model.Read(model.Folder, null, FittedPlace.Ask).Plan.Fitted.ShouldBeNull();
        Model.Check(model.Folder, FittedPlace.Ask).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("cpi: { floor: -0.02 }", "cpi: { volatility: 0.01 }",
        "place/model.yaml:11  economy.cpi.volatility: changes nothing: the series is fitted, and the fit has it. Allowed: leave it out.")]
    [InlineData("fits/economy.yaml", "economy.yaml", "place/model.yaml:8  economy.fit.file: 'economy.yaml' is not the name of a fit. Allowed: fits/<name>.yaml.")]
    [InlineData("    wage_growth:    [1, 0.5, 0]", "    cpi: [1, 0, 0]\n    wage_growth:    [1, 0.5, 0]",
        "place/model.yaml:18  economy.correlation.cpi: changes nothing: the fit has the correlations of its series. Allowed: leave it out.")]
    [InlineData("volatility: { value: 0.5, unit: factor }", "volatilty: { value: 0.5, unit: factor }",
        "place/model.yaml:9  economy.fit.volatilty: unknown key. Allowed: file, volatility, parameter_error. Did you mean 'volatility'?")]
    [InlineData("opening_year: 2024", "opening_year: 2023",
        "place/model.yaml:11  economy.cpi.opening_deviation: a required input is missing: change of consumer prices on the year before: deviation from the central path in the opening year.")]
    public void AMistakeOfTheModelIsNamed(string right, string wrong, string message) =>
        FittedPlace.Problems(FittedPlace.Yaml.Replace(right, wrong)).ShouldContain(message);

    [Fact]
    public void AFitThatNoKeyNamesIsRefused()
    {
        using var model = FittedPlace.Of().With("place/fits/older.yaml", FittedPlace.Fit).With("place/fits/data/annual.csv", "year\n2010\n");

        Model.Check(model.Folder, FittedPlace.Ask).Select(problem => problem.ToString())
            .ShouldBe(["place/fits/older.yaml  no key of the model or its scenarios names this fit. Allowed: a fit that is used."]);
    }
}
