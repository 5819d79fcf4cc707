using Actuary.Assumptions.Fitted;
using Actuary.Cli.Tests.ShippedModels;

namespace Actuary.Cli.Tests.Fits;

/// <summary>Each number of a fit file that a projection reads changes results; what only people read does not.</summary>
public sealed class EveryEstimateMattersTests : IDisposable
{
    // What does not move in a projection, and what is carried for people.
    private static readonly string[] s_standing = ["intercept", "age", "status.dibao", "constant.tier_200", "male.index", "female.index"];

    private readonly FittedModel _model = new();

    public static TheoryData<string> Kinds => [.. SimulatedFits.All.Keys];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void EveryNumberThatAProjectionReadsChangesResults(string kind)
    {
        var fit = SimulatedFits.All[kind];
        var before = PlanOutputs.Of(_model.Read());

        Changed(fit).Where(change => !s_standing.Contains(change.What.Split(' ')[0]) && PlanOutputs.Of(_model.ReadWith(kind, change.Fit)) == before)
            .Select(change => change.What).ShouldBeEmpty();
    }

    [Fact]
    public void WhatOnlyPeopleReadChangesNone()
    {
        var before = PlanOutputs.Of(_model.Read());
        foreach (var (kind, name) in new[] { ("participation", "intercept"), ("tiers", "constant.tier_200"), ("mortality", "male.index") })
            PlanOutputs.Of(_model.ReadWith(kind, Changed(SimulatedFits.All[kind]).First(change => change.What == name).Fit)).ShouldBe(before, $"{kind}: {name}");
    }

    public void Dispose() => _model.Dispose();

    private static IEnumerable<(string What, FittedAssumption Fit)> Changed(FittedAssumption fit)
    {
        for (var i = 0; i < fit.Estimates.Count; i++)
        {
            var at = i;
            yield return (fit.Estimates[i].Name, fit with { Estimates = [.. fit.Estimates.Select((estimate, j) => j == at ? estimate with { Value = estimate.Value * 1.01 } : estimate)] });
            yield return ($"{fit.Estimates[i].Name} its error", fit with { Covariance = With(fit.Covariance, i, i) });
            if (i > 0 && !s_standing.Contains(fit.Estimates[0].Name))
                yield return ($"{fit.Estimates[i].Name} with {fit.Estimates[0].Name}", fit with { Covariance = With(fit.Covariance, 0, i) });
        }

        foreach (var (name, values) in fit.Series)
        {
            double[] moved = name is "last_year" or "years" ? [.. values[..^1], values[^1] - 1]
                : name == "age_from" ? [.. values[..^1], values[^1] + 1]
                : name == "innovation_covariance" ? [.. values.Select(value => value * 1.1)]
                : [.. values[..^1], values[^1] * 1.01];
            yield return (name, fit with { Series = new Dictionary<string, double[]>(fit.Series) { [name] = moved } });
        }
    }

    private static double[,] With(double[,] covariance, int i, int j)
    {
        var changed = (double[,])covariance.Clone();
        changed[i, j] *= 1.1;
        changed[j, i] = changed[i, j];
        return changed;
    }
}
