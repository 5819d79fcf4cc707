using System.Runtime.Intrinsics;
using Actuary.Schemes.ResidentPension.Rules;

namespace Actuary.Cli.Tests.ShippedModels;

/// <summary>The examples in the notes of four more models, worked by hand there, with the values that the models state.</summary>
public class PlaceExampleTests
{
    private const double Fen = 0.005;
    private const double Task = 28_248;

    private static readonly ShippedPlan _xiangyang = new("xiangyang");
    private static readonly ShippedPlan _jiangxi = new("jiangxi-city");
    private static readonly ShippedPlan _pilot = new("x-district-rural-pilot");
    private static readonly ShippedPlan _town = new("town-2014-campaign");

    [Theory]
    [InlineData(163, 0.005, 0.057, 166)] // a rise of 1.925 %: 166.14
    [InlineData(45, 0.005, 0.057, 46)] // the same rise: 45.87
    [InlineData(163, 0.030, 0.060, 170)] // 4.5 %, capped at 4 %: 169.52
    [InlineData(163, -0.020, 0.040, 163)] // -1 %, and never less than before
    public void PricesAndAQuarterOfIncomeGrowthMoveThePensionsOfXiangyang(double monthly, double prices, double incomes, double next)
    {
        var (national, local) = (_xiangyang.Plan.Benefits.National, _xiangyang.Plan.Benefits.Local);
        var rule = national.Rules[2027 - 2025];

        local.Rules[2027 - 2025].ShouldBe(rule);
        (national.EnactedAtYearEnd[1], local.Opening).ShouldBe((163, 45));
        BasicPension.Adjusted(rule, Vector512.Create(monthly), BasicPension.YearFactor(rule, Vector512.Create(prices), Vector512.Create(incomes)))[0].ShouldBe(next);
    }

    // 130 · (1.015¹⁵ − 1) / 0.015 = 2,168.68; ÷ 139 = 15.60.
    [Theory]
    [InlineData("marginal_poor")]
    [InlineData("unstable_out_of_poverty")]
    [InlineData("sudden_hardship")]
    [InlineData("dibao")]
    [InlineData("tekun")]
    [InlineData("dibao_margin")]
    [InlineData("severely_disabled")]
    public void FifteenYearsPaidForOneOfTheSevenGroupsInJiangxi(string group)
    {
        var (government, total) = _jiangxi.Credit(group);
        var balance = _jiangxi.Balance(total, 15, 0.015);

        government.ShouldBe(total);
        balance.ShouldBe(2168.68, Fen);
        _jiangxi.MonthlyPension(balance).ShouldBe(15.60, Fen);
    }

    [Theory]
    [InlineData(0.020, 50.25)] // half a point above 1.5 %
    [InlineData(0.030, 50.50)] // 1.5 points, of which one is passed on
    [InlineData(0.010, 50.00)] // never cut
    public void AnAccountPensionOf50YuanInThePilotFollowsWhatIsCredited(double credited, double next)
    {
        var rule = _pilot.Plan.Accounts.Adjustment!;
        var factor = AccountAdjustment.Factor(rule.Form, Vector512.Create(credited), rule.AssumedRate[0], rule.Weight[0], rule.Floor[0], rule.Cap[0]);

        (50 * factor)[0].ShouldBe(next, 1e-9);
    }

    // Forty years of the 3,000-yuan tier: 20 · 1 % · 163 = 32.60 yuan a month, and the tilt of 14.
    [Fact]
    public void FortyYearsOfAHighTierInThePilot()
    {
        var benefits = _pilot.Plan.Benefits;
        var eachYear = Vector512.Create(benefits.BonusBasicShare![0] * 163);

        Benefits.LongContributionBonus(Vector512.Create(40.0), benefits.BonusAfterYears[0], eachYear, benefits.BonusMostYears![0])[0].ShouldBe(32.60, 1e-9);
        benefits.TierTilt![0][_pilot.Class("tier_3000")].ShouldBe(14);
    }

    [Theory]
    [InlineData(24_400, 24_400, 73_200)] // 86.4 % by 15 August: 3 yuan each
    [InlineData(22_800, 24_100, 48_200)] // the better of 22,800 · 2 and 24,100 · 2
    [InlineData(21_300, 21_300, 0)] // 75.4 %
    public void AwardsOfTheTown(double byAugust, double bySeptember, double award)
    {
        var campaign = _town.Plan.Administration!.Campaign!;

        campaign.ShouldBeInsured[0].ShouldBe(Task);
        CollectionCampaign.Award(campaign.Deadlines, [Vector512.Create(byAugust), Vector512.Create(bySeptember)], Vector512.Create(Task), campaign.Cumulative)[0]
            .ShouldBe(award, 1e-9);
    }

    [Theory]
    [InlineData(21_100, 18_000)] // 74.7 %: ninety cadres, 200 yuan each
    [InlineData(21_300, 0)] // 75.4 %
    public void TheDeductionOfTheTown(double insured, double deduction)
    {
        var campaign = _town.Plan.Administration!.Campaign!;
        var rate = CollectionCampaign.CompletionRate(Vector512.Create(insured), Vector512.Create(Task));

        CollectionCampaign.Deduction(rate, campaign.DeductionBelow[0], campaign.Deduction[0])[0].ShouldBe(deduction);
    }

    // 22,800 · 2 + 24,100 · 2; and a working fund of 1 yuan each.
    [Fact]
    public void BothDatesOfTheTownCountInTheOtherReading()
    {
        var administration = _town.Plan.Administration!;

        CollectionCampaign.Award(administration.Campaign!.Deadlines, [Vector512.Create(22_800.0), Vector512.Create(24_100.0)], Vector512.Create(Task), cumulative: true)[0]
            .ShouldBe(93_800, 1e-9);
        Administration.PerHead(Vector512.Create(24_400.0), Vector512.Create(administration.PerPayer[0]))[0].ShouldBe(24_400);
    }
}
