using Actuary.Numerics;
using Actuary.Schemes.ResidentPension.Rules;

namespace Actuary.Schemes.Tests.ResidentPension;

public class AccountTests
{
    /// <summary>
    /// Fifteen years at one tier from 45 to 59, then balance ÷ 139 (State Council, national table of divisors, age 60) beside
    /// the basic pension. Beibei district, Chongqing, rules of the rural resident pension pilot (2009): tiers 100–900,
    /// subsidy 30, basic pension 80. County plan of full coverage of July 2011: tiers 100–1000, subsidy 30 up to tier 500,
    /// basic pension 55. Interest 2.5 % is an example's. f: AMB-01, both readings. Yuan, to the fen.
    /// </summary>
    [Theory]
    [InlineData("Beibei", 400, 30, 0.025, 0, 80, 7710.73, 55.47, 135.47)]
    [InlineData("Beibei", 400, 30, 0.025, 1, 80, 7903.50, 56.86, 136.86)]
    [InlineData("Beibei", 100, 30, 0, 0, 80, 1950.00, 14.03, 94.03)]
    [InlineData("Beibei, severely disabled: 40 more from the government", 100, 70, 0.025, 0, 80, 3048.43, 21.93, 101.93)]
    [InlineData("County", 500, 30, 0.025, 0, 55, 9503.92, 68.37, 123.37)]
    [InlineData("County", 500, 30, 0.025, 1, 55, 9741.52, 70.08, 125.08)]
    public void Fifteen_years_of_contributions_become_a_pension(
        string rules, double tier, double subsidy, double rate, double shareOfYear, double basic,
        double account, double accountPension, double pension)
    {
        var balance = Accumulated(EveryLane.Of(tier + subsidy), 15, rate, shareOfYear);
        balance.Value().ShouldBe(account, 0.005, rules);
        var monthly = Account.MonthlyPension(balance, 139).Value();
        monthly.ShouldBe(accountPension, 0.005, rules);
        (basic + monthly).ShouldBe(pension, 0.005, rules);
    }

    /// <summary>County plan of July 2011: 100 paid on behalf with the subsidy of 30; nothing is the person's.</summary>
    [Fact]
    public void Fifteen_years_paid_on_behalf()
    {
        var person = Contribution.PaidByPerson(EveryLane.Of(100), EveryLane.Of(100));
        person.Value().ShouldBe(0);
        Accumulated(person, 15, 0.025, 0).Value().ShouldBe(0);
        Accumulated(EveryLane.Of(100 + 30), 15, 0.025, 0).Value().ShouldBe(2331.15, 0.005);
        (55 + Account.MonthlyPension(EveryLane.Of(2331.15), 139).Value()).ShouldBe(71.77, 0.005);
    }

    /// <summary>County plan: ten years at 500; the person's money moves (5,601.69), the subsidy's is kept apart (336.10).</summary>
    [Fact]
    public void The_two_parts_of_an_account_accumulate_apart()
    {
        Accumulated(EveryLane.Of(500), 10, 0.025, 0).Value().ShouldBe(5601.69, 0.005);
        Accumulated(EveryLane.Of(30), 10, 0.025, 0).Value().ShouldBe(336.10, 0.005);
    }

    [Theory]
    [InlineData(0.015, 0.005, 0.02)]
    [InlineData(0.015, -0.005, 0.01)]
    [InlineData(0.01, -0.02, 0)]
    [InlineData(-0.01, 0, 0)]
    public void Interest_is_never_below_zero(double creditingRate, double spread, double expected) =>
        Account.Interest(EveryLane.Of(creditingRate), spread).Value().ShouldBe(expected, 1e-15);

    [Theory]
    [InlineData(0, 1000)]
    [InlineData(0.5, 1010)]
    [InlineData(1, 1020)]
    public void A_payment_earns_its_share_of_the_year(double shareOfYear, double expected) =>
        Account.Credited(EveryLane.Of(1000), EveryLane.Of(0.02), shareOfYear).Value().ShouldBe(expected, 1e-10);

    [Theory]
    [InlineData(139, 12, 12)]
    [InlineData(7, 12, 7)]
    [InlineData(0, 12, 0)]
    [InlineData(3, 6, 3)]
    public void The_account_covers_the_months_it_has(double remaining, double due, double covered) =>
        Account.MonthsCovered(EveryLane.Of(remaining), EveryLane.Of(due)).Value().ShouldBe(covered);

    [Theory]
    [InlineData(139, 6, 0, 133)]
    [InlineData(139, 6, 0.02, 135.66)]
    [InlineData(7, 12, 0.02, 0)]
    [InlineData(12, 12, 0.02, 0)]
    public void Months_that_an_account_still_covers(double remaining, double paid, double interest, double after) =>
        Account.RemainingMonths(EveryLane.Of(remaining), EveryLane.Of(paid), EveryLane.Of(interest)).Value().ShouldBe(after, 1e-12);

    /// <summary>Without interest the divisor is what is paid: 139 months at 12 a year end in the twelfth year, 7 months in.</summary>
    [Fact]
    public void An_account_without_interest_pays_its_divisor()
    {
        var (remaining, paid) = (EveryLane.Of(139), 0.0);
        for (var year = 1; year <= 12; year++)
        {
            var covered = Account.MonthsCovered(remaining, EveryLane.Of(12)).Value();
            covered.ShouldBe(year < 12 ? 12 : 7);
            paid += covered;
            remaining = Account.RemainingMonths(remaining, EveryLane.Of(12), Lanes.Zero);
        }

        paid.ShouldBe(139);
        remaining.Value().ShouldBe(0);
    }

    [Fact]
    public void Paths_do_not_mix()
    {
        var rates = Lane.Of([-0.01, 0, 0.01, 0.02, 0.03, 0.04, 0.05, 0.06]);
        var interest = Account.Interest(rates, 0.01);
        var months = Account.RemainingMonths(Lane.Of([0, 3, 6, 12, 50, 100, 139, 200]), EveryLane.Of(12), interest);
        for (var lane = 0; lane < Lane.Count; lane++)
            interest[lane].ShouldBe(rates[lane] + 0.01, 1e-15);
        double[] left = [0, 0, 0, 0, 38, 88, 127, 188];
        for (var lane = 0; lane < Lane.Count; lane++)
            months[lane].ShouldBe(left[lane] * (1 + interest[lane]), 1e-12);
    }

    // B ← B · (1 + i) + c · (1 + f · i), as the rules page has it.
    private static Lanes Accumulated(Lanes payment, int years, double rate, double shareOfYear)
    {
        var interest = Account.Interest(EveryLane.Of(rate), 0);
        var balance = Lanes.Zero;
        for (var year = 0; year < years; year++)
            balance = balance * (Lanes.One + interest) + Account.Credited(payment, interest, shareOfYear);
        return balance;
    }
}
