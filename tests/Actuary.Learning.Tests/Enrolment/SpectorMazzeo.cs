using Actuary.Learning.Choices;
using Actuary.Learning.Data;
using Actuary.Learning.Enrolment;
using Actuary.Learning.Findings;
using Actuary.Learning.Tests.Data;

namespace Actuary.Learning.Tests.Enrolment;

/// <summary>
/// The textbook logit: whether 32 students' grades improved (Spector and Mazzeo, Journal of Economic Education 11, 1980), as printed with its
/// estimates in Greene, Econometric Analysis, 5th edition, tables F21.1 and 21.1.
/// </summary>
public class SpectorMazzeo
{
    private const string Rows =
        """
        gpa,tuce,psi,insured
        2.66,20,0,0
        2.89,22,0,0
        3.28,24,0,0
        2.92,12,0,0
        4.00,21,0,1
        2.86,17,0,0
        2.76,17,0,0
        2.87,21,0,0
        3.03,25,0,0
        3.92,29,0,1
        2.63,20,0,0
        3.32,23,0,0
        3.57,23,0,0
        3.26,25,0,1
        3.53,26,0,0
        2.74,19,0,0
        2.75,25,0,0
        2.83,19,0,0
        3.12,23,1,0
        3.16,25,1,1
        2.06,22,1,0
        3.62,28,1,1
        2.89,14,1,0
        3.51,26,1,0
        3.54,24,1,1
        2.83,27,1,1
        3.39,17,1,1
        2.67,24,1,0
        3.65,21,1,1
        4.00,23,1,1
        3.10,21,1,0
        2.39,19,1,1
        """;

    private static FitResult Fit()
    {
        using var file = new DataFile(Rows);
        return EnrolmentFit.From(DataTable.Read(file.Path), new ChoiceOptions { Regressors = ["gpa", "tuce", "psi"], Period = new DataPeriod(1980, 1980) });
    }

    [Theory]
    [InlineData("intercept", -13.021, 4.931)]
    [InlineData("gpa", 2.826, 1.263)]
    [InlineData("tuce", 0.095, 0.142)]
    [InlineData("psi", 2.379, 1.065)]
    public void EstimatesAndErrorsAreThosePrinted(string name, double estimate, double error)
    {
        var fit = Fit().Assumption;
        var index = fit.Estimates.ToList().FindIndex(one => one.Name == name);

        fit[name].Value.ShouldBe(estimate, 0.0005);
        fit.StandardError(index).ShouldBe(error, 0.0005);
        fit.Choices["covariance"].ShouldBe("model");
    }

    [Fact]
    public void LikelihoodsAreThosePrinted()
    {
        var statistics = Fit().Assumption.Statistics;

        statistics["log_likelihood"].ShouldBe(-12.890, 0.0005);
        statistics["plain_log_likelihood"].ShouldBe(-20.592, 0.0005);
        statistics["likelihood_ratio"].ShouldBe(15.404, 0.001);
        statistics["mcfadden_r2"].ShouldBe(0.374, 0.0005);
    }
}
