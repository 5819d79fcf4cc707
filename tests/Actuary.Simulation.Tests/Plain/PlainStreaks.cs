using Actuary.Schemes.ResidentPension.Policy;

namespace Actuary.Simulation.Tests.Plain;

/// <summary>Unbroken contribution years, and who is rewarded for them (rules page, step 4).</summary>
internal static class PlainStreaks
{
    /// <param name="goOn">Share of contributing members who are there and pay again.</param>
    /// <param name="entered">Persons who begin or begin anew.</param>
    public static (double[] Streaks, double Rewarded) Next(ContinuityReward? reward, PlainMembers before, double goOn, double entered)
    {
        if (reward is null)
            return ([], 0);
        // reached[k]: persons who come to k + 1 unbroken years in this year.
        var reached = new double[reward.AfterYears];
        reached[0] = before.Uncounted * goOn + entered;
        for (var k = 1; k < reached.Length; k++)
            reached[k] = before.Streaks[k - 1] * goOn;
        double[] streaks = [.. reached];
        streaks[^1] += before.Streaks[^1] * goOn;
        return (streaks, reward.Yearly ? streaks[^1] : reached[^1]);
    }
}
