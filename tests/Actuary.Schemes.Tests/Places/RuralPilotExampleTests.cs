using System.Runtime.Intrinsics;
using Actuary.Schemes.ResidentPension.Rules;

namespace Actuary.Schemes.Tests.Places;

/// <summary>The worked example of models/x-district-rural-pilot/notes.md: a pensioner of the 3,000-yuan tier with forty years.</summary>
public class RuralPilotExampleTests
{
    [Theory]
    [InlineData(0.020, 50.25)] // half a point above the assumed 1.5 %
    [InlineData(0.060, 51.50)] // 4.5 points, of which three are passed on
    [InlineData(0.010, 50.00)] // never cut
    public void An_account_pension_of_50_yuan_follows_what_accounts_are_credited(double credited, double next)
    {
        var factor = AccountAdjustment.Factor(AdjustmentForm.Linear, Vector512.Create(credited), assumedRate: 0.015, weight: 1, floor: 0, cap: 0.03);

        (50 * factor)[0].ShouldBe(next, 1e-9);
    }

    [Fact]
    public void Twenty_of_the_twenty_five_years_beyond_fifteen_count_for_the_bonus()
    {
        var eachYear = Vector512.Create(0.01 * 163);

        Benefits.LongContributionBonus(Vector512.Create(40.0), thresholdYears: 15, eachYear, mostYears: 20)[0].ShouldBe(32.60, 1e-9);
    }
}
