using Actuary.Assumptions.Fitted;
using Actuary.Learning.Choices;
using Actuary.Learning.Data;
using Actuary.Learning.Findings;
using Actuary.Simulation.Plans;
using MathNet.Numerics.LinearAlgebra.Double;

namespace Actuary.Learning.TierChoice;

/// <summary>Tier choice by the persons' attributes: ln(P_j / P_0) = x'β_j against the lowest tier. For reading; a model takes the conditional logit.</summary>
internal static class MultinomialTierFit
{
    private const string Meaning = "; the data are separated and the estimate has no bound";

    public static FitResult From(DataTable table, TierChoiceOptions options)
    {
        var (findings, choices) = (new List<Label>(), new Dictionary<string, string>(StringComparer.Ordinal));
        var data = MultinomialTierData.Read(table, options, findings, choices);
        RefuseEmptyCells(table, data);
        var likelihood = new MultinomialLogit(data.Design, data.Counts, data.Tiers.Count);
        var fitted = Newton.Maximise(likelihood);
        RefuseNotFound(table, data, fitted);
        options.Progress?.Invoke(0.3);
        var clusters = (data.Clusters, data.ClusterCount);
        var validation = TierChoiceFit.Validate(likelihood, fitted, clusters, training => Plain(likelihood, data, training), options, findings);
        var (carried, other, isRobust) = TierChoiceFit.Covariances(likelihood, fitted, clusters, options.IsRobust ?? (data.IsGrouped || data.Clusters is not null), findings);
        choices["reference.tier"] = data.Tiers[0];
        choices["data"] = data.IsGrouped ? "grouped" : "individual";
        choices["covariance"] = isRobust ? "robust" : "model";
        choices["scale"] = "estimates are on the scale of the data; regressors were standardised while they were sought";
        findings.Add(new("该方法按个人特征解释档次选择，供阅读；预测模型采用条件Logit。", "This method explains tiers by the persons and is for reading; a model takes the conditional logit."));
        var map = data.Design.ToDataScale(data.Tiers.Count - 1);
        var estimates = map * DenseVector.OfArray(fitted.Parameters);
        var assumption = new FittedAssumption(
            "tier-choice", TierChoiceOptions.Multinomial, table.Describe(table.Rows, data.Period.FirstYear, data.Period.LastYear),
            [.. data.Tiers.Skip(1).SelectMany(tier => data.Design.Names.Select(name => $"{tier}.{name}")).Select((name, i) => new Estimate(name, "number", estimates[i]))],
            (map * carried * map.Transpose()).ToArray())
        {
            Statistics = Statistics(likelihood, data, fitted, validation),
            Choices = choices,
            Notes = [.. findings.Select(finding => finding.En)],
        };
        var groups = TierChoiceFit.CalibrationOf(likelihood, fitted, validation);
        var otherErrors = other is null ? null : ((Label, IReadOnlyList<double>)?)(
            isRobust ? new Label("模型标准误", "model s.e.") : new Label("稳健标准误", "robust s.e."), [.. (map * other * map.Transpose()).Diagonal().Select(Math.Sqrt)]);
        return new FitResult(
            assumption,
            [
                EstimateTable.Of(assumption, other: otherErrors), new TierEffects(data, likelihood, fitted.Parameters, carried).Table(),
                StatisticTable.Of(assumption.Statistics, ChoiceStatistics.Words), ChoiceTables.Calibration(groups, validation is not null),
            ],
            [ChoiceTables.CalibrationPlot(groups, validation is not null), ChoiceTables.Residuals(groups)],
            findings);
    }

    private static Dictionary<string, double> Statistics(MultinomialLogit likelihood, MultinomialTierData data, NewtonResult fitted, CrossValidation? validation)
    {
        var persons = data.Counts.Sum();
        var statistics = new Dictionary<string, double>(StringComparer.Ordinal) { ["persons"] = persons };
        var plain = likelihood.LogLikelihood(Plain(likelihood, data, Sample.All));
        ChoiceStatistics.Add(statistics, fitted, persons, plain, (data.Design.Columns - 1) * (data.Tiers.Count - 1), validation);
        return statistics;
    }

    /// <summary>Constants alone: the shares of the tiers.</summary>
    private static double[] Plain(MultinomialLogit likelihood, MultinomialTierData data, Sample training)
    {
        var taken = new double[data.Tiers.Count];
        for (var unit = 0; unit < likelihood.Units; unit++)
            for (var tier = 0; training.Contains(unit) && tier < taken.Length; tier++) taken[tier] += likelihood.Count(unit, tier);
        var parameters = new double[likelihood.Parameters];
        for (var tier = 1; tier < taken.Length; tier++) parameters[(tier - 1) * data.Design.Columns] = Math.Log(taken[tier] / taken[0]);
        return parameters;
    }

    /// <summary>A level none of whom took some tier.</summary>
    private static void RefuseEmptyCells(DataTable table, MultinomialTierData data)
    {
        foreach (var regressor in data.Design.Regressors.Where(regressor => regressor.Level is not null))
        {
            foreach (var side in (double[])[1, 0])
            {
                var (taken, first) = (new double[data.Tiers.Count], -1);
                for (var unit = 0; unit < regressor.Values.Length; unit++)
                {
                    if (regressor.Values[unit] != side) continue;
                    first = first < 0 ? data.FirstRows[unit] : first;
                    for (var tier = 0; tier < taken.Length; tier++) taken[tier] += data.Counts[unit * taken.Length + tier];
                }

                var empty = data.Tiers.Where((_, tier) => taken[tier] == 0).ToList();
                if (first < 0 || empty.Count == 0) continue;
                table.Refuse(
                    first, regressor.Column, $"no one {(side == 1 ? "with" : "without")} {regressor.Column} '{regressor.Level}' chose tier {string.Join(", ", empty)} (first on this line){Meaning}",
                    $"the level or the tier merged with another, or --without {regressor.Column}");
                break;
            }
        }

        table.ThrowIfAny();
    }

    private static void RefuseNotFound(DataTable table, MultinomialTierData data, NewtonResult fitted)
    {
        if (fitted.End == NewtonEnd.NotFound) TierChoiceFit.RefuseNotFound(table);
        else if (fitted.End == NewtonEnd.Separated)
        {
            double Strength(int regressor) => Enumerable.Range(0, data.Tiers.Count - 1).Max(tier => Math.Abs(fitted.Direction[tier * data.Design.Columns + 1 + regressor]));
            var most = Enumerable.Range(0, data.Design.Regressors.Count).Max(Strength);
            var together = data.Design.Regressors.Where((_, i) => Strength(i) > 0.05 * most).ToList();
            var who = together.Count == 1 ? $"{together[0].Name} tells" : $"{string.Join(", ", together.Select(regressor => regressor.Name))} together tell";
            table.Refuse(null, together[0].Column, $"{who} who takes some tier without error{Meaning}", $"tiers merged, data in which they overlap, or --without {together[0].Name}");
        }

        table.ThrowIfAny();
    }
}
