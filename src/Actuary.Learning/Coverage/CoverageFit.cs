using Actuary.Assumptions.Fitted;
using Actuary.Learning.Data;
using Actuary.Learning.Findings;
using Actuary.Models;
using Actuary.Simulation.Plans;

namespace Actuary.Learning.Coverage;

/// <summary>
/// A path of coverage from a history of rates: a curve that saturates (method <c>logistic</c>) or a trend that fades (<c>damped-trend</c>), by least
/// squares, tested by foretelling the past (<see cref="RollingOrigin"/>) and chosen by that unless it is named.
/// </summary>
public static class CoverageFit
{
    private const int FewestYears = 6;
    private const int ShortestHistory = 6;

    /// <summary>Columns as in <see cref="CoverageHistory"/>.</summary>
    /// <exception cref="ModelException">What is wrong with the data or does not go with them, all at once.</exception>
    public static FitResult From(DataTable table, CoverageOptions options)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(options);
        var history = CoverageHistory.From(table, options.Period);
        if (history.Years.Length < FewestYears)
            table.Refuse(null, "year", $"{history.Years.Length} years are too few for three parameters and their errors", $"{FewestYears} years or more");
        if (history.Coverage.Length > 0 && history.Coverage.All(value => value == history.Coverage[0]))
            table.Refuse(null, "coverage", "coverage is the same in all years", "a history that moves");
        table.ThrowIfAny();
        var candidates = Candidates(options, history);
        if (candidates.Count == 0)
        {
            table.Refuse(
                null, "coverage", options.Method is null ? "neither a logistic nor a damped trend settles on this history" : $"no {options.Method} settles on this history",
                "a longer history, or the other method");
        }

        table.ThrowIfAny();
        var isTested = candidates.All(candidate => candidate.Tested.ByHorizon.Count > 0);
        var chosen = candidates.MinBy(candidate => isTested ? candidate.Tested.Overall : candidate.MeanSquare(history))!;
        return Result(table, options, history, candidates, chosen);
    }

    /// <summary>The curves that settle, each with its test, in the order logistic, damped trend.</summary>
    internal static IReadOnlyList<CoverageCandidate> Candidates(CoverageOptions options, CoverageHistory history)
    {
        Func<int, CoverageCurve>[] curves = [_ => new LogisticCurve(), year => new DampedTrend(year, options.Scale)];
        var shortest = Math.Max(ShortestHistory, history.Years.Length / 2);
        var candidates = new List<CoverageCandidate>();
        foreach (var curve in curves)
        {
            var ofAll = curve((int)history.Years[^1]);
            if (options.Method is { } method && method != ofAll.Method) continue;
            try
            {
                var fit = CurveFit.Of(ofAll, history.Years, history.Coverage);
                var isPersistent = options.IsPersistent ?? fit.Autocorrelation > 2 / Math.Sqrt(history.Years.Length);
                if (isPersistent) fit = CurveFit.Of(ofAll, history.Years, history.Coverage, isPersistent);
                candidates.Add(new(fit, RollingOrigin.Of(curve, history.Years, history.Coverage, shortest, options.Horizon, isPersistent), isPersistent));
            }
            catch (ArgumentException)
            {
                // This curve does not settle on the history; the other may.
            }
        }

        return candidates;
    }

    private static FitResult Result(
        DataTable table, CoverageOptions options, CoverageHistory history, IReadOnlyList<CoverageCandidate> candidates, CoverageCandidate chosen)
    {
        var fit = chosen.Fit;
        var findings = CoverageFindings.Of(options, candidates, chosen);
        var series = new Dictionary<string, double[]>(StringComparer.Ordinal)
        {
            ["residual_deviation"] = [fit.Deviation],
            ["last"] = [history.Coverage[^1]],
            ["last_year"] = [history.Years[^1]],
        };
        if (chosen.IsPersistent) series["persistence"] = [fit.Persistence];
        var assumption = new FittedAssumption(
            "coverage", fit.Curve.Method, table.Describe(history.Years.Length, (int)history.Years[0], (int)history.Years[^1]),
            [.. fit.Curve.Parameters.Select((parameter, i) => new Estimate(parameter.Name, parameter.Unit, fit.Parameters[i]))], fit.Covariance)
        {
            Series = series,
            Statistics = CoverageTables.Statistics(chosen, history),
            Choices = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["scale"] = fit.Curve.Scale,
                ["errors"] = chosen.IsPersistent ? "persistent" : "independent",
                ["chosen_by"] = options.Method is null ? "rolling origin" : "the user",
            },
            Notes = [.. findings.Select(finding => finding.En)],
        };
        return new(
            assumption,
            [
                EstimateTable.Of(assumption, fit.DegreesOfFreedom), StatisticTable.Of(assumption.Statistics, CoverageTables.Words),
                CoverageTables.Forecasts(fit), .. CoverageTables.Validation(candidates),
            ],
            CoverageFigures.Of(history, candidates, fit), findings);
    }
}

/// <summary>A curve laid through the whole history, and how well it foretold the past.</summary>
internal sealed record CoverageCandidate(CurveFit Fit, RollingOrigin Tested, bool IsPersistent)
{
    /// <summary>Mean squared residual of coverage itself, for curves whose scales differ.</summary>
    public double MeanSquare(CoverageHistory history) =>
        history.Years.Zip(history.Coverage, (year, coverage) => (coverage - Fit.Fitted(year)) * (coverage - Fit.Fitted(year))).Average();

    /// <summary>What a reader calls it.</summary>
    public Label Name => Fit.Curve.Method == "logistic" ? new("逻辑斯蒂曲线", "logistic") : new("阻尼趋势", "damped trend");
}
