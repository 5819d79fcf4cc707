using System.Runtime.Intrinsics;
using Actuary.Schemes.ResidentPension.Rules;

namespace Actuary.Schemes.Tests;

/// <summary>The worked example of models/national-resident-pension/notes.md, at the digits shown there.</summary>
public class WorkedExampleTests
{
    private static readonly Lanes _interest = Vector512.Create(0.015);

    [Fact]
    public void Fifteen_years_of_the_500_yuan_tier_buy_67_21_yuan_a_month()
    {
        var credit = Account.Credited(Vector512.Create(560.0), _interest, shareOfYear: 0);
        var balance = Lanes.Zero;
        for (var age = 45; age < 60; age++)
            balance = balance * (Lanes.One + _interest) + credit;

        balance[0].ShouldBe(9342.00, 0.005);
        Account.MonthlyPension(balance, 139)[0].ShouldBe(67.21, 0.005);
    }

    [Fact]
    public void The_account_is_used_up_in_the_fourteenth_year_after_152_56_months()
    {
        var remaining = Vector512.Create(139.0);
        var covered = 0.0;
        var years = 0;
        var ends = new List<double>();
        while (remaining[0] > 0)
        {
            var due = Vector512.Create(years++ == 0 ? 6.0 : 12);
            covered += Account.MonthsCovered(remaining, due)[0];
            remaining = Account.RemainingMonths(remaining, due, _interest);
            ends.Add(remaining[0]);
        }

        ends[0].ShouldBe(134.995, 0.0005);
        ends[1].ShouldBe(124.840, 0.0005);
        years.ShouldBe(14);
        covered.ShouldBe(152.56, 0.005);
    }
}
