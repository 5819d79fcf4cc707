using System.Runtime.Intrinsics;
using Actuary.Assumptions;
using Actuary.Schemes.ResidentPension.Rules;

namespace Actuary.Cli.Tests.ShippedModels;

/// <summary>The examples in the notes of the models, worked by hand there, with the values that the models state.</summary>
public class WorkedExampleTests
{
    private const double Fen = 0.005;

    private static readonly ShippedPlan _beibei = new("beibei-resident-pension");
    private static readonly ShippedPlan _county = new("county-resident-pension");

    // 430 · (1.025¹⁵ − 1) / 0.025 = 7,710.73; ÷ 139 = 55.47.
    [Fact]
    public void FifteenYearsOf400YuanInBeibei()
    {
        var (_, credit) = _beibei.Credit("tier_400");
        var balance = _beibei.Balance(credit, 15, 0.025);

        balance.ShouldBe(7710.73, Fen);
        _beibei.MonthlyPension(balance).ShouldBe(55.47, Fen);
        (_beibei.Plan.Benefits.National.Opening + _beibei.MonthlyPension(balance)).ShouldBe(135.47, Fen);
    }

    [Fact]
    public void SeverelyDisabledMembersOfBeibeiGetTheSupplementAtTheLowestTierOnly()
    {
        _beibei.Credit("disabled_100").ShouldBe((70, 170));
        _beibei.Credit("disabled_200").ShouldBe((30, 230));
    }

    // Bought at 68 until 75: 84 months · 90 = 7,560; at 76: 60 months · 90 = 5,400.
    [Theory]
    [InlineData(68, 7560)]
    [InlineData(76, 5400)]
    public void APremiumBuys90YuanInBeibei(int age, double premium)
    {
        var policy = _beibei.Plan.SinglePremium!;
        var monthly = policy.Options.Max(option => option.Monthly);

        SinglePremium.Premium(Vector512.Create(monthly), SinglePremium.MonthsCharged(12 * (policy.ToAge - age), policy.LeastMonths))[0].ShouldBe(premium);
    }

    // At 76 the buyer without a certificate draws 80 + 90 + 10 = 180 yuan; the grant is 12 · 180 = 2,160.
    [Fact]
    public void TheDeathGrantOfABuyerInBeibei()
    {
        var benefits = _beibei.Plan.Benefits;
        var from70 = benefits.AgeAddOns[0][76] - benefits.AgeAddOns[0][69];

        from70.ShouldBe(10, 1e-12);
        Benefits.DeathGrant(Vector512.Create(80 + 90 + from70), benefits.DeathGrantMonths[0])[0].ShouldBe(2160, 1e-9);
    }

    // 55 in 2011: 30 + 10 = 40 yuan until 60; five payments of 130 without interest are 650; at 60: 55 + 10 + 650 ÷ 139 = 69.68.
    [Fact]
    public void AWomanOfTheLocalPilotInTheCounty()
    {
        var (until60, forLife) = _county.Legacy("legacy_women", Sex.Female, 55);
        var account = _county.Balance(_county.Credit("legacy_women").Total, 5, 0);
        var basic = _county.Plan.Benefits.National.EnactedAtYearEnd[0]!.Value;

        (until60 + forLife).ShouldBe(40, 1e-9);
        account.ShouldBe(650);
        (basic + forLife + _county.MonthlyPension(account)).ShouldBe(69.68, Fen);
    }

    // Ten years of 1,000 + 50 at 2.5 %: 11,763.55; five more paid back at 60 without subsidy: 16,763.55; 55 + 120.60 = 175.60.
    [Fact]
    public void PayingBackFiveYearsInTheCounty()
    {
        var vesting = _county.Plan.Vesting!;
        var missing = Vesting.YearsMadeUp(Vector512.Create(10.0), vesting.MakeUpTo[10])[0];
        var account = _county.Balance(_county.Credit("tier_1000").Total, 10, 0.025) + missing * _county.Plan.Contributions.Tier[0][_county.Class("tier_1000")];

        missing.ShouldBe(5);
        vesting.Subsidised.ShouldAllBe(subsidised => !subsidised);
        account.ShouldBe(16763.55, Fen);
        (55 + _county.MonthlyPension(account)).ShouldBe(175.60, Fen);
    }

    [Fact]
    public void WhoIsPaidForInTheCountyOwnsNothingOfTheAccount()
    {
        var (government, total) = _county.Credit("dibao");

        (government, total).ShouldBe((130, 130));
        _county.Plan.Accounts.GovernmentPartInheritable.ShouldAllBe(inheritable => !inheritable);
    }
}
