using System.Runtime.Intrinsics;
using Actuary.Schemes.ResidentPension.Rules;

namespace Actuary.Schemes.Tests.Places;

/// <summary>The worked example of models/jiangxi-city/notes.md: a person of one of the seven groups, paid for over fifteen years.</summary>
public class JiangxiExampleTests
{
    [Fact]
    public void Fifteen_years_paid_on_behalf_buy_15_60_yuan_a_month()
    {
        var interest = Vector512.Create(0.015);
        var tier = Vector512.Create(100.0);
        var onBehalf = Vector512.Create(100.0);
        var credit = Account.Credited(tier + Vector512.Create(30.0), interest, shareOfYear: 0);
        var balance = Lanes.Zero;
        for (var year = 0; year < 15; year++)
            balance = balance * (Lanes.One + interest) + credit;

        Contribution.PaidByPerson(tier, onBehalf)[0].ShouldBe(0);
        balance[0].ShouldBe(2168.68, 0.005);
        Account.MonthlyPension(balance, 139)[0].ShouldBe(15.60, 0.005);
    }
}
