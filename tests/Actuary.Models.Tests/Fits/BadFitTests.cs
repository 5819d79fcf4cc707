namespace Actuary.Models.Tests.Fits;

/// <summary>Every mistake of a fit file is told at its line.</summary>
public class BadFitTests
{
    private const string File = "place/fits/economy.yaml";

    [Theory]
    [InlineData("kind: economy", "kind: econmy", ":1  kind: 'econmy' is not a kind of fit. Allowed: enrolment, tier-choice, mortality, economy, coverage. Did you mean 'economy'?")]
    [InlineData("method: var1", "", ":1  method: a fit must say this.")]
    [InlineData("used: 28", "used: 31", ":3  data.used: is 31, of 30 rows. Allowed: at most the rows.")]
    [InlineData("used: 28", "used: many", ":3  data.used: 'many' is not a number. Allowed: any finite number.")]
    [InlineData("sha256: 0123", "sha256: ABC", ":3  data.sha256: is not a hash. Allowed: 64 hexadecimal digits, small letters.")]
    [InlineData("last_year: 2024}", "last_year: 2004}", ":3  data.last_year: is 2004, before 2010. Allowed: the first year or later.")]
    [InlineData("{value: 0.08,", "{valu: 0.08,", ":5  estimates.rural_income_growth.mean.valu: unknown key. Allowed: unit, value, standard_error. Did you mean 'value'?")]
    [InlineData("{value: 0.08,", "{value: a lot,", ":5  estimates.rural_income_growth.mean.value: 'a lot' is not a number. Allowed: any finite number.")]
    [InlineData("0.002, unit: fraction/year", "0.002, unit: percent", ":6  estimates.cpi.mean.unit: unit 'percent' is not known.")]
    [InlineData("0.002, unit: fraction/year", "0.002, unit: fraction", ":6  estimates.cpi.mean: is in 'fraction', and a projection takes it in another unit. Allowed: fraction/year.")]
    [InlineData("standard_error: 0.002", "standard_error: 0.003", ":6  estimates.cpi.mean.standard_error: is 0.003, and the variance has the root 0.002. Allowed: the root of the variance.")]
    [InlineData("  cpi.mean:", "  cpi.meen:", ":6  estimates.cpi.meen: a projection does not know this estimate.")]
    [InlineData("  cpi.on.cpi:", "  cpi.on.wages:", ":10  estimates.cpi.on.wages: a projection does not know this estimate.")]
    [InlineData("- [1E-06, 4E-06, 0, 0, 0, 0]", "- [1E-06, 4E-06, 0, 0, 0]", ":13  covariance: row 2 has 5 numbers, and there are 6 estimates. Allowed: 6 numbers.")]
    [InlineData("- [1E-06, 4E-06, 0, 0, 0, 0]\n", "", ":12  covariance: has 5 rows, and there are 6 estimates. Allowed: 6 rows of 6 numbers.")]
    [InlineData("- [1E-06, 4E-06, 0, 0, 0, 0]", "- [2E-06, 4E-06, 0, 0, 0, 0]", ":13  covariance: is not symmetric: row 2 has 2E-06 in column 1, row 1 has 1E-06 in column 2. Allowed: the same number twice.")]
    [InlineData("1E-06", "3E-05", ":12  covariance: is not positive semi-definite. Allowed: a covariance: no combination has a negative variance.")]
    [InlineData("[0.0004, 0.0001, 0.0001, 0.0001]", "[0.0004, 0.0001, 0.0001]", ":19  series.innovation_covariance: has 3 numbers. Allowed: 4.")]
    [InlineData("[0.0004, 0.0001, 0.0001, 0.0001]", "[0.0004, 0.0003, 0.0003, 0.0001]", ":19  series.innovation_covariance: is not positive semi-definite.")]
    [InlineData("  last: [0.066, 0.003]\n", "", ":18  series.last: a projection needs this series.")]
    [InlineData("\"rural_income_growth, cpi\"", "\"rural_income_growth, prices\"", ":25  choices.series: 'rural_income_growth, prices' are not series of an economy, each once.")]
    [InlineData("cpi.on.cpi: {value: 0.5", "cpi.on.cpi: {value: 1.1", ":7  estimates.rural_income_growth.on.rural_income_growth: the transition is not stationary: a deviation would grow for ever.")]
    [InlineData("notes:", "note:", ":26  note: unknown key. Allowed: kind, method, data, estimates, covariance, series, statistics, choices, notes. Did you mean 'notes'?")]
    public void AMistakeIsNamedAtItsLine(string right, string wrong, string message)
    {
        FittedPlace.Fit.ShouldContain(right);

        FittedPlace.Problems(fit: FittedPlace.Fit.Replace(right, wrong)).ShouldContain(problem => problem.StartsWith(File + message, StringComparison.Ordinal));
    }

    [Fact]
    public void AllMistakesAreToldAtOnceAndNothingFollowsFromThem()
    {
        var problems = FittedPlace.Problems(fit: FittedPlace.Fit.Replace("used: 28", "used: 31").Replace("0.002, unit: fraction/year", "0.002, unit: percent"));

        problems.Length.ShouldBe(2);
        problems.ShouldAllBe(problem => problem.StartsWith(File, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("kind: economy", "kind: mortality", "place/model.yaml:8  economy.fit.file: the fit in 'fits/economy.yaml' is of kind mortality. Allowed: economy.")]
    [InlineData("method: var1", "method: var9", "place/model.yaml:8  economy.fit.file: a projection cannot take a fit by the method var9. Allowed: ar1, var1.")]
    public void AFitOfAnotherKindOrMethodIsRefusedWhereItIsNamed(string right, string wrong, string message) =>
        FittedPlace.Problems(fit: FittedPlace.Fit.Replace(right, wrong)).ShouldBe([message]);

    [Fact]
    public void AFileThatIsMissingOrBrokenIsOneProblem()
    {
        using var model = FittedPlace.Of().Without("place/fits/economy.yaml");
        Model.Check(model.Folder, FittedPlace.Ask).ShouldHaveSingleItem().Message.ShouldStartWith("the file 'place/fits/economy.yaml' is missing");
        FittedPlace.Problems(fit: "kind: [economy").ShouldHaveSingleItem().ShouldContain("is not YAML");
    }
}
