using Actuary.Schemes.MedicalCover.Hospitals;
using FsCheck;
using FsCheck.Fluent;

namespace Actuary.Schemes.Tests.MedicalCover.Hospitals;

/// <summary>When in a year a contract's payments leave the fund.</summary>
public class PaymentCalendarTests
{
    /// <summary>Row JY-01: 60 % of 12 m settled for the year before.</summary>
    [Theory]
    [InlineData(12, 600_000, new[] { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 })]
    [InlineData(4, 1_800_000, new[] { 1, 4, 7, 10 })]
    [InlineData(2, 3_600_000, new[] { 1, 7 })]
    public void Instalments_are_equal_and_open_their_period(int aYear, double each, int[] due)
    {
        var months = PaymentCalendar.Of(Prepayment.Prepaid(Numerics.Lane.Of(12_000_000), 0.6)[0], aYear, 0, 0, isOfYearBefore: false);

        months.Count.ShouldBe(12);
        for (var month = 1; month <= 12; month++)
            months[month - 1].Prepaid.ShouldBe(due.Contains(month) ? each : 0, 1e-6);
    }

    [Theory]
    [InlineData(false, 12)]
    [InlineData(true, 1)]
    public void Accounts_are_settled_when_they_close_or_at_the_start_of_the_next_year(bool isOfYearBefore, int due)
    {
        var months = PaymentCalendar.Of(0, 12, 0, -250, isOfYearBefore);

        Enumerable.Range(1, 12).Where(month => months[month - 1].Settlement != 0).ShouldBe([due]);
        months[due - 1].Settlement.ShouldBe(-250);
    }

    [Fact]
    public void The_assessed_part_comes_once_the_year_is_assessed() =>
        PaymentCalendar.Of(0, 4, 700, 0, isOfYearBefore: true).Select(month => month.Assessed).ShouldBe([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 700]);

    [Fact]
    public void Months_add_up_to_the_year() => Prop.ForAll<uint, uint, int>((prepaid, assessed, settlement) =>
    {
        var year = (double)prepaid + assessed + settlement;
        foreach (var (aYear, isOfYearBefore) in new[] { (12, true), (4, false), (2, true) })
            PaymentCalendar.Of(prepaid, aYear, assessed, settlement, isOfYearBefore).Sum(month => month.Paid).ShouldBe(year, 1e-9 * (1 + Math.Abs(year) + prepaid));
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(24)]
    public void No_other_instalments_are_known(int aYear) =>
        Should.Throw<ArgumentOutOfRangeException>(() => PaymentCalendar.Of(1, aYear, 0, 0, isOfYearBefore: false));
}
