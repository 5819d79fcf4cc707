using Actuary.Schemes.ResidentPension.Rules;

namespace Actuary.Schemes.Tests.ResidentPension;

public class FiscalInputTests
{
    /// <summary>
    /// A city whose shares of the costs come to 9.5 m yuan, with a general budget of 6.4 bn and 10 m paid last year: 0.3 % of the
    /// budget are 19.2 m, 5 % more than last year 10.5 m.
    /// </summary>
    [Theory]
    [InlineData(9.5, 0, 0, 0, 9.5)]
    [InlineData(9.5, 0.003, 0, 0, 19.2)]
    [InlineData(9.5, 0.001, 10, 0.05, 10.5)]
    [InlineData(9.5, 0.003, 10, 0.05, 19.2)]
    [InlineData(9.5, 0.001, 10, -0.2, 9.5)]
    public void The_greatest_of_shares_budget_and_floor_is_paid(double formula, double share, double before, double growth, double input) =>
        FiscalInput.Of(EveryLane.Of(formula), EveryLane.Of(share * 6_400), FiscalInput.Floor(EveryLane.Of(before), growth)).Value().ShouldBe(input, 1e-12);
}
