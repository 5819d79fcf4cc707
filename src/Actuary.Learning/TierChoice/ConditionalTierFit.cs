using Actuary.Assumptions.Fitted;
using Actuary.Learning.Choices;
using Actuary.Learning.Data;
using Actuary.Learning.Findings;
using Actuary.Simulation.Plans;
using MathNet.Numerics.LinearAlgebra.Double;

namespace Actuary.Learning.TierChoice;

/// <summary>Tier choice by the tiers' attributes: P_j = exp(x_j'β) / Σ_k exp(x_k'β) within a set (McFadden, 1974).</summary>
internal static class ConditionalTierFit
{
    private const string Meaning = "; the data are separated and the estimate has no bound";

    public static FitResult From(DataTable table, TierChoiceOptions options)
    {
        var (findings, choices) = (new List<Label>(), new Dictionary<string, string>(StringComparer.Ordinal));
        var data = ConditionalTierData.Read(table, options, findings, choices);
        var likelihood = new ConditionalLogit(data.Design, data.Counts, data.Starts);
        RefuseSeparated(table, data, likelihood);
        var fitted = Newton.Maximise(likelihood);
        RefuseNotFound(table, data, fitted);
        options.Progress?.Invoke(0.3);
        var clusters = (data.Clusters, data.ClusterCount);
        var validation = TierChoiceFit.Validate(likelihood, fitted, clusters, _ => new double[likelihood.Parameters], options, findings);
        var isGrouped = Array.Exists(data.Counts, count => count > 1);
        var (carried, other, isRobust) = TierChoiceFit.Covariances(likelihood, fitted, clusters, options.IsRobust ?? (isGrouped || data.Clusters is not null), findings);
        choices["data"] = isGrouped ? "grouped" : "individual";
        choices["covariance"] = isRobust ? "robust" : "model";
        choices["scale"] = "estimates are on the scale of the data; regressors were standardised while they were sought";
        var map = data.Design.ToDataScale();
        var estimates = map * DenseVector.OfArray(fitted.Parameters);
        var assumption = new FittedAssumption(
            "tier-choice", TierChoiceOptions.Conditional, table.Describe(table.Rows, data.Period.FirstYear, data.Period.LastYear),
            [.. data.Design.Names.Select((name, i) => new Estimate(name, "number", estimates[i]))], (map * carried * map.Transpose()).ToArray())
        {
            Statistics = Statistics(likelihood, fitted, validation),
            Choices = choices,
            Notes = [.. findings.Select(finding => finding.En)],
        };
        var groups = TierChoiceFit.CalibrationOf(likelihood, fitted, validation);
        var shares = new TierShares(data, likelihood, fitted.Parameters);
        var otherErrors = other is null ? null : ((Label, IReadOnlyList<double>)?)(
            isRobust ? new Label("模型标准误", "model s.e.") : new Label("稳健标准误", "robust s.e."), [.. (map * other * map.Transpose()).Diagonal().Select(Math.Sqrt)]);
        return new FitResult(
            assumption,
            [
                EstimateTable.Of(assumption, other: otherErrors), .. SubsidyElasticities.Tables(data, likelihood, fitted.Parameters, carried),
                shares.Table(), StatisticTable.Of(assumption.Statistics, ChoiceStatistics.Words), ChoiceTables.Calibration(groups, validation is not null),
            ],
            [shares.Figure(), .. shares.Response(), ChoiceTables.CalibrationPlot(groups, validation is not null), ChoiceTables.Residuals(groups)],
            findings);
    }

    private static Dictionary<string, double> Statistics(ConditionalLogit likelihood, NewtonResult fitted, CrossValidation? validation)
    {
        var persons = Enumerable.Range(0, likelihood.Units).Sum(likelihood.Persons);
        var statistics = new Dictionary<string, double>(StringComparer.Ordinal) { ["persons"] = persons, ["choice_sets"] = likelihood.Units };
        ChoiceStatistics.Add(statistics, fitted, persons, likelihood.LogLikelihood(new double[likelihood.Parameters]), likelihood.Parameters, validation);
        return statistics;
    }

    /// <summary>Columns that separate by themselves: no one ever took a tier with less (or more) of it than another of the set.</summary>
    private static void RefuseSeparated(DataTable table, ConditionalTierData data, ConditionalLogit likelihood)
    {
        for (var column = 0; column < data.Design.Columns; column++)
        {
            var regressor = data.Design.Regressors[column];
            foreach (var sign in (double[])[1, -1])
            {
                var direction = new double[data.Design.Columns];
                direction[column] = sign;
                if (!likelihood.Separates(direction)) continue;
                var what = regressor.Level is { } tier
                    ? $"tier '{tier}' is taken by {(sign > 0 ? "everyone who can" : "no one")}"
                    : $"everyone takes the tier with the {(sign > 0 ? "highest" : "lowest")} {regressor.Name} of the set";
                table.Refuse(null, regressor.Column, what + Meaning, ConditionalTierData.Allowed(regressor));
                break;
            }
        }

        table.ThrowIfAny();
    }

    private static void RefuseNotFound(DataTable table, ConditionalTierData data, NewtonResult fitted)
    {
        if (fitted.End == NewtonEnd.NotFound) TierChoiceFit.RefuseNotFound(table);
        else if (fitted.End == NewtonEnd.Separated)
        {
            var most = fitted.Direction.Max(Math.Abs);
            var together = data.Design.Regressors.Where((_, column) => Math.Abs(fitted.Direction[column]) > 0.05 * most).ToList();
            table.Refuse(null, together[0].Column, $"{string.Join(", ", together.Select(regressor => regressor.Name))} together tell every choice{Meaning}", ConditionalTierData.Allowed(together[0]));
        }

        table.ThrowIfAny();
    }
}
