using System.Runtime.Intrinsics;
using Actuary.Schemes.ResidentPension.Rules;

namespace Actuary.Schemes.Tests.Places;

/// <summary>The worked example of models/town-2014-campaign/notes.md: two campaigns for the task of 28,248 insured.</summary>
public class TownExampleTests
{
    private static readonly Lanes _task = Vector512.Create(28_248.0);

    private static readonly CampaignDeadline[] _deadlines =
    [
        new([new(0.85, 3), new(0.80, 2)]),
        new([new(0.85, 2), new(0.80, 1.5)]),
    ];

    [Fact]
    public void Eighty_six_per_cent_by_mid_August_bring_three_yuan_each_beside_the_working_fund()
    {
        var insured = Vector512.Create(24_400.0);

        CollectionCampaign.Award(_deadlines, [insured, insured], _task, cumulative: false)[0].ShouldBe(73_200, 1e-9);
        Administration.PerHead(insured, Lanes.One)[0].ShouldBe(24_400);
    }

    [Theory]
    [InlineData(false, 48_200)] // the better of 22,800 · 2 and 24,100 · 2
    [InlineData(true, 93_800)] // both
    public void A_late_finish_counts_once_or_twice_by_reading(bool cumulative, double award) =>
        CollectionCampaign.Award(_deadlines, [Vector512.Create(22_800.0), Vector512.Create(24_100.0)], _task, cumulative)[0].ShouldBe(award, 1e-9);

    [Theory]
    [InlineData(21_100, 18_000)] // 74.7 %: ninety cadres, 200 yuan each
    [InlineData(21_300, 0)] // 75.4 %
    public void Below_75_per_cent_on_the_last_day_200_yuan_are_deducted_for_each_cadre(double insured, double deduction)
    {
        var rate = CollectionCampaign.CompletionRate(Vector512.Create(insured), _task);

        CollectionCampaign.Deduction(rate, 0.75, 90 * 200)[0].ShouldBe(deduction);
    }
}
