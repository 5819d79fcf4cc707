using Actuary.Assumptions;
using Actuary.Assumptions.Drivers;
using Actuary.Assumptions.Economy;
using Actuary.Assumptions.Enrolment;
using Actuary.Schemes.MedicalCover;
using Actuary.Schemes.ResidentPension;
using Actuary.Simulation.Plans;

namespace Actuary.Models.Plans;

/// <summary>Which uncertainty a plan has in it, assumption by assumption: the chance of the years, and the errors of estimates.</summary>
internal static class Uncertainties
{
    public static IReadOnlyList<UncertaintyNote> Of(Plan plan) =>
        [.. OfDrivers(plan.Drivers), .. plan.Schemes.SelectMany(scheme => OfScheme(scheme.Scheme))];

    private static IEnumerable<UncertaintyNote> OfDrivers(DriverPlan drivers)
    {
        var (economy, population) = (drivers.Economy, drivers.Population);
        var stated = Enum.GetValues<EconomicSeries>().Where(series => economy.Fitted?.Series.Contains(series) != true).ToArray();
        if (economy.Fitted is { } fitted)
            yield return new("economy", "economy", IsFitted: true, fitted.Volatility > 0, fitted.Parameters.Multiple > 0);
        if (stated.Length > 0)
            yield return new("economy", "economy", IsFitted: false, stated.Any(series => economy[series].Volatility > 0), Parameter: null);
        var mortality = population.Mortality;
        yield return new("population.mortality", "mortality", mortality.Fit is not null, mortality.IndexVolatility > 0,
            mortality.Fit is { } fit ? fit.Drift.Multiple > 0 : mortality.IndexDriftError > 0);
        yield return new("population.fertility", "fertility", IsFitted: false, population.Fertility.Level.Volatility > 0, Parameter: null);
        yield return new("population.migration", "migration", IsFitted: false, population.Migration.Level.Volatility > 0, Parameter: null);
    }

    private static IEnumerable<UncertaintyNote> OfScheme(Schemes.IScheme scheme) => scheme switch
    {
        ResidentPensionScheme pension => OfPension($"schemes.{pension.Name}", pension.Plan),
        MedicalCoverScheme medical => OfCare($"schemes.{medical.Name}", medical.Plan),
        _ => [],
    };

    private static IEnumerable<UncertaintyNote> OfPension(string key, ResidentPensionPlan plan) =>
    [
        .. OfEnrolment($"{key}.enrolment", plan.Enrolment),
        .. OfTrend($"{key}.enrolment.eligible_trend", "eligible", plan.Enrolment.EligibleTrend),
        .. OfTrend($"{key}.enrolment.uncovered_trend", "coverage", plan.Enrolment.UncoveredTrend),
        .. OfTrend($"{key}.contributions.tier_trend", "tiers", plan.Contributions.TierTrend),
        .. OfTrend($"{key}.benefits.local_basic.trend", "local_pension", plan.Benefits.LocalTrend),
    ];

    private static IEnumerable<UncertaintyNote> OfTrend(string key, string subject, UncertainTrend? trend) => trend is null
        ? []
        : [new(key, subject, IsFitted: false, trend.Volatility > 0, trend.DriftError > 0)];

    private static IEnumerable<UncertaintyNote> OfEnrolment(string key, EnrolmentPlan plan)
    {
        yield return new($"{key}.closing_speed", "joining_speed", IsFitted: false, Process: null, plan.SpeedVolatility > 0);
        if (plan.Coverage is { } coverage)
            yield return new($"{key}.coverage_target", "coverage", IsFitted: true, coverage.Deviation > 0, coverage.Parameters.Multiple > 0);
        if (plan.Participation is { } participation)
            yield return new($"{key}.participation", "participation", IsFitted: true, Process: null, participation.Parameters.Multiple > 0);
        if (plan.FittedChoice is { } choice)
            yield return new($"{key}.choice", "tier_choice", IsFitted: true, Process: null, choice.Parameters.Multiple > 0);
    }

    private static IEnumerable<UncertaintyNote> OfCare(string key, MedicalCoverPlan plan)
    {
        var services = plan.Morbidity.Services;
        yield return new($"{key}.insured", "coverage", IsFitted: false, plan.Insured.Deviation.Volatility > 0, Parameter: null);
        yield return new($"{key}.care", "care", IsFitted: false,
            plan.VariesByCase || plan.Morbidity.Inflation.Deviation.Volatility > 0 || services.Any(service => service.Frequency.Yearly.Volatility > 0)
                || plan.Morbidity.Epidemic is { Probability: > 0 },
            services.Any(service => service.Frequency.ParameterError > 0 || service.Cost.ParameterError > 0));
    }
}
