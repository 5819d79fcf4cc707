using Actuary.Numerics;
using Actuary.Schemes.MedicalCover.Hospitals;
using Actuary.Schemes.Tests.ResidentPension;

namespace Actuary.Schemes.Tests.MedicalCover.Hospitals;

public class PaymentRulesTests
{
    private const double NoBand = double.PositiveInfinity;

    /// <summary>
    /// Jiayuguan, 嘉医改办发〔2017〕11号: 60 % of 12 million in instalments and 40 % by the score 0.90, of the same total (AMB-31, worked
    /// example JY-01).
    /// </summary>
    [Fact]
    public void Sixty_percent_is_prepaid_and_forty_assessed()
    {
        var settled = Lane.Of(12_000_000);
        var prepaid = Prepayment.Prepaid(settled, 0.6);
        prepaid.Value().ShouldBe(7_200_000, 0.005);
        Prepayment.Instalment(prepaid, 12).Value().ShouldBe(600_000, 0.005);
        Prepayment.Instalment(prepaid, 4).Value().ShouldBe(1_800_000, 0.005);
        Prepayment.Instalment(prepaid, 2).Value().ShouldBe(3_600_000, 0.005);
        var assessedBase = Prepayment.AssessedBase(AssessmentBase.PreviousYear, settled, Lane.Of(13_000_000), 0.6);
        assessedBase.Value().ShouldBe(4_800_000, 0.005);
        var assessed = Prepayment.Assessed(assessedBase, Lane.Of(0.9));
        assessed.Value().ShouldBe(4_320_000, 0.005);
        (prepaid + assessed).Value().ShouldBe(11_520_000, 0.005);
    }

    /// <summary>The other reading: 40 % of the year's own 13 million; with score 0.9 it is 4.68 million, 0.52 million withheld.</summary>
    [Fact]
    public void The_assessed_part_may_be_of_the_actual_cost()
    {
        var assessedBase = Prepayment.AssessedBase(AssessmentBase.ActualCost, Lane.Of(12_000_000), Lane.Of(13_000_000), 0.6);
        assessedBase.Value().ShouldBe(5_200_000, 0.005);
        var assessed = Prepayment.Assessed(assessedBase, Lane.Of(0.9));
        var withheld = Prepayment.Withheld(assessedBase, assessed, Lane.Of(13_000_000));
        withheld.Value().ShouldBe(520_000, 0.005);
        Prepayment.Settlement(Lane.Of(13_000_000), withheld, Lane.Of(7_200_000), assessed).Value().ShouldBe(600_000, 0.005);
    }

    [Fact]
    public void No_more_is_withheld_than_is_owed() =>
        Prepayment.Withheld(Lane.Of(400), Lane.Of(100), Lane.Of(250)).Value().ShouldBe(250);

    /// <summary>JY-03 and JY-04 (shares assumed there), then bands: of a saving of 10 % only 4 % counts, of an overrun of 10 % only 5 %.</summary>
    [Theory]
    [InlineData(12_000_000, 11_500_000, 1, NoBand, 0, NoBand, 12_000_000, 500_000, 0)]
    [InlineData(12_000_000, 12_800_000, 1, NoBand, 0.5, NoBand, 12_400_000, 0, 400_000)]
    [InlineData(1000, 900, 1, 0.04, 0.5, 0.05, 940, 40, 0)]
    [InlineData(1000, 900, 0.5, 0.2, 0.5, 0.05, 950, 50, 0)]
    [InlineData(1000, 1100, 1, 0.04, 0.6, 0.05, 1030, 0, 70)]
    [InlineData(1000, 1000, 1, 0.04, 0.6, 0.05, 1000, 0, 0)]
    [InlineData(0, 100, 1, NoBand, 0.5, NoBand, 50, 0, 50)]
    [InlineData(0, 100, 1, NoBand, 0.5, 0.1, 0, 0, 100)]
    public void Savings_are_kept_and_overruns_shared(
        double budget, double actual, double retained, double band, double byFund, double overrunBand, double pays, double kept, double borne)
    {
        var account = new LumpSum(retained, band, byFund, overrunBand).Settle(Lane.Of(budget), Lane.Of(actual));
        account.FundPays.Value().ShouldBe(pays, 1e-9 * actual);
        account.Kept.Value().ShouldBe(kept, 1e-9 * actual);
        account.Borne.Value().ShouldBe(borne, 1e-9 * actual);
        account.Saving.Value().ShouldBe(Math.Max(0, budget - actual));
        account.Overrun.Value().ShouldBe(Math.Max(0, actual - budget));
    }

    /// <summary>Receipts of 100 and a reserve of 10 % allow 90; a cap of 5 % on a last budget of 80 allows 84.</summary>
    [Theory]
    [InlineData(100, 0.1, 80, NoBand, 90)]
    [InlineData(100, 0.1, 80, 0.05, 84)]
    [InlineData(100, 0.1, 88, 0.05, 90)]
    [InlineData(0, 0.1, 88, NoBand, 0)]
    public void A_global_budget_follows_receipts_up_to_its_cap(double receipts, double reserve, double last, double cap, double budget) =>
        GlobalBudget.Of(Lane.Of(receipts), reserve, Lane.Of(last), cap).Value().ShouldBe(budget, 1e-12);

    [Fact]
    public void Tariffs_pay_for_heads_cases_and_days()
    {
        Tariffs.Capitation(Lane.Of(2500), Lane.Of(80)).Value().ShouldBe(200_000);
        Tariffs.PerDisease(Lane.Of(120), Lane.Of(6000), 0.25).Value().ShouldBe(540_000);
        Tariffs.PerDiem(Lane.Of(3000), Lane.Of(200), 0).Value().ShouldBe(600_000);
    }

    /// <summary>
    /// Two hospitals, 900 yuan of 1000 for points: 10 cases of 4 points with coefficient 1, and 5 of 8 points with 1.25, are 40 and 50
    /// points at 10 yuan.
    /// </summary>
    [Fact]
    public void A_budget_is_shared_by_points()
    {
        var (first, second) = (PointsBudget.Points(Lane.Of(10), 4, 1), PointsBudget.Points(Lane.Of(5), 8, 1.25));
        (first.Value(), second.Value()).ShouldBe((40, 50));
        var value = PointsBudget.Value(Lane.Of(1000), Lane.Of(100), first + second, Lanes.Zero, Lane.Of(NoBand));
        value.Value().ShouldBe(10);
        (value * (first + second)).Value().ShouldBe(900);
    }

    [Theory]
    [InlineData(90, 0, 8, 8)]
    [InlineData(90, 12, 20, 12)]
    [InlineData(90, 0, 20, 10)]
    [InlineData(0, 0, 20, 0)]
    public void The_value_of_a_point_has_a_floor_and_a_ceiling(double points, double floor, double ceiling, double value) =>
        PointsBudget.Value(Lane.Of(900), Lanes.Zero, Lane.Of(points), Lane.Of(floor), Lane.Of(ceiling)).Value().ShouldBe(value);

    [Fact]
    public void Deductions_beyond_the_budget_leave_nothing_for_points() =>
        PointsBudget.Value(Lane.Of(100), Lane.Of(150), Lane.Of(10), Lanes.Zero, Lane.Of(NoBand)).Value().ShouldBe(0);
}
