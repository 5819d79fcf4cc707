using Actuary.Results.Questions;
using Actuary.Simulation.Paths;

namespace Actuary.Results.Tests.Questions;

/// <summary>What each path gives, against figures worked out by hand.</summary>
public class PathValueTests
{
    private static readonly string[] s_measures = ["fund_end", "shortfall_payment", "income", "outgo", "investment_income"];

    [Fact]
    public void AMeasureIsTakenFromItsYear() => Of(new MeasureInYear("fund_end", 2026)).ShouldBe([-1.0, 5.0, 1.0]);

    [Fact]
    public void ADepletionIsAFundBelowZeroOrAPayerOfLastResort()
    {
        Of(new DepletedBy(2025)).ShouldBe([0.0, 0.0, 0.0]);
        Of(new DepletedBy(2026)).ShouldBe([1.0, 0.0, 0.0]);
        Of(new DepletedBy(2027)).ShouldBe([1.0, 0.0, 1.0], "once used up, it has been used up");
    }

    [Fact]
    public void ADeficitLeavesOutThePayerOfLastResortAndCountsTheInvestment()
    {
        Of(new DeficitBy(2026)).ShouldBe([0.0, 0.0, 0.0], "9 + 1 is not less than 10");
        Of(new DeficitBy(2027)).ShouldBe([0.0, 0.0, 1.0]);
    }

    [Fact]
    public void AComparisonIsOneWhereItHolds()
    {
        Of(new Compared(new MeasureInYear("fund_end", 2026), Relation.AtMost, 1)).ShouldBe([1.0, 0.0, 1.0]);
        Of(new Compared(new MeasureInYear("fund_end", 2026), Relation.Less, 1)).ShouldBe([1.0, 0.0, 0.0]);
    }

    [Fact]
    public void APresentValueTakesFlowsAtMidYear()
    {
        var each = 10 * (Math.Pow(1.03, -0.5) + Math.Pow(1.03, -1.5));

        Of(new PresentValueOfFlow("outgo", 0.03, 2026)).ShouldAllBe(value => Math.Abs(value - each) < 1e-12);
    }

    /// <summary>Three paths over 2025 to 2027: one falls below zero and recovers, one does well, one is paid for at the end.</summary>
    private static double[] Of(PathValue value)
    {
        var table = new PathTable(new PathRange(0, 3), 2025, 3, s_measures);
        double[] fund = [2, -1, 3, 4, 5, 6, 2, 1, 0];
        double[] shortfall = [0, 0, 0, 0, 0, 0, 0, 0, 4];
        for (var row = 0; row < 9; row++)
        {
            (table.Column("fund_end")[row], table.Column("shortfall_payment")[row]) = (fund[row], shortfall[row]);
            (table.Column("income")[row], table.Column("outgo")[row], table.Column("investment_income")[row]) = (9 + shortfall[row] - (row == 8 ? 1 : 0), 10, 1);
        }

        var values = new double[3];
        value.Fill(table, values);
        return values;
    }
}
