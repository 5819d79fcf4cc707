using Actuary.Assumptions;
using Actuary.Numerics;
using Actuary.Schemes.ResidentPension;

namespace Actuary.Simulation.Tests.Plain;

/// <summary>What drifts from its central path in a year, each as a factor (rules page, trends): of the year alone, or since the opening.</summary>
/// <param name="EligibleThisYear">Of the eligible share, this year.</param>
/// <param name="Eligible">Of the eligible share, since the opening.</param>
/// <param name="Uncovered">Of what the target leaves uncovered, since the opening.</param>
/// <param name="Tiers">Of tiers, this year; null where they do not drift.</param>
/// <param name="Local">Of the local addition, this year.</param>
internal sealed record PlainTrends(double EligibleThisYear, double Eligible, double Uncovered, double? Tiers, double Local)
{
    public static PlainTrends Opening { get; } = new(1, 1, 1, null, 1);

    public PlainTrends Next(ResidentPensionPlan plan, int year, ulong seed, long path)
    {
        var eligible = Step(plan.Enrolment.EligibleTrend, Cause.EligibleTrend) ?? 1;
        return new(
            eligible,
            Eligible * eligible,
            Uncovered * (Step(plan.Enrolment.UncoveredTrend, Cause.UncoveredTrend) ?? 1),
            Step(plan.Contributions.TierTrend, Cause.TierTrend),
            Step(plan.Benefits.LocalTrend, Cause.LocalPensionTrend) ?? 1);

        double? Step(UncertainTrend? trend, Cause cause)
        {
            var streams = new Streams(seed);
            return trend is null ? null : Math.Exp(
                trend.Volatility * streams.NormalOf(path, year, (int)cause, 0) + trend.DriftError * streams.NormalOf(path, 0, (int)cause, 1));
        }
    }
}
