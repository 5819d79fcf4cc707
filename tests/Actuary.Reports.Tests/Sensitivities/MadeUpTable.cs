using Actuary.Results.Comparison;
using Actuary.Results.Sensitivities;
using Actuary.Simulation.Plans;

namespace Actuary.Reports.Tests.Sensitivities;

/// <summary>A sensitivity table with figures that are known.</summary>
internal static class MadeUpTable
{
    public static SensitivityTable Of(int indicators = 2) => new(
        new Label("某地", "Some <place>"), new Label("现行政策", "Current law"), 2000, 7,
        [.. Enumerable.Range(1, indicators).Select(i => new IndicatorSensitivity(
            $"mean(fund_end, {2030 + i})", new Label($"{2030 + i}年末基金", $"Fund of {2030 + i}"), "yuan", 8e12, 1e10,
            [
                Effect("fund_return", new Label("投资收益率", "Return"), "add", "fraction/year", -0.01, 0.01, -2e12, 3e12),
                Effect("mortality", new Label("死亡率", "Mortality"), "multiply", "factor", 0.9, 1.1, -4e11, -2e11),
                Effect("indexation", new Label("增加额", "Rise"), "set", "yuan/month", 10, 30, 1e11, -1e11),
            ]))]);

    private static AssumptionEffect Effect(string name, Label title, string how, string unit, double down, double up, double downEffect, double upEffect) => new(
        new TestedAssumption(name, title, $"group.{name}", how, unit, 1, down, up, "a reason"), Difference(downEffect), Difference(upEffect));

    private static PairedDifference Difference(double difference) => new(8e12, 8e12 + difference, difference, 2e10, 3e10);
}
