using Actuary.Assumptions.Fitted;
using Actuary.Models;

namespace Actuary.Cli.Tests.Fits;

/// <summary>A fit that is sound and still not what a projection can take is refused, with what would be.</summary>
public sealed class UnfitFitTests : IDisposable
{
    private readonly FittedModel _model = new();

    public static TheoryData<string, string> Refusals => new()
    {
        { "mortality of the old", "a projection cannot take a fit by the method cairns-blake-dowd. Allowed: lee-carter-svd, lee-carter-poisson." },
        { "mortality from 60", "fits/mortality.yaml:17  series.age_from: the groups are 60, 65, 70. Allowed: three ages or more that rise from 0: a projection needs every age." },
        { "mortality of one sex", "estimates.female.drift: a projection needs this estimate." },
        { "coverage to come", "series.last_year: is 2025, and the model opens at the end of 2024. Allowed: 2024 or before." },
        { "coverage by probit", "choices.scale: 'probit' is not one of the names allowed. Allowed: plain, logit." },
        { "coverage that persists for ever", "series.persistence: is 1. Allowed: 0 … 0.999." },
        { "participation by distance", "estimates.distance: a projection does not know this estimate. Allowed: intercept, age, age_squared, female, log_income, subsidy_ratio, pension_ratio, year, status.…." },
        { "participation that stands still", "nothing of this fit moves in a projection. Allowed: an estimate of log_income, subsidy_ratio, pension_ratio, year." },
        { "tiers for reading", "a projection cannot take a fit by the method multinomial-logit. Allowed: conditional-logit." },
        { "tiers by constants alone", "nothing of this fit moves in a projection. Allowed: an estimate of price_to_income, subsidy_to_price, pension_to_price." },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public void ItIsRefused(string what, string message)
    {
        var (kind, fit) = Unfit(what);

        Should.Throw<ModelException>(() => _model.ReadWith(kind, fit)).Problems.ShouldContain(problem => problem.ToString().Contains(message, StringComparison.Ordinal));
    }

    public void Dispose() => _model.Dispose();

    private static (string Kind, FittedAssumption Fit) Unfit(string what)
    {
        var (mortality, coverage) = (SimulatedFits.All["mortality"], SimulatedFits.All["coverage"]);
        var (participation, tiers) = (SimulatedFits.All["participation"], SimulatedFits.All["tiers"]);
        return what switch
        {
            "mortality of the old" => ("mortality", mortality with { Method = "cairns-blake-dowd" }),
            "mortality from 60" => ("mortality", With(mortality, "age_from", 60, 65, 70)),
            "mortality of one sex" => ("mortality", Only(mortality, "male.drift")),
            "coverage to come" => ("coverage", With(coverage, "last_year", 2025)),
            "coverage by probit" => ("coverage", coverage with { Choices = new Dictionary<string, string> { ["scale"] = "probit" } }),
            "coverage that persists for ever" => ("coverage", With(coverage, "persistence", 1)),
            "participation by distance" => ("participation", Renamed(participation, "year", "distance")),
            "participation that stands still" => ("participation", Only(participation, "intercept")),
            "tiers for reading" => ("tiers", tiers with { Method = "multinomial-logit" }),
            _ => ("tiers", Only(tiers, "constant.tier_200")),
        };
    }

    private static FittedAssumption With(FittedAssumption fit, string series, params double[] values) =>
        fit with { Series = new Dictionary<string, double[]>(fit.Series) { [series] = values } };

    private static FittedAssumption Renamed(FittedAssumption fit, string from, string to) =>
        fit with { Estimates = [.. fit.Estimates.Select(estimate => estimate.Name == from ? estimate with { Name = to } : estimate)] };

    private static FittedAssumption Only(FittedAssumption fit, string name)
    {
        var at = fit.Estimates.ToList().FindIndex(estimate => estimate.Name == name);
        return fit with { Estimates = [fit.Estimates[at]], Covariance = new[,] { { fit.Covariance[at, at] } } };
    }
}
