using Actuary.Reports.Runs;
using Actuary.Results.Indicators;

namespace Actuary.Reports.Tests;

/// <summary>The made-up run with two targets and the actuarial balance of two horizons.</summary>
internal static class TargetedRun
{
    public static RunData Complete { get; } = MadeUpRun.Complete with
    {
        Indicators = MadeUpRun.Complete.Indicators with
        {
            Targets =
            [
                new TargetResult("nearly_all", "coverage_rate", 2030, 0.95, null, 0.25, 0.0043, 0.94, 0.941, -0.01),
                new TargetResult("cheap", "outgo", 2050, null, 2e12, 1, 0, 1.8e12, 1.79e12, -0.2e12),
            ],
            ActuarialBalances =
            [
                new ActuarialBalance(30, 2054, new(-1.2e12, 3e9, -2.5e12, -1.1e12, 0.4e12), new(-0.0525, 0.0001, -0.1, -0.05, 0.02)),
                new ActuarialBalance(60, 2084, new(-4e12, 9e9, -6e12, -3.9e12, -2e12), null),
            ],
        },
    };
}
